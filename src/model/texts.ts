import type { CriterionText } from './criterion.ts';

/** Title and meaning of a word, in one language; for a narrowing element the title completes "punished only …". */
export interface WordText {
  readonly title: string;
  readonly means: string;
}

export interface InstrumentText {
  readonly title: string;
  readonly short: string;
  readonly body?: string;
  readonly reference?: string;
  readonly note?: string;
  readonly reservations: Readonly<Record<string, string>>;
}

/** How pinpoints of each instrument are printed in one language: `at` → text. */
export type Pinpoints = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** All texts of the catalogue in one language. */
export interface CatalogueTexts {
  readonly topics: Readonly<Record<string, string>>;
  readonly packs: Readonly<Record<string, string>>;
  readonly about: Readonly<Record<string, string>>;
  /** Words by list: `acts.csam`, `needs`, `excused` … */
  readonly words: Readonly<Record<string, Readonly<Record<string, WordText>>>>;
  readonly instruments: Readonly<Record<string, InstrumentText>>;
  readonly pinpoints: Pinpoints;
  readonly criteria: Readonly<Record<string, CriterionText>>;
}

/** An example of a criterion, with the sentence that states the law in one language. */
export interface ExampleText {
  readonly en: string;
  readonly fr: string;
}
