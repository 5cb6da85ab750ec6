/** A diagnostic with its words, ready to be shown. */
export interface DiagnosticLine {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** `file:line:column: message`, with the mend on a line of its own. */
export function diagnosticText(one: DiagnosticLine): string {
  const place = `${one.file}:${String(one.line)}:${String(one.column)}`;
  return one.hint === undefined ? `${place}: ${one.message}\n` : `${place}: ${one.message}\n    → ${one.hint}\n`;
}
