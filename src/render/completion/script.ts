import type { Completion, Shell } from '../../model/completion.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS: Readonly<Record<Shell, (completion: Completion) => string>> = { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript };

/** The completion script of a shell. It holds every word itself, so that completing starts no program. */
export function completionScript(shell: Shell, completion: Completion): string {
  return SCRIPTS[shell](completion);
}
