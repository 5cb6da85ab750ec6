import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inventedRepository, readmeFiles, runLine, takeWorseBill } from './invented-repository.ts';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly id?: string;
}

const files = readmeFiles();
const github = parse(files['.github/workflows/lacuna.yml'] ?? '') as { readonly jobs: { readonly gaps: { readonly steps: readonly Step[] } } };
const gitlab = parse(files['.gitlab-ci.yml'] ?? '') as { readonly lacuna: { readonly script: readonly string[] } };
const pipelines: readonly (readonly [string, readonly string[]])[] = [
  ['GitHub', github.jobs.gaps.steps.flatMap((step) => step.run ?? [])],
  ['GitLab', gitlab.lacuna.script],
];

describe.each(pipelines)('the pipeline of the README for %s', (_name, lines) => {
  const own = lines.filter((line) => line !== 'npm ci');

  it('runs nothing but the installation and lacuna', () => {
    expect(lines[0]).toBe('npm ci');
    expect(own.length).toBe(2);
    for (const line of own) expect(line).toMatch(/^npx --no lacuna (check|diff) /u);
  });

  it('passes for a law whose only gap is accepted and a bill that closes it', () => {
    const folder = inventedRepository();
    for (const line of own) expect({ line, ...runLine(line, folder) }).toMatchObject({ line, code: 0 });
  });

  it('fails, in both steps, for a bill that opens gaps', () => {
    const folder = inventedRepository();
    takeWorseBill(folder);
    const ran = own.map((line) => runLine(line, folder));
    expect(ran.map(({ code }) => code)).toEqual([1, 1]);
    const said = ran.map(({ out }) => out).join('') + (existsSync(join(folder, 'gl-code-quality-report.json')) ? readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8') : '');
    expect(said).toContain('csam.import-export');
    expect(said).toContain('bills/bill.yaml');
  });

  it('fails for the gap itself where nobody has accepted it', () => {
    const folder = inventedRepository();
    writeFileSync(join(folder, 'lacuna.config.yaml'), (files['lacuna.config.yaml'] ?? '').replace(/^accepted:.*\n/mu, ''));
    expect(runLine(own.find((line) => line.includes('check')) ?? '', folder).code).toBe(1);
  });

  it('gives no verdict, code 2, where the law is not there', () => {
    const folder = inventedRepository();
    rmSync(join(folder, 'laws/xa.yaml'));
    for (const line of own) expect(runLine(line, folder).code).toBe(2);
  });
});

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly (Step & { readonly with?: Readonly<Record<string, string>>; readonly env?: Readonly<Record<string, string>>; readonly shell?: string })[] };
  };
  const step = action.runs.steps.find(({ id }) => id === 'check');

  function runAction(folder: string, inputs: Readonly<Record<string, string>>): { readonly code: number | null; readonly out: string; readonly err: string; readonly outputs: string } {
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/u, (_all, input: string) => inputs[input] ?? action.inputs[input]?.default ?? 'no such input')]));
    const output = join(folder, 'github-output');
    writeFileSync(output, '');
    const ran = runLine(step?.run ?? '', folder, { ...env, GITHUB_ACTION_PATH: resolve('.'), GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') });
    return { ...ran, outputs: readFileSync(output, 'utf8') };
  }

  it('is composite, brings Node 24, and says what every input is for', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps[0]).toMatchObject({ uses: expect.stringMatching(/^actions\/setup-node@v\d+$/u) as string, with: { 'node-version': '24' } });
    for (const input of Object.values(action.inputs)) expect(input.description).toMatch(/^[A-Z].*\.$/u);
  });

  it('puts no input into a script, where it could be run', () => {
    for (const one of action.runs.steps) expect(one.run ?? '').not.toContain('${{');
    const folder = inventedRepository();
    expect(runAction(folder, { files: 'laws\n$(touch ran); touch ran' }).code).toBe(2);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  it('checks what the config file names, and writes annotations, a summary and its outputs', () => {
    const folder = inventedRepository();
    expect(runAction(folder, {})).toMatchObject({ code: 0, outputs: 'exit-code=0\n' });
    takeWorseBill(folder);
    const ran = runAction(folder, { sarif: 'lacuna.sarif' });
    expect(ran).toMatchObject({ code: 1, outputs: 'sarif=./lacuna.sarif\nexit-code=1\n' });
    expect(ran.out).toContain('::error file=bills/bill.yaml');
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('csam');
    expect((JSON.parse(readFileSync(join(folder, 'lacuna.sarif'), 'utf8')) as { readonly version: string }).version).toBe('2.1.0');
  });

  it('hands its inputs on', () => {
    const folder = inventedRepository();
    expect(runAction(folder, { files: 'laws/xa.yaml', config: 'lacuna.config.yaml', accepted: 'accepted-gaps.yaml', 'fail-on': 'never', lang: 'fr', args: '--topic\ngrooming' })).toMatchObject({ code: 0 });
    expect(runAction(folder, { 'fail-on': 'sometimes' })).toMatchObject({ code: 2, outputs: 'exit-code=2\n' });
  });
});

describe('the hooks for pre-commit', () => {
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly { readonly id: string; readonly entry: string; readonly language: string; readonly files?: string; readonly pass_filenames?: boolean }[];

  it('run with the files of a commit, or without', () => {
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([['lacuna-check', 'node'], ['lacuna-check-all', 'node']]);
    const folder = inventedRepository();
    for (const { entry, pass_filenames: passes } of hooks) expect(runLine(passes === false ? entry : `${entry} laws/xa.yaml bills/bill.yaml`, folder).code).toBe(0);
    takeWorseBill(folder);
    for (const { entry, pass_filenames: passes } of hooks) expect(runLine(passes === false ? entry : `${entry} bills/bill.yaml`, folder).code).toBe(1);
  });
});
