import { csvLine, csvStart } from '../tables/csv-line.ts';
import { valuesOf } from '../tables/column.ts';
import { matrixRow, matrixTable } from '../tables/matrix.ts';
import type { CompareRenderer } from './renderer.ts';

/** One line per law, one column per criterion; by topic or instrument, columns of shares. */
export const compareWide: CompareRenderer = function* (comparison, { dialect }) {
  const { columns } = matrixTable(comparison, comparison.by, comparison.language);
  yield csvStart(dialect) + csvLine(columns.map((column) => column.name), dialect);
  for (const law of comparison.laws) yield csvLine(valuesOf(columns, matrixRow(law)), dialect);
};
