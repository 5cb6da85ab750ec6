import type { Answer } from './outcome.ts';

/** Where a statement stands in the description, and the article that it cites. */
export interface Place {
  /** Dotted path in the file, for instance `offences.holding.needs`. */
  readonly path: string;
  /** Citation as the author wrote it, for instance `cnum art. 518 al. 3`. */
  readonly at?: string;
  readonly note?: string;
  /** The statement holds only in part; the words say which. */
  readonly only?: string;
}

/** A word of a list (an act, a purpose, an exception) and whether the law is said to have it. */
export interface WordFact {
  readonly answer: Answer;
  readonly place: Place;
}

/** A list of words: the words stated, or unknown as a whole. `undefined` elsewhere means: not written. */
export interface Words {
  readonly unknown: boolean;
  readonly words: ReadonlyMap<string, WordFact>;
  readonly place: Place;
}

/** A narrowing element: one or more alternatives, of which the most favourable counts. */
export interface Need {
  readonly anyOf: readonly NeedWord[];
  readonly answer: Answer;
  readonly place: Place;
}

/** A word of the vocabulary, or the author's own words where no word fits. */
export type NeedWord = { readonly word: string } | { readonly other: string };

/** The children whom an offence protects; ages in whole years, `under` not included. */
export interface Band {
  readonly from: number | 'unknown';
  readonly under: number | 'unknown';
  /** The offence itself, or a definition it falls back on, names an age (and not persons of every age). */
  readonly namesAge: boolean;
  readonly place: Place;
}

export type Medium = 'online' | 'offline';

export interface Penalty {
  readonly place: Place;
  /** Years; `life` for imprisonment for life. `none`: the penalty is described and holds no imprisonment. */
  readonly prison: Prison | 'none' | 'unknown';
}

/** Months, so that no fraction is lost; `life` is above every number of months. */
export interface Prison {
  readonly minMonths?: number;
  readonly maxMonths?: number | 'life';
}

export type OffenceClass = 'crime' | 'delit' | 'contravention';

/** An offence, described whole: what it does not state, it does not have. */
export interface Offence {
  readonly name: string;
  readonly place: Place;
  /** The subject, for instance `csam` or `sexual-communication`. */
  readonly about: string;
  /** The topic of the catalogue to which the subject belongs. */
  readonly topic: string;
  readonly acts: Words;
  readonly band: Band;
  readonly needs: readonly Need[];
  readonly needsUnknown: boolean;
  readonly excused: Words;
  readonly excusedStated: boolean;
  /** Exceptions in the author's own words. */
  readonly otherExcuses: readonly Place[];
  readonly covers: Words | undefined;
  readonly via: 'any' | Medium | 'unknown';
  readonly viaStated: boolean;
  readonly purposes: Words | undefined;
  readonly gains: Words | undefined;
  readonly offenceClass: OffenceClass | 'unknown';
  readonly attempt: WordFact | undefined;
  readonly penalty: Penalty | undefined;
  /** Statements that limit the whole offence and hold in part only: its age band, its medium, itself. */
  readonly inPart: readonly Place[];
}

/** One entry of a scope: what it picks, and under which conditions. Absent fields pick everything. */
export interface ScopeEntry {
  readonly topic?: string;
  readonly act?: string;
  readonly offence?: string;
  readonly offenceClass?: OffenceClass;
  readonly from?: number;
  readonly under?: number;
}

/** A set of (offence, act, age): all that one of its entries picks. */
export interface Scope {
  readonly unknown: boolean;
  readonly entries: readonly ScopeEntry[];
}

/** A condition that a ground of jurisdiction may carry. */
export type ConditionName = 'dual-criminality' | 'complaint' | 'presence';

export interface Condition {
  readonly value: 'required' | 'not-required' | 'unknown';
  /** For what this names the value is turned round. */
  readonly except: Scope;
  readonly place: Place;
}

/** A general rule: it reaches what `for` names less what `except` names. */
export interface GeneralRule {
  readonly answer: Answer;
  readonly for: Scope;
  readonly except: Scope;
  /** The author says that nothing else is reached. */
  readonly othersNo: boolean;
  readonly conditions: Readonly<Partial<Record<ConditionName, Condition>>>;
  readonly place: Place;
}

export type LimitationStart =
  | { readonly from: 'offence' | 'majority' | 'report' | 'none' | 'unknown' }
  | { readonly from: 'age'; readonly age: number };

export interface LimitationRule {
  readonly for: Scope;
  readonly except: Scope;
  readonly start: LimitationStart;
  /** Years; a fraction is allowed (1.5). */
  readonly years: number | 'unknown' | undefined;
  readonly openUntil: number | 'life' | 'unknown' | undefined;
  readonly ordinary: boolean;
  readonly place: Place;
}

export interface TreatyStatus {
  readonly bound: Answer;
  /** Date on which the State became bound, where it is known: a day, a month or a year. */
  readonly since?: string;
  readonly signed: boolean;
  readonly reservations: readonly string[] | 'unknown' | undefined;
  /** Of these, the ones that are made in part only. */
  readonly reservedInPart: readonly string[];
  /** Clauses of which the description says that a reservation is unknown. */
  readonly openReservations: readonly string[];
  /** Clauses of which it says that there is none. */
  readonly deniedReservations: readonly string[];
  readonly place: Place;
}

/** What `measures` says of one criterion: one answer, or an answer for each part. */
export interface Measure {
  readonly whole: MeasureFact | undefined;
  readonly parts: ReadonlyMap<string, MeasureFact>;
  readonly place: Place;
}

export interface MeasureFact {
  readonly answer: Answer | 'not-applicable';
  readonly place: Place;
}

/** A value looked up by its path. `silent`: nothing is written there. */
export interface Fact {
  readonly answer: Answer | 'silent';
  readonly number?: number;
  readonly described: boolean;
  readonly place: Place;
}

export interface LawText {
  readonly key: string;
  readonly title: string;
  readonly ref?: string;
  readonly url?: string;
  readonly version?: string;
}

export type LawStatus = 'in-force' | 'draft' | 'historical';

/** A country's law on one date, as its description states it. */
export interface Law {
  readonly country: string;
  readonly name: string | undefined;
  readonly names: Readonly<Partial<Record<'en' | 'fr', string>>>;
  readonly status: LawStatus;
  readonly asOf: string;
  /** The date on which the State's position on treaties is looked at. */
  readonly treatiesAsOf: string;
  readonly language: string | undefined;
  readonly verified: string | undefined;
  readonly texts: readonly LawText[];
  readonly examined: (topic: string) => boolean;
  readonly examinedTopics: readonly string[] | 'all';
  readonly offences: readonly Offence[];
  readonly definition: CsamDefinition;
  readonly consent: number | undefined;
  readonly rules: ReadonlyMap<string, readonly GeneralRule[]>;
  readonly limitation: readonly LimitationRule[];
  readonly treaties: ReadonlyMap<string, TreatyStatus>;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly fact: (path: string) => Fact;
}

export interface CsamDefinition {
  readonly state: 'described' | 'no' | 'unknown' | 'silent';
  readonly term: { readonly text: string; readonly place: Place } | undefined;
  readonly covers: Words | undefined;
  readonly place: Place;
}
