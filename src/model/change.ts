import type { Level, Outcome } from './outcome.ts';

/**
 * What a change of the law does to a criterion. closed: a gap is met now; opened: a gap that was none, and something is lost or turns out to be
 * missing; asked: a gap that was none, without any loss: the question arises only now, or reaches further; changed: a gap before or after, with
 * another outcome, level or part; open: the same gap as before; unknown: unknown as before; settled: unknown before, met or beside the point now.
 */
export type ChangeKind = 'closed' | 'opened' | 'asked' | 'changed' | 'open' | 'unknown' | 'settled';

/** All kinds, in the order in which reports show them. */
export const CHANGE_KINDS: readonly ChangeKind[] = ['opened', 'closed', 'changed', 'asked', 'settled', 'open', 'unknown'];

/** Which way a criterion went: worse, better, both in different parts, or neither. */
export type Direction = 'worse' | 'better' | 'mixed' | 'same';

export interface PartChange {
  readonly part: string;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** What became of one criterion. */
export interface Change {
  readonly criterion: string;
  readonly kind: ChangeKind;
  readonly direction: Direction;
  readonly before: { readonly outcome: Outcome; readonly level: Level };
  readonly after: { readonly outcome: Outcome; readonly level: Level };
  /** The parts whose outcome is another than before. */
  readonly parts: readonly PartChange[];
}
