import { readFileSync } from 'node:fs';

/** Everything of the world outside that the command touches. Tests give their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stdinIsTerminal: boolean;
  readonly pid: number;
  /** The day, as year-month-day in universal time: the only clock of the house. */
  readonly today: () => string;
  readonly out: (content: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly readStdin: () => Uint8Array;
}

/** The process itself. */
export function nodeIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdoutIsTerminal: process.stdout.isTTY === true,
    // Asked for only by `-`: opening standard input takes time.
    get stdinIsTerminal() {
      return process.stdin.isTTY === true;
    },
    pid: process.pid,
    today: () => new Date().toISOString().slice(0, 10),
    out: (content) => void process.stdout.write(content),
    err: (text) => void process.stderr.write(text),
    readStdin: () => readFileSync(0),
  };
}
