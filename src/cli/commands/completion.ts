import type { Command } from 'commander';
import { builtCatalogue } from '../../catalogue/built.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { CompletedCommand, CompletedOption, Completion, Shell } from '../../model/completion.ts';
import { completionScript } from '../../render/completion/script.ts';
import { SHELLS } from '../../model/completion.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';

/** Prints the completion script of a shell: commands, options, and the ids that they take. */
export function printCompletion(shell: Shell, program: Command, io: Io): ExitCode {
  io.out(completionScript(shell, completionOf(program, builtCatalogue().catalogue)));
  return EXIT.clear;
}

function completionOf(program: Command, catalogue: Catalogue): Completion {
  return { program: program.name(), options: optionsOf(program, catalogue), commands: program.commands.map((command) => commandOf(command, catalogue)) };
}

function commandOf(command: Command, catalogue: Catalogue): CompletedCommand {
  const criteria = (): string[] => catalogue.criteria.map((criterion) => criterion.id);
  const name = command.name();
  const words = name === 'explain' || name === 'fix' ? criteria() : name === 'completion' ? [...SHELLS] : command.commands.map((one) => one.name());
  // A command of several parts completes the options of all.
  const options = [command, ...command.commands].flatMap((one) => optionsOf(one, catalogue));
  return { name, description: command.description(), options: options.filter((option, index) => options.findIndex((other) => other.flags.join() === option.flags.join()) === index), words };
}

function optionsOf(command: Command, catalogue: Catalogue): CompletedOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      flags: [option.short, option.long].flatMap((flag) => flag ?? []),
      description: option.description,
      takesValue: option.required || option.optional,
      values: option.argChoices ?? idsOf(option.long ?? '', catalogue),
    }));
}

/** The ids of the catalogue that an option takes. */
function idsOf(flag: string, { topics, instruments, packs, profiles }: Catalogue): readonly string[] {
  switch (flag) {
    case '--topic':
    case '--topics':
      return topics;
    case '--instrument':
    case '--as-party':
      return Object.keys(instruments);
    case '--pack':
      return packs;
    case '--profile':
      return Object.keys(profiles);
    default:
      return [];
  }
}
