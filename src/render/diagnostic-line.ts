import { plainLine } from './escape.ts';

/** A diagnostic with its words, ready to be shown. */
export interface DiagnosticLine {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** `file:line:column: message`, with the mend on a line of its own; nothing in them moves a terminal. */
export function diagnosticText(one: DiagnosticLine): string {
  const message = plainLine(`${one.file}:${String(one.line)}:${String(one.column)}: ${one.message}`);
  return one.hint === undefined ? `${message}\n` : `${message}\n    → ${plainLine(one.hint)}\n`;
}
