import { speechIn } from '../words/speech.ts';
import { EXIT, UsageFault, type ExitCode } from './exit.ts';
import { nodeIo, type Io } from './io.ts';
import { gatherIds } from './gather-ids.ts';
import { chooseLanguage } from './language.ts';

export { nodeIo };

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
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return EXIT.clear;
    io.err(`${speech.cli.internal}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.broken;
  }
}
