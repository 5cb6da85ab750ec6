import type { Outcome } from '../model/outcome.ts';

/**
 * Sets of outcomes as bits, so that any number of points (ages, media, acts, offences, parts) folds into one in constant space.
 */
export const MET = 1;
export const PARTIAL = 2;
export const GAP = 4;
export const UNKNOWN = 8;

export type OutcomeBits = number;

const BIT: Readonly<Record<Exclude<Outcome, 'not-applicable'>, OutcomeBits>> = { met: MET, partial: PARTIAL, gap: GAP, unknown: UNKNOWN };

/** The bit of an outcome; what is not applicable is left out, and so has none. */
export function bitOf(outcome: Outcome): OutcomeBits {
  return outcome === 'not-applicable' ? 0 : BIT[outcome];
}

/**
 * Puts outcomes together (law-semantics A4): any partial → partial; a gap beside a met → partial; a gap otherwise → gap; an unknown →
 * unknown; else met. `undefined`: nothing is left.
 */
export function together(bits: OutcomeBits): Exclude<Outcome, 'not-applicable'> | undefined {
  if (bits & PARTIAL) return 'partial';
  if (bits & GAP) return bits & MET ? 'partial' : 'gap';
  if (bits & UNKNOWN) return 'unknown';
  return bits & MET ? 'met' : undefined;
}

const AND_ORDER: readonly Outcome[] = ['gap', 'partial', 'unknown', 'met'];
const OR_ORDER: readonly Outcome[] = ['met', 'unknown', 'partial', 'gap'];

function firstOf(order: readonly Outcome[], outcomes: readonly Outcome[]): Outcome {
  return order.find((outcome) => outcomes.includes(outcome)) ?? 'not-applicable';
}

/** Kleene's and, with partial between gap and met; what is not applicable is left out. */
export function and(outcomes: readonly Outcome[]): Outcome {
  return firstOf(AND_ORDER, outcomes);
}

/** Kleene's or: no or unknown is unknown; what is not applicable is left out. */
export function or(outcomes: readonly Outcome[]): Outcome {
  return firstOf(OR_ORDER, outcomes);
}

/** What holds only in part: a met or a gap becomes partial. */
export function onlyInPart(outcome: Outcome): Outcome {
  return outcome === 'met' || outcome === 'gap' ? 'partial' : outcome;
}

/** An answer in three values. */
export type Kleene = 'yes' | 'unknown' | 'no';

/** Kleene's and, of two answers. */
export function both(one: Kleene, other: Kleene): Kleene {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'yes' && other === 'yes' ? 'yes' : 'unknown';
}
