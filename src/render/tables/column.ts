import { roundedNumber, type CellValue } from './csv-line.ts';

/** How a column is typed in a data package. A list is texts between bars. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'list';

/** A column: its name never changes with the language, its values only where they are words. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly value: (row: Row) => CellValue;
  /** The closed list of its values, and whether their order means something. */
  readonly categories?: Categories;
  /** Never empty. */
  readonly required?: true;
}

export interface Categories {
  readonly values: readonly string[];
  readonly ordered: boolean;
  /** Values that stand for a missing one; the words say why it is missing. */
  readonly missing: readonly string[];
}

/** A table of a data package: its columns, what tells its rows apart, and what they point at. */
export interface Table<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly key: readonly string[];
  readonly points: readonly Pointer[];
}

/** Columns of a table that name a row of another. */
export interface Pointer {
  readonly columns: readonly string[];
  readonly table: string;
  readonly at: readonly string[];
}

/** The values of a row. */
export function valuesOf<Row>(columns: readonly Column<Row>[], row: Row): CellValue[] {
  return columns.map((column) => column.value(row));
}

/** A row as a JSON object: numbers as numbers, lists as lists, nothing as null. */
export function recordOf<Row>(columns: readonly Column<Row>[], row: Row): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => {
    const value = column.value(row);
    return [column.name, value === undefined ? null : typeof value === 'number' ? roundedNumber(value) : value];
  }));
}
