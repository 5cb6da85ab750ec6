import type { Level, Outcome } from '../model/outcome.ts';
import type { Summary } from '../model/report.ts';

interface Counted {
  readonly outcome: Outcome;
  readonly level: Level;
}

function noneYet(): Record<Outcome, number> {
  return { met: 0, partial: 0, gap: 0, unknown: 0, 'not-applicable': 0 };
}

/** Counts findings by outcome, and by outcome at each level. */
export function summarise(findings: readonly Counted[]): Summary {
  const counts = noneYet();
  const byLevel: Record<Level, Record<Outcome, number>> = { requires: noneYet(), requests: noneYet(), invites: noneYet() };
  findings.forEach(({ outcome, level }) => {
    counts[outcome] += 1;
    byLevel[level][outcome] += 1;
  });
  return { counts, byLevel };
}
