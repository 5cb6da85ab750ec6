import { dirname, relative, resolve } from 'node:path';
import { builtExamples } from '../../catalogue/built.ts';
import type { RawExample } from '../../catalogue/raw.ts';
import { describeEdits } from '../../fix/describe.ts';
import { joinPlans, planFixes, type Plans } from '../../fix/plan.ts';
import { searchSettings, type SearchSettings } from '../../fix/search.ts';
import { isMap } from '../../law/cell.ts';
import { shownPath } from '../../load/files.ts';
import { yaml } from '../../load/reference-yaml.ts';
import { treesOf } from '../../load/tree.ts';
import type { Criterion } from '../../model/criterion.ts';
import type { FixBill } from '../../model/fix.ts';
import { billYaml } from '../../render/fix/bill-yaml.ts';
import { fixFormatOf, renderFix, type FixFormat } from '../../render/fix/format.ts';
import { buildFix, gapOf } from '../../report/fix.ts';
import { nearest } from '../../validate/nearest.ts';
import { fixWordsIn, type FixWords } from '../../words/fix.ts';
import type { Speech } from '../../words/speech.ts';
import { checkDate } from '../date-option.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { evaluationOptions, LawJudge, type JudgedLaw } from '../judge-file.ts';
import { wantsColour } from '../language.ts';
import { outputFormat } from '../output-format.ts';
import { sayFaults, setUp, type RunSetup, type SetupOptions } from '../run-setup.ts';
import { openSink } from '../sink.ts';
import { version } from '../version.ts';

/** The options of `fix` as the command line gives them. */
export interface FixCommandOptions extends SetupOptions {
  readonly format?: FixFormat;
  readonly output?: string;
  readonly asOf?: string;
  readonly instrumentsAsOf?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** Proposes the smallest changes that would close gaps of a law, as prose or as a bill. */
export async function fix(file: string, ids: readonly string[], options: FixCommandOptions, io: Io, speech: Speech): Promise<ExitCode> {
  await checkDate('--as-of', options.asOf, speech);
  await checkDate('--instruments-as-of', options.instrumentsAsOf, speech);
  const words = await fixWordsIn(speech.language);
  const setup = await setUp(options, io, speech);
  if (setup === undefined) return EXIT.noVerdict;
  const asked = askedFor(ids, setup, speech);
  const toStdout = options.output === undefined || options.output === '-';
  const format = await outputFormat(options, fixFormatOf, io, speech);
  if (format === 'yaml' && file === '-') throw new UsageFault(words.needsFile);
  const judged = new LawJudge({ ...setup, asOf: options.asOf, instrumentsAsOf: options.instrumentsAsOf, trees: treesOf([file], io.cwd) }, io).judge(file);
  if ('faults' in judged) {
    sayFaults(judged.faults, format === 'json' && toStdout, io, speech);
    return EXIT.noVerdict;
  }
  const { law, root, yaml } = judged;
  for (const one of ids.length === 0 ? [] : asked) sayWhereMet(one, judged, setup, words, io, speech);
  const examples = builtExamples();
  const settings = searchSettings(law, setup.built.catalogue, evaluationOptions(setup.filters, options.instrumentsAsOf), (criterion, path) => figureIn(examples[criterion] ?? [], path));
  const plans = planFixes(asked, setup.criteria, root, settings);
  const bill = format === 'yaml' || format === 'json' ? billOf(plans, asked, judged, settings, setup, options.output, words, io) : undefined;
  const gaps = plans.plans.reduce((sum, plan) => sum + plan.remedies.length, 0) + plans.unsolved.length;
  const report = buildFix({ law, root, file: yaml.file, places: yaml, gaps, criteria: setup.criteria, plans, texts: setup.texts, speech, words, ...(bill === undefined ? {} : { bill }) });
  const run = { version: version(), rules: { version: setup.built.catalogue.version, criteria: setup.criteria.length, digest: setup.built.digest } };
  const look = { words, report: speech.report, language: speech.language, run, colour: wantsColour(options.color, io.stdoutIsTerminal, io.env) };
  const sink = openSink(options.output, io, speech, [file]);
  sink.write(await renderFix(report, format, look));
  sink.commit();
  // A bill in a file leaves standard output for the prose.
  if (format === 'yaml' && !toStdout && options.quiet !== true) io.out(await renderFix(report, io.stdoutIsTerminal ? 'pretty' : 'markdown', look));
  return plans.unsolved.length > 0 || (bill?.left.length ?? 0) > 0 ? EXIT.gap : EXIT.clear;
}

function askedFor(ids: readonly string[], { criteria, built }: RunSetup, speech: Speech): readonly Criterion[] {
  if (ids.length === 0) return criteria;
  const all = criteria.map((criterion) => criterion.id);
  return ids.map((id) => {
    const found = criteria.find((criterion) => criterion.id === id);
    if (found === undefined) throw new UsageFault(speech.cli.unknownWord('fix', id, built.catalogue.retired[id]?.join(', ') ?? nearest(id, all), 'lacuna rules'));
    return found;
  });
}

/** A criterion that was asked for and falls short nowhere is said to be none, so that nobody waits for its proposal. */
function sayWhereMet(criterion: Criterion, { findings }: JudgedLaw, { criteria }: RunSetup, words: FixWords, io: Io, speech: Speech): void {
  const finding = findings[criteria.indexOf(criterion)];
  if (finding !== undefined && finding.outcome !== 'gap' && finding.outcome !== 'partial') io.err(`${words.notAGap(criterion.id, speech.report.outcomes[finding.outcome])}\n`);
}

/** A figure that the catalogue's own examples of laws that meet a criterion have at a path. */
function figureIn(examples: readonly RawExample[], path: string): number | undefined {
  for (const { law, expect } of examples) {
    if (expect !== 'met') continue;
    const value = path.split('.').reduce<unknown>((one, step) => (isMap(one) ? one[step] : undefined), law);
    const figure = isMap(value) ? value['is'] : value;
    if (typeof figure === 'number') return figure;
  }
  return undefined;
}

function billOf(plans: Plans, asked: readonly Criterion[], { root, law, yaml: source }: JudgedLaw, settings: SearchSettings, { criteria, texts }: RunSetup, output: string | undefined, words: FixWords, io: Io): FixBill {
  const joined = joinPlans(plans, asked, criteria, root, settings);
  const steps = joined.steps.map((step) => `${step.criterion}: ${describeEdits(step.edits, step.law, criteria).map((one) => words.change(one.change, undefined, texts)).join('; ')}`);
  const folder = output === undefined || output === '-' ? io.cwd : dirname(resolve(io.cwd, output));
  const way = shownPath(relative(folder, resolve(io.cwd, source.file)));
  const head = { title: words.billTitle, amends: way.startsWith('.') ? way : `./${way}`, asOf: law.asOf };
  const text = billYaml(head, joined.patch, [...words.billComment, '', ...steps], (value) => yaml().stringify(value, { lineWidth: 140, defaultStringType: 'PLAIN' }));
  return { text, closes: joined.closes.length, opens: joined.opens.map((one) => gapOf(one, texts)), left: joined.left.map((one) => gapOf(one, texts)) };
}
