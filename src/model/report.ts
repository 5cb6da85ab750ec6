import type { Bound, Force, Language, Level, Outcome } from './outcome.ts';
import type { Checklist } from './profile.ts';
import type { LawStatus } from './law.ts';

/** Everything that renderers may see: plain data, words filled in, positions known, in the order of the catalogue. */
export interface LawReport {
  readonly file: string;
  readonly country: string;
  readonly countryName: string;
  readonly asOf: string;
  readonly status: LawStatus;
  readonly verified?: string;
  /** Where the report is on a bill: its title, and the files that make up the law as it would stand. */
  readonly bill?: ReportBill;
  readonly texts: readonly ReportText[];
  readonly examined: readonly string[];
  readonly notExamined: readonly string[];
  readonly summary: Summary;
  readonly findings: readonly ReportFinding[];
  readonly questions: readonly Question[];
  /** The profile asked for, filled in. */
  readonly checklist?: Checklist;
  readonly instruments: readonly ReportInstrument[];
}

export interface ReportBill {
  readonly title?: string;
  /** The bills, the topmost first, and the law that they change. */
  readonly files: readonly string[];
}

/** What holds for all laws of a run. */
export interface RunInfo {
  readonly version: string;
  readonly language: Language;
  readonly rules: { readonly version: string; readonly criteria: number; readonly digest: string };
  readonly failOn: Level | 'never';
  readonly strict: boolean;
  readonly asParty: readonly string[];
  readonly instruments: readonly string[];
  readonly topics: readonly string[];
  readonly packs: readonly string[];
}

export interface ReportText {
  readonly key: string;
  readonly title: string;
  readonly ref?: string;
  readonly url?: string;
  readonly version?: string;
}

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export interface Summary {
  readonly counts: OutcomeCounts;
  readonly byLevel: Readonly<Record<Level, OutcomeCounts>>;
}

export interface ReportFinding {
  readonly criterion: string;
  readonly topic: string;
  readonly topicTitle: string;
  readonly pack: string;
  readonly title: string;
  readonly ask: string;
  readonly how: string;
  readonly trap?: string;
  readonly outcome: Outcome;
  readonly level: Level;
  readonly reason: string;
  /** The reason on one line, for lists. */
  readonly brief: string;
  readonly parts: readonly ReportPart[];
  readonly sources: readonly ReportSource[];
  readonly evidence: readonly Evidence[];
  readonly closest?: ReportClosest;
  readonly remedy: string;
  readonly warnings: readonly string[];
  /** The gap was accepted by a decision; an expired one no longer is. */
  readonly accepted?: ReportAccepted;
}

/** Who accepted a gap, why and until when. */
export interface ReportAccepted {
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: string;
  readonly expires: string;
  /** The report's date is after the expiry: the gap counts again. */
  readonly expired: boolean;
}

export interface ReportPart {
  readonly part: string;
  readonly label: string;
  readonly outcome: Outcome;
  readonly reason: string;
}

export interface ReportSource {
  readonly instrument: string;
  readonly short: string;
  readonly at: string;
  /** The pinpoint as the language prints it. */
  readonly cite: string;
  readonly force: Force;
  readonly counts: Force;
  readonly bound: Bound;
  readonly outcome: Outcome;
  readonly note?: string;
  readonly confidence?: 'memory' | 'secondary';
  readonly reservations: readonly string[];
}

/** A fact that the verdict rests on, with its place in the file (1-based) and the citation of the law. */
export interface Evidence {
  readonly path: string;
  /** The file that holds it, where that is not the report's own: the law under a bill. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly at?: string;
  readonly note?: string;
  readonly only?: string;
}

export interface ReportClosest {
  readonly offence: string;
  readonly at?: string;
  readonly lacks: readonly string[];
  /** What it lacks, in words. */
  readonly text: string;
}

/** Something unknown, and what would be settled by knowing it. */
export interface Question {
  readonly path: string;
  readonly text: string;
  readonly criteria: readonly string[];
}

export interface ReportInstrument {
  readonly id: string;
  readonly short: string;
  readonly title: string;
  readonly reference?: string;
  readonly bound: Bound;
  /** Addressed to every State: nobody is bound by it as by a treaty. */
  readonly forAll?: true;
  readonly note?: string;
}
