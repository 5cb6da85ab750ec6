import type { LimitationRule, Scope, ScopeEntry } from '../../model/law.ts';
import { ageMask, ALL_AGES } from '../../law/ages.ts';
import { reachOf, type Reach } from '../../law/scope.ts';
import type { Context } from '../judgement.ts';
import type { PeriodRules, Point } from '../reach.ts';

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

/** A law's rules on limitation, prepared once: those on periods, those that hold only in part, and the ordinary ones. */
interface PreparedRules {
  readonly whole: readonly Prepared[];
  readonly part: readonly Prepared[];
  readonly ordinary: readonly Prepared[];
}

const PREPARED = new WeakMap<readonly LimitationRule[], PreparedRules>();

function prepare(all: readonly LimitationRule[]): PreparedRules {
  let prepared = PREPARED.get(all);
  if (prepared === undefined) {
    const rules = all.map((rule): Prepared => ({ rule, entries: rule.for.entries.map((entry) => ({ scope: { unknown: false, entries: [entry] }, rank: rankOf(entry) })) }));
    const periods = rules.filter(({ rule }) => !rule.ordinary);
    prepared = { whole: periods.filter(({ rule }) => rule.place.only === undefined), part: periods.filter(({ rule }) => rule.place.only !== undefined), ordinary: rules.filter(({ rule }) => rule.ordinary) };
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
    if (rule.for.unknown) picked.push({ rule, rank: 99, sure: 0, maybe: ALL_AGES });
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

/** The rules that may apply at one age, each with the rank of its closest entry. */
function matches(picked: readonly Picked[], age: number): Match[] {
  const bit = ageMask(age, age + 1);
  const found: Match[] = [];
  for (const { rule, rank, sure, maybe } of picked) {
    if ((maybe & bit) === 0) continue;
    const match = { rule, rank, sure: (sure & bit) !== 0 };
    const before = found.at(-1);
    if (before?.rule !== rule) found.push(match);
    else if (rank > before.rank || (rank === before.rank && match.sure)) found[found.length - 1] = match;
  }
  return found;
}

/** The rules that could be the applicable one: the best sure match, and every unsure match that would beat it. */
function applicable(found: readonly Match[]): readonly LimitationRule[] {
  let sure: Match | undefined;
  for (const match of found) if (match.sure && (sure === undefined || match.rank >= sure.rank)) sure = match;
  const position = sure === undefined ? -1 : found.indexOf(sure);
  const unsure = found.filter((match, index) => !match.sure && (sure === undefined || match.rank > sure.rank || (match.rank === sure.rank && index > position)));
  const rules = unsure.map((match) => match.rule);
  return sure === undefined ? rules : [sure.rule, ...rules];
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
  const [wholePicks, partPicks, ordinaryPicks] = [prepared.whole, prepared.part, prepared.ordinary].map((rules) => picksOf(rules, point, context)) as [Picked[], Picked[], Picked[]];
  const byAge: PeriodRules[] = [];
  return (age) => {
    const known = byAge[age];
    if (known !== undefined) return known;
    const whole = matches(wholePicks, age);
    const part = matches(partPicks, age);
    return (byAge[age] = {
      rules: applicable(whole),
      beside: part.filter((match) => match.sure || match.rank > 0).map((match) => match.rule),
      surelyOne: whole.some((match) => match.sure),
      ordinary: applicable(matches(ordinaryPicks, age)),
    });
  };
}
