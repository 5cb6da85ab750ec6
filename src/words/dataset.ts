import type { Language } from '../model/outcome.ts';

/** The words of a data package, in one language. */
export interface DatasetWords {
  readonly title: (countries: number) => string;
  readonly description: string;
  /** What each table holds, by its name. */
  readonly tables: Readonly<Record<string, string>>;
  /** What each column holds, by `table.column` or by `column` where it says the same in every table. */
  readonly columns: Readonly<Record<string, string>>;
  /** What each value of a closed list means. */
  readonly values: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<'string' | 'integer' | 'number' | 'date' | 'list', string>>;
  readonly empty: string;
  /** A colon with the spaces of the language around it. */
  readonly colon: string;
  readonly criterionColumn: string;
  readonly keywords: readonly string[];
  readonly headings: {
    readonly codebook: string;
    readonly files: string;
    readonly method: string;
    readonly cautions: string;
    readonly reading: string;
    readonly tables: string;
    readonly columns: string;
    readonly values: string;
    readonly citing: string;
    readonly versions: string;
    readonly table: string;
    readonly column: string;
    readonly type: string;
    readonly meaning: string;
    readonly key: (columns: string) => string;
    readonly points: (columns: string, table: string) => string;
  };
  readonly otherFiles: Readonly<Record<'index.html' | 'heatmap.svg' | 'topics.svg' | 'codebook.csv' | 'codebook.md' | 'datapackage.json' | 'CITATION.cff' | 'CHANGES.md', string>>;
  readonly cautions: readonly string[];
  readonly reading: string;
  readonly citing: string;
  readonly citationMessage: string;
  readonly unnamedAuthors: string;
  readonly leftOut: (files: string) => string;
  readonly changes: {
    readonly heading: string;
    readonly intro: string;
    readonly edition: (rules: string, digest: string, laws: number) => string;
    readonly first: (laws: number, criteria: number) => string;
    readonly rules: (before: string, after: string) => string;
    readonly lawsAdded: (count: number) => string;
    readonly lawsRemoved: (count: number) => string;
    readonly criteriaAdded: (count: number) => string;
    readonly criteriaRemoved: (count: number) => string;
    readonly outcomes: (count: number) => string;
    readonly otherwise: string;
    readonly more: (count: number) => string;
  };
}

/** The words of one language, loaded only when a data package is written. */
export async function datasetWordsIn(language: Language): Promise<DatasetWords> {
  return language === 'fr' ? (await import('./fr/dataset.ts')).frenchDataset : (await import('./en/dataset.ts')).englishDataset;
}
