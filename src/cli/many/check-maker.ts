import type { AcceptedGap } from '../../model/accepted.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import { LEVELS, type Level } from '../../model/outcome.ts';
import type { LawReport, ReportAccepted, RunInfo } from '../../model/report.ts';
import type { Renderer } from '../../render/renderer.ts';
import { acceptedIn } from '../../report/accepted.ts';
import { buildReport } from '../../report/build.ts';
import { packOutcomes } from '../../report/outcome-row.ts';
import type { Speech } from '../../words/speech.ts';
import { TextBytes } from '../../write/text-bytes.ts';
import { billOf } from '../bill-title.ts';
import type { LawJudge } from '../judge-file.ts';
import type { RunSetup } from '../run-setup.ts';
import { version } from '../version.ts';
import type { CheckHead, CheckRecipe, Maker } from './made.ts';

/** Whether a finding makes the run fail: a gap (or partial) at or above the level; under `--strict` an unknown too. */
export function fails(finding: Finding, failOn: Level | 'never', strict: boolean): boolean {
  if (failOn === 'never' || LEVELS.indexOf(finding.level) > LEVELS.indexOf(failOn)) return false;
  return finding.outcome === 'gap' || finding.outcome === 'partial' || (strict && finding.outcome === 'unknown');
}

/** What holds for all laws of a run of `check`. */
export function runInfo({ built, criteria, filters }: RunSetup, { options, language }: CheckRecipe): RunInfo {
  return {
    version: version(),
    language,
    rules: { version: built.catalogue.version, criteria: criteria.length, digest: built.digest },
    failOn: options.failOn,
    strict: options.strict === true,
    asParty: filters.asParty,
    instruments: filters.instruments,
    topics: filters.topics,
    packs: filters.packs,
  };
}

/** A law judged and reported. */
export type CheckedLaw = { readonly report: LawReport; readonly head: CheckHead } | { readonly faults: readonly Diagnostic[] };

/** Judges files and reports each. */
export class Checker {
  readonly #setup: RunSetup;
  readonly #options: CheckRecipe['options'];
  readonly #speech: Speech;
  readonly #judge: LawJudge;
  readonly #accepted: readonly AcceptedGap[];

  constructor(setup: RunSetup, { options }: CheckRecipe, speech: Speech, judge: LawJudge, accepted: readonly AcceptedGap[]) {
    this.#setup = setup;
    this.#options = options;
    this.#speech = speech;
    this.#judge = judge;
    this.#accepted = accepted;
  }

  /** The report on one file, and whether it fails; `place` is that of the file in the run. */
  check(file: string, place: number): CheckedLaw {
    const judged = this.#judge.judge(file, place === 0);
    if ('faults' in judged) return judged;
    const { law, yaml, root, findings } = judged;
    const { built, criteria, texts } = this.#setup;
    const acceptedOf = (finding: Finding): ReportAccepted | undefined => acceptedIn(this.#accepted, finding, law.country, law.asOf);
    const bill = billOf(root, yaml, this.#speech.language);
    const { failOn, strict, profile } = this.#options;
    const report = buildReport({ law, file: yaml.file, findings, criteria, catalogue: built.catalogue, texts, speech: this.#speech, locate: (path) => yaml.locate(path, 'key'), fileOf: yaml.fileOf, acceptedOf, ...(bill === undefined ? {} : { bill }), ...(profile === undefined ? {} : { profile }) });
    const failed = findings.some((finding) => fails(finding, failOn, strict === true) && acceptedOf(finding)?.expired !== false);
    return { report, head: { country: law.country, outcomes: packOutcomes(findings), failed } };
  }
}

const NOTHING = new Uint8Array();

/** Makes the texts of each law, one for each renderer, or its report where there is none. */
export function checkMaker(checker: Checker, renderers: readonly Renderer[], run: RunInfo): Maker<CheckHead> {
  const bytes = new TextBytes();
  return (file, place) => {
    const checked = checker.check(file, place);
    if ('faults' in checked) return checked;
    if (renderers.length === 0) return { ...checked, body: () => NOTHING };
    bytes.clear();
    const ends = renderers.map((renderer) => bytes.add(renderer.law(checked.report, run, place)));
    const body = bytes.all();
    return { head: renderers.length === 1 ? checked.head : { ...checked.head, ends }, body: () => body };
  };
}
