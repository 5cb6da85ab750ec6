import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wordsOf } from './word-runs.ts';

const COUNTRIES = 'fixtures/countries';
const names = readdirSync(COUNTRIES).filter((name) => name.endsWith('.yaml')).sort();

interface Described {
  readonly country: string;
  readonly asOf: string;
}

/** The lines of a file that say something, without indentation. */
function linesOf(name: string): ReadonlySet<string> {
  const lines = readFileSync(`${COUNTRIES}/${name}`, 'utf8').split('\n').map((line) => line.trim());
  // Short lines (`about: csam`, `via: any`) are the words of the format, and no sign of a copy.
  return new Set(lines.filter((line) => wordsOf(line).length > 5));
}

describe('no file of the corpus is a copy of another', () => {
  it('no two statute files share more than a third of their lines', () => {
    const all = names.map((name) => ({ name, lines: linesOf(name) }));
    const alike = all.flatMap((one, index) => all.slice(index + 1).flatMap((other) => {
      const common = [...one.lines].filter((line) => other.lines.has(line)).length;
      return common / Math.min(one.lines.size, other.lines.size) > 1 / 3 ? [`${one.name} ${other.name}: ${String(common)}`] : [];
    }));
    expect(names.length).toBeGreaterThanOrEqual(12);
    expect(alike).toEqual([]);
  });

  it.each(names)('%s is named for its country, or for its country and the year of its law', (name) => {
    const { country, asOf } = parse(readFileSync(`${COUNTRIES}/${name}`, 'utf8')) as Described;
    expect([`${country}.yaml`, `${country}-${String(asOf).slice(0, 4)}.yaml`]).toContain(name);
  });

  it.each([['ecpat-2017', 14, '2017-06-02'], ['lanzarote-2022', 43, '2022-03-10']] as const)('%s holds each of its %i countries once, dated by the source', (folder, count, date) => {
    const files = readdirSync(`fixtures/findings/${folder}`).sort();
    const described = files.map((name) => ({ name, law: parse(readFileSync(`fixtures/findings/${folder}/${name}`, 'utf8')) as Described }));
    expect(files).toHaveLength(count);
    expect(described.filter(({ name, law }) => name !== `${law.country}.yaml` || law.asOf !== date)).toEqual([]);
  });
});
