import type { CompletedOption, Completion } from '../../model/completion.ts';
import { shellQuoted, valueCases } from './bash.ts';

const described = (name: string, description: string): string => shellQuoted(`${name}:${description}`);

/** Completion for zsh, with descriptions. */
export function zshScript({ program, options, commands }: Completion): string {
  const flags = (of: readonly CompletedOption[]): string => of.flatMap((option) => option.flags.map((flag) => described(flag, option.description))).join(' ');
  const cases = [{ name: '', options }, ...commands].flatMap(({ name, options: own }) => valueCases(name, own));
  return [
    `#compdef ${program}`,
    `_${program}() {`,
    '  local cur=$words[CURRENT] prev=$words[CURRENT-1] command= word',
    '  local -a values named',
    '  for word in ${words[2,CURRENT-1]}; do',
    `    case $word in ${commands.map(({ name }) => name).join('|')}) command=$word; break ;; esac`,
    '  done',
    '  case "$command $prev" in',
    ...cases.map(({ pattern, values }) => `    ${pattern}) values=(${values.map(shellQuoted).join(' ')}) ;;`),
    '  esac',
    '  if (( $#values )); then',
    "    compset -P '*,'",
    '    compadd -- $values',
    '    return',
    '  fi',
    '  case "$command" in',
    `    '') if [[ $cur == -* ]]; then named=(${flags(options)}); else named=(${commands.map(({ name, description }) => described(name, description)).join(' ')}); fi ;;`,
    ...commands.map((command) => `    ${command.name}) if [[ $cur == -* ]]; then named=(${flags(command.options)}); else values=(${command.words.map(shellQuoted).join(' ')}); fi ;;`),
    '  esac',
    `  if (( $#named )); then _describe '${program}' named`,
    '  else',
    '    (( $#values )) && compadd -- $values',
    '    _files',
    '  fi',
    '}',
    `if [[ $funcstack[1] == _${program} ]]; then _${program} "$@"; else compdef _${program} ${program}; fi`,
    '',
  ].join('\n');
}
