import { plainLine } from './escape.ts';

/** Signs with which a spreadsheet takes a cell for a formula, wide forms included. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

/** A text as one cell: on one line, quoted where needed (RFC 4180), and text even for a spreadsheet that looks for formulas. */
export function csvCell(text: string): string {
  const line = plainLine(text);
  const inert = FORMULA.test(line) ? `'${line}` : line;
  return /[",]|^\s|\s$/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** A row of cells with its line end (RFC 4180: CR LF); numbers stay numbers. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : csvCell(cell))).join(',')}\r\n`;
}
