import { Option, type Command } from 'commander';
import { LEVELS } from '../../model/outcome.ts';
import { FORMATS, type Format } from '../../render/renderer.ts';
import type { CheckOptions } from '../commands/check.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { collect, type ProgramParts } from '../program.ts';
import { onceOrMore } from '../reports.ts';
import { DRAFT_HELP } from '../../words/draft.ts';
import { configOptions } from './config.ts';
import { scaleOptions } from './scale.ts';

/** A format of the list, given once or more. */
function formatOption(help: string): Option {
  const option = new Option('-f, --format <format>', help).choices(FORMATS);
  const read = option.parseArg as (value: string, before: unknown) => Format;
  return option.argParser<Format | readonly Format[]>((value, before) => onceOrMore(read(value, undefined), before));
}

/** Puts `check` on the command line. */
export function registerCheck(parts: ProgramParts): void {
  const { add, filters, say, io, speech, done } = parts;
  const examples = ['lacuna check fixtures/countries/BJ.yaml', 'lacuna check laws/ -o report.md -o report.json --lang fr', 'lacuna check draft.yaml --instrument lanzarote --as-party lanzarote', 'cat law.yaml | lacuna check - -f json'];
  scaleOptions(configOptions(filters(add('check', say('check'), examples).argument('[file...]', say('checkFiles'))), parts), speech)
    .addOption(formatOption(say('format')))
    .option('-o, --output <file>', say('output'), onceOrMore<string>)
    .addOption(new Option('--fail-on <level>', say('failOn')).choices([...LEVELS, 'never']).default('requires'))
    .option('--strict', say('strict'))
    .option('--as-party <id>', say('asParty'), collect)
    .option('--profile <id>', say('profile'))
    .option('--as-of <date>', say('asOf'))
    .option('--instruments-as-of <date>', say('instrumentsAsOf'))
    .option('--accepted <file>', say('acceptedFile'))
    .option('--rules <folder>', say('rulesFolder'))
    .option('--no-color', say('noColor'))
    .option('-q, --quiet', say('quiet'))
    .option('--watch', DRAFT_HELP[speech.language].watch)
    .option('--once', DRAFT_HELP[speech.language].once)
    .action(async (files: string[], { watch, once }: CheckOptions & { readonly watch?: boolean; readonly once?: boolean }, command: Command) => {
      const run = await (await import('../configured.ts')).configured(files, command, io, speech);
      if (run === undefined) return done(EXIT.noVerdict);
      const checkOnce = async (): Promise<ExitCode> => (await import('../commands/check.ts')).check(run.files, run.options, io, run.speech);
      return done(watch === true ? await (await import('../commands/watch.ts')).watch(run.files, { once: once === true }, checkOnce, io, run.speech) : await checkOnce());
    });
}
