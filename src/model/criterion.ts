import type { Bilingual, Force } from './outcome.ts';

/** What of a criterion's subject a source leaves in: offences, acts and ages, as in general rules. */
export interface ScopeText {
  readonly for: unknown;
  readonly except?: unknown;
}

/** A place of an instrument that a criterion rests on. */
export interface Source {
  readonly instrument: string;
  readonly at: string;
  readonly force: Force;
  /** The parts that this place asks for; absent: the whole criterion. */
  readonly parts?: readonly string[];
  readonly scope?: ScopeText;
  /** Judged on the online points alone. */
  readonly via?: 'online';
  /** The States addressed (ISO codes), or `unnamed` where the document does not name them. */
  readonly of?: readonly string[] | 'unnamed';
  /** How sure the pinpoint is; absent: checked against the text. */
  readonly confidence?: 'memory' | 'secondary';
}

/** A test of the closed set of operators: an object with one key, the operator's name. */
export type Test = Readonly<Record<string, unknown>>;

/** The logic of a criterion, without its texts. */
export interface Criterion {
  readonly id: string;
  readonly topic: string;
  readonly pack: string;
  readonly parts: readonly string[];
  readonly applies?: Test;
  /** One test for each part; for a criterion without parts, one under the empty name. */
  readonly tests: Readonly<Record<string, Test>>;
  readonly sources: readonly Source[];
  /** Whether the file's author may state the answer under `measures`, and for which parts. */
  readonly measures: readonly string[];
  /** Whether it can be that the question does not arise: an example shows it. Only then may a measure say so. */
  readonly mayNotApply: boolean;
  /** Acts from the lesser to the graver: a warning is given where a lesser one carries the higher maximum. */
  readonly penaltyOrder?: readonly (readonly string[])[];
}

/** The texts of a criterion in one language. */
export interface CriterionText {
  readonly title: string;
  readonly ask: string;
  readonly how: string;
  readonly trap?: string;
  readonly remedy: string;
  readonly parts: Readonly<Record<string, string>>;
  /** Notes of the sources, in the order of the sources; empty where there is none. */
  readonly notes: readonly string[];
}

export interface Reservation {
  readonly touches: readonly ReservationTouch[];
  readonly effect: Bilingual;
}

export interface ReservationTouch {
  readonly at: string;
  readonly parts?: readonly string[];
  readonly scope?: readonly unknown[];
  readonly allows?: readonly string[];
}

/** Who is addressed by an instrument. */
export type Addressees =
  | { readonly who: 'all' }
  | { readonly who: 'parties'; readonly of: string }
  | { readonly who: 'members'; readonly of: string };

export interface Instrument {
  readonly id: string;
  readonly kind: 'treaty' | 'directive' | 'committee-guidelines' | 'monitoring-report' | 'expert-report' | 'ngo-study' | 'review';
  readonly adopted: string;
  /** Absent where it does not apply; null where the treaty is not in force. */
  readonly inForce?: string | null;
  readonly addresses: Addressees;
  readonly except: readonly string[];
  /** The treaty whose Parties a body's document addresses. */
  readonly underlying?: string;
  readonly reservations: Readonly<Record<string, Reservation>>;
  readonly aliases: readonly string[];
  readonly cite: string;
}
