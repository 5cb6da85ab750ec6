import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Io } from '../../src/cli/io.ts';
import { run, type Ran } from '../run-command.ts';

/** An invented repository with a config file; the law is at `laws/xa.yaml`, the bill that amends it at `bills/bill.yaml`. */
function repository(config?: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-config-'));
  for (const part of ['laws', 'bills']) cpSync(`test/fixtures/pipeline/${part}`, join(folder, part), { recursive: true });
  for (const [name, text] of Object.entries({ ...(config === undefined ? {} : { 'lacuna.config.yaml': config }), '.git/HEAD': '', ...more })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const inside = (folder: string, argv: readonly string[], world: Partial<Io> = {}): Promise<Ran> => run(argv, { cwd: folder, ...world });

interface Document {
  readonly laws: readonly { readonly file: string; readonly findings: readonly { readonly criterion: string; readonly topic: string }[] }[];
}

describe('the config file', () => {
  it('names the files and filters of check, so that it needs none', async () => {
    const { code, out } = await inside(repository('files: [laws, bills/*.yaml]\ntopics: csam\nformat: json\nfail-on: never\n'), ['check']);
    expect(code).toBe(0);
    const { laws } = JSON.parse(out) as Document;
    expect(laws.map(({ file }) => file)).toEqual(['laws/xa.yaml', 'bills/bill.yaml']);
    expect(new Set(laws.flatMap(({ findings }) => findings.map(({ topic }) => topic)))).toEqual(new Set(['csam']));
  });

  it('is found from a folder below; its paths start from its own folder, and bills reach their laws', async () => {
    const folder = repository('files: [laws, bills]\ntopics: [csam]\nfail-on: never\nformat: json\noutput: out.json\n');
    expect(await inside(join(folder, 'bills'), ['check'])).toMatchObject({ code: 0, out: '' });
    expect((JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Document).laws.map(({ file }) => file)).toEqual(['../laws/xa.yaml', 'bill.yaml']);
  });

  it('says to diff, fix and history too which criteria, treaties and language they work with', async () => {
    const folder = repository('files: [laws]\ntopics: [csam]\nlang: fr\nas-party: lanzarote\nformat: sarif\noutput: out.sarif\n');
    const topicsOf = (out: string): string[] => [...new Set([...out.matchAll(/"criterion": "([a-z-]+)\./gu)].map(([, topic]) => topic ?? ''))];
    expect(topicsOf((await inside(folder, ['diff', 'bills/bill.yaml', '-f', 'json'])).out)).toEqual(['csam']);
    expect((await inside(folder, ['diff', 'bills/bill.yaml', '-f', 'markdown', '--fail-on', 'never'])).out).toContain('## Lacunes comblées');
    expect(topicsOf((await inside(folder, ['fix', 'laws/xa.yaml', '-f', 'json'])).out)).toEqual(['csam']);
    expect((await inside(folder, ['fix', 'laws/xa.yaml', 'grooming.offence'])).err).toContain('grooming.offence est inconnu');
    expect((await inside(folder, ['history', 'laws/xa.yaml', '-f', 'markdown'])).out).toMatch(/^# Examplie/u);
    expect((await inside(folder, ['fix', 'laws/xa.yaml', '-f', 'json', '--topic', 'grooming'])).out).not.toContain('"csam.');
    expect((await inside(folder, ['fix', 'laws/xa.yaml', '-f', 'json', '--no-config'])).out).toMatch(/"criterion": "definitions\./u);
    expect(existsSync(join(folder, 'out.sarif'))).toBe(false);
  });

  it('that is faulty stops diff, fix and history as well', async () => {
    const folder = repository('topic: csam\n');
    for (const argv of [['diff', 'bills/bill.yaml'], ['fix', 'laws/xa.yaml'], ['history', 'laws/xa.yaml']]) {
      const { code, out, err } = await inside(folder, argv);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('lacuna.config.yaml:1:1');
    }
  });

  it('is not looked for above the repository', async () => {
    const folder = repository('files: [laws]\n', { 'inner/.git/HEAD': '' });
    expect(await inside(join(folder, 'inner'), ['check', '-l', 'en'])).toMatchObject({ code: 2, err: expect.stringContaining('name a law file') as string });
  });

  it('gives way to the command line, key by key; format and output belong together', async () => {
    const folder = repository('files: [laws]\ntopics: [csam]\nfail-on: requests\nlang: fr\nformat: sarif\noutput: out.sarif\n');
    expect((await inside(folder, ['check'])).code).toBe(1);
    expect(existsSync(join(folder, 'out.sarif'))).toBe(true);
    const { code, out } = await inside(folder, ['check', 'bills/bill.yaml', '--topic', 'grooming', '--fail-on', 'never', '-f', 'json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Document).laws.map(({ file, findings }) => [file, findings[0]?.topic])).toEqual([['bills/bill.yaml', 'grooming']]);
    await inside(folder, ['check', '-o', 'out.md']);
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toMatch(/^# Examplie\u00a0: lacunes/u);
    expect((await inside(folder, ['check', '-f', 'markdown', '-l', 'en'])).out).toMatch(/^# Exampleland/u);
  });

  it('can be another, or none', async () => {
    const folder = repository('files: [laws]\ntopics: [csam]\nfail-on: requests\n', { 'ci/other.yaml': 'files: [../laws]\ntopics: [csam]\nfail-on: never\n' });
    expect((await inside(folder, ['check', '--config', 'ci/other.yaml'])).code).toBe(0);
    expect((await inside(folder, ['check'])).code).toBe(1);
    expect((await inside(folder, ['check', '--no-config'])).code).toBe(2);
    expect(await inside(folder, ['check', '--config', 'gone.yaml', '-l', 'en'])).toMatchObject({ code: 2, out: '', err: 'gone.yaml:1:1: there is no such file\n1 error\n' });
  });

  it('that is faulty gives no verdict: every fault with its place and mend, in both languages', async () => {
    const faulty = 'files: [laws]\ntopic: csam\ntopics: [csam, groming, csam]\ninstruments: lanzarot\nprofile: icmek\nlang: de\nstrict: maybe\nfail-on: required\nformat: sarrif\naccepted: 12\nrules:\npacks: []\n';
    const folder = repository(faulty);
    const english = await inside(folder, ['check', '-l', 'en']);
    expect([english.code, english.out]).toEqual([2, '']);
    const places = english.err.split('\n').filter((line) => line.startsWith('lacuna.config.yaml:')).map((line) => line.split(': ')[0]?.slice('lacuna.config.yaml:'.length));
    expect(places).toEqual(['2:1', '3:16', '3:25', '4:14', '5:10', '6:7', '7:9', '8:10', '9:9', '10:11', '11:7', '12:8']);
    for (const near of ['topics', 'grooming', 'lanzarote', 'icmec', 'requires', 'sarif']) expect(english.err).toContain(`did you mean ${near}?`);
    const french = await inside(folder, ['check', '-l', 'fr']);
    expect(french.code).toBe(2);
    expect(french.err).toContain('vouliez-vous dire grooming\u202f?');
    expect(french.err).toContain('12 erreurs');
    const json = JSON.parse((await inside(folder, ['check', '-f', 'json'])).out) as { readonly errors: readonly unknown[] };
    expect(json.errors.length).toBe(12);
  });

  it('speaks of its own paths in the language that it asks for', async () => {
    const folder = repository('lang: fr\nfiles:\n  - laws\n  - gone.yaml\n  - ../other/*.yaml\n  - laws/*/../../../x.yaml\noutput: ../out.md\nrules: none\n');
    const { code, err } = await inside(folder, ['check']);
    expect(code).toBe(2);
    expect(err).toContain('lacuna.config.yaml:4:5: gone.yaml n’existe pas');
    expect(err).toContain('lacuna.config.yaml:5:5: ../other/*.yaml se trouve hors du dossier');
    expect(err).toContain('lacuna.config.yaml:6:5: laws/*/../../../x.yaml se trouve hors du dossier');
    expect(err).toContain('lacuna.config.yaml:7:9: ../out.md se trouve hors du dossier');
    expect(err).toContain('lacuna.config.yaml:8:8: none n’existe pas');
  });

  it('leads to accepted gaps whose faults have their place: an unknown criterion, with what was meant', async () => {
    const folder = repository('files: [laws]\naccepted: accepted.yaml\n', { 'accepted.yaml': 'accepted:\n  - criterion: csam.simple-posession\n    reason: r\n    decided-by: d\n    date: 2026-01-01\n    expires: 2027-01-01\n' });
    const { code, err } = await inside(folder, ['check', '-l', 'en']);
    expect(code).toBe(2);
    expect(err).toContain('accepted.yaml:2:16: ');
    expect(err).toContain('did you mean csam.simple-possession?');
  });

  it('is YAML under one name; a program in its place is refused, and never run', async () => {
    const folder = repository(undefined, { 'lacuna.config.js': 'throw new Error("run")' });
    const english = await inside(folder, ['check', 'laws', '-l', 'en']);
    expect(english).toMatchObject({ code: 2, out: '' });
    expect(english.err).toContain('lacuna.config.js is not read: a config file is YAML and called lacuna.config.yaml');
    expect((await inside(folder, ['check', 'laws', '--no-config', '--topic', 'csam'])).code).toBe(0);
    expect((await inside(repository(undefined, { 'lacuna.config.yml': 'files: [laws]\n' }), ['check', '-l', 'fr'])).err).toContain('lacuna.config.yml n’est pas lu\u00a0: ');
  });

  it('may be empty or hold comments alone', async () => {
    for (const text of ['', '# nothing yet\n']) expect((await inside(repository(text), ['check', 'laws', '--topic', 'csam'])).code).toBe(0);
    expect((await inside(repository('- laws\n'), ['check', 'laws', '-l', 'en'])).err).toContain('lacuna.config.yaml:1:1: ');
  });
});

describe('lacuna config', () => {
  it('prints every value that applies, and where it comes from', async () => {
    const folder = repository('files: [laws, "bills/*.yaml"]\nstrict: yes\nlang: fr\ntopics: [csam]\n');
    const { code, out } = await inside(folder, ['config', '--print', '--topic', 'grooming', '-l', 'en']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '# from lacuna.config.yaml',
        'files: [laws, "bills/*.yaml"]  # lacuna.config.yaml:1',
        'format: markdown               # default',
        '# output: not set',
        'lang: en                       # command line',
        '# profile: not set',
        'topics: [grooming]             # command line',
        '# packs: not set',
        '# instruments: not set',
        '# as-party: not set',
        'fail-on: requires              # default',
        'strict: true                   # lacuna.config.yaml:2',
        '# accepted: not set',
        '# rules: not set',
        '',
      ].join('\n'),
    );
  });

  it('prints what could stand as a config file itself', async () => {
    const folder = repository('files: ["laws/*.yaml", bills]\noutput: "out #1.md"\nfail-on: invites\n');
    const { out } = await inside(folder, ['config', '-l', 'en']);
    expect(parse(out)).toEqual({ files: ['laws/*.yaml', 'bills'], format: 'markdown', output: 'out #1.md', lang: 'en', 'fail-on': 'invites', strict: false });
    expect((await inside(repository(out), ['config', '-l', 'en'])).out).toContain('output: "out #1.md"');
  });

  it('says so where there is no file, and in French', async () => {
    const { out } = await inside(repository(), ['config', 'laws', '--no-config'], { env: { LANG: 'fr_BJ.UTF-8' } });
    expect(out).toContain('# aucun fichier de configuration\n');
    expect(out).toMatch(/^files: \[laws\] +# ligne de commande$/mu);
    expect(out).toMatch(/^lang: fr +# environnement$/mu);
    expect(out).toContain('# output\u00a0: non défini');
  });

  it('gives no values for a faulty file', async () => {
    expect(await inside(repository('fils: laws\n'), ['config', '--print', '-l', 'en'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('did you mean files?') as string });
  });
});
