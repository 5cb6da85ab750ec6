import type { Comparison, LawResult } from '../../model/comparison.ts';
import type { Language } from '../../model/outcome.ts';
import { csvLine, csvStart, type CsvDialect } from '../tables/csv-line.ts';
import { recordOf, valuesOf } from '../tables/column.ts';
import { resultRows, resultsTable } from '../tables/results.ts';
import { scoreRows, scoresTable, type ScoreRow } from '../tables/scores.ts';
import type { CompareRenderer } from './renderer.ts';

/** The tidy rows of a run by criterion: what stands before them, and the rows of one law. */
export interface TidyRows {
  readonly start: string;
  readonly rows: (law: LawResult) => string;
}

/** Tidy rows as lines of CSV. */
export function tidyCsv(language: Language, dialect: CsvDialect): TidyRows {
  const { columns } = resultsTable(language);
  return {
    start: csvStart(dialect) + csvLine(columns.map((column) => column.name), dialect),
    rows: (law) => [...resultRows(law)].map((row) => csvLine(valuesOf(columns, row), dialect)).join(''),
  };
}

/** Tidy rows as lines of JSON. */
export function tidyNdjson(language: Language): TidyRows {
  const { columns } = resultsTable(language);
  return { start: '', rows: (law) => [...resultRows(law)].map((row) => `${JSON.stringify(recordOf(columns, row))}\n`).join('') };
}

function* rowsOf(comparison: Comparison): Generator<ScoreRow> {
  const kind = comparison.by === 'instruments' ? 'instrument' : 'topic';
  for (const law of comparison.laws) yield* scoreRows(law, comparison, [kind]);
}

/** Scores by topic or instrument, one line for each law and unit. */
export const compareScoresCsv: CompareRenderer = function* (comparison, { dialect }) {
  const { columns } = scoresTable(comparison.language);
  yield csvStart(dialect) + csvLine(columns.map((column) => column.name), dialect);
  for (const row of rowsOf(comparison)) yield csvLine(valuesOf(columns, row), dialect);
};

/** The same as lines of JSON. */
export const compareScoresNdjson: CompareRenderer = function* (comparison) {
  const { columns } = scoresTable(comparison.language);
  for (const row of rowsOf(comparison)) yield `${JSON.stringify(recordOf(columns, row))}\n`;
};
