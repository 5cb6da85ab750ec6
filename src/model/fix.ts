import type { Level, Outcome } from './outcome.ts';

/** A criterion that a change closes or opens, with the level of the gap. */
export interface Effect {
  readonly criterion: string;
  readonly level: Level;
}
export interface Effects {
  /** Gaps that the change closes, strongest level first. */
  readonly closes: readonly Effect[];
  /** Gaps that it opens, or that are asked about only then. */
  readonly opens: readonly Effect[];
}

/** What a proposal comes to for a criterion that it was made for. */
export interface Remedied extends Effect {
  /** met; unknown where something else is not known; not applicable where the question no longer arises. */
  readonly outcome: Outcome;
}
