import { LEVELS, type Level, type Outcome } from '../model/outcome.ts';
import type { Summary } from '../model/report.ts';

interface Counted {
  readonly outcome: Outcome;
  readonly level: Level;
}

type Counts = Record<Outcome, number>;

function noCounts(): Counts {
  return { met: 0, partial: 0, gap: 0, unknown: 0, 'not-applicable': 0 };
}

/** Counts findings by outcome, and by outcome at each level. */
export function summarise(findings: readonly Counted[]): Summary {
  const counts = noCounts();
  const byLevel = Object.fromEntries(LEVELS.map((level) => [level, noCounts()])) as Record<Level, Counts>;
  for (const { outcome, level } of findings) {
    counts[outcome] += 1;
    byLevel[level][outcome] += 1;
  }
  return { counts, byLevel };
}
