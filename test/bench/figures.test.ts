import { describe, expect, it } from 'vitest';
import { LIMITS, standing } from '../../src/build/bench/limits.ts';
import { watchLoad } from '../../src/build/bench/machine.ts';
import { readOptions } from '../../src/build/bench/options.ts';
import { median, ratioOf } from '../../src/build/bench/robust.ts';
import { peerTable, productTable } from '../../src/build/bench/table.ts';
import type { Ratio } from '../../src/build/bench/robust.ts';

describe('figures', () => {
  it('are medians, which one slow run does not move', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
    expect(ratioOf([2, 2, 200, 2, 2], [1, 1, 1, 1, 1])).toEqual({ median: 2, low: 2, high: 2 });
  });

  it('are ratios of pairs: a machine that slows down meets both of a pair', () => {
    expect(ratioOf([2, 20, 4], [1, 10, 2])).toEqual({ median: 2, low: 2, high: 2 });
  });

  it('stand above a limit where they exceed it, or are none', () => {
    expect([standing('one', 2.3), standing('one', 3), standing('one', 3.01), standing('memory', Number.NaN)]).toEqual(['reached', 'within', 'above', 'above']);
    for (const { reach, never } of Object.values(LIMITS)) expect(reach).toBeLessThanOrEqual(never);
  });

  it('are shown with their limits, in bold where they exceed them, and with the reason where there is none', () => {
    const table = productTable([
      { what: 'slow', unit: '×', measure: 'one', value: { median: 3.456, low: 3, high: 4 }, cpu: 3.2 },
      { what: 'absent', unit: '×', measure: 'again', without: 'not measured' },
    ]);
    expect(table).toContain('| slow | **3.46 ×** | 3.00–4.00 | 3.20 | 2.30 | 3.00 |');
    expect(table).toContain('| absent | not measured | – | – | 0.35 | 0.50 |');
  });

  it('of several tools stand side by side, with processor time in brackets', () => {
    const ratio = (value: number): Ratio => ({ median: value, low: value, high: value });
    const rows = [{ name: 'lacuna', toBase: ratio(2), cpuToBase: 2.5, toLacuna: ratio(1) }, { name: 'Peer', toBase: ratio(44), cpuToBase: 120, toLacuna: ratio(22) }];
    expect(peerTable([{ title: 'one', rows }, { title: 'many', rows: rows.slice(0, 1) }])).toBe('| tool | one | × lacuna | many | × lacuna |\n| --- | --- | --- | --- | --- |\n| lacuna | 2.00 (2.50) | 1 | 2.00 (2.50) | 1 |\n| Peer | 44.0 (120) | 22.0 | – | – |');
  });

  it('come with a warning where others use the machine', () => {
    const loads = [0.2, 1.9, 2];
    const quiet = watchLoad(() => loads.shift() ?? 0, 2);
    quiet.look();
    quiet.look();
    expect(quiet.warning()).toBeUndefined();
    expect(watchLoad(() => 3, 2).warning()).toMatch(/^Warning: .*load average 3\.0 on 2 cores/u);
  });
});

describe('options of the benchmark', () => {
  it('fail by default, and only print where that is asked', () => {
    expect(readOptions([])).toEqual({ rounds: 21, peers: 'few', printOnly: false, quick: false, help: false });
    expect(readOptions(['--quick', '--print-only'])).toEqual({ rounds: 5, peers: 'none', printOnly: true, quick: true, help: false });
    expect(readOptions(['--peers-many', '--rounds', '3'])).toMatchObject({ peers: 'many', rounds: 3 });
  });

  it('that are not known, or no number of rounds, are refused', () => {
    expect(() => readOptions(['--fast'])).toThrow(/--fast/u);
    for (const rounds of ['0', 'x', '1.5']) expect(() => readOptions(['--rounds', rounds])).toThrow('a whole number from 1');
  });
});
