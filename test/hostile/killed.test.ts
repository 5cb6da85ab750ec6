import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Chance } from './fuzz/random.ts';
import { killedAfter, lacuna, LAW, newFolder } from './command.ts';

/** Kills per way of writing; more by LACUNA_KILLS. */
const KILLS = Number(process.env['LACUNA_KILLS'] ?? 5);

/** Milliseconds that a whole run takes here and now. */
function timed(argv: readonly string[], cwd: string): number {
  const started = performance.now();
  lacuna(argv, { cwd });
  return performance.now() - started;
}

describe('a run that is killed at any moment', { timeout: 300_000 }, () => {
  it.each([
    ['check law.yaml other.yaml -f json -o out.json', ['out.json']],
    ['compare law.yaml other.yaml -f html -o out.html', ['out.html']],
    ['dataset -o data law.yaml other.yaml', ['data/results.csv', 'data/matrix.csv', 'data/datapackage.json', 'data/codebook.md']],
  ])('leaves the old file or the new one, never a part: %s', async (line, names) => {
    const folder = newFolder();
    const argv = line.split(' ');
    const read = (): string[] => names.map((name) => readFileSync(join(folder, name), 'utf8'));
    const write = (act: string): void => {
      writeFileSync(join(folder, 'law.yaml'), LAW.replace('possess', act));
      writeFileSync(join(folder, 'other.yaml'), LAW.replace('XA', 'XB').replace('possess', act));
    };
    write('possess');
    lacuna(argv, { cwd: folder });
    // The second run tells what changed since the first: only the same run again gives the same bytes.
    lacuna(argv, { cwd: folder });
    const old = read();
    write('access');
    const whole = timed(argv, folder);
    const now = read();
    expect(now[0]).not.toBe(old[0]);
    const chance = new Chance(7);
    for (let round = 0; round < KILLS; round += 1) {
      // Late in the run, where it writes, more often than early.
      await killedAfter(argv, folder, whole * (0.4 + chance.below(70) / 100));
      read().forEach((text, index) => expect([old[index], now[index]].includes(text), `${names[index] ?? ''} is neither the old file nor the new one`).toBe(true));
    }
    expect(lacuna(argv, { cwd: folder }).code).toBeLessThan(2);
    expect(read()).toEqual(now);
  });

  it('leaves in an interview the law with some of the answers, each of them whole', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'answers.txt'), 'yes\nno\n'.repeat(20));
    const argv = ['interview', 'law.yaml', '--answers', 'answers.txt'];
    writeFileSync(join(folder, 'law.yaml'), LAW);
    const whole = timed(argv, folder);
    const chance = new Chance(9);
    for (let round = 0; round < KILLS; round += 1) {
      writeFileSync(join(folder, 'law.yaml'), LAW);
      await killedAfter(argv, folder, whole * (0.3 + chance.below(70) / 100));
      const text = readFileSync(join(folder, 'law.yaml'), 'utf8');
      expect(text.length).toBeGreaterThanOrEqual(LAW.length);
      expect(lacuna(['check', 'law.yaml', '-f', 'json', '--fail-on', 'never'], { cwd: folder }).code, text).toBe(0);
    }
    expect(readdirSync(folder).filter((name) => !name.startsWith('.lacuna-')).sort()).toEqual(['answers.txt', 'law.yaml']);
  });
});
