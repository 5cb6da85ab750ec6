import { isMap, type YamlMap } from '../law/cell.ts';
import { own } from '../law/merge-patch.ts';
import type { ChangeUnit } from '../diff/change-units.ts';
import type { ExplainedChange } from '../diff/compare-laws.ts';
import { CHANGE_KINDS, type ChangeKind } from '../model/change.ts';
import type { DiffEntry, DiffPart, DiffProvision, DiffReport, DiffSide } from '../model/diff.ts';
import type { LawReport, ReportFinding } from '../model/report.ts';
import type { CatalogueTexts } from '../model/texts.ts';

/** Where a path stands: in a law made up of several files, in that which holds it. */
export interface Places {
  readonly locate: (path: string, what?: 'key' | 'value') => { readonly line: number; readonly column: number };
  readonly fileOf: (path: string) => string;
  readonly spokenOf: (path: string) => { readonly file: string; readonly position: { readonly line: number; readonly column: number } } | undefined;
}

/** One side of a diff as its report tells it. */
export interface ReportedSide {
  readonly report: LawReport;
  readonly root: YamlMap;
  readonly places: Places;
}

/** Makes the document of a diff: every word filled in, every place known. Pure. */
export function buildDiff(before: ReportedSide, after: ReportedSide, changes: readonly ExplainedChange[], texts: CatalogueTexts): DiffReport {
  const found = (side: ReportedSide): Map<string, ReportFinding> => new Map(side.report.findings.map((finding) => [finding.criterion, finding]));
  const findings = { before: found(before), after: found(after) };
  const entries = changes.flatMap((one): DiffEntry[] => {
    const was = findings.before.get(one.change.criterion);
    const is = findings.after.get(one.change.criterion);
    return was === undefined || is === undefined ? [] : [entryOf(one, was, is, before, after, texts)];
  });
  const sorted = CHANGE_KINDS.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
  return {
    country: after.report.country,
    countryName: after.report.countryName,
    before: sideOf(before.report),
    after: sideOf(after.report),
    entries: sorted,
    counts: Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, entries.filter((entry) => entry.kind === kind).length])) as Record<ChangeKind, number>,
  };
}

function sideOf({ file, asOf, bill, summary }: LawReport): DiffSide {
  return { file, asOf, ...(bill?.title === undefined ? {} : { bill: bill.title }), counts: summary.counts };
}

function entryOf({ change, causes }: ExplainedChange, was: ReportFinding, is: ReportFinding, before: ReportedSide, after: ReportedSide, texts: CatalogueTexts): DiffEntry {
  const { criterion, kind, direction } = change;
  const told = kind === 'closed' || kind === 'settled' ? was : is;
  const labels = texts.criteria[criterion]?.parts ?? {};
  const evidence = is.evidence[0];
  const provisions = causes.map((unit) => provisionOf(unit, before, after));
  const short = (kind === 'closed' ? was : is).sources.filter((source) => source.force !== 'mentions' && (source.outcome === 'gap' || source.outcome === 'partial'));
  const level = kind === 'closed' ? change.before.level : change.after.level;
  return {
    criterion,
    topic: is.topic,
    title: is.title,
    kind,
    direction,
    before: change.before,
    after: change.after,
    parts: change.parts.map((part): DiffPart => ({ ...part, label: labels[part.part] ?? part.part })),
    reason: told.reason,
    brief: told.brief,
    provisions,
    asking: short.filter((source) => source.counts === level).map((source) => `${source.short}, ${source.cite}`),
    place: provisions[0] ?? (evidence === undefined ? { file: after.report.file, line: 1, column: 1 } : { file: evidence.file ?? after.report.file, line: evidence.line, column: evidence.column }),
    regression: kind === 'opened' || (kind === 'changed' && (direction === 'worse' || direction === 'mixed')),
  };
}

function provisionOf({ steps, before: was, after: is }: ChangeUnit, before: ReportedSide, after: ReportedSide): DiffProvision {
  const path = steps.join('.');
  const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  const at = citationAt(is === undefined ? before.root : after.root, steps);
  return { path, change, ...placeOf(path, change, before.places, after.places), ...(at === undefined ? {} : { at }) };
}

/** What the law after holds stands there; what it no longer holds, where a bill takes it away, else where it was. */
function placeOf(path: string, change: DiffProvision['change'], before: Places, after: Places): { readonly file: string; readonly line: number; readonly column: number } {
  if (change !== 'removed') return { file: after.fileOf(path), ...after.locate(path, 'key') };
  const taken = after.spokenOf(path);
  return taken === undefined ? { file: before.fileOf(path), ...before.locate(path, 'key') } : { file: taken.file, ...taken.position };
}

/** The citation that a path inherits. */
function citationAt(root: YamlMap, steps: readonly string[]): string | undefined {
  let value: unknown = root;
  let at: string | undefined;
  for (const step of steps) {
    value = isMap(value) ? own(value, step) : undefined;
    if (isMap(value) && value['at'] !== undefined) at = String(value['at']);
  }
  return at;
}
