import type { Test } from '../../model/criterion.ts';
import type { Reason } from '../../model/finding.ts';
import type { Place } from '../../model/law.ts';
import type { Context, Judgement } from '../judgement.ts';
import { sameValue } from '../same-value.ts';
import { and, bitOf, or, together } from '../truth.ts';
import { fact, measure } from './facts.ts';
import { condition, exists, ground, presence } from './jurisdiction.ts';
import { limitation, longer } from './limitation.ts';
import { covered, defined, online, term, unneeded } from './material.ts';
import { described, excused, statedExcuses, states } from './offences.ts';
import { coherent, penalty } from './penalty.ts';
import { punished } from './punished.ts';
import { reached } from './reached.ts';
import { bound, member, unreserved } from './treaties.ts';

type Operator = (settings: unknown, context: Context) => Judgement;

/** The closed table of operators. A new one needs a line here and in the schema of rule files, and an example that uses it. */
export const OPERATORS = {
  punished, described, covered, defined, fact, measure, term, states, excused, 'stated-excuses': statedExcuses,
  reached, ground, exists, condition, presence, limitation, longer, penalty, coherent, online, unneeded, bound, unreserved, member,
  all, any, together: fold, first, given,
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof OPERATORS;

/** Evaluates one test: an object whose only key names the operator. */
export function evaluateTest(test: Test, context: Context): Judgement {
  let name: string | undefined;
  for (name in test) break;
  const operator = OPERATORS[name as OperatorName] as Operator | undefined;
  if (operator === undefined) throw new Error(`${context.criterion.id}: there is no operator ${String(name)}`);
  return operator(test[name as string], context);
}

function testsIn(settings: unknown): readonly Test[] {
  return settings as readonly Test[];
}

/** `all`: Kleene's and. */
function all(settings: unknown, context: Context): Judgement {
  return join(testsIn(settings).map((test) => evaluateTest(test, context)), and);
}

/** `any`: Kleene's or. */
function any(settings: unknown, context: Context): Judgement {
  return join(testsIn(settings).map((test) => evaluateTest(test, context)), or);
}

/** `together`: puts outcomes together as parts are (any partial, or a gap beside a met, is partial). */
function fold(settings: unknown, context: Context): Judgement {
  const judged = testsIn(settings).map((test) => evaluateTest(test, context));
  const outcome = together(judged.reduce((bits, one) => bits | bitOf(one.outcome), 0)) ?? 'not-applicable';
  return joined(outcome, judged, outcome === 'partial' ? (one) => one.outcome === 'partial' || one.outcome === 'gap' : (one) => one.outcome === outcome);
}

/** `first`: the first test whose place is stated; the last one counts in any case. */
function first(settings: unknown, context: Context): Judgement {
  const [test, ...others] = testsIn(settings) as readonly [Test, ...Test[]];
  const found = evaluateTest(test, context);
  return found.silent === true && others.length > 0 ? first(others, context) : found;
}

/** `given`: where `if` is a gap, not applicable; where it is unknown, unknown; else what `then` says. */
function given(settings: unknown, context: Context): Judgement {
  const map = settings as { readonly if: Test; readonly then: Test };
  const condition_ = evaluateTest(map.if, context);
  if (condition_.outcome === 'gap' || condition_.outcome === 'not-applicable') {
    return { outcome: 'not-applicable', reasons: condition_.reasons, evidence: condition_.evidence, certain: true };
  }
  if (condition_.outcome === 'unknown') return { outcome: 'unknown', reasons: condition_.reasons, evidence: condition_.evidence };
  return evaluateTest(map.then, context);
}

/** Joins judgements: the reasons and facts of those that decide the outcome. */
function join(judged: readonly Judgement[], outcomeOf: (outcomes: readonly Judgement['outcome'][]) => Judgement['outcome']): Judgement {
  const outcome = outcomeOf(judged.map((one) => one.outcome));
  return joined(outcome, judged, (one) => one.outcome === outcome);
}

function joined(outcome: Judgement['outcome'], judged: readonly Judgement[], decides: (one: Judgement) => boolean): Judgement {
  const deciding = judged.filter(decides);
  const closest = deciding.find((one) => one.closest !== undefined)?.closest;
  return {
    outcome,
    reasons: unique(deciding.flatMap((one) => one.reasons)),
    evidence: uniquePlaces(deciding.flatMap((one) => one.evidence)),
    ...(closest === undefined ? {} : { closest }),
    certain: judged.every((one) => one.certain === true),
    nothing: judged.every((one) => one.nothing === true),
    silent: judged.every((one) => one.silent === true),
  };
}

/** Reasons without repetition, in order. */
export function unique(reasons: readonly Reason[]): readonly Reason[] {
  if (reasons.length < 2 || (reasons.length === 2 && reasons[0]?.code !== reasons[1]?.code)) return reasons;
  return reasons.filter((reason, index) => reasons.findIndex((other) => sameValue(other, reason)) === index);
}

/** Places without repetition, in order. */
export function uniquePlaces(places: readonly Place[]): readonly Place[] {
  if (places.length < 2 || (places.length === 2 && places[0]?.path !== places[1]?.path)) return places;
  const seen = new Set<string>();
  return places.filter((place) => !seen.has(place.path) && seen.add(place.path));
}
