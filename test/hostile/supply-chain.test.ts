import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAW, newFolder } from './command.ts';
import { digestsOf, LINES } from './same-bytes.ts';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly dependencies: Readonly<Record<string, string>>; readonly optionalDependencies: Readonly<Record<string, string>>; readonly scripts: Readonly<Record<string, string>> };
const lock = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Package>> }).packages;
const atRunTime = Object.entries(lock).filter(([path, { dev }]) => path !== '' && dev !== true);

function folder(): string {
  const cwd = newFolder();
  mkdirSync(join(cwd, 'laws'));
  for (const [name, country] of [['a', 'XA'], ['b', 'XB'], ['c', 'XA']] as const) writeFileSync(join(cwd, 'laws', `${name}.yaml`), LAW.replace('XA', country).replace('2026-01-15', name === 'c' ? '2027-01-15' : '2026-01-15'));
  return cwd;
}

describe('what lacuna is made of', () => {
  it('is few packages, each from the registry in one version with its digest, none with a script where it is installed', () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(10);
    expect(Object.keys(manifest.optionalDependencies).sort()).toEqual(['docx', 'write-excel-file']);
    for (const [path, { version, resolved = '', integrity = '', hasInstallScript }] of atRunTime) {
      expect({ path, version, elsewhere: resolved !== '' && !resolved.startsWith('https://registry.npmjs.org/'), digest: integrity.startsWith('sha512-'), hasInstallScript }).toEqual({ path, version: expect.stringMatching(/^\d+\.\d+\.\d+/u) as string, elsewhere: false, digest: true, hasInstallScript: undefined });
    }
  });

  it('is all named where it is used: no dependency that no source imports', () => {
    const sources = (readdirSync('src', { recursive: true }) as string[]).filter((name) => name.endsWith('.ts') && !name.startsWith('generated')).map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
    expect(Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).filter((name) => !sources.includes(`'${name}'`) && !sources.includes(`'${name}/`) && !sources.includes(`"${name}`))).toEqual([]);
  });

  it('stands in the bundle: what is run asks for modules of Node alone, and for the packages of Word and Excel when such a report is', () => {
    const own = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
    for (const name of readdirSync('dist').filter((one) => one.endsWith('.cjs'))) {
      const asked = [...readFileSync(join('dist', name), 'utf8').matchAll(/\brequire\("([^"\\]+)"\)/gu)].map((match) => match[1] ?? '');
      const foreign = [...new Set(asked)].filter((one) => !own.has(one) && !one.startsWith('./') && !one.startsWith('ajv/dist/runtime/'));
      expect({ name, foreign: foreign.filter((one) => one !== 'docx' && !one.startsWith('write-excel-file')) }).toEqual({ name, foreign: [] });
      expect({ name, reaching: asked.filter((one) => /^(?:node:)?(?:net|http|https|http2|tls|dns|dgram|inspector|cluster|vm|repl)$/u.test(one)) }).toEqual({ name, reaching: [] });
    }
  });

  it('is listed by `npm run sbom` in CycloneDX, whole, and nothing else', () => {
    const { status, stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(status).toBe(0);
    const bom = JSON.parse(stdout) as { readonly bomFormat: string; readonly components: readonly { readonly name: string; readonly version: string; readonly purl: string }[] };
    expect(bom.bomFormat).toBe('CycloneDX');
    const listed = new Set(bom.components.map(({ purl }) => decodeURIComponent(purl).replace(/^pkg:npm\//u, '')));
    expect([...listed].sort()).toEqual([...new Set(atRunTime.map(([path, { version = '' }]) => `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`))].sort());
  });
});

describe('a run', { timeout: 240_000 }, () => {
  it('asks nothing of the network and starts no program, whatever the command and the format', () => {
    const ended = digestsOf(LINES, { cwd: folder(), env: { NODE_OPTIONS: `--require ${resolve('test/hostile/offline.cjs')}` } });
    expect(ended.filter(({ code }) => code > 2)).toEqual([]);
    expect(ended.map(({ sha256 }) => sha256)).toEqual(digestsOf(LINES, { cwd: folder() }).map(({ sha256 }) => sha256));
  });

  it('is the same where there is no network at all', () => {
    const cut = spawnSync('unshare', ['-rn', 'true']).status === 0;
    const script = [resolve('test/hostile/digests.cjs'), JSON.stringify(LINES.slice(0, 8))];
    // Without rights to cut the network off, the one that does not answer stands in for it.
    const { status, stdout, stderr } = spawnSync(cut ? 'unshare' : 'env', [...(cut ? ['-rn'] : ['HTTP_PROXY=http://127.0.0.1:9', 'HTTPS_PROXY=http://127.0.0.1:9']), process.execPath, ...script], { cwd: folder(), encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect((JSON.parse(stdout) as { readonly code: number }[]).every(({ code }) => code < 3)).toBe(true);
  });
});
