/** A text with its first letter as a capital. */
export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
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

