import { compareLaws, type Side } from '../../diff/compare-laws.ts';
import { treesOf } from '../../load/tree.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { entryLevel, type DiffReport } from '../../model/diff.ts';
import { LEVELS, type Level } from '../../model/outcome.ts';
import type { LawReport, RunInfo } from '../../model/report.ts';
import { diffFormatOf, renderDiff, type DiffedReports, type DiffFormat } from '../../render/diff/format.ts';
import { buildReport } from '../../report/build.ts';
import { buildDiff } from '../../report/diff.ts';
import { diffWordsIn, type DiffWords } from '../../words/diff.ts';
import type { Speech } from '../../words/speech.ts';
import { billOf } from '../bill-title.ts';
import { checkDate } from '../date-option.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { evaluationOptions, LawJudge, type Judged, type JudgedLaw } from '../judge-file.ts';
import { wantsColour } from '../language.ts';
import { outputFormat } from '../output-format.ts';
import { sayFaults, setUp, type RunSetup, type SetupOptions } from '../run-setup.ts';
import { openSink } from '../sink.ts';
import { version } from '../version.ts';

/** The options of `diff` as the command line gives them. */
export interface DiffCommandOptions extends SetupOptions {
  readonly format?: DiffFormat;
  readonly output?: string;
  readonly beforeDate?: string;
  readonly afterDate?: string;
  /** Once for both sides, or twice: before and after. */
  readonly asOf?: readonly string[];
  readonly instrumentsAsOf?: string;
  readonly failOn?: Level | 'never';
  readonly failOnNew?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** Compares two laws: what the second closes, opens, changes and leaves. */
export async function diff(args: readonly string[], options: DiffCommandOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const words = await diffWordsIn(speech.language);
  const dates = datesOf(options, words);
  for (const [name, date] of [['--before-date', dates.before], ['--after-date', dates.after], ['--instruments-as-of', options.instrumentsAsOf]] as const) await checkDate(name, date, speech);
  if (args.length === 0) throw new UsageFault(words.needTwo);
  const setup = await setUp(options, io, speech);
  if (setup === undefined) return EXIT.noVerdict;
  const toStdout = options.output === undefined || options.output === '-';
  const format = await outputFormat(options, diffFormatOf, io, speech);
  const judged = judgeBoth(args, dates, setup, options, io, words);
  const faults = [judged.before, judged.after].flatMap((side) => ('faults' in side ? side.faults : []));
  if (faults.length > 0 || 'faults' in judged.before || 'faults' in judged.after) {
    sayFaults(unique(faults), format === 'json' && toStdout, io, speech);
    return EXIT.noVerdict;
  }
  const { before, after } = judged;
  if (before.law.country !== after.law.country) throw new UsageFault(words.countries(before.law.country, after.law.country));
  const { report, reports } = diffReport(before, after, setup, options, speech);
  const run = runInfo(setup, options, speech);
  const sink = openSink(options.output, io, speech, args);
  // Counts alone are told in one way.
  const shown = options.quiet === true && format === 'markdown' ? 'pretty' : format;
  sink.write(await renderDiff(report, reports, shown, { words, report: speech.report, language: speech.language, run, colour: wantsColour(options.color, io.stdoutIsTerminal && toStdout, io.env), quiet: options.quiet === true }));
  sink.commit();
  return failed(report, options) ? EXIT.gap : EXIT.clear;
}

interface Dates {
  readonly before?: string;
  readonly after?: string;
}

function datesOf({ beforeDate, afterDate, asOf = [] }: DiffCommandOptions, words: DiffWords): Dates {
  if (asOf.length > 2) throw new UsageFault(words.datesTwice);
  const before = beforeDate ?? asOf[0];
  const after = afterDate ?? asOf.at(-1);
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Judges both sides: two files; one bill and what it amends; or one file on two dates. */
function judgeBoth(args: readonly string[], dates: Dates, setup: RunSetup, options: DiffCommandOptions, io: Io, words: DiffWords): { before: Judged; after: Judged } {
  const judge = (file: string, asOf: string | undefined): Judged => new LawJudge({ ...setup, asOf, instrumentsAsOf: options.instrumentsAsOf, trees: treesOf(args, io.cwd) }, io).judge(file);
  const [first = '', second] = args;
  if (second !== undefined) return { before: judge(first, dates.before), after: judge(second, dates.after) };
  const after = judge(first, dates.after);
  const twoDates = dates.before !== undefined && dates.after !== undefined && dates.before !== dates.after;
  if ('faults' in after || (twoDates && first !== '-')) return { before: 'faults' in after ? after : judge(first, dates.before), after };
  const amended = after.yaml.files[1];
  if (amended === undefined) throw new UsageFault(words.notABill(first));
  return { before: judge(amended, dates.before), after };
}

/** One fault each, where both sides have the same. */
function unique(faults: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function diffReport(before: JudgedLaw, after: JudgedLaw, setup: RunSetup, options: DiffCommandOptions, speech: Speech): { readonly report: DiffReport; readonly reports: DiffedReports } {
  const { built, criteria, texts, filters } = setup;
  const { catalogue } = built;
  const side = ({ root, law, findings }: JudgedLaw): Side => ({ root, law, findings });
  const changes = compareLaws(side(before), side(after), { criteria, catalogue, options: evaluationOptions(filters, options.instrumentsAsOf) });
  const report = ({ law, yaml, root, findings }: JudgedLaw): LawReport => {
    const bill = billOf(root, yaml, speech.language);
    return buildReport({ law, file: yaml.file, findings, criteria, catalogue, texts, speech, locate: (path) => yaml.locate(path, 'key'), fileOf: yaml.fileOf, ...(bill === undefined ? {} : { bill }) });
  };
  const reports = { before: report(before), after: report(after) };
  return { reports, report: buildDiff({ report: reports.before, root: before.root, places: before.yaml }, { report: reports.after, root: after.root, places: after.yaml }, changes, texts) };
}

function runInfo({ built, criteria, filters }: RunSetup, options: DiffCommandOptions, speech: Speech): RunInfo {
  return {
    version: version(),
    language: speech.language,
    rules: { version: built.catalogue.version, criteria: criteria.length, digest: built.digest },
    failOn: leastLevel(options),
    strict: false,
    asParty: filters.asParty,
    instruments: filters.instruments,
    topics: filters.topics,
    packs: filters.packs,
  };
}

/** With `--fail-on-new` only what the change opens or worsens counts, at any level unless one is named; else every gap that is left. */
function failed({ entries }: DiffReport, options: DiffCommandOptions): boolean {
  const { failOnNew } = options;
  const least = leastLevel(options);
  if (least === 'never') return false;
  return entries.some((entry) => {
    const short = entry.after.outcome === 'gap' || entry.after.outcome === 'partial';
    return (failOnNew === true ? entry.regression : short) && LEVELS.indexOf(entryLevel(entry)) <= LEVELS.indexOf(least);
  });
}

function leastLevel({ failOn, failOnNew }: DiffCommandOptions): Level | 'never' {
  return failOn ?? (failOnNew === true ? 'invites' : 'requires');
}
