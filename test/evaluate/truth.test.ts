import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { and, bitOf, or, together, onlyInPart } from '../../src/evaluate/truth.ts';
import { OUTCOMES, type Outcome } from '../../src/model/outcome.ts';

const rows = readFileSync('rules/README.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()).slice(1, -1))
  .filter((cells) => cells.length === 5 && OUTCOMES.includes(cells[0] as Outcome)) as [Outcome, Outcome, Outcome, Outcome, Outcome][];

const puts = (outcomes: readonly Outcome[]): Outcome => together(outcomes.reduce((bits, one) => bits | bitOf(one), 0)) ?? 'not-applicable';

describe('putting outcomes together', () => {
  it('is published for every pair of outcomes', () => {
    const pairs = OUTCOMES.flatMap((a, index) => OUTCOMES.slice(index).map((b) => [a, b].sort().join(' ')));
    expect(rows.map(([a, b]) => [a, b].sort().join(' ')).sort()).toEqual(pairs.sort());
  });

  for (const [a, b, both, all, any] of rows) {
    it(`${a} and ${b}: together ${both}, all ${all}, any ${any}, in either order`, () => {
      expect([puts([a, b]), puts([b, a])]).toEqual([both, both]);
      expect([and([a, b]), and([b, a])]).toEqual([all, all]);
      expect([or([a, b]), or([b, a])]).toEqual([any, any]);
    });
  }

  it('does not depend on the order or the number of outcomes', () => {
    for (const a of OUTCOMES) {
      for (const b of OUTCOMES) {
        for (const c of OUTCOMES) {
          const once = puts([a, b, c]);
          expect(puts([c, a, b, a, c])).toBe(once);
          expect(and([c, b, a])).toBe(and([a, b, c]));
          expect(or([c, b, a])).toBe(or([a, b, c]));
        }
      }
    }
  });

  it('is not applicable where nothing is left, and leaves out what is not applicable', () => {
    expect(puts([])).toBe('not-applicable');
    for (const a of OUTCOMES) expect(puts([a, 'not-applicable'])).toBe(a);
  });

  it('never turns an unknown into a gap by a further unknown, nor into a met', () => {
    for (const a of OUTCOMES) if (puts([a, 'unknown']) === 'gap') expect(a).toBe('gap');
    for (const a of OUTCOMES) expect(puts([a, 'unknown'])).not.toBe('met');
  });
});

describe('what holds in part only', () => {
  it('is partial where it would be met or a gap, and else as open as before', () => {
    expect((['met', 'gap', 'partial', 'unknown', 'not-applicable'] as const).map(onlyInPart)).toEqual(['partial', 'partial', 'partial', 'unknown', 'not-applicable']);
  });
});
