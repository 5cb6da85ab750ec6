import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alpha3Of } from '../../src/model/alpha-3.ts';
import type { LawColumn } from '../../src/model/comparison.ts';
import { COUNTRY_CODES } from '../../src/model/countries.ts';
import type { OutcomeCounts } from '../../src/model/report.ts';
import { countryNameIn } from '../../src/report/country-name.ts';
import { levelAt, outcomeAt, packOutcomes } from '../../src/report/outcome-row.ts';
import { rankLaws } from '../../src/report/ranking.ts';
import { isWeak, scoreOf } from '../../src/report/score.ts';
import { LEVELS, OUTCOMES } from '../../src/model/outcome.ts';
import { roundedNumber } from '../../src/render/tables/csv-line.ts';
import { wholePercent } from '../../src/words/compare.ts';

const counts = (met: number, partial: number, gap: number, unknown: number, none = 0): OutcomeCounts => ({ met, partial, gap, unknown, 'not-applicable': none });

/** A law of which nothing is known but its counts. */
function law(country: string, all: OutcomeCounts): LawColumn {
  const empty = counts(0, 0, 0, 0);
  return {
    key: { country, alpha2: country, asOf: '2026-01-01', scenario: 'in-force' },
    file: `${country}.yaml`,
    names: { en: country, fr: country },
    status: 'in-force',
    described: '2026-01-01',
    examined: [],
    sha256: '',
    outcomes: '',
    shortfalls: [],
    tally: { all, topics: {}, levels: { requires: empty, requests: empty, invites: empty }, instruments: {} },
  };
}

describe('a score', () => {
  it('is met among assessed, with its coverage and its interval', () => {
    expect(scoreOf(counts(6, 1, 1, 2, 5))).toEqual({ met: 6, assessed: 8, applicable: 10, share: 0.75, coverage: 0.8, low: 0.6, high: 0.8 });
  });

  it('counts a partial as assessed and not as met', () => {
    expect(scoreOf(counts(1, 3, 0, 0)).share).toBe(0.25);
  });

  it('is no number where nothing was assessed, and its interval is everything', () => {
    expect(scoreOf(counts(0, 0, 0, 4))).toMatchObject({ share: undefined, coverage: 0, low: 0, high: 1 });
    expect(scoreOf(counts(0, 0, 0, 0, 7))).toMatchObject({ share: undefined, coverage: undefined, low: undefined, high: undefined });
  });

  it('always lies within its interval, and the interval closes as unknowns are settled', () => {
    const count = fc.nat(50);
    fc.assert(
      fc.property(count, count, count, count, (met, partial, gap, unknown) => {
        const { share, low, high } = scoreOf(counts(met, partial, gap, unknown));
        if (share === undefined || low === undefined || high === undefined) return;
        expect(low).toBeLessThanOrEqual(share);
        expect(share).toBeLessThanOrEqual(high);
        if (unknown === 0) expect(high - low).toBe(0);
        const settled = scoreOf(counts(met, partial, gap + 1, Math.max(0, unknown - 1)));
        if (unknown > 0) expect((settled.high ?? 0) - (settled.low ?? 0)).toBeLessThan(high - low);
      }),
    );
  });

  it('is never rounded to none or to all unless it is', () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(wholePercent)).toEqual([0, 1, 50, 99, 100]);
  });
});

describe('a ranking', () => {
  const laws = [law('AAA', counts(8, 1, 1, 0)), law('BBB', counts(4, 0, 1, 5)), law('CCC', counts(1, 0, 0, 99)), law('DDD', counts(4, 0, 1, 0))];

  it('leaves out laws below the coverage asked for, however high their share', () => {
    expect(rankLaws(laws, 0.5).map((one) => one.law.country)).toEqual(['AAA', 'BBB', 'DDD']);
    expect(rankLaws(laws, 0).map((one) => one.law.country)).toContain('CCC');
  });

  it('gives equal shares the same rank', () => {
    expect(rankLaws(laws, 0.5).map((one) => one.rank)).toEqual([1, 1, 1]);
  });

  it('says which ranks the unknowns leave open', () => {
    const ranks = Object.fromEntries(rankLaws(laws, 0.5).map((one) => [one.law.country, [one.best, one.worst]]));
    expect(ranks).toEqual({ AAA: [1, 2], BBB: [1, 3], DDD: [1, 2] });
  });

  it('leaves one rank open where nothing is unknown and no share is equal', () => {
    const ranked = rankLaws([law('AAA', counts(1, 0, 3, 0)), law('BBB', counts(3, 0, 1, 0))], 1);
    expect(ranked.map(({ law: { country }, rank, best, worst }) => [country, rank, best, worst])).toEqual([['BBB', 1, 1, 1], ['AAA', 2, 2, 2]]);
  });
});

describe('the page on scores', () => {
  it('has an example that comes out as it says', () => {
    const page = readFileSync('rules/SCORES.md', 'utf8');
    expect(page).toContain('12 met, 3 partial, 5 gaps, 10 unknown, 2 not applicable');
    const { assessed, applicable, share, coverage, low, high } = scoreOf(counts(12, 3, 5, 10, 2));
    const [one, two, three, four] = [share, coverage, low, high].map((value) => String(roundedNumber(value ?? NaN)));
    expect(page).toContain(`| ${String(assessed)} | ${String(applicable)} | ${one ?? ''} | ${two ?? ''} | ${three ?? ''} to ${four ?? ''} |`);
  });

  it('asks for the coverage below which no percentage is given', () => {
    expect([isWeak(scoreOf(counts(1, 0, 0, 1))), isWeak(scoreOf(counts(1, 0, 0, 2))), isWeak(scoreOf(counts(0, 0, 0, 0, 3)))]).toEqual([false, true, true]);
  });
});

describe('outcomes in two letters', () => {
  it('come back as they were', () => {
    const all = OUTCOMES.flatMap((outcome) => LEVELS.map((level) => ({ outcome, level })));
    const row = packOutcomes(all);
    expect(all.map((_, index) => ({ outcome: outcomeAt(row, index), level: levelAt(row, index) }))).toEqual(all);
  });
});

describe('countries', () => {
  it('have each an alpha-3 code of their own', () => {
    const codes = COUNTRY_CODES.map(alpha3Of);
    expect(codes.every((code) => /^[A-Z]{3}$/u.test(code ?? ''))).toBe(true);
    expect(new Set(codes).size).toBe(COUNTRY_CODES.length);
    expect([alpha3Of('BJ'), alpha3Of('NA'), alpha3Of('XA')]).toEqual(['BEN', 'NAM', undefined]);
  });

  it('are named in the language asked for; invented ones and parts of States as their author names them', () => {
    const author = { name: undefined, names: { fr: 'Examplie', en: 'Exampleland' } };
    expect([countryNameIn('fr', 'DE', author), countryNameIn('en', 'DE', author)]).toEqual(['Allemagne', 'Germany']);
    expect([countryNameIn('fr', 'XA', author), countryNameIn('en', 'GB-SCT', { name: 'Scotland', names: {} }), countryNameIn('en', 'XZ', { name: undefined, names: {} })]).toEqual(['Examplie', 'Scotland', 'XZ']);
  });
});
