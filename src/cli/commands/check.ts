import { builtCatalogue, builtTexts, type BuiltCatalogue } from '../../catalogue/built.ts';
import { findFiles } from '../../load/files.ts';
import { treesOf, type Trees } from '../../load/tree.ts';
import type { AcceptedGap } from '../../model/accepted.ts';
import type { Criterion } from '../../model/criterion.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import { LEVELS, type Language, type Level } from '../../model/outcome.ts';
import type { LawReport, ReportAccepted, RunInfo } from '../../model/report.ts';
import type { CatalogueTexts } from '../../model/texts.ts';
import { diagnosticText, type DiagnosticLine } from '../../render/diagnostic-line.ts';
import { formatOf, FORMATS_WITH_FAULTS, type Format, type RenderOptions } from '../../render/renderer.ts';
import { acceptedIn, AcceptedUse } from '../../report/accepted.ts';
import { buildReport } from '../../report/build.ts';
import type { Speech } from '../../words/speech.ts';
import { inWords } from '../diagnostics.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { LawJudge } from '../judge-file.ts';
import { openRenderer } from '../open-renderer.ts';
import { loadAccepted, staleFaults } from '../accepted.ts';
import { loadAdded } from '../added-rules.ts';
import { billOf } from '../bill-title.ts';
import { checkDate } from '../date-option.ts';
import { wantsColour } from '../language.ts';
import { checkFilters, checkProfile, idsIn, selectCriteria, type Filters } from '../selection.ts';
import { openSink } from '../sink.ts';
import { openStepSummary } from '../step-summary.ts';
import { version } from '../version.ts';

/** The options of `check` as the command line gives them. */
export interface CheckOptions {
  readonly format?: Format;
  readonly output?: string;
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
  readonly color: boolean;
  readonly quiet?: boolean;
  /** What bills may reach besides what the files open: the folder of the config file that names them. */
  readonly trees?: Trees;
}

/** Whether a finding makes the run fail: a gap (or partial) at or above the level; under `--strict` an unknown too. */
export function fails(finding: Finding, failOn: Level | 'never', strict: boolean): boolean {
  if (failOn === 'never' || LEVELS.indexOf(finding.level) > LEVELS.indexOf(failOn)) return false;
  return finding.outcome === 'gap' || finding.outcome === 'partial' || (strict && finding.outcome === 'unknown');
}

/** Checks laws file by file: reads, judges, reports, and forgets each before the next. */
export async function check(args: readonly string[], options: CheckOptions, io: Io, speech: Speech): Promise<ExitCode> {
  if (args.length === 0) throw new UsageFault(speech.cli.noFiles);
  await checkDate('--as-of', options.asOf, speech);
  await checkDate('--instruments-as-of', options.instrumentsAsOf, speech);
  const base = builtCatalogue();
  const added = options.rules === undefined ? undefined : await loadAdded(options.rules, base, io, speech);
  if (added === 'faulty') return EXIT.noVerdict;
  const built: BuiltCatalogue = added ?? base;
  const filters = checkFilters({ topics: idsIn(options.topic), packs: idsIn(options.pack), instruments: [...idsIn(options.instrument), ...checkProfile(options.profile, built.catalogue, speech)], asParty: idsIn(options.asParty), optional: options.profile === undefined ? [] : (built.catalogue.profiles[options.profile]?.packs ?? []) }, built.catalogue, speech);
  const criteria = selectCriteria(filters, built.catalogue, speech);
  const format = options.format ?? (options.output === undefined ? undefined : formatOf(options.output)) ?? (io.stdoutIsTerminal && options.output === undefined ? 'pretty' : 'markdown');
  const toTerminal = io.stdoutIsTerminal && options.output === undefined;
  const look: RenderOptions = { language: speech.language, words: speech.report, colour: wantsColour(options.color, toTerminal, io.env), quiet: options.quiet === true };
  // On standard output a verdict line is told in one way; a file is written whole.
  const renderer = await openRenderer(options.quiet === true && format === 'markdown' && (options.output === undefined || options.output === '-') ? 'pretty' : format, look, options, io);
  const summary = format === 'github' ? await openStepSummary(look, io) : undefined;
  const { files, missing } = await findFiles(args, io.cwd);
  const run = runInfo(built, criteria, filters, options, speech.language);
  const judge = new LawJudge({ built, criteria, filters, asOf: options.asOf, instrumentsAsOf: options.instrumentsAsOf, trees: [...treesOf(args, io.cwd), ...(options.trees ?? [])] }, io);
  const accepted = loadAccepted(options.accepted, built.catalogue, io);
  const entries = 'faults' in accepted ? [] : accepted;
  const use = new AcceptedUse(entries);
  const checker = new Checker(built, criteria, options, speech, added?.texts ?? builtTexts(speech.language), judge, entries, use);
  const sink = openSink(options.output, io, speech, files);
  const errors: DiagnosticLine[] = [];
  const inJson = format === 'json' && (options.output === undefined || options.output === '-');
  const fault = (diagnostic: Diagnostic): void => {
    const line = inWords(diagnostic, speech);
    errors.push(line);
    if (!inJson) io.err(diagnosticText(line));
  };
  let code: ExitCode = EXIT.clear;
  let laws = 0;
  try {
    if ('faults' in accepted) accepted.faults.forEach(fault);
    for (const name of missing) fault({ code: 'file-missing', file: name, line: 1, column: 1, path: '', values: {} });
    for (const file of 'faults' in accepted ? [] : files) {
      const checked = checker.check(file);
      if ('faults' in checked) {
        checked.faults.forEach(fault);
        continue;
      }
      if (laws === 0) sink.write(renderer.start(run));
      sink.write(renderer.law(checked.report, run, laws));
      summary?.add(checked.report, run, laws);
      laws += 1;
      if (checked.failed && code === EXIT.clear) code = EXIT.gap;
    }
    if (errors.length === 0) staleFaults(use, options.accepted ?? '', speech).forEach(fault);
    const whole = laws > 0 || FORMATS_WITH_FAULTS.has(format);
    if (whole || inJson) sink.write(await renderer.end(run, laws, errors));
    if (whole) sink.commit();
    else sink.discard();
    summary?.write(errors);
  } catch (error) {
    sink.discard();
    throw error;
  }
  if (errors.length > 0 && !inJson) io.err(`${speech.cli.errors(errors.length)}\n`);
  return errors.length > 0 || laws === 0 ? EXIT.noVerdict : code;
}

function runInfo({ catalogue, digest }: BuiltCatalogue, criteria: readonly Criterion[], filters: Filters, options: CheckOptions, language: Language): RunInfo {
  return {
    version: version(),
    language,
    rules: { version: catalogue.version, criteria: criteria.length, digest },
    failOn: options.failOn,
    strict: options.strict === true,
    asParty: filters.asParty,
    instruments: filters.instruments,
    topics: filters.topics,
    packs: filters.packs,
  };
}

type Checked = { readonly report: LawReport; readonly failed: boolean } | { readonly faults: readonly Diagnostic[] };

/** What every file of a run shares. */
class Checker {
  readonly #built: BuiltCatalogue;
  readonly #criteria: readonly Criterion[];
  readonly #options: CheckOptions;
  readonly #speech: Speech;
  readonly #texts: CatalogueTexts;
  readonly #judge: LawJudge;
  readonly #accepted: readonly AcceptedGap[];
  readonly #use: AcceptedUse;

  constructor(built: BuiltCatalogue, criteria: readonly Criterion[], options: CheckOptions, speech: Speech, texts: CatalogueTexts, judge: LawJudge, accepted: readonly AcceptedGap[], use: AcceptedUse) {
    this.#built = built;
    this.#criteria = criteria;
    this.#options = options;
    this.#speech = speech;
    this.#texts = texts;
    this.#judge = judge;
    this.#accepted = accepted;
    this.#use = use;
  }

  check(file: string): Checked {
    const judged = this.#judge.judge(file);
    if ('faults' in judged) return judged;
    const { law, yaml, root, findings } = judged;
    this.#use.note(findings, law.country);
    const acceptedOf = (finding: Finding): ReportAccepted | undefined => acceptedIn(this.#accepted, finding, law.country, law.asOf);
    const bill = billOf(root, yaml, this.#speech.language);
    const report = buildReport({ law, file: yaml.file, findings, criteria: this.#criteria, catalogue: this.#built.catalogue, texts: this.#texts, speech: this.#speech, locate: (path) => yaml.locate(path, 'key'), fileOf: yaml.fileOf, acceptedOf, ...(bill === undefined ? {} : { bill }), ...(this.#options.profile === undefined ? {} : { profile: this.#options.profile }) });
    const { failOn, strict } = this.#options;
    return { report, failed: findings.some((finding) => fails(finding, failOn, strict === true) && acceptedOf(finding)?.expired !== false) };
  }
}
