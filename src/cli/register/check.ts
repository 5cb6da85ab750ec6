import { Option } from 'commander';
import { LEVELS } from '../../model/outcome.ts';
import { FORMATS } from '../../render/renderer.ts';
import type { CheckOptions } from '../commands/check.ts';
import { collect, type ProgramParts } from '../program.ts';

/** Puts `check` on the command line. */
export function registerCheck({ add, filters, say, io, speech, done }: ProgramParts): void {
  const examples = ['lacuna check fixtures/countries/BJ.yaml', 'lacuna check laws/ -o report.md --lang fr', 'lacuna check draft.yaml --instrument lanzarote --as-party lanzarote', 'cat law.yaml | lacuna check - -f json'];
  filters(add('check', say('check'), examples).argument('[file...]', say('checkFiles')))
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
    .action(async (files: string[], options: CheckOptions) => done(await (await import('../commands/check.ts')).check(files, options, io, speech)));
}
