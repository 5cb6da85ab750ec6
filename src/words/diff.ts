import type { ChangeKind, Direction } from '../model/change.ts';
import type { DiffProvision, DiffSide } from '../model/diff.ts';
import type { Language } from '../model/outcome.ts';

/** What a diff says beyond the words of the report, in one language. */
export interface DiffWords {
  readonly title: (country: string) => string;
  readonly before: string;
  readonly after: string;
  readonly side: (side: DiffSide) => string;
  readonly kinds: Readonly<Record<ChangeKind, string>>;
  /** What a kind means, under its heading. */
  readonly means: Readonly<Partial<Record<ChangeKind, string>>>;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly nothing: string;
  readonly change: Readonly<Record<DiffProvision['change'], string>>;
  readonly madeBy: string;
  /** No single provision makes the difference: dates or treaties do. */
  readonly madeByDate: string;
  readonly was: string;
  readonly askedBy: string;
  readonly verdict: (opened: number, worse: number) => string;
  readonly needTwo: string;
  readonly notABill: (file: string) => string;
  readonly countries: (before: string, after: string) => string;
  readonly datesTwice: string;
}

/** The words of one language, loaded only when they are spoken. */
export async function diffWordsIn(language: Language): Promise<DiffWords> {
  return language === 'fr' ? (await import('./fr/diff.ts')).frenchDiff : (await import('./en/diff.ts')).englishDiff;
}
