import type { Need, NeedWord, Offence, Place } from '../model/law.ts';
import type { Strength } from './grid.ts';

/** Which narrowing elements a test counts, and how (law-semantics A4, the table of needs). */
export interface NeedsPolicy {
  readonly defeats: readonly string[];
  /** Words that do not count; `all`; or `rest`: all that `defeats` does not name. */
  readonly ignores: readonly string[] | 'all' | 'rest';
  /** Narrowing elements that a reservation lets the State keep, or that count nowhere. */
  readonly allows: readonly string[];
  /** Exceptions that narrow the offence itself, and for which subjects. */
  readonly narrowingExcuses: Readonly<Record<string, readonly string[]>>;
}

/** How far an offence goes, given its narrowing elements: the least and the most that the description leaves open. */
export interface OffenceStrength {
  readonly low: Strength;
  readonly high: Strength;
  /** The elements that narrow or defeat it. */
  readonly counted: readonly Need[];
  /** Exceptions and other words that narrow it. */
  readonly others: readonly Place[];
}

function wordStrength(word: NeedWord, policy: NeedsPolicy): Strength {
  if ('other' in word) return policy.ignores === 'all' || policy.ignores === 'rest' ? 2 : 1;
  if (policy.allows.includes(word.word)) return 2;
  if (policy.defeats.includes(word.word)) return 0;
  if (policy.ignores === 'all' || policy.ignores === 'rest') return 2;
  return policy.ignores.includes(word.word) ? 2 : 1;
}

/** Alternatives count as the most favourable of them; an element that holds only in part narrows. */
function needStrength(need: Need, policy: NeedsPolicy): Strength {
  const best = Math.max(...need.anyOf.map((word) => wordStrength(word, policy))) as Strength;
  return best === 0 && need.place.only !== undefined ? 1 : best;
}

const IN_FULL: OffenceStrength = { low: 2, high: 2, counted: [], others: [] };

/** How far an offence goes under a policy on narrowing elements. */
export function offenceStrength(offence: Offence, policy: NeedsPolicy): OffenceStrength {
  if (offence.needs.length === 0 && !offence.needsUnknown && offence.otherExcuses.length === 0 && offence.excused.words.size === 0 && offence.inPart.length === 0) return IN_FULL;
  let low: Strength = 2;
  let high: Strength = 2;
  const counted: Need[] = [];
  for (const need of offence.needs) {
    const strength = needStrength(need, policy);
    if (strength === 2) continue;
    counted.push(need);
    low = Math.min(low, strength) as Strength;
    if (need.answer === 'yes') high = Math.min(high, strength) as Strength;
  }
  if (offence.needsUnknown && policy.ignores !== 'all') low = Math.min(low, policy.defeats.length > 0 ? 0 : 1) as Strength;
  const others: Place[] = narrowingExceptions(offence, policy);
  if (perhapsNarrowed(offence, policy)) low = Math.min(low, 1) as Strength;
  if (others.length > 0) {
    low = Math.min(low, 1) as Strength;
    high = Math.min(high, 1) as Strength;
  }
  return { low, high, counted, others };
}

/** An exception that narrows, and of which it is said to be unknown whether the law makes it. */
function perhapsNarrowed(offence: Offence, policy: NeedsPolicy): boolean {
  return Object.entries(policy.narrowingExcuses).some(([excuse, abouts]) => abouts.includes(offence.about) && offence.excused.words.get(excuse)?.answer === 'unknown');
}

/** Exceptions do not narrow an act, but for those the vocabulary names (marriage), other words, and what holds only in part. */
function narrowingExceptions(offence: Offence, policy: NeedsPolicy): Place[] {
  const places = [...offence.otherExcuses];
  for (const [excuse, abouts] of Object.entries(policy.narrowingExcuses)) {
    const fact = offence.excused.words.get(excuse);
    if (fact?.answer === 'yes' && abouts.includes(offence.about)) places.push(fact.place);
  }
  return [...places, ...offence.inPart];
}
