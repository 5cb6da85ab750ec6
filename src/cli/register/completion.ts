import { Argument } from 'commander';
import { SHELLS, type Shell } from '../../model/completion.ts';
import { COMPLETION_HELP } from '../../words/completion.ts';
import type { ProgramParts } from '../program.ts';

/** Puts `completion` on the command line. */
export function registerCompletion({ program, add, io, speech, done }: ProgramParts): void {
  const help = COMPLETION_HELP[speech.language];
  const examples = ['source <(lacuna completion bash)', 'lacuna completion zsh > "${fpath[1]}/_lacuna"', 'lacuna completion fish > ~/.config/fish/completions/lacuna.fish', 'lacuna completion powershell | Out-String | Invoke-Expression'];
  add('completion', help.completion, examples)
    .addArgument(new Argument('<shell>', help.shell).choices(SHELLS))
    .action(async (shell: Shell) => done((await import('../commands/completion.ts')).printCompletion(shell, program, io)));
}
