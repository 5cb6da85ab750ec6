import type { Language } from '../model/outcome.ts';
import { englishCompareHelp } from './en/compare-help.ts';
import { frenchCompareHelp } from './fr/compare-help.ts';

/** The help of `compare` and `dataset`. */
export interface CompareHelp {
  readonly compare: string;
  readonly dataset: string;
  readonly files: string;
  readonly by: string;
  readonly format: string;
  readonly wide: string;
  readonly output: string;
  readonly dialect: string;
  readonly minCoverage: string;
  readonly folder: string;
  readonly title: string;
  readonly author: string;
  readonly licence: string;
}

/** The help of both languages: short, and needed before anything is parsed. */
export const COMPARE_HELP: Readonly<Record<Language, CompareHelp>> = { en: englishCompareHelp, fr: frenchCompareHelp };
