import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/load/csv.ts';
import { run } from '../run-command.ts';

const FIVE = ['csam.specific-legislation', 'definitions.csam-defined', 'csam.ict', 'csam.simple-possession', 'reporting.service-providers'];

/** What ICMEC found for a country: how many of its five are met at least and at most; `overtaken` where a finding is explained by a later law. */
interface Published {
  low: number;
  high: number;
  overtaken: boolean;
}

function published(): Map<string, Published> {
  const [head = [], ...rows] = readCsv(readFileSync('fixtures/findings/icmec-2016.csv', 'utf8')).rows.map((row) => row.map((cell) => cell.text));
  const found = new Map<string, Published>();
  for (const row of rows) {
    const cell = (name: string): string => row[head.indexOf(name)] ?? '';
    const one = found.get(cell('country')) ?? { low: 0, high: 5, overtaken: false };
    found.set(cell('country'), one);
    if (!FIVE.includes(cell('criterion'))) continue;
    if (cell('outcome') === 'met') one.low += 1;
    if (cell('outcome') === 'gap') one.high -= 1;
    if (cell('explained-by') !== '') one.overtaken = true;
  }
  return found;
}

describe('ICMEC’s own count', () => {
  it('agrees with what ICMEC published, wherever the law has not changed since', async () => {
    const { out } = await run(['compare', 'fixtures/countries', '--profile', 'icmec', '-f', 'json']);
    const { columns, laws } = JSON.parse(out) as { columns: { id: string }[]; laws: { alpha2: string; icmec: { low: number; high: number } }[] };
    expect(columns.map(({ id }) => id).sort()).toEqual([...FIVE].sort());
    const held = laws.flatMap(({ alpha2, icmec }) => {
      const theirs = published().get(alpha2);
      return theirs === undefined || theirs.overtaken ? [] : [{ alpha2, ours: [icmec.low, icmec.high], theirs: [theirs.low, theirs.high], agree: icmec.low <= theirs.high && theirs.low <= icmec.high }];
    });
    expect(held.length).toBeGreaterThanOrEqual(3);
    expect(held.filter(({ agree }) => !agree)).toEqual([]);
  });
});
