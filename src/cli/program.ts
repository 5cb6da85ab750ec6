import { Command, CommanderError, Help, Option } from 'commander';
import type { Language } from '../model/outcome.ts';
import type { Speech } from '../words/speech.ts';
import { nearest } from '../validate/nearest.ts';
import { EXIT, UsageFault, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { REGISTERS } from './registers.ts';
import { version } from './version.ts';

/** What a command needs to put itself on the command line. */
export interface ProgramParts {
  readonly program: Command;
  readonly io: Io;
  readonly speech: Speech;
  /** The help text under a key, in the chosen language. */
  readonly say: (key: string) => string;
  /** A new command with examples after its help. */
  readonly add: (name: string, description: string, examples: readonly string[]) => Command;
  /** Gives a subcommand the manners that all commands share. */
  readonly prepare: (command: Command) => Command;
  /** Adds --topic, --instrument and --pack. */
  readonly filters: (command: Command) => Command;
  /** Runs a command with what the config file adds to its options. */
  readonly running: <T extends object>(command: Command, act: (options: T, spoken: Speech) => Promise<ExitCode>) => Promise<void>;
  /** Says how the command ended. */
  readonly done: (code: ExitCode) => void;
}

/** For options that may be repeated. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

const FIRST_EXAMPLES: Readonly<Record<Language, readonly string[]>> = { en: ['lacuna init TG', 'lacuna check TG.yaml -o report.docx'], fr: ['lacuna init TG', 'lacuna check TG.yaml -o rapport.docx'] };

/** What the commands are for, by the help text that heads each group. */
const GROUPS: readonly (readonly [heading: string, commands: readonly string[]])[] = [
  ['groupDraft', ['init', 'interview', 'next']],
  ['groupCheck', ['check', 'config']],
  ['groupBills', ['diff', 'fix', 'history']],
  ['groupCompare', ['compare', 'dataset', 'merge', 'agree', 'stale']],
  ['groupRules', ['explain', 'rules', 'schema', 'completion']],
];

/** Runs the command line; every ending of it is an exit code. */
export async function runProgram(argv: readonly string[], io: Io, speech: Speech): Promise<ExitCode> {
  let code: ExitCode = EXIT.clear;
  const first = argv.find((word, index) => !word.startsWith('-') && !['-l', '--lang'].includes(argv[index - 1] ?? ''));
  const program = buildProgram(io, speech, first, (result) => {
    code = result;
  });
  const names = program.commands.map((command) => command.name());
  if (first !== undefined && !names.includes(first)) {
    throw new UsageFault(speech.cli.unknownWord('lacuna', first, nearest(first, names), names.join(', ')));
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.clear;
    throw new UsageFault(speech.cli.usage(error.code, error.message));
  }
}

/** What an option or an argument is for, with its words and its default in the chosen language. */
function valueText(option: Pick<Option, 'argChoices' | 'defaultValue' | 'description'>, speech: Speech): string {
  const { choices, standard } = speech.cli;
  const facts = [
    ...(option.argChoices === undefined ? [] : [choices(option.argChoices.join(', '))]),
    ...(option.defaultValue === undefined || typeof option.defaultValue === 'boolean' ? [] : [standard(String(option.defaultValue))]),
  ];
  return facts.length === 0 ? option.description : `${option.description} (${facts.join('; ')})`;
}

/** Breaks a line at plain spaces alone: French puts spaces that do not break before its signs. */
function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The command line with all commands, or with those alone that stand beside the one that is asked for: to make all takes longer than to run some. */
function buildProgram(io: Io, speech: Speech, asked: string | undefined, done: (code: ExitCode) => void): Command {
  const say = (key: string): string => speech.cli.help[key] ?? key;
  /** The names of arguments in a usage line, in the chosen language. */
  const inLanguage = (text: string): string => text.replaceAll(/(?<=^|[<[])[a-z]+(?=[\]>.]|$)/gu, (name) => speech.cli.placeholders[name] ?? name);
  const prepare = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: io.out, writeErr: () => undefined })
      .configureHelp({
        styleTitle: (title) => speech.cli.usageTitles[title] ?? title,
        optionDescription: (option) => valueText(option, speech),
        argumentDescription: (argument) => valueText(argument, speech),
        optionTerm: (option) => inLanguage(option.flags),
        subcommandTerm: (one) => inLanguage(new Help().subcommandTerm(one)),
        argumentTerm: (argument) => inLanguage(argument.name()),
        boxWrap: (text, width) => text.split('\n').flatMap((line) => folded(line, width)).join('\n'),
        commandUsage: (one) => inLanguage(new Help().commandUsage(one)),
      })
      .helpOption('-h, --help', say('help'))
      .addOption(new Option('-l, --lang <language>', say('lang')).choices(['en', 'fr']));
  const shown = (examples: readonly string[]): string => `\n${say('examples')}${speech.report.colon.trimEnd()}\n${examples.map((line) => `  $ ${line}`).join('\n')}\n`;
  const program = prepare(new Command('lacuna')).description(say('program')).version(version(), '-V, --version', say('version')).helpCommand(false);
  program.addHelpText('after', `${shown(FIRST_EXAMPLES[speech.language])}\n${say('exitCodes')}\n${say('offline')}\n`);
  program.action(() => io.out(`${say('program')}\n${shown(FIRST_EXAMPLES[speech.language])}\n${say('next')}\n`));
  const parts: ProgramParts = {
    program,
    io,
    speech,
    say,
    prepare,
    done,
    running: async <T extends object>(command: Command, act: (options: T, spoken: Speech) => Promise<ExitCode>) => {
      const run = await (await import('./configured.ts')).configuredOptions<T>(command, io, speech);
      done(run === undefined ? EXIT.noVerdict : await act(run.options, run.speech));
    },
    add: (name, description, examples) => prepare(program.command(name).helpGroup(say(GROUPS.find(([, names]) => names.includes(name))?.[0] ?? 'groupCheck'))).description(description).addHelpText('after', shown(examples)),
    filters: (command) => command.option('--topic <id>', say('topic'), collect).option('--instrument <id>', say('instrument'), collect).option('--pack <id>', say('pack'), collect),
  };
  const enough = REGISTERS.filter(({ alone }) => asked !== undefined && alone.includes(asked));
  for (const { register } of enough.length > 0 ? enough : REGISTERS) register(parts);
  return program;
}
