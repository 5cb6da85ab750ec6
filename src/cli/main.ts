import { plainLine } from '../render/escape.ts';
import { speechIn } from '../words/speech.ts';
import { EXIT, UsageFault, type ExitCode } from './exit.ts';
import { nodeIo, type Io } from './io.ts';
import { gatherIds } from './gather-ids.ts';
import { chooseLanguage } from './language.ts';

export { nodeIo };

/** A thread of a run over many files. */
export async function work(): Promise<void> {
  await (await import('./many/worker.ts')).work();
}

/** Runs the command. The only place where a mistake of the user and a fault of the program are told apart. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const speech = await speechIn(chooseLanguage(argv, io.env));
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(gatherIds(argv), io, speech);
  } catch (error) {
    const refused = refusal(error);
    const message = error instanceof UsageFault ? error.message : refused === undefined ? undefined : speech.cli.refused(refused.what, refused.code);
    if (message !== undefined) {
      io.err(`${speech.cli.error}${message.split('\n').map(plainLine).join('\n')}\n`);
      // Where the system refused, standard output may be what it refused.
      if (refused === undefined && readsJson(argv)) io.out(`${JSON.stringify({ errors: [{ file: '', line: 1, column: 1, path: '', message }] }, undefined, 2)}\n`);
      return EXIT.noVerdict;
    }
    io.err(`${speech.cli.internal}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.broken;
  }
}

/** Whether a program reads the report from standard output: what is wrong with the command itself stands there too, in the shape of other errors. */
function readsJson(argv: readonly string[]): boolean {
  if (argv.some((word) => /^(-o|--output)/u.test(word))) return false;
  return argv.some((word, index) => /^(-f|--format)=?json$/u.test(word) || (word === 'json' && /^(-f|--format)$/u.test(argv[index - 1] ?? '')));
}

/** What the system would not do: a full disk, a folder without rights. A file of lacuna's own that is missing is no such thing. */
function refusal(error: unknown): { readonly what: string; readonly code: string } | undefined {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || typeof syscall !== 'string' || !/^E[A-Z]+$/u.test(code) || code === 'ENOENT') return undefined;
  return { what: path ?? syscall, code };
}
