import { plainLine } from '../render/escape.ts';
import type { Io } from './io.ts';

/** Asks one question after the other. */
export interface Asker {
  /** The answer, trimmed; undefined where no more will come (end of input, Ctrl-C). */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** Asks on the terminal. Lines that come before they are asked for (a pasted list of answers) wait for their question. */
export async function askOnTerminal(io: Io): Promise<Asker> {
  const { createInterface } = await import('node:readline');
  const { input, output } = io.terminal();
  const lines = createInterface({ input, output });
  const early: string[] = [];
  let ended = false;
  let take: ((line: string | undefined) => void) | undefined;
  const give = (line: string | undefined): void => {
    const waiting = take;
    take = undefined;
    if (waiting !== undefined) waiting(line);
    else if (line !== undefined) early.push(line);
  };
  lines.on('line', give);
  lines.once('close', () => {
    ended = true;
    give(undefined);
  });
  lines.once('SIGINT', () => {
    output.write('\n');
    lines.close();
  });
  return {
    ask: async (prompt) => {
      if (ended) return early.shift()?.trim();
      lines.setPrompt(prompt);
      lines.prompt(true);
      const answer = early.length > 0 ? early.shift() : await new Promise<string | undefined>((resolve) => (take = resolve));
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
      show(`${prompt}${plainLine(line ?? '')}\n`);
      return Promise.resolve(line);
    },
    close: () => undefined,
  };
}
