import type { FixGap } from '../model/fix.ts';
import type { LawChange } from '../model/law-change.ts';
import type { Language } from '../model/outcome.ts';
import type { CatalogueTexts } from '../model/texts.ts';

/** What proposals say beyond the words of the report, in one language. */
export interface FixWords {
  readonly title: (country: string) => string;
  readonly intro: string;
  /** A change as a sentence without full stop; `at` is the citation of the provision changed. */
  readonly change: (change: LawChange, at: string | undefined, texts: CatalogueTexts) => string;
  readonly counts: (gaps: number, proposals: number) => string;
  readonly proposals: string;
  readonly closes: string;
  readonly closesToo: string;
  readonly opens: string;
  /** After a gap that is closed, but not met: something else is not known, or the question no longer arises. */
  readonly thenUnknown: string;
  readonly thenNotApplicable: string;
  readonly unsolved: string;
  readonly unsolvedIntro: string;
  readonly noGaps: string;
  readonly bill: string;
  readonly billIntro: (closes: number) => string;
  readonly billOpens: string;
  readonly billLeft: string;
  /** Title of the bill, in both languages’ own words. */
  readonly billTitle: string;
  readonly billComment: readonly string[];
  readonly caution: string;
  readonly notAGap: (criterion: string, outcome: string) => string;
  readonly needsFile: string;
  readonly level: (gap: FixGap) => string;
}

/** The words of one language, loaded only when they are spoken. */
export async function fixWordsIn(language: Language): Promise<FixWords> {
  return language === 'fr' ? (await import('./fr/fix.ts')).frenchFix : (await import('./en/fix.ts')).englishFix;
}
