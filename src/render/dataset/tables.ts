import type { Comparison } from '../../model/comparison.ts';
import type { Column, ColumnType, Table } from '../tables/column.ts';
import { matrixTable } from '../tables/matrix.ts';
import { countriesTable, lawsTable } from '../tables/laws.ts';
import { criteriaTable, instrumentsTable, sourcesTable, type BothTexts } from '../tables/reference.ts';
import { resultsTable } from '../tables/results.ts';
import { scoresTable } from '../tables/scores.ts';

/** A table as its description needs it: without the rows. */
export interface TableShape extends Omit<Table<never>, 'columns'> {
  readonly columns: readonly Omit<Column<never>, 'value'>[];
}

/** The tables of a data package, in the order in which people read of them. */
export function datasetTables(comparison: Comparison, texts: BothTexts): TableShape[] {
  const { language } = comparison;
  return [resultsTable(language), scoresTable(language), matrixTable(comparison, 'criteria', language), lawsTable(language), countriesTable(), criteriaTable(texts), sourcesTable(texts), instrumentsTable(texts)];
}

/** The type of a column in this data set: a date only where every law has a whole day. */
export function typeOf(column: Omit<Column<never>, 'value'>, { laws }: Comparison): ColumnType {
  return column.type === 'date' && laws.some(({ key }) => !/^\d{4}-\d\d-\d\d$/u.test(key.asOf)) ? 'string' : column.type;
}

/** Whether a column of the matrix is that of a criterion. */
export function isCriterion(table: TableShape, column: Omit<Column<never>, 'value'>, { criteria }: Comparison): boolean {
  return table.name === 'matrix' && criteria.some(({ id }) => id === column.name);
}

/** What a column holds, in words. */
export function meaningOf(table: TableShape, column: Omit<Column<never>, 'value'>, comparison: Comparison, words: { readonly columns: Readonly<Record<string, string>>; readonly criterionColumn: string }): string {
  const own = words.columns[`${table.name}.${column.name}`] ?? words.columns[column.name];
  return own ?? (isCriterion(table, column, comparison) ? words.criterionColumn : '');
}
