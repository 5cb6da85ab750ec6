import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PackReader, PackWriter } from '../../src/write/pack.ts';
import { run } from '../run-command.ts';
import { killedAfter, lacuna, LAW, newFolder } from './command.ts';
import { Chance } from './fuzz/random.ts';

/** Kills and damages; more by LACUNA_KILLS. */
const KILLS = Number(process.env['LACUNA_KILLS'] ?? 5);
const DAMAGES = KILLS * 12;

const CODES = ['BJ', 'FR', 'KE', 'MA', 'RW', 'SN'];
const write = (folder: string, act: string): void => {
  mkdirSync(join(folder, 'laws'), { recursive: true });
  for (const code of CODES) writeFileSync(join(folder, 'laws', `${code}.yaml`), LAW.replace('XA', code).replace('possess', act));
};

/** Bytes with something done to them: turned, cut off, cut out, doubled, filled with others. */
function damaged(chance: Chance, whole: Buffer, other: Buffer): Buffer {
  const at = chance.below(whole.length);
  const to = Math.min(whole.length, at + 1 + chance.below(chance.once(2) ? 4 : 400));
  const flipped = Buffer.from(whole);
  switch (chance.below(6)) {
    case 0:
      return whole.subarray(0, at);
    case 1:
      return Buffer.concat([whole.subarray(0, at), whole.subarray(to)]);
    case 2:
      return Buffer.concat([whole.subarray(0, to), whole.subarray(at)]);
    case 3:
      return Buffer.concat([whole.subarray(0, at), other.subarray(at)]);
    case 4:
      return Buffer.concat([whole.subarray(0, at), Buffer.from(Array.from({ length: to - at }, () => chance.below(256))), whole.subarray(to)]);
    default:
      flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.below(8));
      return flipped;
  }
}

/** The file of a pack made anew, each entry by `change`: with right checksums, as only somebody writes who means harm. */
function forged(path: string, title: (title: object) => object, change: (entry: { readonly key: Buffer; readonly head: unknown; readonly body: Uint8Array }) => { readonly key: Buffer; readonly head: unknown; readonly body: Uint8Array }): Buffer {
  const pack = new PackReader(path);
  const pieces: Uint8Array[] = [];
  const writer = new PackWriter(title(pack.title as object), (bytes) => pieces.push(Uint8Array.from(bytes)));
  for (const entry of pack.entries) {
    const found = pack.read(entry);
    if (found === undefined) throw new Error('the pack is damaged');
    const { key, head, body } = change({ key: Buffer.from(entry.key, 'latin1'), head: found.head, body: Uint8Array.from(found.body()) });
    writer.add(key, head, body);
  }
  pack.close();
  return Buffer.concat(pieces);
}

describe('a cache', { timeout: 300_000 }, () => {
  const line = ['check', 'laws', '-f', 'json', '--topic', 'csam', '--cache=kept'];
  const packs = (folder: string): string[] => readdirSync(join(folder, 'kept')).filter((name) => name.endsWith('.pack')).sort();
  let folder = '';
  let plain: Awaited<ReturnType<typeof run>>;
  let name = '';
  let whole: Buffer;
  let other: Buffer;

  beforeAll(async () => {
    folder = newFolder();
    write(folder, 'possess');
    plain = await run(line.slice(0, -1), { cwd: folder });
    await run(line, { cwd: folder });
    [name] = packs(folder) as [string];
    whole = readFileSync(join(folder, 'kept', name));
    write(folder, 'access');
    rmSync(join(folder, 'kept'), { recursive: true });
    await run(line, { cwd: folder });
    other = readFileSync(join(folder, 'kept', name));
    write(folder, 'possess');
  });

  /** What a run says that finds these bytes in its cache: as if there were no cache, and so does the next. */
  async function passesOver(bytes: Uint8Array, what: string): Promise<void> {
    rmSync(join(folder, 'kept'), { recursive: true });
    mkdirSync(join(folder, 'kept'));
    writeFileSync(join(folder, 'kept', name), bytes);
    for (const time of ['first', 'second']) {
      const { code, out, err } = await run(line, { cwd: folder });
      expect({ what, time, code, err, same: out === plain.out }).toEqual({ what, time, code: plain.code, err: plain.err, same: true });
    }
  }

  it('that is damaged anywhere says nothing', async () => {
    const chance = new Chance(3);
    for (let round = 0; round < DAMAGES; round += 1) await passesOver(damaged(chance, whole, other), `round ${String(round)}`);
  });

  it('of another run, of other files, or that rests on what has changed, is not taken, though its checksums be right', async () => {
    const path = join(folder, 'kept', name);
    const same = <T>(one: T): T => one;
    const restore = (): void => writeFileSync(path, other);
    const forgeries: readonly [string, () => Buffer][] = [
      ['another run', () => forged(path, (title) => ({ ...title, run: 'f'.repeat(64) }), same)],
      ['no run', () => forged(path, () => ({}), same)],
      ['a foreign title', () => forged(path, () => ['lacuna'], same)],
      ['laws of other bytes', () => forged(path, same, same)],
      ['laws of other names', () => forged(path, same, ({ key, ...rest }) => ({ ...rest, key: Buffer.concat([Buffer.alloc(16, 7), key.subarray(16)]) }))],
      ['no key', () => forged(path, same, (entry) => ({ ...entry, key: Buffer.alloc(32) }))],
      ['a law below that is not there', () => forged(path, same, ({ head, ...rest }) => ({ ...rest, head: { ...(head as object), below: [['laws/none.yaml', '0'.repeat(64)]] } }))],
    ];
    for (const [what, forge] of forgeries) {
      rmSync(join(folder, 'kept'), { recursive: true });
      mkdirSync(join(folder, 'kept'));
      restore();
      await passesOver(forge(), what);
    }
  });

  it('whose entries fit, but hold no verdict, is passed over', async () => {
    const path = join(folder, 'kept', name);
    for (const head of [null, 1, 'text', [], {}, { below: 1 }, { below: [1] }, { below: [['a']] }, { head: {}, below: {} }]) {
      rmSync(join(folder, 'kept'), { recursive: true });
      mkdirSync(join(folder, 'kept'));
      writeFileSync(path, whole);
      await passesOver(forged(path, (title) => title, (entry) => ({ ...entry, head })), JSON.stringify(head));
    }
  });

  it('of a run that is killed at any moment changes nothing of what the next run says', async () => {
    const chance = new Chance(11);
    const argv = [...line, '-o', 'out.json'];
    rmSync(join(folder, 'kept'), { recursive: true, force: true });
    const started = performance.now();
    lacuna(argv, { cwd: folder });
    const time = performance.now() - started;
    const expected = readFileSync(join(folder, 'out.json'), 'utf8');
    for (let round = 0; round < KILLS; round += 1) {
      if (round % 2 === 0) rmSync(join(folder, 'kept'), { recursive: true, force: true });
      writeFileSync(join(folder, 'laws/BJ.yaml'), LAW.replace('XA', 'BJ').replace('possess', 'access'));
      await killedAfter(argv, folder, time * (0.4 + chance.below(60) / 100));
      write(folder, 'possess');
      expect((await run(line, { cwd: folder })).out === plain.out, `round ${String(round)}`).toBe(true);
    }
    lacuna(argv, { cwd: folder });
    expect(readFileSync(join(folder, 'out.json'), 'utf8') === expected).toBe(true);
  });
});

describe('the parts of a run', { timeout: 300_000 }, () => {
  const line = ['check', 'laws', '-f', 'json', '--topic', 'csam'];
  const parts = ['1.part', '2.part'];
  const alone = 'alone.part';
  let folder = '';
  let plain: Awaited<ReturnType<typeof run>>;

  beforeAll(async () => {
    folder = newFolder();
    write(folder, 'possess');
    plain = await run(line, { cwd: folder });
    await run([...line, '--shard', '1/1', '-o', alone], { cwd: folder });
    for (const [index, part] of parts.entries()) await run([...line, '--shard', `${String(index + 1)}/2`, '-o', part], { cwd: folder });
  });

  it('that is damaged anywhere is refused in a sentence, and the old result stays, or says what the whole one says', async () => {
    const [first, second, single] = [...parts, alone].map((part) => readFileSync(join(folder, part))) as [Buffer, Buffer, Buffer];
    const chance = new Chance(5);
    let refused = 0;
    for (let round = 0; round < DAMAGES; round += 1) {
      // A part of several, or the only one; every other time its first line.
      const whole = round % 2 === 0 ? first : single;
      const line1 = whole.indexOf(10);
      const bytes = round % 4 < 2 ? damaged(chance, whole, second) : Buffer.concat([damaged(chance, whole.subarray(0, line1), second), whole.subarray(line1)]);
      writeFileSync(join(folder, 'damaged.part'), bytes);
      writeFileSync(join(folder, 'out.json'), 'OLD');
      const { code, err } = await run(['merge', 'damaged.part', ...(whole === first ? ['2.part'] : []), '-o', 'out.json'], { cwd: folder });
      const said = readFileSync(join(folder, 'out.json'), 'utf8');
      if (bytes.equals(whole)) continue;
      // What stands behind the end of a part is no part of it.
      if (code === plain.code && said === plain.out) continue;
      expect({ round, code, told: err !== '' && !/\n\s+at /u.test(err), kept: said === 'OLD' }).toEqual({ round, code: 2, told: true, kept: true });
      refused += 1;
    }
    expect(refused).toBeGreaterThan(DAMAGES / 2);
    expect(await run(['merge', ...parts], { cwd: folder })).toEqual(plain);
  });

  it('is the old one or the new one where the run that writes it is killed', async () => {
    const argv = [...line, '--shard', '1/2', '-o', '1.part'];
    const read = (): string => readFileSync(join(folder, '1.part'), 'latin1');
    const old = read();
    write(folder, 'access');
    const started = performance.now();
    lacuna([...argv.slice(0, -1), 'new.part'], { cwd: folder });
    const time = performance.now() - started;
    const chance = new Chance(13);
    for (let round = 0; round < KILLS; round += 1) {
      await killedAfter(argv, folder, time * (0.5 + chance.below(50) / 100));
      expect([old, readFileSync(join(folder, 'new.part'), 'latin1')].includes(read()), `round ${String(round)}`).toBe(true);
    }
    expect(existsSync(join(folder, '1.part'))).toBe(true);
  });
});
