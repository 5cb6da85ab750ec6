import { Option, type Command } from 'commander';
import { LEVELS } from '../../model/outcome.ts';
import { DIFF_FORMATS } from '../../render/diff/format.ts';
import { FIX_FORMATS } from '../../render/fix/format.ts';
import { HISTORY_FORMATS } from '../../render/history/format.ts';
import type { DiffCommandOptions } from '../commands/diff.ts';
import type { FixCommandOptions } from '../commands/fix.ts';
import type { HistoryCommandOptions } from '../commands/history.ts';
import { collect, type ProgramParts } from '../program.ts';
import { configOptions } from './config.ts';

/** Puts the commands on bills and time on the command line: `diff`, `fix` and `history`. */
export function registerBills(parts: ProgramParts): void {
  const { add, filters, running, say, io } = parts;
  const configured = (command: Command): Command => configOptions(filters(command), parts);

  configured(add('diff', say('diff'), ['lacuna diff law.yaml bill.yaml', 'lacuna diff bill.yaml --fail-on-new', 'lacuna diff law.yaml --before-date 2013-01-01 --after-date 2013-07-01']))
    .argument('[before]', say('diffBefore'))
    .argument('[after]', say('diffAfter'))
    .addOption(new Option('-f, --format <format>', say('diffFormat')).choices(DIFF_FORMATS))
    .option('-o, --output <file>', say('toFile'))
    .option('--before-date <date>', say('beforeDate'))
    .option('--after-date <date>', say('afterDate'))
    .option('--as-of <date>', say('diffAsOf'), collect)
    .option('--instruments-as-of <date>', say('instrumentsAsOf'))
    .option('--as-party <id>', say('asParty'), collect)
    .addOption(new Option('--fail-on <level>', say('failOn')).choices([...LEVELS, 'never']))
    .option('--fail-on-new', say('failOnNew'))
    .option('--profile <id>', say('profile'))
    .option('--rules <folder>', say('rulesFolder'))
    .option('--no-color', say('noColor'))
    .option('-q, --quiet', say('countsOnly'))
    .action((before: string | undefined, after: string | undefined, _: object, command: Command) =>
      running<DiffCommandOptions>(command, async (options, spoken) => (await import('../commands/diff.ts')).diff([before, after].flatMap((file) => file ?? []), options, io, spoken)),
    );

  configured(add('fix', say('fix'), ['lacuna fix law.yaml csam.simple-possession', 'lacuna fix law.yaml --topic grooming -o bill.yaml', 'lacuna fix law.yaml --instrument lanzarote --as-party lanzarote']))
    .argument('<file>', say('fixFile'))
    .argument('[criterion...]', say('fixCriteria'))
    .addOption(new Option('-f, --format <format>', say('fixFormat')).choices(FIX_FORMATS))
    .option('-o, --output <file>', say('fixOutput'))
    .option('--as-party <id>', say('asParty'), collect)
    .option('--as-of <date>', say('asOf'))
    .option('--instruments-as-of <date>', say('instrumentsAsOf'))
    .option('--profile <id>', say('profile'))
    .option('--rules <folder>', say('rulesFolder'))
    .option('--no-color', say('noColor'))
    .option('-q, --quiet', say('noProse'))
    .action((file: string, ids: string[], _: object, command: Command) => running<FixCommandOptions>(command, async (options, spoken) => (await import('../commands/fix.ts')).fix(file, ids, options, io, spoken)));

  configured(add('history', say('history'), ['lacuna history law.yaml', 'lacuna history law.yaml --topic limitation -o history.md']))
    .argument('<file>', say('historyFile'))
    .addOption(new Option('-f, --format <format>', say('historyFormat')).choices(HISTORY_FORMATS))
    .option('-o, --output <file>', say('toFile'))
    .option('--as-party <id>', say('asParty'), collect)
    .option('--profile <id>', say('profile'))
    .option('--rules <folder>', say('rulesFolder'))
    .option('--no-color', say('noColor'))
    .action((file: string, _: object, command: Command) => running<HistoryCommandOptions>(command, async (options, spoken) => (await import('../commands/history.ts')).history(file, options, io, spoken)));
}
