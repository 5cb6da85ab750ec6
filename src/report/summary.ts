import { LEVELS, type Level, type Outcome } from '../model/outcome.ts';
import type { OutcomeCounts, Summary } from '../model/report.ts';

interface Counted {
  readonly outcome: Outcome;
  readonly level: Level;
}

function countOutcomes(findings: readonly Counted[]): OutcomeCounts {
  const counts: Record<Outcome, number> = { met: 0, partial: 0, gap: 0, unknown: 0, 'not-applicable': 0 };
  for (const finding of findings) counts[finding.outcome] += 1;
  return counts;
}

/** Counts findings by outcome, and by outcome at each level. */
export function summarise(findings: readonly Counted[]): Summary {
  const byLevel = Object.fromEntries(LEVELS.map((level) => [level, countOutcomes(findings.filter((finding) => finding.level === level))])) as Record<Level, OutcomeCounts>;
  return { counts: countOutcomes(findings), byLevel };
}
