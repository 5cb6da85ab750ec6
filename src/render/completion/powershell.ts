import type { CompletedOption, Completion } from '../../model/completion.ts';

const quoted = (text: string): string => `'${text.replaceAll(/['‘’‚‛]/gu, '$&$&')}'`;
const list = (items: readonly string[]): string => `@(${items.map(quoted).join(', ')})`;

function optionTable(options: readonly CompletedOption[]): string {
  return `@{ ${options.flatMap(({ flags, values }) => flags.map((flag) => `${quoted(flag)} = ${list(values)}`)).join('; ')} }`;
}

/** Completion for PowerShell 5.1 and later. Flags differ from one another by more than their case. */
export function powershellScript({ program, options, commands }: Completion): string {
  const known = options.map((option) => ({ ...option, flags: option.flags.filter((flag) => flag.startsWith('--') || flag === flag.toLowerCase()) }));
  return [
    `$${program}Options = @{ '' = ${optionTable(known)}`,
    ...commands.map((command) => `  ${quoted(command.name)} = ${optionTable(command.options)}`),
    '}',
    `$${program}Words = @{ '' = ${list(commands.map(({ name }) => name))}`,
    ...commands.map((command) => `  ${quoted(command.name)} = ${list(command.words)}`),
    '}',
    `Register-ArgumentCompleter -Native -CommandName ${program}, ${program}.cmd -ScriptBlock {`,
    '  param($wordToComplete, $commandAst, $cursorPosition)',
    "  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() } | Select-Object -Skip 1)",
    "  if ($wordToComplete -ne '' -and $words.Count -gt 0) { $words = @($words | Select-Object -SkipLast 1) }",
    `  $command = @($words | Where-Object { $_ -ne '' -and $${program}Options.ContainsKey($_) })[0]`,
    "  if ($null -eq $command) { $command = '' }",
    "  $last = if ($words.Count -gt 0) { $words[-1] } else { '' }",
    `  $options = $${program}Options[$command]`,
    "  $found = if ($last.StartsWith('-') -and $options.ContainsKey($last) -and $options[$last].Count -gt 0) { $options[$last] }",
    "    elseif ($wordToComplete.StartsWith('-')) { $options.Keys | Sort-Object }",
    `    else { $${program}Words[$command] }`,
    '  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, \'ParameterValue\', $_) }',
    '}',
    '',
  ].join('\n');
}
