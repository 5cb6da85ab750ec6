import { LEVELS, type Bound, type Level, type Outcome } from '../model/outcome.ts';
import type { InstrumentTally, LawTally } from '../model/comparison.ts';
import type { Finding, SourceFinding } from '../model/finding.ts';
import { bitOf, together } from './truth.ts';

type Counter = Record<Outcome, number>;

function counter(): Counter {
  return { met: 0, partial: 0, gap: 0, unknown: 0, 'not-applicable': 0 };
}

/** What several sources of one criterion come to, as its parts would. */
function ofSources(sources: readonly SourceFinding[]): Outcome {
  return together(sources.reduce((bits, source) => bits | bitOf(source.outcome), 0)) ?? 'not-applicable';
}

/**
 * Counts outcomes in all, by topic, by level and by instrument. A criterion counts at a level, or for an instrument, by what its sources of
 * that level or instrument come to, so that a treaty that is met is not blamed for what a study wishes. Sources that only mention never count.
 */
export function tally(findings: readonly Finding[], instruments: ReadonlySet<string> | undefined): LawTally {
  const all = counter();
  const topics: Record<string, Counter> = {};
  const levels = Object.fromEntries(LEVELS.map((level) => [level, counter()])) as Record<Level, Counter>;
  const byInstrument = new Map<string, { readonly counts: Counter; readonly bound: Bound }>();
  for (const finding of findings) {
    all[finding.outcome] += 1;
    (topics[finding.topic] ??= counter())[finding.outcome] += 1;
    const sources = finding.sources.filter((source) => source.force !== 'mentions' && (instruments === undefined || instruments.has(source.instrument)));
    for (const level of LEVELS) {
      const own = sources.filter((source) => source.counts === level);
      if (own.length > 0) levels[level][ofSources(own)] += 1;
    }
    for (const id of new Set(sources.map((source) => source.instrument))) {
      const own = sources.filter((source) => source.instrument === id);
      const before = byInstrument.get(id);
      const counts = before?.counts ?? counter();
      counts[ofSources(own)] += 1;
      byInstrument.set(id, { counts, bound: strongestBound(own, before?.bound) });
    }
  }
  return { all, topics, levels, instruments: Object.fromEntries<InstrumentTally>(byInstrument) };
}

/** Bound by one place is bound; some places address only some States. */
function strongestBound(sources: readonly SourceFinding[], before: Bound | undefined): Bound {
  const answers = [...(before === undefined ? [] : [before]), ...sources.map((source) => source.bound)];
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}
