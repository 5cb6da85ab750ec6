import { plainLine } from '../escape.ts';

/** The head of a bill. */
export interface BillHead {
  readonly title: string;
  readonly amends: string;
  readonly asOf: string;
}

/** A bill as the text of its file: comments, a head, and a merge patch on the law. `stringify` writes YAML. */
export function billYaml({ title, amends, asOf }: BillHead, patch: Readonly<Record<string, unknown>>, comments: readonly string[], stringify: (value: unknown) => string): string {
  const head = comments.flatMap((line) => folded(plainLine(line))).map((line) => `# ${line}`.trimEnd());
  const value = { lacuna: 1, bill: title, amends, asOf, ...patch };
  return `${head.join('\n')}\n\n${stringify(value)}`;
}

const WIDTH = 130;

/** Breaks a comment into lines; further lines hang by two signs. */
function folded(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > WIDTH) {
      lines.push(line);
      line = '  ';
    }
    line += line === '' || line === '  ' ? word : ` ${word}`;
  }
  return [...lines, line];
}
