import { PassThrough } from 'node:stream';
import { main } from '../src/cli/main.ts';
import type { Io } from '../src/cli/io.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process with a world of its own: no terminal, no environment, the repository as folder. */
export async function run(argv: readonly string[], world: Partial<Io> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(argv, {
    cwd: process.cwd(),
    env: {},
    stdoutIsTerminal: false,
    stdinIsTerminal: false,
    pid: 1,
    today: () => '2026-11-22',
    out: (text) => {
      out += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    },
    err: (text) => {
      err += text;
    },
    readStdin: () => new Uint8Array(),
    terminal: () => ({ input: new PassThrough(), output: new PassThrough() }),
    ...world,
  });
  return { code, out, err };
}
