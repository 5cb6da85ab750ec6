import type { Language } from '../model/outcome.ts';

/** The words of comparisons and data sets, in one language. */
export interface CompareWords {
  readonly percent: (share: number | undefined) => string;
  readonly interval: (low: number | undefined, high: number | undefined) => string;
  readonly title: (laws: number, countries: number) => string;
  readonly lead: (criteria: number, instruments: number, first: string, last: string) => string;
  readonly asParty: (names: string) => string;
  readonly onlyInstruments: (names: string) => string;
  readonly leftOut: (files: string) => string;
  readonly versionLine: (lacuna: string, rules: string, digest: string) => string;
  readonly draft: string;
  /** Names of the sheets of a workbook: at most 31 signs. */
  readonly sheets: Readonly<Record<'scores' | 'criteria' | 'topics' | 'instruments' | 'reasons' | 'asked' | 'method', string>>;
  readonly xlsxMissing: string;
  readonly xlsxOnTerminal: string;
  readonly headings: CompareHeadings;
  readonly columns: CompareColumns;
  /** How a score cell reads to a screen reader: met of assessed, and how many are unknown. */
  readonly unknownMark: (count: number) => string;
  readonly rank: (rank: number, best: number, worst: number) => string;
  readonly icmecRange: (low: number, high: number) => string;
  readonly barDescription: (law: string, met: number, unknown: number, partial: number, gap: number) => string;
  readonly method: readonly string[];
  readonly limits: readonly string[];
  readonly belowCoverage: (share: string) => string;
  readonly shortfallCount: (gaps: number, partial: number) => string;
  /** On standard error at the end of a run with faults. */
  readonly filesFailed: (failed: number, all: number, files: string) => string;
  readonly sameLaw: (other: string) => string;
  readonly coverageValue: (text: string) => string;
  readonly wideIsCsv: string;
  readonly formatFromExtension: (extension: string, known: string) => string;
  readonly needsFolder: string;
  readonly wroteDataset: (folder: string, laws: number, rows: number) => string;
}

export interface CompareHeadings {
  readonly contents: string;
  readonly legend: string;
  readonly scores: string;
  readonly byTopic: string;
  readonly byInstrument: string;
  readonly byLevel: string;
  readonly byCriterion: string;
  readonly bars: string;
  readonly shortfalls: string;
  readonly asked: string;
  readonly method: string;
  readonly limits: string;
  readonly versions: string;
  readonly scoresNote: string;
  readonly matrixNote: string;
  readonly instrumentNote: string;
  readonly heatmapNote: string;
  readonly barsNote: string;
  /** The same in a few words, for the legend of a picture. */
  readonly barsShort: string;
  readonly shortfallsNote: string;
  readonly tooMany: string;
  readonly none: string;
  readonly boundOutline: string;
  readonly boundBold: string;
  readonly weakCoverage: string;
  readonly skip: string;
}

export interface CompareColumns {
  readonly law: string;
  readonly asOf: string;
  readonly composition: string;
  readonly share: string;
  readonly interval: string;
  readonly coverage: string;
  readonly rank: string;
  readonly icmec: string;
  readonly topic: string;
  readonly criterion: string;
  readonly instrument: string;
  readonly by: string;
  readonly outcome: string;
  readonly level: string;
  readonly reason: string;
  readonly lawSays: string;
}

/** The words of one language, loaded only when a comparison is made. */
export async function compareWordsIn(language: Language): Promise<CompareWords> {
  return language === 'fr' ? (await import('./fr/compare.ts')).frenchCompare : (await import('./en/compare.ts')).englishCompare;
}

/** A share in whole percent that never rounds to none or to all unless it is. */
export function wholePercent(share: number): number {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return 1;
  return rounded === 100 && share < 1 ? 99 : rounded;
}
