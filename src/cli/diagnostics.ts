import type { Diagnostic } from '../model/diagnostic.ts';
import type { DiagnosticLine } from '../render/diagnostic-line.ts';
import type { Speech } from '../words/speech.ts';
import { plainLine } from '../render/escape.ts';

/** A diagnostic with its words, cleaned of control characters. */
export function inWords(diagnostic: Diagnostic, speech: Speech): DiagnosticLine {
  const { file, line, column, path } = diagnostic;
  const { message, hint } = speech.diagnostic(diagnostic);
  return { file: plainLine(file), line, column, path: plainLine(path), message: plainLine(message), ...(hint === undefined ? {} : { hint: plainLine(hint) }) };
}
