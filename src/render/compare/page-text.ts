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
