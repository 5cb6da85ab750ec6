import type { ChangeKind } from '../model/change.ts';
import type { GapPeriod } from '../model/history.ts';
import type { Language } from '../model/outcome.ts';

/** What a history says beyond the words of the report and of a diff, in one language. */
export interface HistoryWords {
  readonly title: (country: string) => string;
  readonly intro: string;
  readonly noDates: string;
  readonly noChange: string;
  readonly future: string;
  readonly kind: Readonly<Record<ChangeKind, string>>;
  readonly instruments: (names: string) => string;
  readonly gaps: string;
  readonly columns: { readonly criterion: string; readonly periods: string };
  readonly period: (period: GapPeriod) => string;
}

/** The words of one language, loaded only when they are spoken. */
export async function historyWordsIn(language: Language): Promise<HistoryWords> {
  return language === 'fr' ? (await import('./fr/history.ts')).frenchHistory : (await import('./en/history.ts')).englishHistory;
}
