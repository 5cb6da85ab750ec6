import type { Outcome } from '../model/outcome.ts';
import type { Closest, Reason } from '../model/finding.ts';
import type { Law, Place, Scope } from '../model/law.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import { bitOf, type OutcomeBits } from './truth.ts';

/** What a test finds, with the facts it rests on. */
export interface Judgement {
  readonly outcome: Outcome;
  /** Why it is not simply met. */
  readonly reasons: readonly Reason[];
  readonly evidence: readonly Place[];
  readonly closest?: Closest;
  /** For not-applicable: it is known that there is nothing (and not merely that nothing is described). */
  readonly certain?: boolean;
  /** Nothing is written at the place: a `first` passes it over. */
  readonly silent?: boolean;
  /** For not-applicable: no offence is described to which the test could apply. */
  readonly nothing?: boolean;
  /** For not-applicable: the part is left out whether or not it is known that nothing is there. */
  readonly leftOut?: boolean;
}

/** What a source leaves out of a test, or adds to it. */
export interface View {
  /** Only the online points count. */
  readonly online: boolean;
  /** Only what this picks counts. */
  readonly scope?: Scope;
  /** What these pick does not count (reservations). */
  readonly minus: readonly Scope[];
  /** Narrowing elements that do not count (reservations). */
  readonly allows: readonly string[];
}

/** The view of the criterion itself: everything counts. */
export const WHOLE_VIEW: View = { online: false, minus: [], allows: [] };

/** All that a test may look at. */
export interface Context {
  readonly law: Law;
  readonly catalogue: Catalogue;
  readonly criterion: Criterion;
  readonly part: string;
  readonly view: View;
  /** The criterion's applicability is asked: places of facts only. */
  readonly evaluate: (test: Readonly<Record<string, unknown>>, context: Context) => Judgement;
}

/** A judgement with its reasons and facts. */
export function judgement(outcome: Outcome, reasons: readonly Reason[] = [], evidence: readonly Place[] = []): Judgement {
  return { outcome, reasons, evidence };
}

/** What holds only in part, in the author's words. */
export function onlyReasons(places: readonly Place[]): Reason[] {
  return places.flatMap(({ only }) => only ?? []).map((text) => ({ code: 'only', text }));
}

/** What an operator answers where nothing is described on which it could be judged. */
export function nothingToJudge(law: Law, topics: readonly string[]): Judgement {
  return { outcome: 'not-applicable', reasons: [{ code: 'nothing-to-judge' }], evidence: [], nothing: true, certain: topics.every((topic) => law.examined(topic)) };
}

/** The outcomes of several judgements, as bits. */
export function bitsOfJudged(judged: readonly Judgement[]): OutcomeBits {
  let bits = 0;
  for (let index = 0; index < judged.length; index += 1) bits |= bitOf((judged[index] as Judgement).outcome);
  return bits;
}
