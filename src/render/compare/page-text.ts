import { plainLine } from '../escape.ts';
import { xmlText } from '../xml.ts';

/** Text for the content or a quoted attribute of an element: on one line, without signs that turn its direction round. */
export function text(value: string): string {
  return xmlText(plainLine(value));
}

/** An id for an anchor, of letters that need no escaping. */
export function anchor(prefix: string, id: string): string {
  return `${prefix}-${id.replaceAll(/[^A-Za-z0-9-]+/gu, '-')}`;
}

/** The id of the reason for which a law, by its column, falls short of a criterion, by its place: short, since a page has thousands. */
export function reasonId(column: number, index: number): string {
  return `r${String(column)}-${String(index)}`;
}
