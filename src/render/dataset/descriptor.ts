import type { Comparison } from '../../model/comparison.ts';
import type { DatasetWords } from '../../words/dataset.ts';
import type { Column, ColumnType } from '../tables/column.ts';
import type { CsvDialect } from '../tables/csv-line.ts';
import { isCriterion, meaningOf, typeOf, type TableShape } from './tables.ts';

/** The version of the shape of the tables: a changed column is major, a new table or column minor. */
export const DATASET_VERSION = '1.0.0';

/** Who and what a data package names beside its tables. */
export interface DatasetCredits {
  readonly title: string;
  readonly authors: readonly string[];
  /** An SPDX identifier. */
  readonly licence?: string;
}

/** How many bytes a written file has, and their SHA-256. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** `datapackage.json`: Data Package 2.0, with types, keys, ordered categories and labelled missing values. */
export function describePackage(comparison: Comparison, tables: readonly TableShape[], written: ReadonlyMap<string, Written>, credits: DatasetCredits, words: DatasetWords, dialect: CsvDialect): string {
  const { version, rules } = comparison;
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'lacuna-data-set',
    title: credits.title,
    description: words.description,
    version: DATASET_VERSION,
    keywords: words.keywords,
    ...(credits.authors.length === 0 ? {} : { contributors: credits.authors.map((title) => ({ title, roles: ['author'] })) }),
    ...(credits.licence === undefined ? {} : { licenses: [{ name: credits.licence }] }),
    lacuna: { version, rules: rules.version, digest: rules.digest, asParty: comparison.asParty, instruments: comparison.onlyInstruments },
    resources: tables.map((table) => describeTable(table, comparison, written.get(`${table.name}.csv`), words, dialect)),
  };
  return `${JSON.stringify(descriptor, undefined, 2)}\n`;
}

function describeTable(table: TableShape, comparison: Comparison, written: Written | undefined, words: DatasetWords, dialect: CsvDialect): unknown {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    description: words.tables[table.name],
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...(written === undefined ? {} : { bytes: written.bytes, hash: `sha256:${written.sha256}` }),
    ...(dialect.delimiter === ',' ? {} : { dialect: { $schema: `${PROFILES}/tabledialect.json`, delimiter: dialect.delimiter, lineTerminator: dialect.newline } }),
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields: table.columns.map((column) => describeColumn(column, table, comparison, words, dialect)),
      missingValues: [{ value: '', label: words.empty }],
      primaryKey: table.key,
      ...(table.points.length === 0 ? {} : { foreignKeys: table.points.map(({ columns, table: other, at }) => ({ fields: columns, reference: { resource: other, fields: at } })) }),
    },
  };
}

const TYPES: Readonly<Record<ColumnType, string>> = { string: 'string', integer: 'integer', number: 'number', date: 'date', list: 'string' };

function describeColumn(column: Omit<TableShape['columns'][number], never>, table: TableShape, comparison: Comparison, words: DatasetWords, dialect: CsvDialect): unknown {
  const type = typeOf(column, comparison);
  const { categories } = column;
  const missing = categories?.missing ?? [];
  const title = isCriterion(table, column, comparison) ? comparison.criteria.find(({ id }) => id === column.name)?.title : undefined;
  return {
    name: column.name,
    type: TYPES[type],
    ...(title === undefined ? {} : { title }),
    description: type === 'list' ? `${meaningOf(table, column, comparison, words)} (${words.types.list})` : meaningOf(table, column, comparison, words),
    ...(type === 'number' && dialect.decimal !== '.' ? { decimalChar: dialect.decimal } : {}),
    ...categoriesOf(column, words),
    ...(missing.length === 0 ? {} : { missingValues: ['', ...missing].map((value) => ({ value, label: value === '' ? words.empty : words.values[value] })) }),
    // What is missing for a reason is missing all the same to a program that checks constraints.
    ...(column.required === true && missing.length === 0 ? { constraints: { required: true } } : {}),
  };
}

function categoriesOf({ categories }: Omit<Column<never>, 'value'>, words: DatasetWords): object {
  if (categories === undefined) return {};
  return { categories: categories.values.map((value) => ({ value, label: words.values[value] ?? value })), categoriesOrdered: categories.ordered };
}
