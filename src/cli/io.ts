import { fstatSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { readBytes } from '../load/files.ts';
import { LARGEST_FILE } from '../load/text.ts';

/** Everything of the world outside that the command touches. Tests give their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stdinIsTerminal: boolean;
  /** Somebody watches standard error. */
  readonly stderrIsTerminal?: boolean;
  /** Milliseconds since some moment, for a line that says how far a long run is; nothing else depends on it. */
  readonly elapsed?: () => number;
  readonly pid: number;
  /** The day, as year-month-day in universal time: the only clock of the house. */
  readonly today: () => string;
  readonly out: (content: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly readStdin: () => Uint8Array;
  /** The streams of the terminal, for commands that ask. */
  readonly terminal: () => { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
}

/** The environment with the system's language where it says none: Windows has no LANG. */
export function localised(env: Io['env'], platform: string, locale: () => string): Io['env'] {
  return platform !== 'win32' || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] ? env : { ...env, LANG: locale() };
}

/** Whether somebody sits at the other end. Files and pipes are known to be none without Node's streams, which take a while to load. */
function isTerminal(handle: number): boolean {
  try {
    return fstatSync(handle).isCharacterDevice() && isatty(handle);
  } catch {
    return false;
  }
}

/** The process itself. */
export function nodeIo(cwd = process.cwd()): Io {
  const errors = outTo(2);
  return {
    cwd,
    env: localised(process.env, process.platform, () => new Intl.DateTimeFormat().resolvedOptions().locale),
    get stdoutIsTerminal() {
      return isTerminal(1);
    },
    get stdinIsTerminal() {
      return isTerminal(0);
    },
    get stderrIsTerminal() {
      return isTerminal(2);
    },
    elapsed: () => performance.now(),
    pid: process.pid,
    today: () => new Date().toISOString().slice(0, 10),
    out: outTo(1),
    err: (text) => {
      try {
        errors(text);
      } catch {
        // Where errors cannot be told, the exit code is all that is left.
      }
    },
    readStdin: () => readBytes(0, LARGEST_FILE),
    terminal: () => ({ input: process.stdin, output: process.stdout }),
  };
}

/** Writes to a stream of the process at once, so that a full disk is found while it can still be told. A reader that has seen enough (| head) is no fault, and changes no verdict. */
function outTo(handle: number): (content: string | Uint8Array) => void {
  let closed = false;
  return (content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    for (let done = 0; done < bytes.length && !closed; ) {
      try {
        done += writeSync(handle, bytes, done);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EPIPE') closed = true;
        else if (code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        else throw error;
      }
    }
  };
}
