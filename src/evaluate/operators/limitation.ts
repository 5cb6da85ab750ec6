import type { Outcome } from '../../model/outcome.ts';
import type { Reason } from '../../model/finding.ts';
import type { LimitationRule, Place } from '../../model/law.ts';
import type { AgesByOutcome } from '../grid.ts';
import { together } from '../truth.ts';
import { judgement, nothingToJudge, onlyReasons, type Context, type Judgement } from '../judgement.ts';
import { bitsOfFolded, foldOffences, pointsOf, type Point } from '../reach.ts';
import { listSetting, mapSetting } from '../settings.ts';
import { measure } from './facts.ts';
import { decideBy, selectRules } from './limitation-rules.ts';
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

/** The headings of a rule for children of an age: where its length is not known, a period that runs from the offence may be short or long. */
function headingsOf(rule: LimitationRule, age: number): readonly StartHeading[] {
  const heading = headingOf(rule, age);
  return heading.startsWith('offence') && typeof rule.years !== 'number' ? ['offence-up-to-18-years', 'offence-over-18-years'] : [heading];
}

/** The heading of a rule for children of an age: a period that runs from the offence is short if it can end before they are 18. */
function headingOf(rule: LimitationRule, age: number): StartHeading {
  const { start, openUntil, years } = rule;
  if (start.from === 'none') return 'none';
  if (start.from === 'majority') return 'majority';
  if (start.from === 'age' && start.age >= 18) return 'later-age';
  if (openUntil === 'unknown') return 'unknown';
  if (openUntil === 'life') return 'open-until-life';
  if (start.from === 'unknown') return 'unknown';
  if (openUntil !== undefined) return 'open-until';
  if (start.from === 'report') return 'report';
  if (start.from === 'age') return 'earlier-age';
  return typeof years === 'number' && age + years > 18 ? 'offence-over-18-years' : 'offence-up-to-18-years';
}

interface Applied {
  readonly outcome: Outcome;
  readonly rules: readonly LimitationRule[];
}

/** The outcome at one point and age: that of the rules that apply. */
function outcomeAt(point: Point, age: number, judge: (rule: LimitationRule) => Outcome, context: Context): Applied {
  const { rules } = selectRules(point, age, context);
  return { outcome: decideBy(rules, judge), rules: [...rules].reverse().map(({ rule }) => rule) };
}

/** Ages at which some rule or band changes: judging these judges all. */
function breakpoints({ law }: Context): readonly number[] {
  let breaks = BREAKPOINTS.get(law.limitation);
  if (breaks === undefined) BREAKPOINTS.set(law.limitation, (breaks = findBreakpoints(law.limitation)));
  return breaks;
}

const BREAKPOINTS = new WeakMap<readonly LimitationRule[], readonly number[]>();

function findBreakpoints(rules: readonly LimitationRule[]): number[] {
  const edges = rules.flatMap((rule) => [...rule.for.entries, ...rule.except.entries]).flatMap(({ from, under }) => [from ?? 0, under ?? 0]);
  return [...new Set(edges)].sort((one, other) => one - other);
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
  if (points.list.length === 0) return undefined;
  const breaks = breakpoints(context);
  const firstShort = new Map<AgesByOutcome, Short>();
  const short = new Map<string, Short>();
  const places = new Map<string, Place>();
  const judgePoint = (point: Point): AgesByOutcome => {
    const ages = { met: 0, partial: 0, gap: 0, unknown: 0 };
    for (const age of judgedAges(point, breaks)) {
      const { outcome, rules } = outcomeAt(point, age, (rule) => judge(rule, point, age), context);
      if (outcome !== 'not-applicable') ages[outcome] |= 1 << age;
      for (const rule of rules) places.set(rule.place.path, rule.place);
      if (outcome !== 'met' && !firstShort.has(ages)) firstShort.set(ages, { outcome, rule: rules[0], age });
    }
    return ages;
  };
  const folded = foldOffences(points, judgePoint, false, ({ offence }, ages) => {
    const first = firstShort.get(ages);
    if (first !== undefined && !short.has(offence.name)) short.set(offence.name, first);
  });
  return { bits: bitsOfFolded(folded), short, places: [...places.values()] };
}

/** `limitation`: the outcome by the start of the period that applies to each described offence, at each act and age. */
export function limitation(settings: unknown, context: Context): Judgement {
  const starts = mapSetting(mapSetting(settings)['starts']);
  const abouts = listSetting(settings, 'about');
  const judge = (rule: LimitationRule, _point: Point, age: number): Outcome => {
    const outcomes = headingsOf(rule, age).map((heading): Outcome => {
      const value = starts[heading];
      if (value === 'measure') return measure({ silence: 'unknown' }, context).outcome;
      return value === 'met' || value === 'partial' || value === 'gap' ? value : 'unknown';
    });
    return outcomes.every((one) => one === outcomes[0]) ? (outcomes[0] as Outcome) : 'unknown';
  };
  return periodsJudgement(judgePeriods(settings, context, judge), abouts, context);
}

function periodsJudgement(found: ReturnType<typeof judgePeriods>, abouts: readonly string[], context: Context): Judgement {
  if (found === undefined) return nothingToJudge(context.law, abouts.map((about) => topicOf(about, context)));
  const outcome = together(found.bits) ?? 'unknown';
  if (outcome === 'met') return judgement('met', [], found.places);
  const only = onlyReasons(context.law.limitation.map((one) => one.place).filter((place) => found.places.includes(place)));
  // What falls short where it is open whether it is punished leaves the answer open.
  const decides = (one: Short): boolean => outcome === 'unknown' || one.outcome !== 'unknown';
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
    const { years, openUntil } = rule;
    if (typeof years !== 'number') return 'unknown';
    return decideBy(selectRules(point, age, context).ordinary, (usual) => compareYears(years, usual, openUntil));
  });
  if (found === undefined) return periodsJudgement(found, abouts, context);
  const outcome = together(found.bits) ?? 'unknown';
  if (outcome === 'met') return judgement('met', [], found.places);
  if (outcome === 'unknown') return judgement('unknown', [ordinary.length === 0 ? { code: 'no-ordinary' } : { code: 'limitation-unknown', offences: [...found.short.keys()] }], found.places);
  return judgement(outcome, [{ code: 'not-longer', offences: [...found.short.keys()] }], found.places);
}

function compareYears(years: number, usual: LimitationRule, openUntil: LimitationRule['openUntil']): Outcome {
  if (usual.start.from === 'none') return 'gap';
  if (typeof usual.years !== 'number') return 'unknown';
  if (years > usual.years) return 'met';
  return openUntil === undefined ? 'gap' : openUntil === 'unknown' ? 'unknown' : 'partial';
}
