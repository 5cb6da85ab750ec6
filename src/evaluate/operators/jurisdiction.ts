import type { Outcome } from '../../model/outcome.ts';
import type { Vocabulary } from '../../model/catalogue.ts';
import type { Condition, ConditionName, GeneralRule, Offence, ScopeEntry } from '../../model/law.ts';
import { ageMask, ALL_AGES } from '../../law/ages.ts';
import { readOffence } from '../../law/offence.ts';
import { addToGrid, emptyGrid, judgeAges, unite, type Grid } from '../grid.ts';
import { judgement, nothingToJudge, type Context, type Judgement } from '../judgement.ts';
import { bitsOfFolded, foldOffences, newMemory, oneRuleGrid, pointsOf, reachAt, ruleGrid, type Point } from '../reach.ts';
import { flagSetting, listSetting, mapSetting, textSetting } from '../settings.ts';
import { bitOf, GAP, together } from '../truth.ts';
import { silenceTopic } from './facts.ts';
import { topicOf } from './offences.ts';
import { judgePoints, subjectOffences } from './reached.ts';

const TOPIC = 'jurisdiction';
const UNIVERSAL = 'general.jurisdiction.universal';

function groundPath(ground: string): string {
  return `general.jurisdiction.${ground}`;
}

function groundOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/**
 * `ground`: every described offence is reached by one of these grounds of jurisdiction, or by universal jurisdiction (fully, or in part
 * where that needs the suspect's presence). `universal: alone` asks for universal jurisdiction itself, which presence does not spoil.
 */
export function ground(settings: unknown, context: Context): Judgement {
  const alone = textSetting(settings, 'universal') === 'alone';
  const paths = listSetting(settings, 'of').map(groundPath);
  const { abouts, offences } = subjectOffences(settings, context);
  const places = [...paths, UNIVERSAL].flatMap((path) => (context.law.rules.get(path) ?? []).map((rule) => rule.place));
  const stated = paths.some((path) => context.law.rules.has(path)) || context.law.rules.has(UNIVERSAL);
  return judgePoints(pointsOf(offences, context), (point) => (alone ? ruleGrid(context.law.rules.get(UNIVERSAL), point, context.law, TOPIC, context.catalogue.vocabulary) : groundsGrid(paths, point, context)), {
    context,
    abouts,
    rule: alone ? UNIVERSAL : (paths[0] ?? UNIVERSAL),
    places,
    silentTopic: stated ? undefined : TOPIC,
  });
}

function groundsGrid(paths: readonly string[], point: Point, context: Context): Readonly<Grid> {
  const grid = emptyGrid();
  for (const path of paths) unite(grid, ruleGrid(context.law.rules.get(path), point, context.law, TOPIC, context.catalogue.vocabulary));
  unite(grid, universalGrid(point, context));
  return grid;
}

/** What universal jurisdiction gives the other grounds; where it is not stated and the topic is not examined, it may give anything. */
function universalGrid(point: Point, context: Context): Readonly<Grid> {
  const rules = context.law.rules.get(UNIVERSAL);
  if (rules === undefined) return ruleGrid(rules, point, context.law, TOPIC, context.catalogue.vocabulary);
  const { universal } = point.memory;
  let grid = universal.get(rules);
  if (grid === undefined) universal.set(rules, (grid = newUniversalGrid(rules, point, context)));
  return grid;
}

function newUniversalGrid(rules: readonly GeneralRule[], point: Point, context: Context): Grid {
  const grid = emptyGrid();
  for (const rule of rules) {
    const own = oneRuleGrid(rule, point, context.law, TOPIC, context.catalogue.vocabulary);
    const presence = conditionAt(rule.conditions.presence, point, context);
    addToGrid(grid, own.some, own.maybeSome, 1, 1);
    if (presence.partly) continue;
    grid.full |= own.full & presence.free;
    grid.maybeFull |= own.maybeFull & ~presence.bound;
  }
  return grid;
}

/** Ages at which a condition surely does not stand, and surely stands. A condition that is not stated is unknown. */
function conditionAt(condition: Condition | undefined, point: Point, context: Context): { free: number; bound: number; partly: boolean } {
  if (condition === undefined || condition.value === 'unknown') return { free: 0, bound: 0, partly: false };
  const turned = reachAt(condition.except, point, context.catalogue.vocabulary);
  const straight = ALL_AGES & ~turned.maybe;
  const partly = condition.place.only !== undefined;
  return condition.value === 'not-required' ? { free: straight, bound: turned.sure, partly } : { free: turned.sure, bound: straight, partly };
}

/** Whether a ground is there, or may be: a no that holds in part only leaves the rest. */
function isThere(rule: GeneralRule): boolean {
  return rule.answer !== 'no' || rule.place.only !== undefined;
}

/** `exists` (for `applies`): some of these grounds, or this general rule, is there; a gap where each is known to be missing. */
export function exists(settings: unknown, context: Context): Judgement {
  const rule = textSetting(settings, 'rule');
  const paths = rule === undefined ? listSetting(settings, 'grounds').map(groundPath) : [rule];
  const topic = silenceTopic(paths[0] as string, context);
  let open: Judgement | undefined;
  for (const path of paths) {
    const rules = context.law.rules.get(path);
    if (rules?.some((rule) => rule.answer !== 'unknown' && isThere(rule))) return judgement('met', [], rules.map((rule) => rule.place));
    if (rules === undefined && !context.law.examined(topic)) open ??= judgement('unknown', [{ code: 'not-examined', topic, path }]);
    if (rules?.some((rule) => rule.answer === 'unknown')) open ??= judgement('unknown', [{ code: 'stated-unknown', path }]);
  }
  return open ?? judgement('gap', [{ code: 'absent', path: paths[0] as string, topic }]);
}

/**
 * `condition`: over the described offences that a ground (or universal jurisdiction) reaches: not-required is met, required a gap, not stated
 * unknown; what no ground reaches is left out. What several reach takes the best.
 */
export function condition(settings: unknown, context: Context): Judgement {
  const on = textSetting(settings, 'on') as ConditionName;
  const paths = [...listSetting(settings, 'of').map(groundPath), UNIVERSAL];
  const acts = listSetting(settings, 'act');
  const notActs = listSetting(settings, 'not-act');
  const { abouts, offences } = subjectOffences(settings, context);
  const points = pointsOf(offences, context, (offence, act) => (acts.length === 0 || acts.includes(act) || offence.acts.unknown) && !notActs.includes(act));
  if (points.list.length === 0) {
    return flagSetting(settings, 'bare') ? bareCondition(on, paths, { abouts, asked: (act) => (acts.length === 0 || acts.includes(act)) && !notActs.includes(act) }, context) : nothingToJudge(context.law, abouts.map((about) => topicOf(about, context)));
  }
  const only = new Set<string>();
  let doubt = false;
  const folded = foldOffences(points, (point) => {
    const { grid, asked, inPart, doubtful } = conditionGrid(on, paths, point, context);
    for (const text of inPart) only.add(text);
    doubt ||= doubtful;
    return judgeAges(grid, asked);
  });
  const bits = bitsOfFolded(folded);
  const bound = folded.filter((one) => one.bits & GAP).map(({ offence }) => offence.name);
  const places = paths.flatMap((path) => (context.law.rules.get(path) ?? []).filter(isThere).map((rule) => rule.conditions[on]?.place ?? rule.place));
  const outcome = together(bits);
  const groundName = groundOf(paths[0] as string);
  if (outcome === undefined) return { ...nothingToJudge(context.law, [TOPIC]), ...(doubt ? { certain: false } : {}), leftOut: true, evidence: places };
  if (outcome === 'met') return judgement('met', [], places);
  if (outcome === 'unknown') return judgement('unknown', [{ code: 'condition-unknown', condition: on, ground: groundName }], places);
  const partly = [...only].map((text) => ({ code: 'only' as const, text }));
  return judgement(outcome, bound.length > 0 ? [{ code: 'condition', condition: on, ground: groundName, offences: bound }, ...partly] : partly, places);
}

/** The best that the rules reaching a point give, and the ages at which some rule reaches it (or may). */
function conditionGrid(on: ConditionName, paths: readonly string[], point: Point, context: Context): { grid: Grid; asked: number; inPart: readonly string[]; doubtful: boolean } {
  const grid = emptyGrid();
  const inPart: string[] = [];
  let asked = 0;
  let reachedSurely = 0;
  let bound = 0;
  for (const path of paths) {
    const rules = context.law.rules.get(path);
    if (rules === undefined) continue;
    for (const rule of rules) {
      const own = oneRuleGrid(rule, point, context.law, TOPIC, context.catalogue.vocabulary);
      asked |= own.maybeSome & point.ages;
      reachedSurely |= own.some;
      const { free, partly } = conditionAt(rule.conditions[on], point, context);
      bound |= own.maybeSome & (partly ? ALL_AGES : ~free);
      unite(grid, conditionOf(rule, on, own, point, context));
      const text = rule.conditions[on]?.place.only;
      if (text !== undefined && (own.maybeSome & point.ages) !== 0) inPart.push(text);
    }
  }
  // An unknown reach leaves open whether the rule counts: the point is undecided, or, where the rule is free of the condition, left out.
  const doubtful = asked & ~reachedSurely;
  if ((doubtful & bound) !== 0) addToGrid(grid, 0, doubtful & bound, 0, 2);
  return { grid, asked: asked & ~(doubtful & ~bound), inPart, doubtful: doubtful !== 0 };
}

function conditionOf(rule: GeneralRule, on: ConditionName, own: Readonly<Grid>, point: Point, context: Context): Grid {
  const { free, bound, partly } = conditionAt(rule.conditions[on], point, context);
  const grid = emptyGrid();
  // A ground that holds only in part is judged by the criterion on that ground; its conditions are judged apart (law-semantics A10). A condition
  // that holds in part does so whichever way an exception falls (A8).
  if (partly) addToGrid(grid, own.some, own.maybeSome, 1, 1);
  else {
    addToGrid(grid, own.some & free, own.maybeSome & free, 2, 2);
    addToGrid(grid, 0, own.maybeSome & ~free & ~bound, 0, 2);
  }
  return grid;
}

/**
 * A part without any described offence is a gap where a rule for all, or for its topic, makes the condition, and nothing could free an offence from
 * it, whatever its class, age and act; otherwise it is left out (law-semantics B2, jurisdiction.no-dual-criminality).
 */
function bareCondition(on: ConditionName, paths: readonly string[], { abouts, asked }: BarePart, context: Context): Judgement {
  const { vocabulary } = context.catalogue;
  const [path = ''] = paths;
  const leftOut: Judgement = { ...nothingToJudge(context.law, abouts.map((about) => topicOf(about, context))), leftOut: true };
  const binding = (context.law.rules.get(path) ?? []).filter((rule) => rule.answer !== 'unknown' && isThere(rule) && rule.conditions[on] !== undefined);
  const general = binding.flatMap((rule) => rule.for.entries).filter((entry) => isGeneral(entry, abouts)).reduce((ages, entry) => ages | ageMask(entry.from ?? 0, entry.under ?? 18), 0);
  if (general !== ALL_AGES) return leftOut;
  const bound = ({ grid, asked: ages }: { grid: Grid; asked: number }): boolean => ages === ALL_AGES && judgeAges(grid, ALL_AGES).gap === ALL_AGES;
  const points = abouts.flatMap((about) => Object.keys(vocabulary.about[about]?.acts ?? {}).filter(asked).map((act) => anyPoint(about, act, vocabulary)));
  // Only a rule over the ground itself makes the gap; any other may undo it.
  if (!points.every((point) => bound(conditionGrid(on, paths, point, context)) && bound(conditionGrid(on, [path], point, context)))) return leftOut;
  return judgement('gap', [{ code: 'condition', condition: on, ground: groundOf(path), offences: [] }], binding.flatMap((rule) => rule.conditions[on]?.place ?? []));
}

/** The subjects and acts of a part without any described offence. */
interface BarePart {
  readonly abouts: readonly string[];
  readonly asked: (act: string) => boolean;
}

/** Whether an entry of a scope is made for all offences, or for a topic as a whole. */
function isGeneral(entry: ScopeEntry, abouts: readonly string[]): boolean {
  return entry.act === undefined && entry.offence === undefined && entry.offenceClass === undefined && (entry.topic === undefined || abouts.includes(entry.topic));
}

/** An act of an offence that nobody has described. */
function anyPoint(about: string, act: string, vocabulary: Vocabulary): Point {
  const offence = readOffence('', { about, 'child-under': 18 }, '', vocabulary, { csamUnder: undefined, under: undefined }, { path: '' }) as Offence;
  return { offence, act, ages: ALL_AGES, sure: 0, memory: newMemory() };
}

/** `presence`: on each extraterritorial ground that is described, whether the suspect must be in the State; `else` answers where it is not stated. */
export function presence(settings: unknown, context: Context): Judgement {
  const paths = listSetting(settings, 'of').map(groundPath);
  const fallback = mapSetting(settings)['else'];
  const judged: Judgement[] = [];
  for (const path of paths) {
    for (const rule of context.law.rules.get(path) ?? []) {
      if (!isThere(rule)) continue;
      judged.push(presenceOf(rule, path, fallback, context));
    }
  }
  if (judged.length === 0) return context.evaluate(mapSetting(fallback), context);
  const bits = judged.reduce((sum, one) => sum | bitOf(one.outcome), 0);
  const outcome: Outcome = together(bits) ?? 'unknown';
  const deciding = judged.filter((one) => one.outcome === outcome || (outcome === 'partial' && one.outcome === 'gap'));
  const reasons = (deciding.length > 0 ? deciding : judged).flatMap((one) => one.reasons);
  return { outcome, reasons, evidence: judged.flatMap((one) => one.evidence) };
}

/** What a condition comes to, whatever it is asked of. */
function stated({ value, place }: Condition): Outcome {
  return place.only !== undefined ? 'partial' : value === 'not-required' ? 'met' : 'gap';
}

function presenceOf(rule: GeneralRule, path: string, fallback: unknown, context: Context): Judgement {
  const found = rule.conditions.presence;
  if (found === undefined) return context.evaluate(mapSetting(fallback), context);
  const { offences } = subjectOffences(undefined, context);
  const points = pointsOf(offences, context);
  const name = groundOf(path);
  if (found.value === 'unknown') return judgement('unknown', [{ code: 'condition-unknown', condition: 'presence', ground: name }], [found.place]);
  let reached = 0;
  const folded = foldOffences(points, (point) => {
    const own = oneRuleGrid(rule, point, context.law, TOPIC, context.catalogue.vocabulary);
    reached |= own.maybeSome & point.ages;
    // What the rule reaches only perhaps, and without the condition, is left out.
    const { free: without, partly } = conditionAt(found, point, context);
    const free = partly ? 0 : own.maybeSome & ~own.some & without;
    // The condition is a matter of the ground itself, unless it is open whether there is such a ground.
    const grid = conditionOf(rule, 'presence', { ...own, some: own.maybeSome }, point, context);
    if (rule.answer === 'unknown') addToGrid(grid, 0, own.maybeSome, 0, 2);
    return judgeAges(grid, point.ages & own.maybeSome & ~free);
  });
  const bits = bitsOfFolded(folded);
  const folds = together(bits);
  if (folds === undefined && reached !== 0) return { outcome: 'not-applicable', reasons: [{ code: 'reach-unknown', rule: path, offences: [] }], evidence: [rule.place] };
  const outcome = folds ?? (found.except.unknown || found.except.entries.length > 0 ? 'unknown' : stated(found));
  if (outcome === 'unknown') return judgement('unknown', [{ code: 'reach-unknown', rule: path, offences: [...new Set(points.list.map((point) => point.offence.name))] }], [rule.place]);
  return judgement(outcome, outcome === 'met' ? [] : [{ code: 'condition', condition: 'presence', ground: name, offences: [] }], [found.place]);
}

