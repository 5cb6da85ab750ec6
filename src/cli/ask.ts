/** Asks one question after the other. */
export interface Asker {
  /** The answer, trimmed; undefined where no more will come (end of input, Ctrl-C). */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** Asks on the terminal of the process. */
export async function askOnTerminal(): Promise<Asker> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new Promise<undefined>((resolve) => {
    lines.once('close', () => resolve(undefined));
    lines.once('SIGINT', () => {
      process.stdout.write('\n');
      lines.close();
    });
  });
  return {
    ask: async (prompt) => {
      const answer = await Promise.race([lines.question(prompt).catch(() => undefined), ended]);
      return answer?.trim();
    },
    close: () => lines.close(),
  };
}

/** Takes answers from a text, one a line, and shows what was asked. */
export function askOfText(text: string, show: (line: string) => void): Asker {
  const lines = text.split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  return {
    ask: (prompt) => {
      const line = lines.shift()?.trim();
      show(`${prompt}${line ?? ''}\n`);
      return Promise.resolve(line);
    },
    close: () => undefined,
  };
}
