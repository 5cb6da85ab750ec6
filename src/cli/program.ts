import { Command, CommanderError, Option } from 'commander';
import { LEVELS } from '../model/outcome.ts';
import { FORMATS } from '../render/renderer.ts';
import type { Speech } from '../words/speech.ts';
import type { CheckOptions } from './commands/check.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  program: ['lacuna check fixtures/countries/BJ.yaml', 'lacuna explain csam.simple-possession'],
  check: ['lacuna check fixtures/countries/BJ.yaml', 'lacuna check laws/ -o report.md --lang fr', 'lacuna check bill.yaml --instrument lanzarote --as-party lanzarote', 'cat law.yaml | lacuna check - -f json'],
  explain: ['lacuna explain csam.simple-possession', 'lacuna explain grooming.without-meeting --lang fr'],
  rules: ['lacuna rules --topic csam', 'lacuna rules --instrument lanzarote --level requires', 'lacuna rules test'],
  schema: ['lacuna schema > law.schema.json', 'lacuna schema --lang fr'],
};

function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** Runs the command line; every ending of it is an exit code. */
export async function runProgram(argv: readonly string[], io: Io, speech: Speech): Promise<ExitCode> {
  let code: ExitCode = EXIT.clear;
  const program = buildProgram(io, speech, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.clear;
    io.err(`${speech.cli.error}: ${speech.cli.usage(error.code, error.message)}\n`);
    return EXIT.noVerdict;
  }
}

function buildProgram(io: Io, speech: Speech, done: (code: ExitCode) => void): Command {
  const words = speech.cli.help;
  const say = (key: string): string => words[key] ?? key;
  const prepare = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: io.out, writeErr: () => undefined })
      .configureHelp({ styleTitle: (title) => speech.cli.usageTitles[title] ?? title })
      .helpOption('-h, --help', say('help'))
      .addOption(new Option('-l, --lang <language>', say('lang')).choices(['en', 'fr']));
  const examples = (name: string): string => `\n${say('examples')}:\n${(EXAMPLES[name] ?? []).map((line) => `  $ ${line}`).join('\n')}\n`;
  const program = prepare(new Command('lacuna')).description(say('program')).version(version(), '-V, --version', say('version')).helpCommand(false);
  program.addHelpText('after', `${examples('program')}\n${say('exitCodes')}\n${say('offline')}\n`);
  program.action(() => io.out(`${say('program')}\n${examples('program')}\n${say('next')}\n`));
  const add = (name: string, description: string): Command => prepare(program.command(name)).description(description).addHelpText('after', examples(name));
  const filters = (command: Command): Command =>
    command
      .option('--topic <id>', say('topic'), collect)
      .option('--instrument <id>', say('instrument'), collect)
      .option('--pack <id>', say('pack'), collect);

  filters(add('check', say('check')).argument('[file...]', say('checkFiles')))
    .addOption(new Option('-f, --format <format>', say('format')).choices(FORMATS))
    .option('-o, --output <file>', say('output'))
    .addOption(new Option('--fail-on <level>', say('failOn')).choices([...LEVELS, 'never']).default('requires'))
    .option('--strict', say('strict'))
    .option('--as-party <id>', say('asParty'), collect)
    .option('--as-of <date>', say('asOf'))
    .option('--rules <folder>', say('rulesFolder'))
    .option('--no-color', say('noColor'))
    .option('-q, --quiet', say('quiet'))
    .action(async (files: string[], options: CheckOptions) => done(await (await import('./commands/check.ts')).check(files, options, io, speech)));

  add('explain', say('explain'))
    .argument('<criterion...>', say('explainCriteria'))
    .action(async (ids: string[]) => done((await import('./commands/explain.ts')).explain(ids, io, speech)));

  const rules = add('rules', say('rules'));
  filters(prepare(rules.command('list', { isDefault: true })).description(say('rulesList')))
    .addOption(new Option('--level <level>', say('level')).choices(LEVELS))
    .addOption(new Option('-f, --format <format>', say('format')).choices(['text', 'json']))
    .action(async (options: object) => done((await import('./commands/rules.ts')).listRules(options, io, speech)));
  prepare(rules.command('test'))
    .description(say('rulesTest'))
    .argument('[folder]', say('rulesDir'))
    .action(async (folder: string | undefined) => done(await (await import('./commands/rules-test.ts')).testRules(folder, io, speech)));
  prepare(rules.command('index'))
    .description(say('rulesIndex'))
    .option('--check', say('check_'))
    .argument('[folder]', say('rulesDir'), 'rules')
    .action(async (folder: string, options: { readonly check?: boolean }) => done((await import('./commands/rules-index.ts')).indexRules(folder, options.check === true, io, speech)));

  add('schema', say('schema'))
    .option('--rule', say('schemaRule'))
    .action(async (options: { readonly rule?: boolean }) => done((await import('./commands/schema.ts')).printSchema(options.rule === true, io, speech)));
  return program;
}
