import type { ChangeKind } from '../../model/change.ts';
import type { DiffReport } from '../../model/diff.ts';
import type { LawReport } from '../../model/report.ts';
import { wholeText } from '../../model/written.ts';
import type { CiWords } from '../../words/ci.ts';
import { fingerprint } from '../fingerprint.ts';
import { sarifRule } from '../sarif-rule.ts';
import { sarifRenderer } from '../sarif.ts';
import { sourcePath } from '../source-path.ts';
import type { DiffedReports, DiffOptions } from './format.ts';

/** What SARIF says of a gap beside the run before: a gap that stays open is unchanged, whatever its level. */
const STATE: Readonly<Partial<Record<ChangeKind, 'new' | 'updated' | 'unchanged' | 'absent'>>> = { opened: 'new', asked: 'new', changed: 'updated', open: 'unchanged', closed: 'absent' };

interface Result {
  readonly ruleId: string;
}

interface Log {
  readonly runs: readonly { readonly results: readonly Result[]; readonly [key: string]: unknown }[];
  readonly [key: string]: unknown;
}

/** SARIF 2.1.0 of the gaps of both laws: each with its state beside the law before, those that closed as absent. */
export function diffSarif(diff: DiffReport, { before, after }: DiffedReports, options: DiffOptions, ci: CiWords): string {
  const logOf = (report: LawReport): Log => {
    const renderer = sarifRenderer({ language: options.language, words: options.report, colour: false, quiet: true, rules: report.findings.map((finding) => JSON.stringify(sarifRule(finding, options.report, ci))).join(',') }, ci);
    return JSON.parse(wholeText(renderer.start(options.run)) + wholeText(renderer.law(report, options.run, 0)) + String(renderer.end(options.run, 1, []))) as Log;
  };
  const kinds = new Map(diff.entries.map((entry) => [entry.criterion, entry.kind]));
  const stated = (result: Result): object => ({ ...result, baselineState: STATE[kinds.get(result.ruleId) ?? 'open'] ?? 'updated' });
  const log = logOf(after);
  const run = log.runs[0];
  if (run === undefined) return '';
  const gone = (logOf(before).runs[0]?.results ?? []).filter((result) => !run.results.some((one) => one.ruleId === result.ruleId));
  const runs = [{ ...run, baselineGuid: guidOf(before), automationDetails: { id: `lacuna/diff/${diff.country}/`, guid: guidOf(after) }, results: [...run.results.map(stated), ...gone.map((result) => ({ ...result, baselineState: 'absent' }))] }];
  return `${JSON.stringify({ ...log, runs }, undefined, 2)}\n`;
}

/** A name for the run on a law that is the same each time. */
function guidOf({ file, country, asOf }: LawReport): string {
  const hex = fingerprint('run', sourcePath(file), country, asOf);
  return [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
