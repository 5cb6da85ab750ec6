/** A text with its first letter as a capital. */
export function capital(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return '';
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + text.slice(letter.length);
}

/** A clause as a sentence. */
export function sentence(text: string): string {
  const trimmed = capital(text.trim());
  return /[.!?…]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** A row of a table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

