import type { Diagnostic } from '../model/diagnostic.ts';
import type { DiagnosticLine } from '../render/diagnostic-line.ts';
import type { Speech } from '../words/speech.ts';
import { plainLine } from '../render/escape.ts';

/** Values that hold what we know, not what the author wrote. */
const LISTS: ReadonlySet<string> = new Set(['known', 'chain', 'files', 'expected', 'parts', 'why']);

/** Characters of what the author wrote that an error repeats. */
const LONGEST = 200;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}

/** A diagnostic with its words, cleaned of control characters. */
export function inWords(diagnostic: Diagnostic, speech: Speech): DiagnosticLine {
  const { file, line, column, path } = diagnostic;
  const values = Object.fromEntries(Object.entries(diagnostic.values).map(([name, value]) => [name, LISTS.has(name) ? value : shortened(value)]));
  const { message, hint } = speech.diagnostic({ ...diagnostic, values });
  return { file: plainLine(file), line, column, path: plainLine(path), message: plainLine(message), ...(hint === undefined ? {} : { hint: plainLine(hint) }) };
}
