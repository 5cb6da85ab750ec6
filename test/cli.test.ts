import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run-command.ts';

const law = 'test/golden/report/xa.yaml';
const bad = 'test/corpus/invalid/unknown-act.yaml';
const folder = (): string => mkdtempSync(join(tmpdir(), 'lacuna-'));

describe('exit codes', () => {
  it('1 where a gap stands at or above --fail-on, 0 where none does', async () => {
    expect((await run(['check', law])).code).toBe(1);
    expect((await run(['check', law, '--topic', 'reporting'])).code).toBe(0);
    expect((await run(['check', law, '--fail-on', 'never'])).code).toBe(0);
  });

  it('a partial outcome counts as a gap', async () => {
    const { code, out } = await run(['check', law, '--instrument', 'opsc', '--topic', 'definitions', '-f', 'json']);
    expect(out).toContain('"outcome": "partial"');
    expect(code).toBe(1);
  });

  it('unknown fails only under --strict', async () => {
    expect((await run(['check', law, '--topic', 'victims', '--fail-on', 'requires'])).code).toBe(0);
    expect((await run(['check', law, '--topic', 'victims', '--fail-on', 'requires', '--strict'])).code).toBe(1);
  });

  it('2 for wrong usage, in the language asked for', async () => {
    for (const argv of [['chek'], ['check'], ['check', law, '--formt', 'json'], ['check', law, '--topic', 'csma'], ['check', law, '--fail-on', 'high'], ['check', 'nowhere/*.yaml'], ['explain', 'csam.posession'], ['check', law, '--pack', 'x']]) {
      const english = await run([...argv, '-l', 'en']);
      const french = await run([...argv, '-l', 'fr']);
      expect([english.code, french.code], argv.join(' ')).toEqual([2, 2]);
      expect(english.err, argv.join(' ')).not.toBe('');
      expect(french.err, argv.join(' ')).not.toBe(english.err);
      expect(english.err + french.err).not.toMatch(/\n\s+at /u);
    }
  });

  it('2 where filters leave nothing to check: a run that checked nothing is no success', async () => {
    expect((await run(['check', law, '--topic', 'extortion', '--instrument', 'budapest'])).code).toBe(2);
  });

  it('in a batch the other files are still checked, and the worst code wins', async () => {
    const { code, out, err } = await run(['check', bad, law, '-f', 'json']);
    expect(code).toBe(2);
    expect(err).toBe('');
    const report = JSON.parse(out) as { laws: unknown[]; errors: { file: string; line: number; hint: string }[] };
    expect(report.laws).toHaveLength(1);
    expect(report.errors).toMatchObject([{ file: bad, line: 11 }]);
  });
});

describe('output', () => {
  it('with -o takes the format from the extension and says what it wrote, on standard error', async () => {
    const cwd = process.cwd();
    const target = join(folder(), 'report.json');
    const { out, err } = await run(['check', law, '-o', target], { cwd });
    expect(out).toBe('');
    expect(err).toContain('report.json');
    expect((JSON.parse(readFileSync(target, 'utf8')) as { laws: unknown[] }).laws).toHaveLength(1);
  });

  it('leaves the old file as it was when the input is invalid, and nothing half written beside it', async () => {
    const place = folder();
    const target = join(place, 'report.md');
    writeFileSync(target, 'before');
    expect((await run(['check', bad, '-o', target])).code).toBe(2);
    expect(readFileSync(target, 'utf8')).toBe('before');
    expect(readdirSync(place)).toEqual(['report.md']);
  });

  it('that cannot be written is exit 2, without a stack', async () => {
    const { code, err } = await run(['check', law, '-o', '/proc/nowhere/report.md']);
    expect(code).toBe(2);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  it('is coloured only for a terminal, and not with NO_COLOR, TERM=dumb or --no-color', async () => {
    const colour = async (env: Record<string, string>, ...more: string[]): Promise<boolean> => (await run(['check', law, ...more], { stdoutIsTerminal: true, env })).out.includes('\u001b[');
    expect(await colour({})).toBe(true);
    expect(await colour({ NO_COLOR: '1' })).toBe(false);
    expect(await colour({ TERM: 'dumb' })).toBe(false);
    expect(await colour({}, '--no-color')).toBe(false);
  });
});

describe('input', () => {
  it('that the command cannot use is told in JSON too, where JSON was asked for', async () => {
    for (const wrong of [['--topic', 'csamm'], ['--nothing'], ['--as-of', 'soon']]) {
      const { code, out } = await run(['check', law, '-f', 'json', ...wrong]);
      expect({ code, errors: (JSON.parse(out) as { errors: unknown[] }).errors.length }).toEqual({ code: 2, errors: 1 });
    }
    expect((await run(['check', law, '--nothing'])).out).toBe('');
  });

  it('is read from standard input as -, and a terminal there is an error instead of a wait', async () => {
    const text = readFileSync(law);
    expect((await run(['check', '-', '-f', 'json'], { readStdin: () => text })).out).toContain('"file": "<stdin>"');
    expect((await run(['check', '-'], { stdinIsTerminal: true })).code).toBe(2);
  });

  it('takes folders and globs', async () => {
    const inFolder = await run(['check', 'test/corpus/ok', '-f', 'json', '--topic', 'csam', '--fail-on', 'never']);
    const byGlob = await run(['check', 'test/corpus/ok/*.yaml', '-f', 'json', '--topic', 'csam', '--fail-on', 'never']);
    expect((JSON.parse(inFolder.out) as { laws: unknown[] }).laws).toHaveLength(readdirSync('test/corpus/ok').length);
    expect(byGlob.out).toBe(inFolder.out);
  });

  it('checks a file once, however often and under whatever spelling it is named', async () => {
    const { out } = await run(['check', law, `./${law}`, resolve(law), '-f', 'json', '--topic', 'csam', '--fail-on', 'never']);
    expect((JSON.parse(out) as { laws: { file: string }[] }).laws.map((one) => one.file)).toEqual([law]);
  });

  it('lets several ids follow an option, and the files after them stay files', async () => {
    const { out } = await run(['check', '--topic', 'csam', 'grooming', law, '-f', 'json']);
    const topics = (JSON.parse(out) as { laws: { findings: { topic: string }[] }[] }).laws[0]?.findings.map(({ topic }) => topic);
    expect([...new Set(topics)]).toEqual(['csam', 'grooming']);
  });
});

describe('instruments and parties', () => {
  const find = async (criterion: string, ...argv: string[]): Promise<{ outcome: string; level: string; sources: { instrument: string; bound: string; counts: string }[] } | undefined> => {
    const { out } = await run(['check', law, '-f', 'json', ...argv]);
    return (JSON.parse(out) as { laws: { findings: { criterion: string; outcome: string; level: string; sources: { instrument: string; bound: string; counts: string }[] }[] }[] }).laws[0]?.findings.find((one) => one.criterion === criterion);
  };

  it('--as-party changes bound and level, never an outcome', async () => {
    const plain = await find('csam.access');
    const asParty = await find('csam.access', '--as-party', 'lanzarote');
    expect(plain).toMatchObject({ outcome: 'gap', level: 'invites' });
    expect(asParty).toMatchObject({ outcome: 'gap', level: 'requires' });
  });

  it('--instrument judges by what that instrument asks for', async () => {
    expect(await find('csam.simple-possession')).toMatchObject({ outcome: 'gap' });
    expect(await find('jurisdiction.no-dual-criminality', '--instrument', 'lanzarote')).toMatchObject({ level: 'requires' });
    expect(await find('csam.simple-possession', '--instrument', 'opsc')).toBeUndefined();
  });
});

describe('the built command', () => {
  it('runs, exits as it should, and prints a version and help in both languages', () => {
    expect(execFileSync('node', ['bin/lacuna.js', '--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(spawnSync('node', ['bin/lacuna.js', 'check', law, '-q']).status).toBe(1);
    expect(execFileSync('node', ['bin/lacuna.js', 'check', '--help', '-l', 'fr'], { encoding: 'utf8' })).toContain('Exemples');
    expect(execFileSync('node', ['bin/lacuna.js'], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'fr_BJ.UTF-8' } })).toContain('Trouve les lacunes');
  });

  it('says nothing of a closed pipe', () => {
    const { stdout, stderr } = spawnSync('sh', ['-c', `node bin/lacuna.js check ${law} -f markdown | head -1`], { encoding: 'utf8' });
    expect(stdout).toMatch(/^# /u);
    expect(stderr).toBe('');
  });

  it('explains a criterion in both languages', () => {
    expect(execFileSync('node', ['bin/lacuna.js', 'explain', 'csam.simple-possession', '-l', 'en'], { encoding: 'utf8' })).toContain('intent to distribute');
    expect(execFileSync('node', ['bin/lacuna.js', 'explain', 'csam.simple-possession', '-l', 'fr'], { encoding: 'utf8' })).toContain('Exemples');
  });

  it('runs the examples that the rules hold', () => {
    expect(execFileSync('node', ['bin/lacuna.js', 'rules', 'test', '-l', 'en'], { encoding: 'utf8' })).toMatch(/194 criteria, \d+ examples, 0 failed/u);
  });
});

describe('added rules', () => {
  const rule = (id: string, extra = ''): string => `id: ${id}
pack: criminal-law
title: {en: "Financing punished", fr: "Financement réprimé"}
ask: {en: "Paying for such material is an offence.", fr: "Payer pour ce matériel est une infraction."}
how: {en: "Met where an offence has the act finance.", fr: "Satisfait si une infraction a l’acte finance."}
test: {punished: {about: csam, act: finance}}
${extra}remedy: {en: "Punish financing.", fr: "Réprimer le financement."}
sources: [{instrument: ecpat-2017, at: "2.2", force: invites}]
examples:
  - case: {en: "Financing is an offence.", fr: "Le financement est une infraction."}
    law: {offences: {paying: {about: csam, acts: [finance], child-under: 18}}}
    expect: met
`;
  const added = (files: Readonly<Record<string, string>>): string => {
    const place = folder();
    for (const [name, text] of Object.entries(files)) {
      execFileSync('mkdir', ['-p', join(place, name, '..')]);
      writeFileSync(join(place, name), text);
    }
    return place;
  };

  it('are checked beside the catalogue, and their examples run', async () => {
    const place = added({ 'csam/finance.yaml': rule('csam.finance') });
    expect((await run(['rules', 'test', place])).out).toContain('1 criteria, 1 examples, 0 failed');
    const { out } = await run(['check', law, '--rules', place, '--topic', 'csam', '-f', 'json']);
    expect(out).toContain('"criterion": "csam.finance"');
  });

  it('that are broken are exit 2 with their place, never a finding', async () => {
    const place = added({ 'csam/finance.yaml': rule('csam.finance', 'tset: {}\n') });
    const { code, out, err } = await run(['check', law, '--rules', place, '-l', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/finance\.yaml:7:1: .*tset/u);
  });

  it('may not give a known id another meaning', async () => {
    const place = added({ 'csam/produce.yaml': rule('csam.produce') });
    const { code, err } = await run(['check', law, '--rules', place, '-l', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('for-distribution');
  });

  it('must stand where their id says', async () => {
    const place = added({ 'csam/finance.yaml': rule('csam.paying') });
    expect((await run(['check', law, '--rules', place])).code).toBe(2);
    expect(existsSync(place)).toBe(true);
  });
});
