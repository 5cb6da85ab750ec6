import type { AddedRules } from '../../catalogue/overlay.ts';
import type { Trees } from '../../load/tree.ts';
import type { AcceptedGap } from '../../model/accepted.ts';
import type { LawKey, OutcomeRow } from '../../model/comparison.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Language, Level } from '../../model/outcome.ts';
import type { LawReport } from '../../model/report.ts';
import type { Format } from '../../render/renderer.ts';
import type { CsvDialectName } from '../../render/tables/csv-line.ts';
import type { PackedLaw } from '../../report/packed-law.ts';
import type { SetupOptions } from '../run-setup.ts';

/** What a run needs of a judged law: plain data and bytes, to be handed from thread to thread, kept in a cache or put into a part. */
export interface MadeLaw<Head> {
  readonly head: Head;
  /** The text that the run writes for the law; it stands until the next text is asked for. */
  readonly body: () => Uint8Array;
  /** The text can be had at any time until the run is closed; else only before the next law. */
  readonly lasting?: true;
  /** The report itself, in formats that do not write each law by itself. */
  readonly report?: LawReport;
}

/** What a file comes to. */
export type Made<Head> = MadeLaw<Head> | { readonly faults: readonly Diagnostic[] };

/** Makes of a file what the run needs of it; `place` is that of the file among all files of the run, from 0. */
export type Maker<Head> = (file: string, place: number) => Made<Head>;

/** What `check` needs of a law beside its text. */
export interface CheckHead {
  readonly country: string;
  readonly outcomes: OutcomeRow;
  /** The law makes the run fail. */
  readonly failed: boolean;
  /** Where the text of each report ends in the body, in bytes; absent where there is one report. */
  readonly ends?: readonly number[];
}

/** What comparisons and data sets need of a law beside its rows. */
export interface LawHead {
  readonly key: LawKey;
  readonly file: string;
  /** What a matrix shows of it; absent where only rows are written. */
  readonly column?: PackedLaw;
  /** How many rows it has. */
  readonly lines: number;
}

/** The options by which a law is judged. */
export interface JudgingOptions extends SetupOptions {
  readonly asOf?: string;
  readonly instrumentsAsOf?: string;
}

/** How laws are judged and written by `check`: plain data that says all of it, but for files that it names. */
export interface CheckRecipe {
  readonly kind: 'check';
  readonly language: Language;
  /** The formats of its reports, in their order, where each writes law by law; else none: then they are made of the report on each law. */
  readonly formats: readonly Format[];
  readonly quiet: boolean;
  readonly options: JudgingOptions & { readonly accepted?: string; readonly failOn: Level | 'never'; readonly strict?: boolean };
}

/** The same of comparisons and data sets. */
export interface LawsRecipe {
  readonly kind: 'laws';
  readonly language: Language;
  readonly rows?: 'csv' | 'ndjson';
  readonly dialect: CsvDialectName;
  /** A matrix is shown. */
  readonly columns: boolean;
  /** What falls short is shown in words. */
  readonly reasons: boolean;
  readonly options: JudgingOptions;
}

export type Recipe = CheckRecipe | LawsRecipe;

/** What else a maker is given: plain data too. */
export interface Given {
  readonly trees: Trees;
  /** The rules that were added, as read once. */
  readonly added?: AddedRules;
  readonly accepted: readonly AcceptedGap[];
}

const JUDGING = ['topic', 'pack', 'instrument', 'asParty', 'profile', 'rules', 'asOf', 'instrumentsAsOf'] as const;

/** Of the options of a command those by which laws are judged. */
export function judgingOptions(options: JudgingOptions): JudgingOptions {
  return Object.fromEntries(JUDGING.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])));
}
