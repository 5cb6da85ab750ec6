import type { Incomparable, PublishedFinding, Verdict } from '../model/agreement.ts';
import type { Outcome } from '../model/outcome.ts';

/** The first day that a year, a month or a day can mean. */
function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a year, a month or a day can mean (a month's end as text: no day sorts after it). */
function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/**
 * Compares a published finding with the outcome derived from a law described on `lawAsOf`. What either side leaves open is not compared,
 * nor is a finding on a law later than the one described. Where the two differ and the law is the later one, the finding is superseded,
 * unless what decides is known to have been in force already: then the two disagree.
 */
export function compareFinding(published: PublishedFinding, derived: Outcome, lawAsOf: string): { readonly verdict: Verdict; readonly why?: Incomparable } {
  const { outcome, asOf, explanation } = published;
  if (outcome === 'unknown') return { verdict: 'not-comparable', why: 'not-published' };
  if (asOf !== undefined && lastDay(lawAsOf) < firstDay(asOf)) return { verdict: 'not-comparable', why: 'law-older' };
  if (derived === 'unknown') return { verdict: 'not-comparable', why: 'not-derived' };
  if (outcome === derived) return { verdict: 'agreement' };
  if (asOf === undefined) return { verdict: 'not-comparable', why: 'undated' };
  const alreadyThere = explanation?.since !== undefined && firstDay(explanation.since) <= lastDay(asOf);
  return { verdict: firstDay(lawAsOf) > lastDay(asOf) && !alreadyThere ? 'superseded' : 'disagreement' };
}
