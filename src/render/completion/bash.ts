import type { CompletedOption, Completion } from '../../model/completion.ts';

/** A text in single quotes, as bash and zsh read it. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The patterns of a `case` for the options of a command that have values to choose from. */
export function valueCases(name: string, options: readonly CompletedOption[]): { readonly pattern: string; readonly values: readonly string[] }[] {
  return options.filter((option) => option.values.length > 0).map((option) => ({ pattern: option.flags.map((flag) => shellQuoted(`${name} ${flag}`)).join('|'), values: option.values }));
}

const words = (values: readonly string[]): string => shellQuoted(values.join(' '));

/** Completion for bash 3.2 and later. Lists of ids complete after each comma. */
export function bashScript({ program, options, commands }: Completion): string {
  const flags = (of: readonly CompletedOption[]): string => words(of.flatMap((option) => option.flags));
  const cases = [{ name: '', options }, ...commands].flatMap(({ name, options: own }) => valueCases(name, own));
  return [
    `_${program}() {`,
    '  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= values= word',
    '  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi',
    '  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do',
    `    case $word in ${commands.map(({ name }) => name).join('|')}) command=$word; break ;; esac`,
    '  done',
    '  case "$command $prev" in',
    ...cases.map(({ pattern, values }) => `    ${pattern}) values=${words(values)} ;;`),
    '  esac',
    '  if [[ -n $values ]]; then',
    '    if [[ $cur == *,* ]]; then COMPREPLY=($(compgen -P "${cur%,*}," -W "$values" -- "${cur##*,}"))',
    '    else COMPREPLY=($(compgen -W "$values" -- "$cur")); fi',
    '    return',
    '  fi',
    '  case "$command" in',
    `    '') if [[ $cur == -* ]]; then values=${flags(options)}; else values=${words(commands.map(({ name }) => name))}; fi ;;`,
    ...commands.map((command) => `    ${command.name}) if [[ $cur == -* ]]; then values=${flags(command.options)}; else values=${words(command.words)}; fi ;;`),
    '  esac',
    '  COMPREPLY=($(compgen -W "$values" -- "$cur"))',
    '}',
    `complete -o default -F _${program} ${program}`,
    '',
  ].join('\n');
}
