import type { DiffEntry } from './diff.ts';
import type { Level, Outcome } from './outcome.ts';

/** What changes on one day. */
export interface HistoryStep {
  readonly day: string;
  /** After the date that the description speaks of. */
  readonly future: boolean;
  readonly entries: readonly DiffEntry[];
  /** Instruments that are adopted, or enter into force, on that day, by short name; levels may change through them. */
  readonly instruments: readonly string[];
}

/** A time during which a gap stands, the last day included; open ends have no date. */
export interface GapPeriod {
  readonly from?: string;
  readonly to?: string;
  readonly outcome: Outcome;
  readonly level: Level;
}

/** A criterion and the times during which the law falls short of it. */
export interface GapHistory {
  readonly criterion: string;
  readonly title: string;
  readonly periods: readonly GapPeriod[];
}

/** When gaps opened and closed, from the dates in a description. */
export interface HistoryReport {
  readonly file: string;
  readonly country: string;
  readonly countryName: string;
  readonly asOf: string;
  /** How many days were looked at, the time before the first one apart. */
  readonly days: number;
  readonly steps: readonly HistoryStep[];
  readonly gaps: readonly GapHistory[];
}
