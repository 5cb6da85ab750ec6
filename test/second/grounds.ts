import { any, best, isNothing, not, settled, spanOf, together, worst, type O, type Span } from './outcomes.ts';
import { answer, at, is, isMap, listOf, onlyOf, type Map_, type Yaml } from './law.ts';
import { bestReach, names, none, over, points, reaches, silence, type Point, type State } from './state.ts';
import { vocabulary } from './rules-data.ts';

const COMMON = vocabulary['common-subjects'];
const strings = (value: Yaml): readonly string[] => listOf(value as string | string[]);
const groundAt = (state: State, name: string): Yaml => at(state.law, ['general', 'jurisdiction', name]);
const each = (ground: Yaml): readonly Yaml[] => (Array.isArray(ground) ? (ground as readonly Yaml[]) : [ground]);

/** A condition of a rule at a point: not required is met; what is not stated is unknown. */
function condition(rule: Yaml, name: string, point: Point, state: State): O {
  const said = isMap(rule) ? rule[name] : undefined;
  const word = is(said);
  const plain: O = word === 'not-required' ? 'met' : word === 'required' ? 'gap' : 'unknown';
  const turned = isMap(said) && said['except'] !== undefined ? names(said['except'], point, state) : 'gap';
  // What holds in part holds so whichever way an exception falls (A8).
  if (onlyOf(said) && plain !== 'unknown') return 'partial';
  return turned === 'met' ? not(plain) : turned === 'unknown' ? 'unknown' : plain;
}

/** `reached`: a general rule reaches every described offence. */
export function reached(test: Map_, state: State, within: (point: Point) => boolean): O {
  const subjects = test['about'] === undefined ? COMMON : strings(test['about']);
  const path = String(test['rule']).split('.');
  const topic = path.map((_, index) => vocabulary.silence[path.slice(0, index + 1).join('.')]).findLast((one) => one !== undefined) ?? 'liability';
  const list = points(state, subjects, within);
  if (list.length === 0) return none(state, subjects);
  const rule = at(state.law, path);
  return over(list, (point) => (test['own'] === undefined ? undefined : answer(point.offence.map[String(test['own'])])) ?? (rule === undefined ? silence(state, topic) : settled(bestReach(rule, point, topic, state))));
}

/** How a ground serves at a point: wholly, or in part where it needs presence and that matters. */
function serves(state: State, name: string, point: Point, presenceMatters: boolean): Span {
  const ground = groundAt(state, name);
  if (ground === undefined) return spanOf(silence(state, 'jurisdiction'));
  return best(
    each(ground).map((rule): Span => {
      const reach = reaches(rule, point, 'jurisdiction', state);
      if (!presenceMatters) return reach;
      const presence = condition(rule, 'presence', point, state);
      return worst([reach, presence === 'met' ? [2, 2] : presence === 'gap' || presence === 'partial' ? [1, 1] : [1, 2]]);
    }),
  );
}

/** `ground`: every described offence is reached by one of the grounds, or by universal jurisdiction. */
export function ground(test: Map_, state: State, within: (point: Point) => boolean): O {
  const subjects = test['about'] === undefined ? COMMON : strings(test['about']);
  const list = points(state, subjects, within);
  if (list.length === 0) return none(state, subjects);
  return over(list, (point) => settled(test['universal'] === 'alone' ? serves(state, 'universal', point, false) : best([...strings(test['of']).map((name) => serves(state, name, point, false)), serves(state, 'universal', point, true)])));
}

/** `exists`: one of the grounds, or a rule, is there at all. */
export function exists(test: Map_, state: State): O {
  const one = (value: Yaml, topic: string): O => {
    if (value === undefined) return silence(state, topic);
    return any(each(value).map((rule): O => { const found = answer(rule) ?? (isMap(rule) ? 'met' : 'unknown'); return found === 'partial' ? 'met' : found; }));
  };
  if (test['rule'] !== undefined) return one(at(state.law, String(test['rule']).split('.')), 'liability');
  return any(strings(test['grounds']).map((name) => one(groundAt(state, name), 'jurisdiction')));
}

/** `condition`: over what the grounds (or universal jurisdiction) reach; what several reach takes the best. */
export function conditionTest(test: Map_, state: State, within: (point: Point) => boolean): O {
  const subjects = test['about'] === undefined ? COMMON : strings(test['about']);
  const acts = strings(test['act']);
  const asked = (act: string): boolean => (test['act'] === undefined || acts.includes(act)) && !strings(test['not-act']).includes(act);
  const rules = [...strings(test['of']), 'universal'].flatMap((name) => (groundAt(state, name) === undefined ? [] : each(groundAt(state, name))));
  /** What the rules give at a point: the best of those that reach it; `unreached` where none surely does and those that may are free of the condition. */
  const given = (point: Point, some: readonly Yaml[] = rules): O => {
    const found = some.map((rule) => ({ reach: settled(reaches(rule, point, 'jurisdiction', state)), value: condition(rule, String(test['on']), point, state) })).map(({ reach, value }) => ({ reach: reach === 'partial' ? 'met' : reach, value })).filter(({ reach }) => reach !== 'gap');
    if (found.length === 0) return 'not-applicable';
    if (found.some(({ reach }) => reach === 'met')) return settled(best(found.map(({ reach, value }): Span => (reach === 'met' ? spanOf(value) : [0, spanOf(value)[1]]))));
    return found.every(({ value }) => value === 'met') ? 'unreached' : 'unknown';
  };
  // Where no rule reaches anything, that is known only in an examined topic.
  const put = (list: readonly O[]): O => together([...list, state.examined('jurisdiction') ? 'not-applicable' : 'unreached']);
  const list = points(state, subjects, within).filter(({ point }) => point.act === '?' || asked(point.act));
  if (list.length > 0) return put([over(list, (point) => given(point))]);
  const open = none(state, subjects);
  if (test['bare'] === undefined) return open;
  const about = subjects[0] as string;
  const among = Object.keys(vocabulary.about[about]?.acts ?? {}).filter(asked);
  // Only a rule over the ground itself, made for all or for the topic, makes the gap; any other may undo it.
  const own = strings(test['of']).flatMap((name) => (groundAt(state, name) === undefined ? [] : each(groundAt(state, name))));
  const general = (age: number): boolean => own.some((rule) => isMap(rule) && rule[String(test['on'])] !== undefined && answer(rule) !== 'gap' && answer(rule) !== 'unknown' && names(rule['for'] ?? 'all', { about, act: '?', age, among: [] }, state) === 'met');
  const bound = state.ages.every((age) => general(age) && among.every((act) => given({ about, act, age }) === 'gap' && given({ about, act, age }, own) === 'gap'));
  return bound ? 'gap' : open === 'left-out' ? 'unreached' : open;
}

/** `presence`: on each ground that is described, whether the suspect must be there; where that is not stated, another test. */
export function presence(test: Map_, state: State, within: (point: Point) => boolean, otherwise: () => O): O {
  const list = points(state, COMMON, within);
  const grounds = strings(test['of']).map((name) => groundAt(state, name)).flatMap((value) => (value === undefined ? [] : each(value).filter((rule) => answer(rule) !== 'gap')));
  if (grounds.length === 0) return otherwise();
  const whole = together(
    grounds.map((rule): O => {
      if (!isMap(rule) || rule['presence'] === undefined) return otherwise();
      const value = (point: Point): O => condition(rule, 'presence', point, state);
      const some = list.filter(({ point }) => reaches(rule, point, 'jurisdiction', state)[1] > 0);
      if (some.length === 0) return isMap(rule['presence']) && rule['presence']['except'] !== undefined ? 'unknown' : value({ about: '', act: '?', age: 0 });
      // What a rule reaches only perhaps, and without the condition, is left out; a rule that is only perhaps there decides nothing more.
      return over(some, (point) => (reaches(rule, point, 'jurisdiction', state)[0] > 0 ? value(point) : value(point) === 'met' ? 'unreached' : is(rule) === 'unknown' ? 'unknown' : value(point)));
    }),
  );
  return isNothing(whole) ? 'unknown' : whole;
}
