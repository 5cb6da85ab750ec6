import { compareLaws, type Side } from '../../diff/compare-laws.ts';
import { datesIn, dayBefore, instrumentDates, type DatedChange } from '../../diff/dates.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import { readLaw } from '../../law/law.ts';
import type { HistoryReport, HistoryStep } from '../../model/history.ts';
import type { ChangeKind } from '../../model/change.ts';
import { historyFormatOf, renderHistory, type HistoryFormat } from '../../render/history/format.ts';
import { buildReport } from '../../report/build.ts';
import { countryNameIn } from '../../report/country-name.ts';
import { buildDiff, type ReportedSide } from '../../report/diff.ts';
import { gapsThroughTime, type DatedFindings } from '../../report/history.ts';
import { diffWordsIn } from '../../words/diff.ts';
import { historyWordsIn } from '../../words/history.ts';
import { instrumentName } from '../../words/lists.ts';
import type { Speech } from '../../words/speech.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { evaluationOptions, LawJudge, type JudgedLaw } from '../judge-file.ts';
import { wantsColour } from '../language.ts';
import { outputFormat } from '../output-format.ts';
import { sayFaults, setUp, type RunSetup, type SetupOptions } from '../run-setup.ts';
import { openSink } from '../sink.ts';
import { version } from '../version.ts';

/** The options of `history` as the command line gives them. */
export interface HistoryCommandOptions extends SetupOptions {
  readonly format?: HistoryFormat;
  readonly output?: string;
  readonly color: boolean;
}

/** Tells when each gap of a law opened and closed, from the dates in its file. */
export async function history(file: string, options: HistoryCommandOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const setup = await setUp(options, io, speech);
  if (setup === undefined) return EXIT.noVerdict;
  const toStdout = options.output === undefined || options.output === '-';
  const format = await outputFormat(options, historyFormatOf, io, speech);
  const judged = new LawJudge({ ...setup, asOf: undefined }, io).judge(file);
  if ('faults' in judged) {
    sayFaults(judged.faults, format === 'json' && toStdout, io, speech);
    return EXIT.noVerdict;
  }
  const report = historyOf(judged, setup, speech);
  const run = { version: version(), rules: { version: setup.built.catalogue.version, criteria: setup.criteria.length, digest: setup.built.digest } };
  const sink = openSink(options.output, io, speech, [file]);
  sink.write(await renderHistory(report, format, { words: await diffWordsIn(speech.language), history: await historyWordsIn(speech.language), report: speech.report, language: speech.language, run, colour: wantsColour(options.color, io.stdoutIsTerminal && toStdout, io.env), quiet: false }));
  sink.commit();
  return EXIT.clear;
}

/** Changes that a history tells: what stays is told by the table of gaps. */
const TOLD: ReadonlySet<ChangeKind> = new Set(['opened', 'closed', 'changed', 'asked', 'settled']);

function historyOf({ root, law, yaml }: JudgedLaw, setup: RunSetup, speech: Speech): HistoryReport {
  const { built, criteria, texts, filters } = setup;
  const { catalogue } = built;
  const options = evaluationOptions(filters);
  const sideOn = (day: string): Side => {
    const then = readLaw(root, catalogue, day);
    return { root, law: then, findings: evaluate(then, criteria, catalogue, options) };
  };
  const reported = (side: Side): ReportedSide => ({ report: buildReport({ law: side.law, file: yaml.file, findings: side.findings, criteria, catalogue, texts, speech, locate: yaml.locate, fileOf: yaml.fileOf }), root, places: yaml });
  const dates = allDates(datesIn(root), law.asOf, setup);
  const days = [...new Set(dates.map((one) => one.day))].sort();
  const first = days[0];
  let before = sideOn(first === undefined ? law.asOf : dayBefore(first));
  const times: DatedFindings[] = [{ day: undefined, findings: before.findings }];
  const steps: HistoryStep[] = [];
  for (const day of days) {
    const after = sideOn(day);
    const changes = compareLaws(before, after, { criteria, catalogue, options }).filter(({ change }) => TOLD.has(change.kind));
    times.push({ day, findings: after.findings });
    if (changes.length > 0) {
      const instruments = dates.flatMap((one) => (one.day === day && 'instrument' in one.by ? [instrumentName(texts, one.by.instrument)] : []));
      steps.push({ day, future: day > law.asOf, entries: buildDiff(reported(before), reported(after), changes, texts).entries, instruments });
    }
    before = after;
  }
  return { file: yaml.file, country: law.country, countryName: countryNameIn(speech.language, law.country, law), asOf: law.asOf, days: days.length, steps, gaps: gapsThroughTime(times, texts) };
}

/** The dates of the file, and of the instruments in between and until the date that the file speaks of. */
function allDates(own: readonly DatedChange[], asOf: string, { built }: RunSetup): DatedChange[] {
  const [first] = own;
  if (first === undefined) return [];
  const last = own.at(-1)?.day ?? asOf;
  return [...own, ...instrumentDates(built.catalogue, first.day, last > asOf ? last : asOf)];
}
