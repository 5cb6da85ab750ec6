const WIDTH = 100;

/** Breaks a paragraph into lines of at most 100 signs, each behind a margin; further lines hang by two more. */
export function wrap(text: string, margin: string): string[] {
  const lines: string[] = [];
  let line = margin;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = `${margin}  `;
    }
    line += line.endsWith(' ') && line.trim() === '' ? word : line.trim() === '' ? word : ` ${word}`;
  }
  if (line.trim() !== '') lines.push(line);
  return lines;
}
