import type { Trees } from '../../load/tree.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Level } from '../../model/outcome.ts';
import { diagnosticText, type DiagnosticLine } from '../../render/diagnostic-line.ts';
import { FORMATS_ALONE } from '../../render/renderer.ts';
import { AcceptedUse } from '../../report/accepted.ts';
import { outcomeAt } from '../../report/outcome-row.ts';
import type { Speech } from '../../words/speech.ts';
import { inWords } from '../diagnostics.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { loadAccepted, staleFaults } from '../accepted.ts';
import { checkDate } from '../date-option.ts';
import { runInfo } from '../many/check-maker.ts';
import { judgingOptions, type CheckRecipe } from '../many/made.ts';
import { openMany } from '../many/open-many.ts';
import type { Parts } from '../many/parts.ts';
import { readScale, type ScaleOptions } from '../many/scale.ts';
import { askedReports, formatsApart, Reports, type ReportOptions } from '../reports.ts';
import { setUp } from '../run-setup.ts';
import { runSarifRules } from '../sarif-rules.ts';
import { openStepSummary } from '../step-summary.ts';

/** The options of `check` as the command line gives them. */
export interface CheckOptions extends ScaleOptions, ReportOptions {
  readonly topic?: readonly string[];
  readonly pack?: readonly string[];
  readonly instrument?: readonly string[];
  readonly asParty?: readonly string[];
  /** An instrument as its own checklist. */
  readonly profile?: string;
  readonly asOf?: string;
  readonly instrumentsAsOf?: string;
  /** File of gaps that are accepted by decision. */
  readonly accepted?: string;
  /** Folder of criteria that add to the catalogue or replace some of it. */
  readonly rules?: string;
  readonly failOn: Level | 'never';
  readonly strict?: boolean;
  /** What bills may reach besides what the files open: the folder of the config file that names them. */
  readonly trees?: Trees;
}

/** Checks laws file by file: reads, judges, reports, and forgets each before the next. Parts that shards made stand for their files. */
export async function check(args: readonly string[], options: CheckOptions, io: Io, speech: Speech, parts?: Parts): Promise<ExitCode> {
  if (args.length === 0 && parts === undefined) throw new UsageFault(speech.cli.noFiles);
  await checkDate('--as-of', options.asOf, speech);
  await checkDate('--instruments-as-of', options.instrumentsAsOf, speech);
  const scale = await readScale(options, speech);
  const setup = await setUp(options, io, speech);
  if (setup === undefined) return EXIT.noVerdict;
  const { criteria, built } = setup;
  const asked = askedReports(options, scale.shard, io, speech);
  const [first] = asked;
  if (scale.shard !== undefined && !(asked.length === 1 && first !== undefined && FORMATS_ALONE.has(first.format))) throw new UsageFault(scale.words.shardFormat(asked.map((one) => one.format).join(', '), [...FORMATS_ALONE].join(', ')));
  const reports = await Reports.load(asked, options, io, speech, () => runSarifRules(setup, speech));
  const summary = reports.has('github') ? await openStepSummary({ language: speech.language, words: speech.report, colour: false, quiet: scale.quiet }, io) : undefined;
  const { accepted: acceptedFile, failOn, strict } = options;
  const formats = formatsApart(asked, options);
  // What is kept or shared out is the same with -q and without: SARIF alone, which is neither, leaves results out.
  const recipe: CheckRecipe = { kind: 'check', language: speech.language, formats, quiet: scale.quiet && formats.includes('sarif'), options: { ...judgingOptions(options), failOn, ...(strict === undefined ? {} : { strict }), ...(acceptedFile === undefined ? {} : { accepted: acceptedFile }) } };
  const run = runInfo(setup, recipe);
  const accepted = loadAccepted(acceptedFile, built.catalogue, io);
  const entries = 'faults' in accepted ? [] : accepted;
  const use = new AcceptedUse(entries);
  const many = await openMany(args, { recipe, setup, accepted: entries, scale, ...(options.trees === undefined ? {} : { trees: options.trees }), ...(parts === undefined ? {} : { parts }) }, io, speech);
  const { err } = many.io;
  if (scale.shard !== undefined && !('faults' in accepted)) return (await import('../many/write-part.ts')).writePart(many, { command: 'check', options: { ...options, format: first?.format }, output: first?.output, scale, shard: scale.shard }, speech);
  reports.open(many.io, speech, many.files);
  const errors: DiagnosticLine[] = [];
  const inJson = reports.faultsInJson;
  const fault = (diagnostic: Diagnostic): void => {
    const line = inWords(diagnostic, speech);
    errors.push(line);
    if (!inJson) err(diagnosticText(line));
  };
  let code: ExitCode = EXIT.clear;
  let laws = 0;
  try {
    if ('faults' in accepted) accepted.faults.forEach(fault);
    for (const name of many.missing) fault({ code: 'file-missing', file: name, line: 1, column: 1, path: '', values: {} });
    let place = -1;
    for await (const { made } of 'faults' in accepted ? [] : many.pieces) {
      place += 1;
      if ('faults' in made) {
        made.faults.forEach(fault);
        continue;
      }
      if (entries.length > 0) use.note(criteria.map(({ id }, index) => ({ criterion: id, outcome: outcomeAt(made.head.outcomes, index) })), made.head.country);
      reports.law(made, run, place);
      if (made.report !== undefined) summary?.add(made.report, run, place);
      laws += 1;
      if (laws === 1 && many.total > 1) (await import('../many/hold-memory.ts')).holdMemory();
      if (made.head.failed && code === EXIT.clear) code = EXIT.gap;
    }
    many.finish();
    if (errors.length === 0) staleFaults(use, acceptedFile ?? '', speech).forEach(fault);
    await reports.end(run, errors);
    summary?.write(errors);
  } catch (error) {
    reports.discard();
    throw error;
  } finally {
    many.close();
  }
  if (errors.length > 0 && !inJson) io.err(`${speech.cli.errors(errors.length)}\n`);
  return errors.length > 0 || laws === 0 ? EXIT.noVerdict : code;
}
