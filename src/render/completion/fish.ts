import type { CompletedOption, Completion } from '../../model/completion.ts';

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function optionLine(program: string, condition: string, { flags, description, takesValue, values }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');
  const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r' : '';
  return `complete -c ${program} -n ${quoted(condition)} ${names}${value} -d ${quoted(description)}`;
}

/** Completion for fish, with descriptions. */
export function fishScript({ program, options, commands }: Completion): string {
  return [
    `complete -c ${program} -e`,
    ...options.map((option) => optionLine(program, '__fish_use_subcommand', option)),
    ...commands.map(({ name, description }) => `complete -c ${program} -n '__fish_use_subcommand' -f -a ${name} -d ${quoted(description)}`),
    ...commands.flatMap(({ name, options: own, words }) => [
      ...own.map((option) => optionLine(program, `__fish_seen_subcommand_from ${name}`, option)),
      ...(words.length === 0 ? [] : [`complete -c ${program} -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -a ${quoted(words.join(' '))}`]),
    ]),
    '',
  ].join('\n');
}
