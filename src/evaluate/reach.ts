import type { GeneralRule, Law, Offence, Scope } from '../model/law.ts';
import type { Vocabulary } from '../model/catalogue.ts';
import { ALL_AGES } from '../law/ages.ts';
import { picksWithin, possibleAges, reachOf } from '../law/scope.ts';
import { addToGrid, emptyGrid, unite, unknownGrid, type Grid } from './grid.ts';
import type { Context, View } from './judgement.ts';

/** An act of a described offence, and the ages at which it is asked about. */
export interface Point {
  readonly offence: Offence;
  readonly act: string;
  readonly ages: number;
}

/**
 * The acts of an offence that are judged: words that stand for others (`publish`) give way to what they imply. An offence whose acts
 * are unknown is judged once, under the empty name.
 */
export function judgedActs(offence: Offence, vocabulary: Vocabulary): readonly string[] {
  const known = JUDGED_ACTS.get(offence);
  if (known !== undefined) return known;
  const acts = [...offence.acts.words].filter(([, fact]) => fact.answer !== 'no').map(([word]) => word);
  const subject = vocabulary.about[offence.about];
  const own = acts.filter((act) => (subject?.acts[act] ?? []).length === 0);
  const judged = own.length > 0 ? own : [''];
  JUDGED_ACTS.set(offence, judged);
  return judged;
}

const JUDGED_ACTS = new WeakMap<Offence, readonly string[]>();

/** The points of the described offences that a view leaves in. */
export function pointsOf(offences: readonly Offence[], context: Context, keep: (offence: Offence, act: string) => boolean = () => true): Point[] {
  const points: Point[] = [];
  for (const offence of offences) {
    for (const act of judgedActs(offence, context.catalogue.vocabulary)) {
      if (!keep(offence, act)) continue;
      const ages = agesInView(context.view, offence, act, context.catalogue.vocabulary);
      if (ages !== 0) points.push({ offence, act, ages });
    }
  }
  return points;
}

/** The ages of an offence's act that a source speaks of, reservations taken off. */
function agesInView(view: View, offence: Offence, act: string, vocabulary: Vocabulary): number {
  let ages = possibleAges(offence);
  if (view.scope !== undefined) ages &= reachOf(view.scope, offence, act, vocabulary).maybe;
  for (const scope of view.minus) ages &= ~reachOf(scope, offence, act, vocabulary).sure;
  return ages;
}

/**
 * How far general rules reach a point. What neither `for` nor `except` names is not reached if the rule's topic is examined, if the rule
 * says `others: no`, or if its `for` picks offences, acts or ages of that same topic; otherwise it is unknown (law-semantics A3).
 */
export function ruleGrid(rules: readonly GeneralRule[] | undefined, point: Point, law: Law, topic: string, vocabulary: Vocabulary): Grid {
  if (rules === undefined || rules.length === 0) return law.examined(topic) ? emptyGrid() : unknownGrid();
  const grid = emptyGrid();
  for (const rule of rules) unite(grid, oneRuleGrid(rule, point, law, topic, vocabulary));
  return grid;
}

/** How far one general rule reaches a point. */
export function oneRuleGrid(rule: GeneralRule, { offence, act }: Point, law: Law, topic: string, vocabulary: Vocabulary): Grid {
  const grid = emptyGrid();
  const inPart = rule.place.only !== undefined;
  const strength = inPart ? 1 : 2;
  if (rule.answer === 'no') {
    if (inPart) addToGrid(grid, ALL_AGES, ALL_AGES, 1, 1);
    return grid;
  }
  const reach = reachOf(rule.for, offence, act, vocabulary);
  const except = reachOf(rule.except, offence, act, vocabulary);
  const surely = rule.answer === 'yes' ? reach.sure & ~except.maybe : 0;
  addToGrid(grid, surely, reach.maybe & ~except.sure, strength, strength);
  const named = reach.maybe | except.maybe;
  if (!law.examined(topic) && !rule.othersNo && !picksWithin(rule.for, offence.topic, law.offences)) {
    addToGrid(grid, 0, ALL_AGES & ~named, 0, 2);
  }
  return grid;
}

/** Ages at which a rule may reach a point at all. */
export function mayReach(scope: Scope, except: Scope, { offence, act }: Point, vocabulary: Vocabulary): { sure: number; maybe: number } {
  const inside = reachOf(scope, offence, act, vocabulary);
  const outside = reachOf(except, offence, act, vocabulary);
  return { sure: inside.sure & ~outside.maybe, maybe: inside.maybe & ~outside.sure };
}
