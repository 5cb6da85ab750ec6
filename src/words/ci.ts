import type { Language } from '../model/outcome.ts';
import type { ReportAccepted } from '../model/report.ts';

/** What the formats for pipelines say beyond the words of the report, in one language. */
export interface CiWords {
  /** The decision that accepts a gap, or did so until it expired. */
  readonly accepted: (decision: ReportAccepted) => string;
  /** Title of the paragraph on how a criterion is derived. */
  readonly how: string;
  /** What relative paths start from. */
  readonly root: string;
  /** The test that every file must pass before anything can be said of its law. */
  readonly readable: string;
  readonly invalid: (count: number) => string;
  /** Heading over the files that gave no verdict. */
  readonly notChecked: string;
  readonly moreTitle: string;
  readonly more: (count: number) => string;
  /** What GitHub’s limit of size left out of the job summary. */
  readonly leftOut: (sections: number) => string;
  readonly summaryFailed: (why: string) => string;
}

/** The words of one language, loaded only when they are spoken. */
export async function ciWordsIn(language: Language): Promise<CiWords> {
  return language === 'fr' ? (await import('./fr/ci.ts')).frenchCi : (await import('./en/ci.ts')).englishCi;
}
