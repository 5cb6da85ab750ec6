import { Option, type Command } from 'commander';
import { LEVELS } from '../../model/outcome.ts';
import { FORMATS } from '../../render/renderer.ts';
import type { CheckOptions } from '../commands/check.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { collect, type ProgramParts } from '../program.ts';
import { DRAFT_HELP } from '../../words/draft.ts';
import { configOptions } from './config.ts';
import { scaleOptions } from './scale.ts';

/** Puts `check` on the command line. */
export function registerCheck(parts: ProgramParts): void {
  const { add, filters, say, io, speech, done } = parts;
  const examples = ['lacuna check fixtures/countries/BJ.yaml', 'lacuna check laws/ -o report.md --lang fr', 'lacuna check draft.yaml --instrument lanzarote --as-party lanzarote', 'cat law.yaml | lacuna check - -f json'];
  scaleOptions(configOptions(filters(add('check', say('check'), examples).argument('[file...]', say('checkFiles'))), parts), speech)
    .addOption(new Option('-f, --format <format>', say('format')).choices(FORMATS))
    .option('-o, --output <file>', say('output'))
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
