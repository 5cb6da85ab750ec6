import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runLine } from './invented-repository.ts';

interface Packed {
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

// `prepare` would build anew while other tests run what is built.
const packed = (JSON.parse(spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }).stdout) as readonly Packed[])[0]?.files ?? [];
const paths = packed.map(({ path }) => path);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly bin: Readonly<Record<string, string>>; readonly scripts: Readonly<Record<string, string>>; readonly dependencies: Readonly<Record<string, string>>; readonly devDependencies: Readonly<Record<string, string>> };

describe('the package', () => {
  it('holds the command, what was built, the rules, the corpus and its papers', () => {
    for (const path of [manifest.bin['lacuna'], 'package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'CITATION.cff', 'rules/catalogue.yaml', 'rules/law.schema.json', 'fixtures/README.md', 'fixtures/countries/BJ.yaml']) expect(paths).toContain(path);
    const built = (readdirSync('dist', { recursive: true, withFileTypes: true }) as { readonly name: string; readonly parentPath: string; readonly isFile: () => boolean }[]).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    expect(built.length).toBeGreaterThan(3);
    for (const path of built) if (!path.endsWith('.cache')) expect(paths).toContain(path.replaceAll('\\', '/'));
  });

  it('holds nothing else: no sources, no tests, no code compiled for one Node alone', () => {
    expect(paths.filter((path) => !/^(?:bin|dist|rules|fixtures\/(?:countries|findings))\/|^(?:fixtures\/)?[A-Z]+\.(?:md|cff)$|^LICENSE$|^package\.json$/u.test(path))).toEqual([]);
    expect(paths.filter((path) => /\.cache$|\.map$|\.test\./u.test(path))).toEqual([]);
  });

  it('has an executable command, and runs no script where it is installed', () => {
    expect(packed.find(({ path }) => path === manifest.bin['lacuna'])?.mode.toString(8)).toMatch(/755$/u);
    expect(readFileSync(manifest.bin['lacuna'] ?? '', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
    expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/u.test(name))).toEqual([]);
  });

  it('works from its own files alone, in another place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lacuna-package-'));
    const home = join(folder, 'node_modules/lacuna');
    for (const path of paths) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      cpSync(path, join(home, path));
    }
    for (const name of Object.keys(manifest.dependencies)) {
      if (!existsSync(`node_modules/${name}`)) continue;
      mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
    }
    mkdirSync(join(folder, 'node_modules/.bin'));
    symlinkSync('../lacuna/bin/lacuna.js', join(folder, 'node_modules/.bin/lacuna'));
    cpSync('test/fixtures/pipeline/laws/xa.yaml', join(folder, 'xa.yaml'));
    expect(runLine('npx --no lacuna check xa.yaml --topic csam -q', folder)).toMatchObject({ code: 0, err: '' });
    for (const format of ['json', 'sarif', 'html', 'junit', 'github', 'gitlab', 'csv']) expect({ format, ...runLine(`npx --no lacuna check xa.yaml --topic csam -l fr -f ${format}`, folder) }).toMatchObject({ format, code: 0, err: '' });
    expect(runLine('npx --no lacuna explain csam.access', folder).code).toBe(0);
    expect(runLine('npx --no lacuna check missing.yaml', folder).code).toBe(2);
  });
});
