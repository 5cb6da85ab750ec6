import type { Incomparable, Verdict } from '../model/agreement.ts';
import type { Language } from '../model/outcome.ts';
import type { TableFault } from '../model/table-fault.ts';
import type { DiagnosticWords } from './speech.ts';

/** The words of `agree` and `stale`, in one language. */
export interface AgreeWords {
  readonly title: string;
  readonly intro: string;
  readonly glance: string;
  readonly publication: string;
  /** Names of publishers that are no instruments of the catalogue, by the id that the data give them. */
  readonly publishers: Readonly<Record<string, string>>;
  readonly total: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** Verdicts as headings. */
  readonly headings: Readonly<Record<Verdict, string>>;
  readonly verdictIntro: Readonly<Record<Verdict, string>>;
  readonly why: Readonly<Record<Incomparable, string>>;
  readonly none: string;
  readonly published: string;
  readonly derived: string;
  readonly outcome: string;
  readonly asOf: string;
  readonly undated: string;
  readonly says: string;
  readonly place: string;
  readonly nothingMore: string;
  readonly explanation: string;
  readonly since: (date: string) => string;
  readonly noExplanation: string;
  readonly counts: (counts: Readonly<Record<Verdict, number>>, unexplained: number) => string;
  readonly read: (findings: readonly string[], laws: number) => string;
  readonly needFindings: string;
  readonly needLaws: string;
  readonly nothingComparable: string;
  readonly fault: (fault: TableFault) => DiagnosticWords;
  readonly stale: StaleWords;
}

/** The words of `stale`, in one language. */
export interface StaleWords {
  readonly title: (age: string, today: string) => string;
  readonly none: (facts: number, age: string) => string;
  readonly count: (old: number, facts: number, age: string) => string;
  readonly inFile: (old: number, facts: number) => string;
  readonly never: string;
  readonly columns: { readonly fact: string; readonly article: string; readonly verified: string; readonly line: string };
  readonly badAge: (text: string) => string;
  readonly badDate: (text: string) => string;
}

/** The help of `agree` and `stale`, which the command line needs before it knows what is asked. */
export type AgreeHelp = Readonly<Record<'agree' | 'agreeFiles' | 'formats' | 'output' | 'strict' | 'counts' | 'stale' | 'staleFiles' | 'olderThan' | 'today', string>>;

/** The words of `agree` and `stale` in a language, loaded only when they are spoken. */
export async function agreeWordsIn(language: Language): Promise<AgreeWords> {
  return language === 'fr' ? (await import('./fr/agree.ts')).frenchAgree : (await import('./en/agree.ts')).englishAgree;
}

/** The help in both languages. */
export const AGREE_HELP: Readonly<Record<Language, AgreeHelp>> = {
  en: {
    agree: 'compare published findings with what lacuna derives from the law',
    agreeFiles: 'one or more CSV files of findings, and law files, folders or globs',
    formats: 'format (default: pretty on a terminal, else markdown)',
    output: 'write to a file, whole or not at all; the format follows from .md, .json or .csv',
    strict: 'exit 1 for an explained disagreement too',
    counts: 'only the line of counts',
    stale: 'list the facts that nobody has compared with the law for some time',
    staleFiles: 'law files, folders or globs; - reads standard input',
    olderThan: 'age from which a fact is listed: 90d, 8w, 12m or 2y',
    today: 'the day from which age is counted (default: today)',
  },
  fr: {
    agree: 'compare des constats publiés avec ce que lacuna déduit de la loi',
    agreeFiles: 'un ou plusieurs fichiers CSV de constats, et des fichiers de loi, dossiers ou motifs',
    formats: 'format (par défaut : pretty sur un terminal, sinon markdown)',
    output: 'écrit dans un fichier, en entier ou pas du tout ; le format suit l’extension .md, .json ou .csv',
    strict: 'code 1 aussi pour un désaccord expliqué',
    counts: 'seulement la ligne des totaux',
    stale: 'liste les faits que personne n’a comparés à la loi depuis un certain temps',
    staleFiles: 'fichiers de loi, dossiers ou motifs ; - lit l’entrée standard',
    olderThan: 'âge à partir duquel un fait est listé : 90d, 8w, 12m ou 2y (jours, semaines, mois, années)',
    today: 'le jour à partir duquel l’âge se compte (par défaut : aujourd’hui)',
  },
};
