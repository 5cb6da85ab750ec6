import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import type { Reason, Warning } from '../model/finding.ts';
import type { Bound, Force, Language, Level, Outcome } from '../model/outcome.ts';
import type { LawStatus } from '../model/law.ts';
import type { CatalogueTexts } from '../model/texts.ts';

/** Why an outcome is what it is, as a clause without capital and full stop. */
export type ReasonWords = (reason: Reason, texts: CatalogueTexts) => string;

/** A diagnostic as a sentence, and the mend where there is one. */
export interface DiagnosticWords {
  readonly message: string;
  readonly hint?: string;
}

/** The words of the report, in one language. */
export interface ReportWords {
  /** Punctuation with the spaces of the language around it. */
  readonly colon: string;
  readonly semicolon: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  /** What a level means for the State, as a heading. */
  readonly levelHeadings: Readonly<Record<Level, string>>;
  readonly forces: Readonly<Record<Force, string>>;
  readonly bound: Readonly<Record<Bound, string>>;
  readonly status: Readonly<Record<LawStatus, string>>;
  readonly confidence: Readonly<Record<'memory' | 'secondary', string>>;
  readonly lacks: (lack: string, texts: CatalogueTexts) => string;
  readonly warning: (warning: Warning, texts: CatalogueTexts) => string;
  readonly question: (path: string, texts: CatalogueTexts) => string;
  readonly headings: ReportHeadings;
}

export interface ReportHeadings {
  readonly title: (country: string) => string;
  readonly asOf: string;
  readonly status: string;
  readonly verified: string;
  readonly file: string;
  readonly examined: string;
  readonly notExamined: string;
  readonly none: string;
  readonly glance: string;
  readonly atLevel: string;
  readonly total: string;
  readonly boundGaps: string;
  readonly noBoundGaps: string;
  readonly requestGaps: string;
  readonly checklist: string;
  readonly answers: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly byTopic: string;
  readonly byTopicIntro: string;
  readonly noGapsInScope: string;
  readonly asked: string;
  readonly askedBy: string;
  readonly lawSays: string;
  readonly short: string;
  readonly parts: string;
  readonly closest: (offence: string, at: string | undefined, lacks: string) => string;
  readonly closestLabel: string;
  readonly remedy: string;
  readonly caution: string;
  readonly warning: string;
  readonly unknown: string;
  readonly unknownIntro: string;
  readonly settles: (count: number) => string;
  readonly met: string;
  readonly notApplicable: string;
  readonly method: string;
  readonly methodText: readonly string[];
  readonly sources: string;
  readonly statutes: string;
  readonly instruments: string;
  readonly versions: string;
  readonly versionLine: (lacuna: string, rules: string, digest: string, criteria: number) => string;
  readonly limits: string;
  readonly limitsText: readonly string[];
  readonly asParty: (names: string) => string;
  readonly onlyInstruments: (names: string) => string;
  readonly forAllStates: string;
  readonly counts: (force: string) => string;
  readonly reserved: (clauses: string) => string;
  readonly partly: string;
  readonly shortFor: (labels: string) => string;
  readonly nothingSaid: string;
  readonly columns: { readonly part: string; readonly outcome: string; readonly why: string; readonly source: string; readonly place: string; readonly force: string; readonly criterion: string; readonly level: string; readonly instrument: string; readonly binding: string };
  readonly more: (count: number) => string;
  readonly lines: (line: number) => string;
  /** A place in a file that is not the report's own. */
  readonly linesOf: (file: string, line: number) => string;
  readonly bill: string;
  readonly billFiles: string;
  readonly accepted: string;
  readonly acceptedIntro: string;
  readonly acceptedBy: (who: string, date: string, until: string) => string;
  readonly acceptedUntil: (who: string, date: string, until: string) => string;
}

/** The words of the command itself. */
export interface CliWords {
  readonly help: Readonly<Record<string, string>>;
  readonly usageTitles: Readonly<Record<string, string>>;
  /** The names of arguments in usage lines, by their English ones. */
  readonly placeholders: Readonly<Record<string, string>>;
  /** What stands before a message of the command, with its colon. */
  readonly error: string;
  readonly internal: string;
  readonly usage: (code: string, message: string) => string;
  readonly nothingChecked: string;
  readonly noMatch: (args: string) => string;
  readonly noCriterion: string;
  readonly unknownWord: (what: string, text: string, near: string | undefined, known: string) => string;
  readonly wrote: (file: string) => string;
  readonly fileForEach: (formats: number, files: number) => string;
  readonly sameFileTwice: (file: string) => string;
  readonly cannotWrite: (file: string, why: string) => string;
  /** What the system would not do. */
  readonly refused: (what: string, why: string) => string;
  /** A report that would replace what it speaks of. */
  readonly overInput: (file: string) => string;
  readonly errors: (count: number) => string;
  readonly examplesRun: (criteria: number, examples: number, failed: number) => string;
  readonly mutantsRun: (criteria: number, mutants: number, living: number, known: number) => string;
  readonly mutantNotEquivalent: (what: string) => string;
  readonly exampleFailed: (what: string, expected: string, found: string) => string;
  readonly noFiles: string;
  readonly stale: (file: string) => string;
  readonly newRule: { readonly badId: (id: string) => string; readonly taken: (id: string) => string; readonly exists: (file: string) => string; readonly next: (folder: string) => string };
  readonly choices: (words: string) => string;
  readonly standard: (value: string) => string;
}

/** Everything that a language says. */
export interface Speech {
  readonly language: Language;
  readonly reason: ReasonWords;
  readonly report: ReportWords;
  readonly diagnostic: (diagnostic: Diagnostic) => DiagnosticWords;
  readonly cli: CliWords;
  readonly explanation: { readonly how: string; readonly examples: string };
}

export type DiagnosticTable = Readonly<Record<DiagnosticCode, (values: Readonly<Record<string, string>>) => DiagnosticWords>>;

/** The words of one language, loaded only when they are spoken. */
export async function speechIn(language: Language): Promise<Speech> {
  return language === 'fr' ? (await import('./fr/speech.ts')).french : (await import('./en/speech.ts')).english;
}
