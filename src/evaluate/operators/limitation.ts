import type { Outcome } from '../../model/outcome.ts';
import type { Reason } from '../../model/finding.ts';
import type { LimitationRule, Place, Scope, ScopeEntry } from '../../model/law.ts';
import { ageMask } from '../../law/ages.ts';
import { bitOf, onlyInPart, together } from '../truth.ts';
import { judgement, nothingToJudge, type Context, type Judgement } from '../judgement.ts';
import { mayReach, pointsOf, type Point } from '../reach.ts';
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

/** A scope that holds one entry alone, one object for each entry. */
function scopeOfEntry(entry: ScopeEntry): Scope {
  let scope = ENTRY_SCOPES.get(entry);
  if (scope === undefined) ENTRY_SCOPES.set(entry, (scope = { unknown: false, entries: [entry] }));
  return scope;
}

const ENTRY_SCOPES = new WeakMap<ScopeEntry, Scope>();

interface Match {
  readonly rule: LimitationRule;
  readonly rank: number;
  readonly sure: boolean;
}

/** The rules that may apply to a point at one age, each with the rank of its closest entry. */
function matches(rules: readonly LimitationRule[], point: Point, age: number, context: Context): Match[] {
  const { vocabulary } = context.catalogue;
  const bit = ageMask(age, age + 1);
  return rules.flatMap((rule): Match[] => {
    if (rule.for.unknown) return [{ rule, rank: 99, sure: false }];
    let best: Match | undefined;
    for (const entry of rule.for.entries) {
      const reach = mayReach(scopeOfEntry(entry), rule.except, point, vocabulary);
      if ((reach.maybe & bit) === 0) continue;
      const match = { rule, rank: rankOf(entry), sure: (reach.sure & bit) !== 0 };
      if (best === undefined || match.rank > best.rank || (match.rank === best.rank && match.sure)) best = match;
    }
    return best === undefined ? [] : [best];
  });
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
  const outcomes = new Set(rules.map(judge));
  const [only] = outcomes;
  let outcome: Outcome = outcomes.size === 1 && only !== undefined && surelyOne ? only : 'unknown';
  for (const rule of beside) {
    const other = judge(rule);
    if (other === outcome) continue;
    outcome = outcome === 'unknown' && !surelyOne && other !== 'met' ? 'unknown' : onlyBeside(outcome, other);
  }
  return { outcome, rules: beside.length === 0 ? rules : [...rules, ...beside] };
}

/** The rules that apply to a point at an age: the one that wins (or those that may), and those that qualify it. */
interface Selection {
  readonly rules: readonly LimitationRule[];
  readonly beside: readonly LimitationRule[];
  readonly surelyOne: boolean;
}

/** Every criterion on limitation asks for the same selections of a law. */
const SELECTIONS = new WeakMap<readonly LimitationRule[], Map<string, Selection>>();

function selectionsOf(rules: readonly LimitationRule[]): Map<string, Selection> {
  let known = SELECTIONS.get(rules);
  if (known === undefined) SELECTIONS.set(rules, (known = new Map<string, Selection>()));
  return known;
}

function selectRules(point: Point, age: number, context: Context): Selection {
  const { limitation: all } = context.law;
  const known = selectionsOf(all);
  const key = `${point.offence.name} ${point.act} ${String(age)}`;
  let selection = known.get(key);
  if (selection === undefined) {
    const period = all.filter((rule) => !rule.ordinary);
    const whole = matches(period.filter((rule) => rule.place.only === undefined), point, age, context);
    const part = matches(period.filter((rule) => rule.place.only !== undefined), point, age, context);
    selection = { rules: applicable(whole), beside: part.filter((match) => match.sure || match.rank > 0).map((match) => match.rule), surelyOne: whole.some((match) => match.sure) };
    known.set(key, selection);
  }
  return selection;
}

function onlyBeside(outcome: Outcome, other: Outcome): Outcome {
  if (outcome === 'unknown' || other === 'unknown') return 'unknown';
  return onlyInPart(outcome === 'partial' ? 'partial' : 'met');
}

/** Ages at which some rule or band changes: judging these judges all. */
function breakpoints(context: Context): number[] {
  const ages = new Set([0]);
  for (const rule of context.law.limitation) {
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
    const key = `${start} ${String(years)}`;
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
    const measureOf = ordinaryYears(ordinary, point, age, context);
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

/** The ordinary rules that apply to a point at an age, found once for a law. */
function ordinaryRules(ordinary: readonly LimitationRule[], point: Point, age: number, context: Context): readonly LimitationRule[] {
  const known = selectionsOf(context.law.limitation);
  const key = `ordinary ${point.offence.name} ${point.act} ${String(age)}`;
  let selection = known.get(key);
  if (selection === undefined) known.set(key, (selection = { rules: applicable(matches(ordinary, point, age, context)), beside: [], surelyOne: true }));
  return selection.rules;
}

function ordinaryYears(ordinary: readonly LimitationRule[], point: Point, age: number, context: Context): number | undefined {
  const rules = ordinaryRules(ordinary, point, age, context);
  const years = new Set(rules.map((rule) => (typeof rule.years === 'number' ? rule.years : undefined)));
  const [only] = years;
  return years.size === 1 ? only : undefined;
}

