import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { run } from '../run-command.ts';
import { folderOf } from '../written-laws.ts';

/** Where a shell is found on this machine. */
export function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

/** The completion script of a shell, in a file. */
export async function scriptFile(shell: string, language = 'en'): Promise<string> {
  const file = `${folderOf({})}/lacuna.${shell}`;
  writeFileSync(file, (await run(['completion', shell, '-l', language])).out);
  return file;
}

/** How each shell is asked what it would offer for a line; the last word is the one being typed. */
const ASKING: Readonly<Record<string, (file: string, words: readonly string[]) => readonly string[]>> = {
  bash: (file, words) => ['-c', 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lacuna; printf "%s\\n" "${COMPREPLY[@]}"', 'bash', file, ...words],
  // The functions of a live zsh are stood in for by ones that print what they are given.
  zsh: (file, words) => ['-f', '-c', 'compdef() { : }; compset() { : }; _files() { : }; compadd() { print -l -- "${@[2,-1]}" }; _describe() { print -l -- "${(@P)2}" }; source "$1"; shift; words=("$@"); CURRENT=$#; _lacuna', 'zsh', file, ...words],
  fish: (file, words) => ['--no-config', '-c', `source ${file}; complete -C '${words.join(' ')}'`],
};

/** What a shell offers for a line, without the descriptions. */
export function offers(shell: string, file: string, words: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(shell, ASKING[shell]?.(file, words) ?? [], { encoding: 'utf8' });
  if (status !== 0 && stderr !== '') throw new Error(stderr);
  return stdout.split('\n').map((line) => line.split(/[\t:]/u)[0] ?? '').filter((line) => line !== '');
}
