import type { Bilingual, Outcome } from './outcome.ts';

/** An instrument as its own checklist. */
export interface Profile {
  readonly title: Bilingual;
  readonly instruments: readonly string[];
  /** Optional packs that belong to the checklist. */
  readonly packs?: readonly string[];
  /** A conclusion that the instrument's author draws from some of its places. */
  readonly verdict?: { readonly title: Bilingual; readonly places: readonly string[] };
}

/** One line of a checklist: a place of the instrument, what it asks for, and what the law does. */
export interface ChecklistRow {
  readonly at: string;
  readonly cite: string;
  readonly criterion: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly brief: string;
  /** Articles of the law that the outcome rests on. */
  readonly law: readonly string[];
}

/** A profile filled in for one law. */
export interface Checklist {
  readonly profile: string;
  readonly title: string;
  readonly rows: readonly ChecklistRow[];
  readonly verdict?: { readonly title: string; readonly answer: 'yes' | 'no' | 'unknown' };
}
