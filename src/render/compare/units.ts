import type { Comparison, LawColumn } from '../../model/comparison.ts';
import { LEVELS, type Bound } from '../../model/outcome.ts';
import type { OutcomeCounts } from '../../model/report.ts';
import type { ReportWords } from '../../words/speech.ts';

/** A row or column of scores: a topic, a level or an instrument. */
export interface ScoredUnit {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly counts: (law: LawColumn) => OutcomeCounts | undefined;
  readonly bound: (law: LawColumn) => Bound | undefined;
}

const NO_BOUND = (): undefined => undefined;

/** The topics of a comparison as units with scores. */
export function topicUnits({ topics }: Comparison): ScoredUnit[] {
  return topics.map(({ id, title, short }) => ({ id, title, short, counts: (law) => law.tally.topics[id], bound: NO_BOUND }));
}

/** The levels as units with scores. */
export function levelUnits(report: ReportWords): ScoredUnit[] {
  return LEVELS.map((level) => ({ id: level, title: capital(report.levelHeadings[level]), short: report.levels[level], counts: (law) => law.tally.levels[level], bound: NO_BOUND }));
}

/** The instruments of a comparison as units with scores. */
export function instrumentUnits({ instruments }: Comparison): ScoredUnit[] {
  return instruments.map(({ id, title, short, forAll }) => ({ id, title, short, counts: (law) => law.tally.instruments[id]?.counts, bound: forAll === true ? NO_BOUND : (law) => law.tally.instruments[id]?.bound }));
}

function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

const ICMEC = 'icmec-2016';

/** How many of ICMEC's own criteria are met at least and at most; undefined unless all five were judged. */
export function icmecCount(law: LawColumn): { readonly low: number; readonly high: number } | undefined {
  const counts = law.tally.instruments[ICMEC]?.counts;
  if (counts === undefined) return undefined;
  const { met, partial, gap, unknown } = counts;
  return met + partial + gap + unknown + counts['not-applicable'] === 5 ? { low: met, high: met + unknown } : undefined;
}
