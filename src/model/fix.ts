import type { Level, Outcome } from './outcome.ts';

/** A criterion that a change closes or opens, with the level of the gap. */
export interface Effect {
  readonly criterion: string;
  readonly level: Level;
}

/** What a change does to the criteria looked at. */
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

/** A gap by name. */
export interface FixGap extends Effect {
  readonly title: string;
}

/** One statement that a proposal changes, in words, with its place in the description (1-based). */
export interface FixChange {
  readonly path: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly at?: string;
}

/** The smallest change found for some gap. */
export interface FixProposal {
  readonly changes: readonly FixChange[];
  /** The gaps that it was looked for to close, with what they come to. */
  readonly remedies: readonly (FixGap & { readonly outcome: Outcome })[];
  /** The other gaps that it closes. */
  readonly closesToo: readonly FixGap[];
  readonly opens: readonly FixGap[];
  /** The change as a merge patch on the description. */
  readonly patch: unknown;
}

/** What can be done about the gaps of a law, ready to be shown. */
export interface FixReport {
  readonly file: string;
  readonly country: string;
  readonly countryName: string;
  readonly asOf: string;
  /** Gaps looked at. */
  readonly gaps: number;
  readonly proposals: readonly FixProposal[];
  readonly unsolved: readonly FixGap[];
  /** All proposals as one bill, and what it does. */
  readonly bill?: FixBill;
}

export interface FixBill {
  /** The bill in YAML: a merge patch on the law with a head. */
  readonly text: string;
  readonly closes: number;
  readonly opens: readonly FixGap[];
  readonly left: readonly FixGap[];
}
