import type { ChangeKind } from '../../model/change.ts';
import type { DiffEntry, DiffReport } from '../../model/diff.ts';
import type { DiffOptions } from './format.ts';

/** The keys under which the kinds of change stand. */
const KEYS: Readonly<Record<ChangeKind, string>> = { opened: 'opened', closed: 'closed', changed: 'changed', asked: 'newlyAsked', settled: 'settled', open: 'stillOpen', unknown: 'stillUnknown' };

/** A diff as data: a list for each kind of change. */
export function diffJson(diff: DiffReport, { run }: DiffOptions): string {
  const kinds = Object.entries(KEYS) as [ChangeKind, string][];
  const value = {
    lacuna: run.version,
    rules: run.rules,
    country: diff.country,
    name: diff.countryName,
    before: diff.before,
    after: diff.after,
    counts: Object.fromEntries(kinds.map(([kind, key]) => [key, diff.counts[kind]])),
    ...Object.fromEntries(kinds.map(([kind, key]) => [key, diff.entries.filter((entry) => entry.kind === kind).map(entryJson)])),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function entryJson({ criterion, topic, title, direction, regression, before, after, parts, reason, provisions, asking }: DiffEntry): unknown {
  return { criterion, topic, title, direction, regression, before, after, ...(parts.length === 0 ? {} : { parts: parts.map(({ part, before: was, after: is }) => ({ part, before: was, after: is })) }), reason, provisions, asking };
}
