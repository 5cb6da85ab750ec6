import { Option, type Command } from 'commander';
import { AXES } from '../../model/comparison.ts';
import { COMPARE_FORMATS } from '../../render/compare/renderer.ts';
import { CSV_DIALECT_NAMES } from '../../render/tables/csv-line.ts';
import { COMPARE_HELP } from '../../words/compare-help.ts';
import type { CompareCommandOptions } from '../commands/compare.ts';
import type { DatasetOptions } from '../commands/dataset.ts';
import type { MergeOptions } from '../commands/merge.ts';
import { SCALE_HELP } from '../../words/scale-help.ts';
import { scaleOptions } from './scale.ts';
import { collect, type ProgramParts } from '../program.ts';

/** Puts `compare`, `dataset` and `merge` on the command line. */
export function registerCompare(parts: ProgramParts): void {
  const { add, filters, say, io, speech, done } = parts;
  const help = COMPARE_HELP[speech.language];
  const shared = (command: Command): Command =>
    scaleOptions(filters(command.argument('[file...]', help.files)), speech)
      .option('--as-party <id>', say('asParty'), collect)
      .option('--profile <id>', say('profile'))
      .option('--as-of <date>', say('asOf'))
      .option('--instruments-as-of <date>', say('instrumentsAsOf'))
      .option('--rules <folder>', say('rulesFolder'))
      .addOption(new Option('--csv-dialect <name>', help.dialect).choices(CSV_DIALECT_NAMES).default('rfc4180'))
      .option('-q, --quiet', SCALE_HELP[speech.language].quiet);

  shared(add('compare', help.compare, ['lacuna compare fixtures/countries -o comparison.html', 'lacuna compare laws/ --by topics --min-coverage 80%', 'lacuna compare laws/ -f csv > results.csv']))
    .addOption(new Option('--by <axis>', help.by).choices(AXES).default('criteria'))
    .addOption(new Option('-f, --format <format>', help.format).choices(COMPARE_FORMATS))
    .option('--wide', help.wide)
    .option('-o, --output <file>', help.output)
    .option('--min-coverage <share>', help.minCoverage)
    .action(async (files: string[], options: CompareCommandOptions) => done(await (await import('../commands/compare.ts')).compare(files, options, io, speech)));

  shared(add('dataset', help.dataset, ['lacuna dataset -o data fixtures/countries', 'lacuna dataset -o data laws/ --author "Doe, Jane" --license CC-BY-4.0']))
    .option('-o, --output <folder>', help.folder)
    .option('--title <text>', help.title)
    .option('--author <name>', help.author, collect)
    .option('--license <id>', help.licence)
    .action(async (files: string[], options: DatasetOptions) => done(await (await import('../commands/dataset.ts')).dataset(files, options, io, speech)));

  const { merge: mergeHelp, mergeFiles, mergeOutput } = SCALE_HELP[speech.language];
  add('merge', mergeHelp, ['lacuna compare laws/ -f csv --shard 1/8 -o 1.part', 'lacuna merge *.part -o results.csv']).argument('<part...>', mergeFiles)
    .option('-o, --output <file>', mergeOutput)
    .option('-q, --quiet', SCALE_HELP[speech.language].quiet)
    .action(async (files: string[], options: MergeOptions) => done(await (await import('../commands/merge.ts')).merge(files, options, io, speech)));
}
