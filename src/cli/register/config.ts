import type { Command } from 'commander';
import { CONFIG_HELP } from '../../words/config.ts';
import type { ProgramParts } from '../program.ts';

/** Adds --config and --no-config to a command that reads the config file. */
export function configOptions(command: Command, { speech }: ProgramParts): Command {
  const help = CONFIG_HELP[speech.language];
  return command.option('--config <file>', help.configFile).option('--no-config', help.noConfig);
}

/** Puts `config` on the command line. It takes what `check` takes, and is registered after it. */
export function registerConfig({ program, add, io, speech, done }: ProgramParts): void {
  const help = CONFIG_HELP[speech.language];
  const config = add('config', help.config, ['lacuna config --print', 'lacuna config --print --topic csam']).argument('[file...]', help.files).option('--print', help.print);
  const shared = program.commands.find((command) => command.name() === 'check')?.options ?? [];
  for (const option of shared) if (option.long !== '--lang') config.addOption(option);
  config.action(async (files: string[], _options: object, command: Command) => done(await (await import('../commands/config.ts')).printConfig(files, command, io, speech)));
}
