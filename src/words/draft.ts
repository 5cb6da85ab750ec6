import type { Language } from '../model/outcome.ts';
import { englishDraftHelp } from './en/draft-help.ts';
import { frenchDraftHelp } from './fr/draft-help.ts';

/** The help of the commands for drafters. */
export interface DraftHelp {
  readonly next: string;
  readonly nextFile: string;
  readonly count: string;
  readonly nextFormat: string;
  readonly init: string;
  readonly initCode: string;
  readonly country: string;
  readonly name: string;
  readonly date: string;
  readonly texts: string;
  readonly topics: string;
  readonly output: string;
  readonly schema: string;
  readonly yes: string;
  readonly interview: string;
  readonly interviewFile: string;
  readonly answers: string;
  readonly watch: string;
  readonly once: string;
}

/** The help of both languages: short, and needed before anything is parsed. */
export const DRAFT_HELP: Readonly<Record<Language, DraftHelp>> = { en: englishDraftHelp, fr: frenchDraftHelp };

/** What `next` says. */
export interface NextWords {
  readonly title: (country: string) => string;
  readonly none: string;
  readonly intro: (open: number) => string;
  readonly where: (path: string, line: number) => string;
  /** What an answer decides that settles no outcome. */
  readonly levels: (count: number) => string;
  readonly more: (count: number, file: string) => string;
  readonly badCount: (text: string) => string;
  readonly then: (file: string) => string;
}

/** What `init` says and asks. */
export interface InitWords {
  readonly noTerminal: string;
  readonly noCountry: string;
  readonly badCountry: (text: string, near: string | undefined) => string;
  readonly badDate: (text: string) => string;
  readonly badText: (text: string) => string;
  readonly exists: (file: string) => string;
  readonly next: (file: string) => string;
  readonly stopped: string;
  readonly ask: { readonly country: string; readonly name: (standard: string) => string; readonly date: (standard: string) => string; readonly texts: string; readonly topics: (all: string) => string; readonly output: (standard: string) => string };
}

/** The comments of a new file. */
export interface SkeletonWords {
  readonly head: (country: string) => readonly string[];
  readonly schema: string;
  readonly country: string;
  readonly asOf: string;
  readonly status: string;
  readonly verified: string;
  readonly language: string;
  readonly texts: readonly string[];
  readonly examined: readonly string[];
  readonly planned: string;
  readonly treaties: readonly string[];
  readonly treatyYes: (note: string, asOf: string, by: string) => string;
  readonly treatyThen: (note: string, asOf: string, by: string) => string;
  readonly treatyNone: string;
  readonly ages: readonly string[];
  readonly majority: string;
  readonly consent: string;
  readonly responsibility: string;
  readonly definitions: readonly string[];
  readonly offences: readonly string[];
  readonly offenceName: string;
  readonly fields: Readonly<Record<'at' | 'acts' | 'needs' | 'excused' | 'via' | 'childUnder' | 'penalty', string>>;
  readonly general: readonly string[];
  readonly limitation: readonly string[];
  readonly measures: readonly string[];
}

/** What `interview` says. */
export interface InterviewWords {
  readonly noTerminal: string;
  readonly isBill: (file: string) => string;
  readonly stdin: string;
  readonly intro: (open: number) => string;
  readonly prompt: string;
  readonly settles: (count: number) => string;
  readonly expects: Readonly<Record<Expects | 'topic', string>>;
  /** Of words to choose from, where one must fit. */
  readonly someWords: string;
  readonly keys: string;
  readonly notUnderstood: string;
  readonly refused: (why: string) => string;
  readonly byHand: (file: string, line: number) => string;
  readonly saved: (left: number) => string;
  readonly offence: (subject: string, described: readonly string[]) => string;
  readonly added: (name: string) => string;
  readonly topic: (topic: string) => string;
  readonly textTitle: (key: string) => string;
  readonly noBack: string;
  readonly nothingWritten: string;
  readonly changed: (file: string, kept: string) => string;
  readonly faulty: (file: string) => string;
  readonly done: string;
  readonly stopped: (answers: number, left: number, again: string) => string;
  readonly condition: (ground: string, condition: 'dual-criminality' | 'complaint' | 'presence') => string;
  readonly reservations: (instrument: string) => string;
}

/** What kind of answer a question wants. */
export type Expects = 'answer' | 'date' | 'age' | 'words' | 'limitation' | 'reservations' | 'offence' | 'penalty';

/** What `check --watch` says. */
export interface WatchWords {
  readonly noTerminal: string;
  readonly stdin: string;
  readonly watching: (files: number) => string;
  readonly again: (file: string) => string;
  readonly same: string;
  readonly change: (before: string, after: string, title: string, criterion: string) => string;
  readonly faulty: (file: string) => string;
  readonly ended: string;
}

/** What the commands for drafters say, in one language. */
export interface DraftWords {
  /** The plain question at a path; undefined where there is none of its own. */
  readonly question: (path: string, title: (list: string, word: string) => string) => string | undefined;
  /** Whether a treaty binds the State. */
  readonly treatyQuestion: (treaty: string) => string;
  /** The question on a topic that offences make up. */
  readonly topicQuestion: (topic: string) => string;
  readonly next: NextWords;
  readonly init: InitWords;
  readonly skeleton: SkeletonWords;
  readonly interview: InterviewWords;
  readonly watch: WatchWords;
  /** Countries of the corpus that meet a criterion. */
  readonly corpus: { readonly title: string; readonly none: (laws: number) => string; readonly line: (country: string, asOf: string, historical: boolean, places: string) => string };
}

/** The words of one language, loaded only when they are spoken. */
export async function draftWordsIn(language: Language): Promise<DraftWords> {
  return language === 'fr' ? (await import('./fr/draft.ts')).frenchDraft : (await import('./en/draft.ts')).englishDraft;
}
