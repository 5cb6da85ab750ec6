import type { LawColumn, Ranked } from '../model/comparison.ts';
import { scoreOf, type Score } from './score.ts';

interface Placed {
  readonly law: LawColumn;
  readonly score: Score & { readonly share: number };
}

/**
 * Ranks the laws of which at least this share of criteria was assessed, by the share met; equal shares take the same rank. `best` and `worst`
 * are the ranks that the law would take if what is unknown turned out most and least in its favour.
 */
export function rankLaws(laws: readonly LawColumn[], minCoverage: number): Ranked[] {
  const placed = laws.flatMap((law): Placed[] => {
    const score = scoreOf(law.tally.all);
    const { share, coverage } = score;
    return share === undefined || coverage === undefined || coverage < minCoverage ? [] : [{ law, score: { ...score, share } }];
  });
  placed.sort((a, b) => b.score.share - a.score.share);
  return placed.map(({ law, score }): Ranked => ({
    law: law.key,
    rank: 1 + placed.filter((other) => other.score.share > score.share).length,
    best: 1 + placed.filter((other) => (other.score.low ?? 0) > (score.high ?? 1)).length,
    worst: placed.length - placed.filter((other) => other.law !== law && (other.score.high ?? 1) <= (score.low ?? 0)).length,
  }));
}
