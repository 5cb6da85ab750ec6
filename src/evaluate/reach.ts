import type { GeneralRule, Law, LimitationRule, Offence, Scope } from '../model/law.ts';
import type { Vocabulary } from '../model/catalogue.ts';
import { ALL_AGES, bandMasks } from '../law/ages.ts';
import { picksWithin, reachOf, type Reach } from '../law/scope.ts';
import { addToGrid, emptyGrid, unite, unknownGrid, type AgesByOutcome, type Grid } from './grid.ts';
import { WHOLE_VIEW, type Context, type View } from './judgement.ts';
import { namedIn, type Named } from './named.ts';
import { GAP, MET, PARTIAL, UNKNOWN, type OutcomeBits } from './truth.ts';

/** An act of a described offence, and the ages at which it is asked about: all that are possible, and those at which it is surely punished. */
export interface Point {
  readonly offence: Offence;
  readonly act: string;
  readonly ages: number;
  readonly sure: number;
  readonly memory: PointMemory;
}

/** What was found about an act of an offence before: many criteria ask the same of it. Acts and offences that nothing tells apart share one. */
export interface PointMemory {
  readonly reaches: Map<Scope, Reach>;
  readonly grids: Map<GeneralRule, Readonly<Grid>>;
  /** What the rules on universal jurisdiction give. */
  readonly universal: Map<readonly GeneralRule[], Readonly<Grid>>;
  /** Of a law's rules on limitation, those that may apply at an age. */
  readonly periods: Map<readonly LimitationRule[], (age: number) => PeriodRules>;
}

/** A rule on limitation that applies at a point, surely or perhaps. */
export interface PeriodRule {
  readonly rule: LimitationRule;
  readonly sure: boolean;
}

/** The rules on limitation that may decide at a point and age, in the order in which they do; and those on the ordinary period. */
export interface PeriodRules {
  readonly rules: readonly PeriodRule[];
  readonly ordinary: readonly PeriodRule[];
}

/** The points of an offence as it is described, made once for the acts that something names. */
const POINTS = new WeakMap<Offence, { readonly named: Named; readonly points: readonly Point[] }>();

/** Memories by what tells acts and offences apart. */
const MEMORIES = new WeakMap<Named, Map<string, PointMemory>>();

function memoryOf({ about, name, offenceClass, acts }: Offence, act: string, certain: boolean, named: Named): PointMemory {
  let memories = MEMORIES.get(named);
  if (memories === undefined) MEMORIES.set(named, (memories = new Map<string, PointMemory>()));
  const key = `${about} ${offenceClass} ${named.offences.has(name) ? name : ''} ${named.acts.has(act) ? act : act === '' ? `none ${String(acts.unknown)}` : ''} ${String(certain)}`;
  let memory = memories.get(key);
  if (memory === undefined) memories.set(key, (memory = newMemory()));
  return memory;
}

/**
 * The acts of an offence that are judged: words that stand for others (`publish`) give way to what they imply. An offence whose acts
 * are unknown is judged once, under the empty name.
 */
function wholePoints(offence: Offence, named: Named, vocabulary: Vocabulary): readonly Point[] {
  const known = POINTS.get(offence);
  if (known?.named === named) return known.points;
  const acts = [...offence.acts.words].filter(([, fact]) => fact.answer !== 'no').map(([word]) => word);
  const subject = vocabulary.about[offence.about];
  const own = acts.filter((act) => (subject?.acts[act] ?? []).length === 0);
  const { sure, maybe: ages } = bandMasks(offence.band);
  const certain = (act: string): boolean => (act === '' ? !offence.acts.unknown : offence.acts.words.get(act)?.answer === 'yes');
  const points = (own.length > 0 ? own : ['']).map((act): Point => {
    const is = certain(act);
    return { offence, act, ages, sure: is ? sure : 0, memory: memoryOf(offence, act, is, named) };
  });
  POINTS.set(offence, { named, points });
  return points;
}

/** A memory in which nothing was found yet. */
export function newMemory(): PointMemory {
  return { reaches: new Map(), grids: new Map(), universal: new Map(), periods: new Map() };
}

/** Points to judge, those of an offence together. Points of one kind reach the same ages and share a memory: no rule tells them apart. */
export interface Points {
  readonly list: readonly Point[];
  /** The kind of each point. */
  readonly kinds: readonly number[];
}

/** Points by offences and view: many criteria ask for the same. */
const VIEWED = new WeakMap<readonly Offence[], Map<View, Points>>();

/** The points of the described offences that a view leaves in; of those that nothing tells apart, the first stands for all of its offence. */
export function pointsOf(offences: readonly Offence[], context: Context, keep?: (offence: Offence, act: string) => boolean): Points {
  const { scope, minus } = context.view;
  const view = scope === undefined && minus.length === 0 ? WHOLE_VIEW : context.view;
  if (keep !== undefined) return findPoints(offences, view, context, keep);
  let viewed = VIEWED.get(offences);
  if (viewed === undefined) VIEWED.set(offences, (viewed = new Map<View, Points>()));
  let points = viewed.get(view);
  if (points === undefined) viewed.set(view, (points = findPoints(offences, view, context)));
  return points;
}

function findPoints(offences: readonly Offence[], view: View, context: Context, keep?: (offence: Offence, act: string) => boolean): Points {
  const list: Point[] = [];
  const kinds: number[] = [];
  const kindOf = kindsOfPoints();
  const { vocabulary } = context.catalogue;
  const named = namedIn(context.law, context.catalogue);
  for (const offence of offences) {
    const points = wholePoints(offence, named, vocabulary);
    const seen: PointMemory[] = [];
    for (let index = 0; index < points.length; index += 1) {
      const point = points[index] as Point;
      if (seen.includes(point.memory) || (keep !== undefined && !keep(offence, point.act))) continue;
      seen.push(point.memory);
      const ages = view === WHOLE_VIEW ? point.ages : agesInView(view, point, vocabulary);
      if (ages === 0 && point.ages !== 0) continue;
      const seenPoint = ages === point.ages ? point : { ...point, ages, sure: point.sure & ages };
      list.push(seenPoint);
      kinds.push(kindOf(seenPoint));
    }
  }
  return { list, kinds };
}

function kindsOfPoints(): (point: Point) => number {
  const known: Point[] = [];
  return (point) => {
    const kind = known.findIndex(({ memory, ages }) => memory === point.memory && ages === point.ages);
    return kind < 0 ? known.push(point) - 1 : kind;
  };
}

/** What an offence comes to. */
export interface FoldedOffence {
  readonly offence: Offence;
  readonly bits: OutcomeBits;
}

/** What they come to between them. */
export function bitsOfFolded(folded: readonly FoldedOffence[]): OutcomeBits {
  return folded.reduce((sum, { bits }) => sum | bits, 0);
}

/**
 * What offences come to, given what each of their points does. An offence that is described is there, whatever is open about its acts and ages: what it
 * comes to where it surely punishes counts, and elsewhere what falls short leaves it open. Where it surely punishes nowhere, all must agree. Points
 * of one kind are judged once, unless the offence itself is asked (`apart`); `each` is told of every point.
 */
export function foldOffences({ list, kinds }: Points, judge: (point: Point) => AgesByOutcome, apart = false, each?: (point: Point, ages: AgesByOutcome) => void): readonly FoldedOffence[] {
  const folded: FoldedOffence[] = [];
  const judged: AgesByOutcome[] = [];
  let sure = 0;
  let open = 0;
  for (let index = 0; index < list.length; index += 1) {
    const point = list[index] as Point;
    const ages = apart ? judge(point) : (judged[kinds[index] as number] ??= judge(point));
    each?.(point, ages);
    sure |= bitsWithin(ages, point.sure);
    open |= bitsWithin(ages, ~point.sure);
    if (list[index + 1]?.offence === point.offence) continue;
    folded.push({ offence: point.offence, bits: settle(sure, open) });
    sure = 0;
    open = 0;
  }
  return folded;
}

function settle(sure: OutcomeBits, open: OutcomeBits): OutcomeBits {
  if (sure === 0) return (open & (open - 1)) === 0 ? open : UNKNOWN;
  return sure | (open & MET) | ((open & ~MET) === 0 ? 0 : UNKNOWN);
}

/** The outcomes to which some age among these comes. */
function bitsWithin({ met, partial, gap, unknown }: AgesByOutcome, within: number): OutcomeBits {
  return (met & within ? MET : 0) | (partial & within ? PARTIAL : 0) | (gap & within ? GAP : 0) | (unknown & within ? UNKNOWN : 0);
}

/** The ages of an offence's act that a source speaks of, reservations taken off. */
function agesInView(view: View, point: Point, vocabulary: Vocabulary): number {
  let { ages } = point;
  if (view.scope !== undefined) ages &= reachAt(view.scope, point, vocabulary).maybe;
  for (const scope of view.minus) ages &= ~reachAt(scope, point, vocabulary).sure;
  return ages;
}

/** What a scope picks of a point, found once. */
export function reachAt(scope: Scope, { offence, act, memory }: Point, vocabulary: Vocabulary): Reach {
  let reach = memory.reaches.get(scope);
  if (reach === undefined) memory.reaches.set(scope, (reach = reachOf(scope, offence, act, vocabulary)));
  return reach;
}

/**
 * How far general rules reach a point. What neither `for` nor `except` names is not reached if the rule's topic is examined, if the rule
 * says `others: no`, or if its `for` picks offences, acts or ages of that same topic; otherwise it is unknown (law-semantics A3).
 */
export function ruleGrid(rules: readonly GeneralRule[] | undefined, point: Point, law: Law, topic: string, vocabulary: Vocabulary): Readonly<Grid> {
  const [first] = rules ?? [];
  if (rules === undefined || first === undefined) return law.examined(topic) ? emptyGrid() : unknownGrid();
  if (rules.length === 1) return oneRuleGrid(first, point, law, topic, vocabulary);
  const grid = emptyGrid();
  for (const rule of rules) unite(grid, oneRuleGrid(rule, point, law, topic, vocabulary));
  return grid;
}

/** How far one general rule reaches a point. */
export function oneRuleGrid(rule: GeneralRule, point: Point, law: Law, topic: string, vocabulary: Vocabulary): Readonly<Grid> {
  let grid = point.memory.grids.get(rule);
  if (grid === undefined) point.memory.grids.set(rule, (grid = newRuleGrid(rule, point, law, topic, vocabulary)));
  return grid;
}

function newRuleGrid(rule: GeneralRule, point: Point, law: Law, topic: string, vocabulary: Vocabulary): Grid {
  const grid = emptyGrid();
  const inPart = rule.place.only !== undefined;
  const strength = inPart ? 1 : 2;
  if (rule.answer === 'no') {
    if (inPart) addToGrid(grid, ALL_AGES, ALL_AGES, 1, 1);
    return grid;
  }
  const reach = reachAt(rule.for, point, vocabulary);
  const except = reachAt(rule.except, point, vocabulary);
  const surely = rule.answer === 'yes' ? reach.sure & ~except.maybe : 0;
  addToGrid(grid, surely, reach.maybe & ~except.sure, strength, strength);
  const named = reach.maybe | except.maybe;
  if (!law.examined(topic) && !rule.othersNo && !picksWithin(rule.for, point.offence.topic, law.offences)) {
    addToGrid(grid, 0, ALL_AGES & ~named, 0, 2);
  }
  return grid;
}
