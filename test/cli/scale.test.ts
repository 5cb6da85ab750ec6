import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, type Ran } from '../run-command.ts';
import { billText, folderOf, lawText } from '../written-laws.ts';

const topics = ['--topic', 'grooming,csam'];

/** A folder of laws that differ, a bill on one of them, and in their midst a file that is no law, one that cannot be read and one that says what another says. */
function manyLaws(): string {
  const facts = ['examined: []', 'examined: [grooming]', 'examined: [csam]\ntexts: {cp: {title: Penal Code}}\noffences:\n  holding: {about: csam, acts: [possess], at: cp art. 1, needs: [intent-to-distribute]}', 'treaties: {lanzarote: 2012-08-01}', 'status: draft'];
  const codes = ['BJ', 'FR', 'KE', 'MA', 'RW', 'SN', 'TZ', 'US'];
  const laws = Object.fromEntries(codes.flatMap((code) => facts.map((fact, index) => [`laws/${code}-${String(index)}.yaml`, lawText(`${fact}\n# ${code}\n`, `20${String(10 + index)}-01-01`).replace('XA', code)])));
  const folder = folderOf({ ...laws, 'laws/law.yaml': lawText('examined: []'), 'laws/MA-bill.yaml': billText('examined: all\n'), 'laws/KE-wrong.yaml': 'lacuna: 1\ncountry: KE\nasOf: soon\n', 'laws/KE-twice.yaml': lawText('examined: []', '2010-01-01').replace('XA', 'KE') });
  mkdirSync(join(folder, 'laws/KE-folder.yaml'));
  symlinkSync('nowhere.yaml', join(folder, 'laws/KE-link.yaml'));
  return folder;
}

const commands = [
  ['check', 'laws', 'absent.yaml', '-f', 'json'],
  ['check', 'laws', '-f', 'ndjson', '--as-party', 'lanzarote'],
  ['check', 'laws/KE*.yaml', 'laws/R*.yaml', 'laws/KE-link.yaml', '-f', 'csv', '-l', 'fr'],
  ['compare', 'laws', 'absent.yaml', '-f', 'csv'],
  ['compare', 'laws', '-f', 'ndjson', '-l', 'fr'],
  ['compare', 'laws', '-f', 'html'],
  ['compare', 'laws', '--by', 'topics', '--min-coverage', '10%'],
] as const;

describe('a run over many files', () => {
  let folder = '';
  const plain = new Map<string, Ran>();
  const here = (argv: readonly string[]): Promise<Ran> => run([...argv, ...topics], { cwd: folder });

  beforeAll(async () => {
    folder = manyLaws();
    for (const argv of commands) plain.set(argv.join(' '), await here([...argv, '--workers', '0']));
  }, 120_000);

  it('names what cannot be judged at its place, judges the rest and ends with 2', () => {
    for (const [argv, { code, out, err }] of plain) {
      expect(code, argv).toBe(2);
      const said = argv.includes('json') && argv.startsWith('check') && !argv.includes('nd') ? out : err;
      expect(said, argv).toContain('KE-wrong.yaml');
      expect(out, argv).toMatch(/RW|Rwanda/u);
    }
    expect(plain.get(commands[3].join(' '))?.err.trim().split('\n').at(-1)).toMatch(/^3 of 45 files left out: absent\.yaml, /u);
  });

  it('says the same with threads, however many', async () => {
    for (const [index, argv] of commands.entries()) for (const workers of index % 3 === 0 ? ['1', '2', '5'] : ['2']) expect(await here([...argv, '--workers', workers]), `${argv.join(' ')} ${workers}`).toEqual(plain.get(argv.join(' ')));
  });

  it('says the same from a cache, and with threads that fill it', async () => {
    for (const argv of commands) {
      const cache = `kept-${String(commands.indexOf(argv))}`;
      for (const more of [['--workers', '2'], [], ['--workers', '3']]) expect(await here([...argv, '--cache', cache, ...more]), argv.join(' ')).toEqual(plain.get(argv.join(' ')));
      expect(readdirSync(join(folder, cache)).filter((name) => name.endsWith('.pack'))).toHaveLength(1);
    }
  });

  it('says the same as parts made one by one and put together', async () => {
    for (const [index, argv] of commands.entries()) {
      const parts = [1, 2, 3].map((number) => `${String(index)}-${String(number)}.part`);
      for (const [number, part] of parts.entries()) expect((await here([...argv, '--shard', `${String(number + 1)}/3`, '-o', part])).code).toBeLessThan(3);
      const merged = await run(['merge', ...[...parts].reverse(), '-l', 'en'], { cwd: folder });
      expect(merged, argv.join(' ')).toEqual(plain.get(argv.join(' ')));
    }
  });

  it('writes the same data package in one run, from a cache, and from parts', async () => {
    const files = (name: string): Record<string, string> => Object.fromEntries(readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]));
    await here(['dataset', 'laws', '-o', 'once']);
    await here(['dataset', 'laws', '-o', 'cold', '--cache=kept', '--workers', '2']);
    await here(['dataset', 'laws', '-o', 'warm', '--cache=kept']);
    for (const number of ['1', '2']) await here(['dataset', 'laws', '--shard', `${number}/2`, '-o', `data-${number}.part`]);
    await run(['merge', 'data-1.part', 'data-2.part', '-o', 'merged'], { cwd: folder });
    for (const name of ['cold', 'warm', 'merged']) expect(files(name), name).toEqual(files('once'));
  });

  it('writes parts whose bytes do not depend on threads or caches', async () => {
    const argv = ['compare', 'laws', '-f', 'csv', '--shard', '2/2'];
    await here([...argv, '-o', 'plain.part']);
    await here([...argv, '-o', 'threads.part', '--workers', '3', '--cache=kept-parts']);
    await here([...argv, '-o', 'kept.part', '--cache=kept-parts']);
    for (const name of ['threads.part', 'kept.part']) expect(readFileSync(join(folder, name)).equals(readFileSync(join(folder, 'plain.part'))), name).toBe(true);
  });

  it('puts parts together whether or not their runs, or this one, are quiet', async () => {
    const small = folderOf({ 'a.yaml': lawText('examined: []'), 'b.yaml': lawText('examined: []').replace('country: XA', 'country: XB') });
    const argv = ['check', 'a.yaml', 'b.yaml', '-f', 'json', '--fail-on', 'never'];
    const alone = await run(argv, { cwd: small });
    await run([...argv, '--shard', '1/2', '-o', '1.part'], { cwd: small });
    await run([...argv, '--shard', '2/2', '-o', '2.part', '-q'], { cwd: small });
    for (const more of [[], ['-q']]) expect(await run(['merge', '1.part', '2.part', ...more], { cwd: small })).toEqual(alone);
  });

  it('has parts for shards that have no file', async () => {
    const small = folderOf({ 'a.yaml': lawText('examined: []') });
    const argv = ['check', 'a.yaml', '-f', 'json', '--fail-on', 'never'];
    for (const number of ['1', '2']) expect((await run([...argv, '--shard', `${number}/2`, '-o', `${number}.part`], { cwd: small })).code).toBe(0);
    expect(await run(['merge', '1.part', '2.part'], { cwd: small })).toEqual(await run(argv, { cwd: small }));
  });
});

describe('a cache', () => {
  const argv = ['check', 'laws', '-f', 'json', ...topics];
  const pack = (folder: string): string => join(folder, '.lacuna-cache', readdirSync(join(folder, '.lacuna-cache')).find((name) => name.endsWith('.pack')) ?? '');

  /** Runs with the usual cache and without: both must say the same. */
  async function agrees(folder: string, more: readonly string[] = [], command: readonly string[] = argv): Promise<Ran> {
    const without = await run([...command, ...more], { cwd: folder });
    expect(await run([...command, ...more, '--cache'], { cwd: folder })).toEqual(without);
    return without;
  }

  it('is passed over where it is cut off, damaged or something else, and then as good as new', async () => {
    const folder = folderOf(Object.fromEntries(['BJ', 'FR', 'KE', 'MA'].map((code) => [`laws/${code}.yaml`, lawText('examined: []').replace('XA', code)])));
    await agrees(folder);
    const whole = readFileSync(pack(folder));
    for (let step = 1; step <= 8; step += 1) {
      truncateSync(pack(folder), Math.floor((whole.length * (8 - step)) / 8));
      await agrees(folder);
      rmSync(join(folder, '.lacuna-cache'), { recursive: true });
      mkdirSync(join(folder, '.lacuna-cache'));
      const damaged = Buffer.from(whole);
      for (let place = step; place < damaged.length; place += 97) damaged[place] = (damaged[place] ?? 0) ^ 0xff;
      writeFileSync(join(folder, '.lacuna-cache', `${'0'.repeat(24)}-000001.pack`), damaged);
      writeFileSync(join(folder, '.lacuna-cache/CACHEDIR.TAG'), 'other');
      await agrees(folder);
    }
  });

  it('is good after a run that was killed at any moment', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'laws'));
    const text = readFileSync('fixtures/countries/KE.yaml', 'utf8');
    for (let index = 0; index < 14; index += 1) writeFileSync(join(folder, `laws/X${String.fromCharCode(65 + index)}.yaml`), text.replace(/^country: KE$/mu, `country: X${String.fromCharCode(65 + index)}`));
    const command = ['check', 'laws', '-f', 'csv'];
    for (const [wait, workers] of [[250, '0'], [450, '0'], [700, '2'], [1000, '0']] as const) {
      const child = spawn(process.execPath, [join(process.cwd(), 'bin/lacuna.js'), ...command, '--cache', '--workers', workers], { cwd: folder, stdio: 'ignore' });
      await new Promise((resolve) => {
        child.on('exit', resolve);
        setTimeout(() => child.kill('SIGKILL'), wait);
      });
    }
    await agrees(folder, [], command);
    await agrees(folder, [], command);
  }, 120_000);

  it('depends on the bytes of a file, its name, and the law that a bill amends', async () => {
    const folder = folderOf({ 'laws/law.yaml': lawText('examined: []'), 'laws/bill.yaml': billText('examined: all\n') });
    await agrees(folder);
    writeFileSync(join(folder, 'laws/law.yaml'), lawText('examined: [csam]\ntreaties: {lanzarote: 2012-08-01}'));
    expect((await agrees(folder)).out).toContain('"bound": "yes"');
    copyFileSync(join(folder, 'laws/law.yaml'), join(folder, 'laws/draft.yaml'));
    expect((await agrees(folder)).out).toContain('laws/draft.yaml');
    rmSync(join(folder, 'laws/law.yaml'));
    expect((await agrees(folder)).code).toBe(2);
  });

  it('is not asked for a bill whose law may no longer be read', async () => {
    const folder = folderOf({ 'law.yaml': lawText('examined: []'), 'bills/bill.yaml': billText('examined: all\n').replace('law.yaml', '../law.yaml') });
    await agrees(folder, [], ['check', '.', '-f', 'json', '--topic', 'csam']);
    const elsewhere = folderOf({});
    cpSync(folder, elsewhere, { recursive: true });
    const inside = { cwd: join(elsewhere, 'bills') };
    const command = ['check', '.', '-f', 'json', '--topic', 'csam'];
    expect(await run([...command, '--cache=../.lacuna-cache'], inside)).toEqual(await run(command, inside));
  });

  it('depends on every option by which laws are judged, on added rules and on accepted gaps', async () => {
    const accepted = (expires: string): string => `accepted:\n  - {criterion: csam.simple-possession, reason: Bill 3 closes it., decided-by: Minister, date: 2026-01-01, expires: ${expires}}\n`;
    const folder = folderOf({ 'laws/a.yaml': lawText('examined: [csam]\ntreaties: {lanzarote: 2025-08-01}'), 'accepted.yaml': accepted('2026-12-31') });
    const ways = [[], ['-l', 'fr'], ['--as-of', '2020-01-01'], ['--instruments-as-of', '2020-01-01'], ['--as-party', 'budapest'], ['--instrument', 'lanzarote'], ['--profile', 'icmec'], ['--fail-on', 'never'], ['--strict'], ['--accepted', 'accepted.yaml'], ['-f', 'csv'], ['-f', 'ndjson']];
    const said = new Set<string>();
    for (const way of ways) said.add(JSON.stringify(await agrees(folder, way)));
    expect(said.size).toBe(ways.length - 1);
    writeFileSync(join(folder, 'accepted.yaml'), accepted('2026-01-01'));
    expect((await agrees(folder, ['--accepted', 'accepted.yaml'])).code).toBe(1);
    const rule = readFileSync('rules/csam/simple-possession.yaml', 'utf8');
    mkdirSync(join(folder, 'mine/csam'), { recursive: true });
    for (const title of ['A title of ours', 'Another title of ours']) {
      writeFileSync(join(folder, 'mine/csam/simple-possession.yaml'), rule.replace(/^title:\n {2}en: .*$/mu, `title:\n  en: ${title}`).replace(/^title: \{en: [^,]*,/mu, `title: {en: ${title},`));
      const { out } = await agrees(folder, ['--rules', 'mine']);
      if (rule.startsWith('id:') || rule.includes('title:')) expect(out).toContain(title);
    }
  });

  it('stays small when a file changes again and again', async () => {
    const folder = folderOf({ 'laws/a.yaml': lawText('examined: []') });
    for (let turn = 0; turn < 12; turn += 1) {
      writeFileSync(join(folder, 'laws/a.yaml'), lawText(`examined: []\n# ${String(turn)}\n`));
      await agrees(folder);
    }
    expect(readdirSync(join(folder, '.lacuna-cache')).filter((name) => name.endsWith('.pack')).length).toBeLessThan(9);
  });

  it('that cannot be written is said, and changes nothing else', async () => {
    const folder = folderOf({ 'laws/a.yaml': lawText('examined: []'), taken: 'a file' });
    const without = await run(argv, { cwd: folder });
    const { code, out, err } = await run([...argv, '--cache=taken/deeper'], { cwd: folder });
    expect({ code, out }).toEqual({ code: without.code, out: without.out });
    expect(err).toMatch(/taken\/deeper \(E[A-Z]+\)/u);
    expect((await run([...argv, '--cache=taken/deeper', '-q'], { cwd: folder })).err).toBe(without.err);
  });

  it('is never a folder of laws, which would then go unchecked', async () => {
    const folder = folderOf({ 'laws/a.yaml': lawText('examined: []'), 'bills/b.yaml': lawText('examined: []') });
    for (const language of ['en', 'fr']) {
      for (const given of ['laws', 'laws/a.yaml']) {
        const { code, err } = await run(['check', '--cache', given, 'bills', '-f', 'json', '-l', language], { cwd: folder });
        expect(code).toBe(2);
        expect(err).toContain(`--cache ${given}`);
      }
    }
    expect(existsSync(join(folder, 'laws/CACHEDIR.TAG'))).toBe(false);
    expect(statSync(join(folder, 'laws')).isDirectory()).toBe(true);
  });
});

describe('parts', () => {
  const folder = folderOf({ 'laws/a.yaml': lawText('examined: [csam]'), 'laws/b.yaml': lawText('examined: []', '2025-01-01'), 'more/c.yaml': lawText('examined: []', '2024-01-01') });
  const here = (argv: readonly string[]): Promise<Ran> => run(argv, { cwd: folder });
  const part = (name: string, shard: string, more: readonly string[] = ['laws', '-f', 'csv', '--topic', 'grooming']): Promise<Ran> => here(['compare', ...more, '--shard', shard, '-o', name]);

  it('that do not belong together are refused, in both languages', async () => {
    await part('1.part', '1/2');
    await part('2.part', '2/2');
    await part('third.part', '1/3');
    await part('topic.part', '2/2', ['laws', '-f', 'csv', '--topic', 'csam']);
    await part('files.part', '2/2', ['laws', 'more', '-f', 'csv', '--topic', 'grooming']);
    await part('french.part', '2/2', ['laws', '-f', 'csv', '--topic', 'grooming', '-l', 'fr']);
    const cut = readFileSync(join(folder, '2.part'));
    writeFileSync(join(folder, 'cut.part'), cut.subarray(0, cut.length - 40));
    const damaged = Buffer.from(cut);
    damaged[cut.length - 150] = (damaged[cut.length - 150] ?? 0) ^ 1;
    writeFileSync(join(folder, 'damaged.part'), damaged);
    const title = cut.toString('latin1').split('\n')[0] ?? '';
    const titled = (change: Record<string, unknown>): Buffer => Buffer.concat([Buffer.from(`${JSON.stringify({ ...(JSON.parse(Buffer.from(title, 'latin1').toString('utf8')) as object), ...change })}\n`), cut.subarray(title.length + 1)]);
    writeFileSync(join(folder, 'rules.part'), titled({ run: 'other' }));
    writeFileSync(join(folder, 'version.part'), titled({ version: '0.0.1' }));
    for (const [files, named] of [
      [['1.part'], '2/2'],
      [['1.part', '1.part', '2.part'], ''],
      [['1.part', 'third.part'], 'third.part'],
      [['1.part', 'topic.part'], 'options'],
      [['1.part', 'french.part'], 'options'],
      [['1.part', 'files.part'], 'files.part'],
      [['1.part', 'rules.part'], 'rules.part'],
      [['1.part', 'version.part'], 'version.part'],
      [['1.part', 'cut.part'], 'cut.part'],
      [['1.part', 'damaged.part'], 'damaged.part'],
      [['1.part', 'laws/a.yaml'], 'laws/a.yaml'],
      [['1.part', 'nowhere.part'], 'nowhere.part'],
    ] as const) {
      const [english, french] = [await here(['merge', ...files, '-o', 'out.csv', '-l', 'en']), await here(['merge', ...files, '-o', 'out.csv', '-l', 'fr'])];
      if (named === '') {
        expect(english.code, 'the same file named twice is one').toBe(0);
        continue;
      }
      expect([english.code, french.code], files.join(' ')).toEqual([2, 2]);
      expect(english.err, files.join(' ')).toContain(named);
      expect(french.err, files.join(' ')).not.toBe(english.err);
      expect(english.err + french.err).not.toMatch(/\n\s+at /u);
    }
    copyFileSync(join(folder, '1.part'), join(folder, 'copy.part'));
    expect((await here(['merge', '1.part', 'copy.part', '2.part'])).err).toContain('copy.part and 1.part');
  });

  it('are asked for in a way that can be understood', async () => {
    for (const shard of ['0/2', '3/2', '2', '1/0', 'a/b', '1/2/3', '-1/2', '1/99999']) {
      for (const language of ['en', 'fr']) {
        const { code, err, out } = await here(['compare', 'laws', '-f', 'csv', '--shard', shard, '-l', language]);
        expect({ code, out }, shard).toEqual({ code: 2, out: '' });
        expect(err).toContain(shard);
      }
    }
    const { code, err } = await here(['check', 'laws', '-f', 'html', '--shard', '1/2']);
    expect({ code, said: /json, ndjson, csv/u.test(err) }).toEqual({ code: 2, said: true });
    expect((await here(['check', 'laws', '-f', 'json', '--workers', 'many'])).code).toBe(2);
    expect((await run(['check', 'laws', '-f', 'json', '--shard', '1/2'], { cwd: folder, stdoutIsTerminal: true })).code).toBe(2);
  });

  it('are not merged under other accepted gaps than they were made with', async () => {
    const entry = (expires: string): void => writeFileSync(join(folder, 'accepted.yaml'), `accepted:\n  - {criterion: csam.simple-possession, reason: Bill 3., decided-by: Minister, date: 2024-01-01, expires: ${expires}}\n`);
    entry('2030-01-01');
    await here(['check', 'laws/a.yaml', '-f', 'json', '--accepted', 'accepted.yaml', '--shard', '1/1', '-o', 'accepted.part']);
    expect((await here(['merge', 'accepted.part'])).code).not.toBe(2);
    entry('2031-01-01');
    expect((await here(['merge', 'accepted.part'])).code).toBe(2);
  });
});

describe('how far a run is', () => {
  const folder = folderOf(Object.fromEntries(['BJ', 'FR', 'KE', 'MA', 'RW'].map((code) => [`laws/${code}.yaml`, lawText('examined: []').replace('XA', code)])));
  const argv = ['compare', 'laws', '-f', 'csv', '--topic', 'grooming'];
  /** A clock on which every look takes a second and a half. */
  const slow = (): (() => number) => {
    let now = 0;
    return () => (now += 1500);
  };

  it('is said on a terminal once a run takes over a second, in one line that goes away', async () => {
    for (const [language, words] of [['en', '2 of 5 files'], ['fr', '2 fichiers sur 5']] as const) {
      const { err, out } = await run([...argv, '-l', language], { cwd: folder, stderrIsTerminal: true, elapsed: slow() });
      expect(err).toContain(words);
      expect(err.endsWith('\r\u001b[K')).toBe(true);
      expect(err).not.toContain('\n');
      expect(out).toBe((await run([...argv, '-l', language], { cwd: folder })).out);
    }
  });

  it('is never said where nobody watches, with -q, or in a short run', async () => {
    expect((await run(argv, { cwd: folder, elapsed: slow() })).err).toBe('');
    expect((await run([...argv, '-q'], { cwd: folder, stderrIsTerminal: true, elapsed: slow() })).err).toBe('');
    expect((await run(argv, { cwd: folder, stderrIsTerminal: true, elapsed: () => 0 })).err).toBe('');
  });

  it('gives way to what is said of a faulty file', async () => {
    writeFileSync(join(folder, 'laws/MB.yaml'), 'lacuna: 1\n');
    const { err } = await run(argv, { cwd: folder, stderrIsTerminal: true, elapsed: slow() });
    expect(err).toContain('\r\u001b[Klaws/MB.yaml:');
    rmSync(join(folder, 'laws/MB.yaml'));
    chmodSync(folder, 0o755);
  });
});
