/** A text with its first letter as a capital. */
export function capital(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return '';
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + text.slice(letter.length);
}

/** Signs that end a sentence, and the end of no text at all. */
const ENDS: readonly string[] = ['.', '!', '?', '…'];

/** A clause as a sentence. */
export function sentence(text: string): string {
  const clause = text.trim();
  return ENDS.includes(clause.slice(-1)) ? capital(clause) : `${capital(clause)}.`;
}

/** Lines one after the other, each with its end. */
export function linesText(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** A row of a table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

