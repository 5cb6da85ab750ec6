import type { Outcome } from '../../model/outcome.ts';
import type { LimitationRule, Scope, ScopeEntry } from '../../model/law.ts';
import { ageMask, ALL_AGES } from '../../law/ages.ts';
import { reachOf, type Reach } from '../../law/scope.ts';
import type { Context } from '../judgement.ts';
import type { PeriodRule, PeriodRules, Point } from '../reach.ts';

/**
 * How closely a rule is made for a point: an offence's name beats topic:act, beats a topic, beats a class alone, beats all; an added condition
 * (age, class) beats the same without (law-semantics B1).
 */
function rankOf(entry: ScopeEntry): number {
  const named = entry.offence !== undefined ? 4 : entry.act !== undefined ? 3 : entry.topic !== undefined ? 2 : entry.offenceClass !== undefined ? 1 : 0;
  const aged = entry.from !== undefined || entry.under !== undefined;
  const classed = entry.offenceClass !== undefined && named > 1;
  return named * 2 + (aged || classed ? 1 : 0);
}

/** A rule with each entry of its scope alone, and how closely the entry is made for what it picks. */
interface Prepared {
  readonly rule: LimitationRule;
  readonly entries: readonly { readonly scope: Scope; readonly rank: number }[];
}

/** A law's rules on limitation, prepared once: those on periods, and the ordinary ones. */
interface PreparedRules {
  readonly periods: readonly Prepared[];
  readonly ordinary: readonly Prepared[];
}

const PREPARED = new WeakMap<readonly LimitationRule[], PreparedRules>();

function prepare(all: readonly LimitationRule[]): PreparedRules {
  let prepared = PREPARED.get(all);
  if (prepared === undefined) {
    const rules = all.map((rule): Prepared => ({ rule, entries: rule.for.entries.map((entry) => ({ scope: { unknown: false, entries: [entry] }, rank: rankOf(entry) })) }));
    prepared = { periods: rules.filter(({ rule }) => !rule.ordinary), ordinary: rules.filter(({ rule }) => rule.ordinary) };
    PREPARED.set(all, prepared);
  }
  return prepared;
}

interface Match {
  readonly rule: LimitationRule;
  readonly rank: number;
  readonly sure: boolean;
}

/** What an entry of a rule's scope picks of a point, as sets of ages; a rule whose scope is unknown may pick anything, and ranks first. */
interface Picked {
  readonly rule: LimitationRule;
  readonly rank: number;
  readonly sure: number;
  readonly maybe: number;
}

/** What rules pick of a point, at any age. */
function picksOf(rules: readonly Prepared[], { offence, act }: Point, { catalogue }: Context): Picked[] {
  const { vocabulary } = catalogue;
  const picked: Picked[] = [];
  for (const { rule, entries } of rules) {
    if (rule.for.unknown) picked.push({ rule, rank: 99, sure: 0, maybe: ALL_AGES & ~reachOf(rule.except, offence, act, vocabulary).sure });
    let outside: Reach | undefined;
    for (const { scope, rank } of entries) {
      const inside = reachOf(scope, offence, act, vocabulary);
      if (inside.maybe === 0) continue;
      outside ??= reachOf(rule.except, offence, act, vocabulary);
      picked.push({ rule, rank, sure: inside.sure & ~outside.maybe, maybe: inside.maybe & ~outside.sure });
    }
  }
  return picked;
}

/** The rules that may apply at one age, each by its closest entry, and by the closest of those that surely pick. */
function matches(picked: readonly Picked[], age: number): Match[] {
  const bit = ageMask(age, age + 1);
  const found: Match[] = [];
  for (const { rule, rank, sure, maybe } of picked) {
    if ((maybe & bit) === 0) continue;
    const match = { rule, rank, sure: (sure & bit) !== 0 };
    const before = found.at(-1);
    if (before?.rule !== rule || (match.sure ? rank < before.rank && !before.sure : rank > before.rank && before.sure)) found.push(match);
    else if (rank > before.rank || (rank === before.rank && match.sure)) found[found.length - 1] = match;
  }
  return found;
}

/**
 * The rules that may decide at an age, in the order in which they do: the closest first, then the last, and among equals those that hold only in
 * part before the one that they qualify. After a rule that surely applies, and wholly, no other counts.
 */
function inOrder(found: readonly Match[]): readonly PeriodRule[] {
  const inPart = ({ rule }: Match): number => (rule.place.only === undefined ? 0 : 1);
  const order = [...found.keys()].sort((a, b) => {
    const [one, other] = [found[a] as Match, found[b] as Match];
    return other.rank - one.rank || inPart(other) - inPart(one) || b - a;
  });
  const ordered = order.map((index) => found[index] as Match);
  const last = ordered.findIndex((match) => match.sure && inPart(match) === 0);
  return last === -1 ? ordered : ordered.slice(0, last + 1);
}

/** What applies to a point at an age, found once for a law's rules: every criterion on limitation asks for the same. */
export function selectRules(point: Point, age: number, context: Context): PeriodRules {
  const { limitation: all } = context.law;
  const { periods } = point.memory;
  let selector = periods.get(all);
  if (selector === undefined) periods.set(all, (selector = selectorFor(all, point, context)));
  return selector(age);
}

function selectorFor(all: readonly LimitationRule[], point: Point, context: Context): (age: number) => PeriodRules {
  const prepared = prepare(all);
  const [picks, ordinaryPicks] = [prepared.periods, prepared.ordinary].map((rules) => picksOf(rules, point, context)) as [Picked[], Picked[]];
  const byAge: PeriodRules[] = [];
  return (age) => (byAge[age] ??= { rules: inOrder(matches(picks, age)), ordinary: inOrder(matches(ordinaryPicks, age)) });
}

/**
 * What rules in their order come to: a rule that applies only perhaps must agree with what comes after it. One with `only` is judged beside what it
 * would replace: partial unless both give the same (law-semantics A8).
 */
export function decideBy(rules: readonly PeriodRule[], judge: (rule: LimitationRule) => Outcome): Outcome {
  let after: Outcome = 'unknown';
  for (const { rule, sure } of [...rules].reverse()) {
    const own = judge(rule);
    const applies: Outcome = rule.place.only === undefined || own === after ? own : own === 'unknown' || after === 'unknown' ? 'unknown' : 'partial';
    after = sure || applies === after ? applies : 'unknown';
  }
  return after;
}
