import type { Offence, Place } from '../../model/law.ts';
import { ALL_AGES } from '../../law/ages.ts';
import { addToGrid, emptyGrid, judgeAges, type Grid } from '../grid.ts';
import { judgement, nothingToJudge, onlyReasons, type Context, type Judgement } from '../judgement.ts';
import { offencesAbout } from '../offences-about.ts';
import { foldOffences, pointsOf, ruleGrid, type FoldedOffence, type Point, type Points } from '../reach.ts';
import { listSetting, needed, textSetting } from '../settings.ts';
import { GAP, PARTIAL, together, UNKNOWN } from '../truth.ts';
import { silenceTopic } from './facts.ts';
import { topicOf } from './offences.ts';

/** The subjects that a test names, else the common ones, and the described offences about them (law-semantics A7). */
export function subjectOffences(settings: unknown, { law, catalogue }: Context): { readonly abouts: readonly string[]; readonly offences: readonly Offence[] } {
  const named = listSetting(settings, 'about');
  const abouts = named.length > 0 ? named : catalogue.vocabulary.commonSubjects;
  return { abouts, offences: offencesAbout(law.offences, abouts) };
}

/**
 * `reached`: every described offence is reached by a general rule, at each of its acts and ages. `own` names a key of the offence that
 * beats the rule.
 */
export function reached(settings: unknown, context: Context): Judgement {
  const path = needed(settings, 'rule');
  const own = textSetting(settings, 'own');
  const { abouts, offences } = subjectOffences(settings, context);
  const topic = silenceTopic(path, context);
  const rules = context.law.rules.get(path);
  return judgePoints(
    pointsOf(offences, context),
    (point) => ownGrid(point.offence, own) ?? ruleGrid(rules, point, context.law, topic, context.catalogue.vocabulary),
    { context, abouts, rule: path, places: (rules ?? []).map((rule) => rule.place), silentTopic: rules === undefined ? topic : undefined, apart: own !== undefined },
  );
}

function ownGrid(offence: Offence, own: string | undefined): Grid | undefined {
  if (own !== 'attempt' || offence.attempt === undefined) return undefined;
  const grid = emptyGrid();
  const { answer, place } = offence.attempt;
  const strength = place.only === undefined ? 2 : 1;
  if (answer === 'yes' || place.only !== undefined) addToGrid(grid, ALL_AGES, ALL_AGES, answer === 'unknown' ? 0 : strength, strength);
  else if (answer === 'unknown') addToGrid(grid, 0, ALL_AGES, 0, 2);
  return grid;
}

/** What `judgePoints` needs to say why. */
export interface PointsQuestion {
  readonly context: Context;
  readonly abouts: readonly string[];
  /** Path of the rule asked about. */
  readonly rule: string;
  readonly places: readonly Place[];
  /** The topic that leaves a missing rule unknown, or makes it absent. */
  readonly silentTopic: string | undefined;
  /** The offence itself says something, and not rules alone. */
  readonly apart?: boolean;
}

/** Folds a grid for each point into one judgement, and names the offences that fall short. */
export function judgePoints(points: Points, gridOf: (point: Point) => Readonly<Grid>, question: PointsQuestion): Judgement {
  const { context, abouts, rule, places, silentTopic, apart } = question;
  if (points.list.length === 0) return nothingToJudge(context.law, abouts.map((about) => topicOf(about, context)));
  let bits = 0;
  const gaps: string[] = [];
  const partials: string[] = [];
  const unknowns: string[] = [];
  const folded = foldOffences(points, (point) => judgeAges(gridOf(point), point.ages), apart);
  for (let index = 0; index < folded.length; index += 1) {
    const { offence, bits: own } = folded[index] as FoldedOffence;
    bits |= own;
    if (own & GAP) gaps.push(offence.name);
    if (own & PARTIAL) partials.push(offence.name);
    if (own & UNKNOWN) unknowns.push(offence.name);
  }
  const outcome = together(bits) ?? 'unknown';
  if (outcome === 'met') return judgement('met', [], places);
  if (outcome === 'unknown') {
    if (silentTopic !== undefined && !context.law.examined(silentTopic)) return judgement('unknown', [{ code: 'not-examined', topic: silentTopic, path: rule }], places);
    return judgement('unknown', [{ code: 'reach-unknown', rule, offences: unknowns }], places);
  }
  if (silentTopic !== undefined && partials.length === 0) return judgement(outcome, [{ code: 'absent', path: rule, topic: silentTopic }], places);
  const only = onlyReasons(places);
  const reasons: Judgement['reasons'] = [
    ...(gaps.length > 0 ? [{ code: 'not-reached' as const, rule, offences: gaps }] : []),
    ...(partials.length > 0 ? (only.length > 0 ? only : [{ code: 'partly-reached' as const, rule, offences: partials }]) : []),
  ];
  const short = context.law.offences.filter((o) => gaps.includes(o.name) || partials.includes(o.name)).map((o) => o.place);
  return { outcome, reasons, evidence: places.length > 0 ? places : short.slice(0, 1) };
}
