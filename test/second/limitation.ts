import { all, not, type O } from './outcomes.ts';
import { is, isMap, listOf, onlyOf, type Map_, type Yaml } from './law.ts';
import { names, none, over, points, topicOf, type Point, type State } from './state.ts';

const strings = (value: Yaml): readonly string[] => listOf(value as string | string[]);
const DATES = ['at', 'note', 'only', 'since', 'until', 'verified'];

function rulesOf(state: State): readonly Map_[] {
  const given = (state.law['general'] as Map_ | undefined)?.['limitation'];
  if (Array.isArray(given)) return given as readonly Map_[];
  if (!isMap(given)) return [];
  if (['for', 'from', 'years', 'ordinary', 'open-until', 'except'].some((key) => key in given)) return [given];
  return Object.entries(given).filter(([key]) => !DATES.includes(key)).map(([, rule]) => rule as Map_);
}

/** How closely an entry of a scope names a point: a name, topic:act, a topic, a class alone, all; half more with a condition. */
function closeness(scope: Yaml, point: Point): number {
  if (isMap(scope)) {
    const conditional = ['child-from', 'child-under', 'class'].some((key) => key in scope);
    if (scope['for'] === undefined && scope['class'] !== undefined) return 1 + ('child-from' in scope || 'child-under' in scope ? 0.5 : 0);
    return closeness(scope['for'] ?? 'all', point) + (conditional ? 0.5 : 0);
  }
  if (scope === 'all') return 0;
  // What is not known may be the closest of all.
  if (scope === 'unknown') return 99;
  if (String(scope).includes(':')) return 3;
  return topicOf(point.about) === scope ? 2 : 4;
}

/** What qualifies the start or the length of a period qualifies the rule. */
const inPart = (rule: Map_): boolean => [rule, rule['from'], rule['years'], rule['open-until']].some(onlyOf);

/** The entries of a scope, each with its conditions. */
const entriesOf = (scope: Yaml): readonly Yaml[] => (Array.isArray(scope) ? scope.flatMap(entriesOf) : isMap(scope) && Array.isArray(scope['for']) ? scope['for'].flatMap((one: Yaml) => entriesOf({ ...scope, for: one })) : [scope]);

interface Candidate { readonly rule: Map_; readonly named: O; readonly rank: number }

/**
 * What the rules that may apply at a point give: the closest, then the last. A rule with `only` is judged beside the one it would replace: another
 * that is made no more closely for the point.
 */
export function applied(state: State, point: Point, ordinary: boolean, judge: (rule: Map_) => O): O {
  const candidates: Candidate[] = rulesOf(state)
    .filter((rule) => (is(rule['ordinary']) === 'yes') === ordinary)
    .flatMap((rule, index) => entriesOf(rule['for'] ?? 'all').map((scope) => {
      const named = all([names(scope, point, state), rule['except'] === undefined ? 'met' : not(names(rule['except'], point, state))]);
      return { rule, named, rank: closeness(scope, point) + (inPart(rule) ? 0.25 : 0) + index / 1000 };
    }))
    .filter(({ named }) => named !== 'gap')
    .sort((a, b) => b.rank - a.rank);
  const from = (index: number): O => {
    const here = candidates[index];
    if (here === undefined) return 'unknown';
    const own = judge(here.rule);
    const next = inPart(here.rule) || here.named === 'unknown' ? from(index + 1) : own;
    const applies = own === next || !inPart(here.rule) ? own : own === 'unknown' || next === 'unknown' ? 'unknown' : 'partial';
    return here.named === 'met' || applies === next ? applies : 'unknown';
  };
  return from(0);
}

/** Under which heading a rule's start falls for a child of an age; several where the period is not known. */
function headings(rule: Map_, age: number): readonly string[] {
  const from = String(is(rule['from']) ?? 'unknown');
  const open = is(rule['open-until']);
  const years = is(rule['years']);
  const named = /^age (\d+)/u.exec(from);
  if (from === 'none' || from === 'majority') return [from];
  if (named !== null && Number(named[1]) >= 18) return ['later-age'];
  if (open === 'unknown') return ['unknown'];
  if (open === 'life') return ['open-until-life'];
  if (from === 'unknown') return ['unknown'];
  if (open !== undefined) return ['open-until'];
  if (from === 'report') return [from];
  if (named !== null) return ['earlier-age'];
  return typeof years !== 'number' ? ['offence-up-to-18-years', 'offence-over-18-years'] : [age + years <= 18 ? 'offence-up-to-18-years' : 'offence-over-18-years'];
}

/** The points at which a period is judged: for the youngest child, and where the ages of a rule begin or end. */
function periods(state: State, subjects: readonly string[], within: (point: Point) => boolean): ReturnType<typeof points> {
  const limits = new Set((JSON.stringify(rulesOf(state).map((rule) => [rule['for'], rule['except']])).match(/\d+/gu) ?? []).map(Number));
  const seen = new Set<string>();
  return points(state, subjects, within).filter(({ point }) => {
    const key = `${point.offence?.name ?? ''} ${point.act}`;
    const youngest = !seen.has(key);
    seen.add(key);
    return youngest || limits.has(point.age);
  });
}

export function limitation(test: Map_, state: State, within: (point: Point) => boolean, measure: () => O): O {
  const subjects = strings(test['about']);
  const list = periods(state, subjects, within);
  if (list.length === 0) return none(state, subjects);
  return over(list, (point) => applied(state, point, false, (rule) => {
    const found = headings(rule, point.age).map((heading): O => { const one = (test['starts'] as Map_)[heading] as O | 'measure' | undefined; return one === 'measure' ? measure() : (one ?? 'unknown'); });
    return found.every((one) => one === found[0]) ? (found[0] as O) : 'unknown';
  }));
}

/** `longer`: more years than the ordinary rule, or no limitation. */
export function longer(test: Map_, state: State, within: (point: Point) => boolean): O {
  const subjects = strings(test['about']);
  const list = periods(state, subjects, within);
  if (list.length === 0) return none(state, subjects);
  return over(list, (point) => applied(state, point, false, (rule) => {
    if (is(rule['from']) === 'none' || is(rule['open-until']) === 'life') return 'met';
    const years = is(rule['years']);
    return typeof years !== 'number' ? 'unknown' : applied(state, point, true, (other) => {
      const usual = is(other['years']);
      return is(other['from']) === 'none' ? 'gap' : typeof usual !== 'number' ? 'unknown' : years > usual ? 'met' : is(rule['open-until']) === undefined ? 'gap' : is(rule['open-until']) === 'unknown' ? 'unknown' : 'partial';
    });
  }));
}
