import type { Outcome } from '../../model/outcome.ts';
import type { Reason } from '../../model/finding.ts';
import type { LimitationRule, Place, Scope, ScopeEntry } from '../../model/law.ts';
import { ageMask, ALL_AGES } from '../../law/ages.ts';
import { reachOf, type Reach } from '../../law/scope.ts';
import { bitOf, onlyInPart, together } from '../truth.ts';
import { judgement, nothingToJudge, type Context, type Judgement } from '../judgement.ts';
import { pointsOf, type PeriodRules, type Point } from '../reach.ts';
import { mapSetting, textSetting } from '../settings.ts';
import { measure } from './facts.ts';
import { topicOf } from './offences.ts';
import { subjectOffences } from './reached.ts';

/** Under which heading a rule's start falls; a test gives each heading its outcome. */
export type StartHeading =
  | 'none'
  | 'majority'
  | 'later-age'
  | 'earlier-age'
  | 'open-until-life'
  | 'open-until'
  | 'report'
  | 'offence-up-to-18-years'
  | 'offence-over-18-years'
  | 'unknown';

/** The heading of a rule for children of an age: a period that runs from the offence is short if it can end before they are 18. */
function headingOf(rule: LimitationRule, age: number): StartHeading {
  const { start, openUntil, years } = rule;
  if (start.from === 'none') return 'none';
  if (start.from === 'majority') return 'majority';
  if (start.from === 'age' && start.age >= 18) return 'later-age';
  if (openUntil === 'life') return 'open-until-life';
  if (openUntil !== undefined) return 'open-until';
  if (start.from === 'report') return 'report';
  if (start.from === 'age') return 'earlier-age';
  if (start.from === 'unknown') return 'unknown';
  return typeof years === 'number' && age + years > 18 ? 'offence-over-18-years' : 'offence-up-to-18-years';
}

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

interface Applied {
  readonly outcome: Outcome;
  readonly rules: readonly LimitationRule[];
}

/**
 * The outcome at one point and age: that of the rule that applies. A rule with `only` is judged beside the rule it would replace: partial
 * unless both give the same.
 */
function outcomeAt(point: Point, age: number, judge: (rule: LimitationRule) => Outcome, context: Context): Applied {
  const { rules, beside, surelyOne } = selectRules(point, age, context);
  const [first] = rules;
  const agreed = first !== undefined && surelyOne ? judge(first) : 'unknown';
  let outcome: Outcome = rules.every((rule) => rule === first || judge(rule) === agreed) ? agreed : 'unknown';
  for (const rule of beside) {
    const other = judge(rule);
    if (other === outcome) continue;
    outcome = outcome === 'unknown' && !surelyOne && other !== 'met' ? 'unknown' : onlyBeside(outcome, other);
  }
  return { outcome, rules: beside.length === 0 ? rules : [...rules, ...beside] };
}

/** What applies to a point at an age, found once for a law's rules: every criterion on limitation asks for the same. */
function selectRules(point: Point, age: number, context: Context): PeriodRules {
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

function onlyBeside(outcome: Outcome, other: Outcome): Outcome {
  if (outcome === 'unknown' || other === 'unknown') return 'unknown';
  return onlyInPart(outcome === 'partial' ? 'partial' : 'met');
}

/** Ages at which some rule or band changes: judging these judges all. */
function breakpoints({ law }: Context): readonly number[] {
  let breaks = BREAKPOINTS.get(law.limitation);
  if (breaks === undefined) BREAKPOINTS.set(law.limitation, (breaks = findBreakpoints(law.limitation)));
  return breaks;
}

const BREAKPOINTS = new WeakMap<readonly LimitationRule[], readonly number[]>();

function findBreakpoints(rules: readonly LimitationRule[]): number[] {
  const ages = new Set([0]);
  for (const rule of rules) {
    for (const entry of [...rule.for.entries, ...rule.except.entries]) {
      if (entry.from !== undefined) ages.add(Math.ceil(entry.from));
      if (entry.under !== undefined) ages.add(Math.ceil(entry.under));
    }
  }
  return [...ages].filter((age) => age >= 0 && age < 18).sort((a, b) => a - b);
}

/** Every distinct age at which a point is judged: the first age of the band, and each breakpoint inside. */
function judgedAges(point: Point, breaks: readonly number[]): number[] {
  const first = 31 - Math.clz32(point.ages & -point.ages);
  return [first, ...breaks.filter((age) => age > first && (point.ages & (1 << age)) !== 0)];
}

/** An offence that falls short: at which age first, and under which rule. */
interface Short {
  readonly outcome: Outcome;
  readonly rule: LimitationRule | undefined;
  readonly age: number;
}

function judgePeriods(settings: unknown, context: Context, judge: (rule: LimitationRule, point: Point, age: number) => Outcome): { bits: number; short: Map<string, Short>; places: Place[] } | undefined {
  const { offences } = subjectOffences(settings, context);
  const points = pointsOf(offences, context);
  if (points.length === 0) return undefined;
  const breaks = breakpoints(context);
  let bits = 0;
  const short = new Map<string, Short>();
  const places = new Map<string, Place>();
  for (const point of points) {
    for (const age of judgedAges(point, breaks)) {
      const applied = outcomeAt(point, age, (rule) => judge(rule, point, age), context);
      bits |= bitOf(applied.outcome);
      for (const rule of applied.rules) places.set(rule.place.path, rule.place);
      if (applied.outcome !== 'met' && !short.has(point.offence.name)) short.set(point.offence.name, { outcome: applied.outcome, rule: applied.rules[0], age });
    }
  }
  return { bits, short, places: [...places.values()] };
}

/** `limitation`: the outcome by the start of the period that applies to each described offence, at each act and age. */
export function limitation(settings: unknown, context: Context): Judgement {
  const starts = mapSetting(mapSetting(settings)['starts']);
  const abouts = textSetting(settings, 'about');
  const judge = (rule: LimitationRule, _point: Point, age: number): Outcome => {
    const value = starts[headingOf(rule, age)];
    if (value === 'measure') return measure({ silence: 'unknown' }, context).outcome;
    return value === 'met' || value === 'partial' || value === 'gap' ? value : 'unknown';
  };
  return periodsJudgement(judgePeriods(settings, context, judge), abouts === undefined ? [] : [abouts], context);
}

function periodsJudgement(found: ReturnType<typeof judgePeriods>, abouts: readonly string[], context: Context): Judgement {
  if (found === undefined) return nothingToJudge(context.law, abouts.map((about) => topicOf(about, context)));
  const outcome = together(found.bits) ?? 'unknown';
  if (outcome === 'met') return judgement('met', [], found.places);
  const only = context.law.limitation.flatMap((one) => (one.place.only !== undefined && found.places.includes(one.place) ? [{ code: 'only' as const, text: one.place.only }] : []));
  const decides = (one: Short): boolean => (outcome === 'unknown' ? one.outcome === 'unknown' : one.outcome !== 'unknown');
  const reasons = groupedReasons([...found.short].filter(([, one]) => decides(one)), context);
  return judgement(outcome, outcome === 'unknown' ? reasons : [...reasons, ...only], found.places);
}

/** One reason for all offences under the same kind of rule. */
function groupedReasons(short: readonly (readonly [string, Short])[], context: Context): Reason[] {
  const groups = new Map<string, { readonly start: StartHeading; readonly years: number | undefined; readonly offences: string[] }>();
  for (const [name, { rule, outcome, age }] of short) {
    const start = rule === undefined || outcome === 'unknown' ? 'unknown' : headingOf(rule, age);
    const years = start === 'unknown' || typeof rule?.years !== 'number' ? undefined : rule.years;
    // Both headings of a period that runs from the offence read the same.
    const key = `${start.startsWith('offence') ? 'offence' : start} ${String(years)}`;
    const group = groups.get(key) ?? { start, years, offences: [] };
    group.offences.push(name);
    groups.set(key, group);
  }
  const silent = context.law.limitation.length === 0 && !context.law.examined('limitation');
  return [...groups.values()].map(({ start, years, offences }): Reason => {
    if (start !== 'unknown') return { code: 'limitation', start, years, offences };
    return silent ? { code: 'not-examined', topic: 'limitation', path: 'general.limitation' } : { code: 'limitation-unknown', offences };
  });
}

/**
 * `longer`: the period is longer than the ordinary one for offences of the same gravity. No limitation, or open for life, is met; unknown where
 * no ordinary rule is described. A period that only starts later is not longer.
 */
export function longer(settings: unknown, context: Context): Judgement {
  const ordinary = context.law.limitation.filter((rule) => rule.ordinary);
  const { abouts } = subjectOffences(settings, context);
  const found = judgePeriods(settings, context, (rule, point, age) => {
    if (rule.start.from === 'none' || rule.openUntil === 'life') return 'met';
    const measureOf = ordinaryYears(point, age, context);
    if (measureOf === undefined || typeof rule.years !== 'number') return 'unknown';
    if (rule.years > measureOf) return 'met';
    return rule.openUntil === undefined ? 'gap' : 'partial';
  });
  if (found === undefined) return periodsJudgement(found, abouts, context);
  const outcome = together(found.bits) ?? 'unknown';
  if (outcome === 'met') return judgement('met', [], found.places);
  if (outcome === 'unknown') return judgement('unknown', [ordinary.length === 0 ? { code: 'no-ordinary' } : { code: 'limitation-unknown', offences: [...found.short.keys()] }], found.places);
  return judgement(outcome, [{ code: 'not-longer', offences: [...found.short.keys()] }], found.places);
}

function ordinaryYears(point: Point, age: number, context: Context): number | undefined {
  const rules = selectRules(point, age, context).ordinary;
  const years = new Set(rules.map((rule) => (typeof rule.years === 'number' ? rule.years : undefined)));
  const [only] = years;
  return years.size === 1 ? only : undefined;
}

