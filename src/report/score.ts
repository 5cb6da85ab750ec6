import type { OutcomeCounts } from '../model/report.ts';

/** A share that shows what it rests on. Shares are between 0 and 1; undefined where there is nothing to divide by. */
export interface Score {
  readonly met: number;
  /** Met, partial or gap: the denominator of `share`. */
  readonly assessed: number;
  /** Assessed or unknown: all but what is not applicable. */
  readonly applicable: number;
  /** Met among assessed. */
  readonly share: number | undefined;
  /** Assessed among applicable. */
  readonly coverage: number | undefined;
  /** The share if all that is unknown were gaps. */
  readonly low: number | undefined;
  /** The share if all that is unknown were met. */
  readonly high: number | undefined;
}

/** The least coverage at which a share is shown as a percentage or a shade to people. */
const WEAK_COVERAGE = 0.5;

/** Whether so little was assessed that a percentage would mislead: the counts are shown alone. */
export function isWeak({ coverage }: Score): boolean {
  return coverage === undefined || coverage < WEAK_COVERAGE;
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** The score of a set of outcomes. A partial is assessed, and not met. */
export function scoreOf(counts: OutcomeCounts): Score {
  const { met, partial, gap, unknown } = counts;
  const assessed = met + partial + gap;
  const applicable = assessed + unknown;
  return { met, assessed, applicable, share: ratio(met, assessed), coverage: ratio(assessed, applicable), low: ratio(met, applicable), high: ratio(met + unknown, applicable) };
}
