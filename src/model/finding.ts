import type { Bound, Force, Level, Outcome } from './outcome.ts';
import type { Place } from './law.ts';

/** Why an outcome is what it is, as data; `words` turns it into a sentence in either language. */
export type Reason =
  | { readonly code: 'no-offence'; readonly about: readonly string[] }
  | { readonly code: 'no-act'; readonly about: string; readonly acts: readonly string[] }
  | { readonly code: 'narrowed'; readonly about: string; readonly act: string; readonly needs: readonly (readonly string[])[]; readonly others: readonly string[] }
  | { readonly code: 'excused'; readonly excuse: string }
  | { readonly code: 'not-excused'; readonly excuses: readonly string[] }
  | { readonly code: 'ages'; readonly act: string | undefined; readonly about: string; readonly from: number; readonly under: number }
  | { readonly code: 'medium'; readonly act: string | undefined; readonly about: string; readonly medium: 'online' | 'offline' }
  | { readonly code: 'word-missing'; readonly list: 'purposes' | 'gains' | 'covers'; readonly word: string }
  | { readonly code: 'purpose-bound'; readonly purposes: readonly string[] }
  | { readonly code: 'only'; readonly text: string }
  | { readonly code: 'stated-no'; readonly path: string }
  | { readonly code: 'absent'; readonly path: string; readonly topic: string }
  | { readonly code: 'not-examined'; readonly topic: string; readonly path?: string }
  | { readonly code: 'stated-unknown'; readonly path: string }
  | { readonly code: 'not-stated'; readonly path: string }
  | { readonly code: 'not-reached'; readonly rule: string; readonly offences: readonly string[] }
  | { readonly code: 'partly-reached'; readonly rule: string; readonly offences: readonly string[] }
  | { readonly code: 'reach-unknown'; readonly rule: string; readonly offences: readonly string[] }
  | { readonly code: 'condition'; readonly condition: string; readonly ground: string; readonly offences: readonly string[] }
  | { readonly code: 'condition-unknown'; readonly condition: string; readonly ground: string }
  | { readonly code: 'limitation'; readonly start: string; readonly years: number | undefined; readonly offences: readonly string[] }
  | { readonly code: 'limitation-unknown'; readonly offences: readonly string[] }
  | { readonly code: 'not-longer'; readonly offences: readonly string[] }
  | { readonly code: 'no-ordinary' }
  | { readonly code: 'no-prison'; readonly offences: readonly string[] }
  | { readonly code: 'maximum-too-low'; readonly offences: readonly string[]; readonly years: number }
  | { readonly code: 'penalty-order'; readonly lesser: string; readonly graver: string; readonly offences: readonly string[] }
  | { readonly code: 'penalty-unknown'; readonly offences: readonly string[] }
  | { readonly code: 'term'; readonly term: string }
  | { readonly code: 'term-unclear' }
  | { readonly code: 'unstated-medium' }
  | { readonly code: 'age-of-consent-unknown' }
  | { readonly code: 'not-party'; readonly instrument: string }
  | { readonly code: 'status-unknown'; readonly instrument: string }
  | { readonly code: 'reserved'; readonly instrument: string; readonly clause: string }
  | { readonly code: 'reservations-unknown'; readonly instrument: string }
  | { readonly code: 'nothing-to-judge' };

/** The offence that fulfils most of what is asked, and what it lacks, as `key: word`. */
export interface Closest {
  readonly offence: string;
  readonly place: Place;
  readonly lacks: readonly string[];
}

export interface PartFinding {
  readonly part: string;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

/** What one source comes to, judged on its own scope. */
export interface SourceFinding {
  readonly instrument: string;
  readonly at: string;
  readonly force: Force;
  /** The force that counts for this State on this date. */
  readonly counts: Force;
  readonly bound: Bound;
  readonly outcome: Outcome;
  /** Reservations of the State that touch this place, by clause. */
  readonly reservations: readonly string[];
}

export interface Finding {
  readonly criterion: string;
  readonly topic: string;
  readonly outcome: Outcome;
  readonly level: Level;
  readonly reasons: readonly Reason[];
  readonly parts: readonly PartFinding[];
  readonly sources: readonly SourceFinding[];
  readonly evidence: readonly Place[];
  readonly closest?: Closest | undefined;
  readonly warnings: readonly Warning[];
}

/** Whether a finding says nothing of the law at hand: no article, no provision, no figure. */
export function citesNothing({ evidence, closest, warnings }: { readonly evidence: readonly unknown[]; readonly closest?: unknown; readonly warnings: readonly unknown[] }): boolean {
  return evidence.length === 0 && closest === undefined && warnings.length === 0;
}

/** Something worth knowing that changes no outcome. */
export type Warning = {
  readonly code: 'penalty-order';
  readonly lesser: string;
  readonly graver: string;
  readonly lesserOffence: string;
  readonly graverOffence: string;
};
