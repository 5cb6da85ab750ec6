import type { Bound, Force, Language, Level, Outcome } from './outcome.ts';
import type { LawStatus } from './law.ts';
import type { OutcomeCounts } from './report.ts';

/** What the other side of a comparison's matrix is. */
export type Axis = 'criteria' | 'topics' | 'instruments';

/** All sides that a matrix can have beside the laws. */
export const AXES: readonly Axis[] = ['criteria', 'topics', 'instruments'];

/** Which law a row speaks of: a country, a date, a scenario. No two laws of a comparison share it. */
export interface LawKey {
  /** Alpha-3 for a State; else the code of the description (GB-SCT, XA). Never `NA`, which statistics programs read as missing. */
  readonly country: string;
  /** ISO 3166-1 alpha-2, of the State where the description is of a part of one. */
  readonly alpha2: string;
  readonly alpha3?: string;
  readonly asOf: string;
  /** `in-force`, `historical`, or `draft:` or `bill:` with the file's name; then `+as-party:` with the treaties supposed. */
  readonly scenario: string;
}

/** One law of a comparison, judged: plain data, small enough to hand from one process to another. */
export interface LawResult {
  readonly key: LawKey;
  readonly file: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly status: LawStatus;
  /** The title of the bill under which the law would stand so; empty where it has none. */
  readonly bill?: string;
  /** The date of the description itself, whatever date the run looks at. */
  readonly described: string;
  readonly verified?: string;
  /** Ids of the topics examined in full. */
  readonly examined: readonly string[];
  readonly sha256: string;
  readonly tally: LawTally;
  readonly findings: readonly FindingResult[];
}

/** A finding without the document it was derived from. */
export interface FindingResult {
  readonly criterion: string;
  readonly topic: string;
  readonly outcome: Outcome;
  readonly level: Level;
  /** Why, as codes. */
  readonly codes: readonly string[];
  /** Why, in words, on one line. */
  readonly reason: string;
  /** Provisions of the national law that the finding rests on. */
  readonly cited: readonly string[];
  /** Only those that count in the run, each with its number within the criterion, from 1. */
  readonly sources: readonly SourceResult[];
}

export interface SourceResult {
  readonly number: number;
  readonly instrument: string;
  readonly at: string;
  readonly cite: string;
  readonly force: Force;
  readonly counts: Force;
  readonly bound: Bound;
  readonly outcome: Outcome;
  readonly reservations: readonly string[];
}

/** How many criteria of a law come to each outcome: in all, by topic, by level and by instrument. */
export interface LawTally {
  readonly all: OutcomeCounts;
  readonly topics: Readonly<Record<string, OutcomeCounts>>;
  /** By the force of the sources that count at this level for this State, each criterion put together from these alone. */
  readonly levels: Readonly<Record<Level, OutcomeCounts>>;
  readonly instruments: Readonly<Record<string, InstrumentTally>>;
}

/** What one instrument's own sources come to, and whether it binds the State. */
export interface InstrumentTally {
  readonly counts: OutcomeCounts;
  readonly bound: Bound;
}

/** What a comparison keeps of a law: its outcomes in the order of the criteria, and its counts. */
export interface LawColumn extends Omit<LawResult, 'findings'> {
  readonly outcomes: OutcomeRow;
  /** What falls short, in words; kept only where a page shows all of it. */
  readonly shortfalls: readonly Shortfall[];
}

/** Outcome and level of each criterion, two letters each, so that thousands of laws stay small. */
export type OutcomeRow = string;

export interface Shortfall {
  readonly criterion: string;
  readonly outcome: Outcome;
  readonly level: Level;
  readonly reason: string;
  readonly cited: readonly string[];
  /** The sources at the finding's level that are not met, as printed. */
  readonly askedBy: readonly string[];
}

/** A criterion as a comparison heads its row. */
export interface CriterionHead {
  readonly id: string;
  readonly topic: string;
  readonly title: string;
  readonly ask: string;
  readonly sources: readonly string[];
}

/** A topic or an instrument as a comparison heads it. */
export interface UnitHead {
  readonly id: string;
  readonly title: string;
  /** A short form for narrow columns. */
  readonly short: string;
  /** An instrument that speaks to all States, and so binds none. */
  readonly forAll?: true;
}

/** Everything that the renderers of a comparison may see. */
export interface Comparison {
  readonly by: Axis;
  readonly version: string;
  readonly language: Language;
  readonly rules: { readonly version: string; readonly criteria: number; readonly digest: string };
  readonly asParty: readonly string[];
  readonly onlyInstruments: readonly string[];
  readonly criteria: readonly CriterionHead[];
  readonly topics: readonly UnitHead[];
  readonly instruments: readonly UnitHead[];
  /** In the order of country, date and scenario. */
  readonly laws: readonly LawColumn[];
  /** Share of criteria that must be assessed before a law is ranked; absent: nothing is ranked. */
  readonly minCoverage?: number;
  readonly ranking: readonly Ranked[];
  /** Files that could not be compared. */
  readonly leftOut: readonly string[];
}

/** A law's rank by the share met, and the best and worst rank that the unknowns leave open. */
export interface Ranked {
  readonly law: LawKey;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
}
