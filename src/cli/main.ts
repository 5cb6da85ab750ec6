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
    if (error instanceof UsageFault) {
      io.err(`${speech.cli.error}${error.message}\n`);
      return EXIT.noVerdict;
    }
    const refused = refusal(error);
    if (refused !== undefined) {
      io.err(`${speech.cli.error}${speech.cli.refused(refused.what, refused.code)}\n`);
      return EXIT.noVerdict;
    }
    io.err(`${speech.cli.internal}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.broken;
  }
}

/** What the system would not do: a full disk, a folder without rights. A file of lacuna's own that is missing is no such thing. */
function refusal(error: unknown): { readonly what: string; readonly code: string } | undefined {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || typeof syscall !== 'string' || !/^E[A-Z]+$/u.test(code) || code === 'ENOENT') return undefined;
  return { what: path ?? syscall, code };
}
