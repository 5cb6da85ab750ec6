import { plainLine } from '../escape.ts';

/** How a CSV file is written. */
export interface CsvDialect {
  readonly bom: boolean;
  readonly delimiter: ',' | ';';
  readonly newline: '\n' | '\r\n';
  readonly decimal: '.' | ',';
}

/** Names of the dialects on the command line. */
export const CSV_DIALECT_NAMES = ['rfc4180', 'excel-fr'] as const;

export type CsvDialectName = (typeof CSV_DIALECT_NAMES)[number];

/** `rfc4180` is what statistics programs read without arguments; `excel-fr` is what a French Excel opens by a double click. */
export const CSV_DIALECTS: Readonly<Record<CsvDialectName, CsvDialect>> = {
  rfc4180: { bom: false, delimiter: ',', newline: '\n', decimal: '.' },
  'excel-fr': { bom: true, delimiter: ';', newline: '\r\n', decimal: ',' },
};

/** A value of a table: text, a number, several texts, or nothing. */
export type CellValue = string | number | readonly string[] | undefined;

/** Signs with which a spreadsheet takes a cell for a formula, wide forms included; an apostrophe before them makes it text. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** Digits after the point of a number that is not whole. */
const DIGITS = 4;

/** A number with at most four digits after the point. */
export function roundedNumber(value: number): number {
  return Number(value.toFixed(DIGITS));
}

/** All four digits after a comma: with three, an English spreadsheet would take it for one between thousands. */
function numberText(value: number, { decimal }: CsvDialect): string {
  return decimal === '.' || Number.isInteger(value) ? String(value) : value.toFixed(DIGITS).replace('.', decimal);
}

function cellText(value: CellValue, dialect: CsvDialect): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return numberText(roundedNumber(value), dialect);
  const text = plainLine(typeof value === 'string' ? value : value.map((one) => one.replaceAll('|', '/')).join('|'));
  return FORMULA.test(text) ? `'${text}` : text;
}

/** One line of CSV with its end; quoted only where needed. */
export function csvLine(values: readonly CellValue[], dialect: CsvDialect): string {
  const cells = values.map((value) => {
    const text = cellText(value, dialect);
    return text.includes('"') || text.includes(dialect.delimiter) || /^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return cells.join(dialect.delimiter) + dialect.newline;
}

/** What stands before the first line of a file. */
export function csvStart(dialect: CsvDialect): string {
  return dialect.bom ? '\ufeff' : '';
}
