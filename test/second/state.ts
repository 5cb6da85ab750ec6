import { all, any, best, isNothing, not, perhaps, spanOf, together, type O, type Span } from './outcomes.ts';
import { answer, is, isMap, isUnknown, listOf, onDate, onlyOf, says, type Map_, type Yaml } from './law.ts';
import { vocabulary } from './rules-data.ts';

export interface Offence { readonly name: string; readonly about: string; readonly topic: string; readonly map: Map_; readonly acts: Readonly<Record<string, O>>; readonly from: number | 'unknown'; readonly under: number | 'unknown'; readonly aged: O; readonly only: boolean; readonly cited: boolean }
export interface Point { readonly offence?: Offence; readonly about: string; readonly act: string; readonly age: number; readonly among?: readonly string[] }
export interface State { readonly law: Map_; readonly offences: readonly Offence[]; readonly ages: readonly number[]; readonly examined: (topic: string) => boolean; /** What was found before. */ readonly memory: Map<string, unknown> }

export const topicOf = (about: string): string => vocabulary.about[about]?.topic ?? about;
export const TOPICS = new Set(Object.keys(vocabulary.about).map(topicOf));
const bound = (value: Yaml): number | 'unknown' => (typeof is(value) === 'number' ? Math.min(18, is(value) as number) : is(value) === 'any' ? 18 : 'unknown');

function actsOf(about: string, said: Yaml): Record<string, O> {
  const words = vocabulary.about[about];
  const given = said ?? words?.['default-act'];
  if (isUnknown(given)) return { '?': 'unknown' };
  const known = words?.acts ?? {};
  const entries = Object.keys(known).map((act) => [act, says(given, act, Object.keys(known).filter((other) => known[other]?.implies?.includes(act)))] as const);
  const punished = entries.filter(([, state]) => state !== undefined && state !== 'gap');
  return punished.length === 0 ? { '': 'met' } : (Object.fromEntries(punished) as Record<string, O>);
}

const key = (value: Yaml, name: string): Yaml => (isMap(value) ? value[name] : undefined);

/** Where numbers are no ages of children. */
const NO_AGES = new Set(['penalty', 'at', 'note', 'since', 'until', 'years']);

/** A law as this evaluator sees it on its date. */
export function stateOf(raw: Map_): State {
  const asOf = String(raw['asOf']);
  const law = onDate(raw, asOf) as Map_;
  const examined = listOf(law['examined'] as string | string[]);
  const offences = Object.entries((law['offences'] ?? {}) as Record<string, Map_>).filter(([, map]) => isMap(map)).map(([name, map]): Offence => {
    const about = is(map['about']) as string;
    const under = map['child-under'] ?? (about === 'csam' ? key(key(law['definitions'], 'csam'), 'child-under') : undefined) ?? key(law['definitions'], 'child-under');
    return {
      name, about, map, topic: topicOf(about), acts: actsOf(about, map['acts']), only: 'only' in map || onlyOf(under) || ['child-from', 'via'].some((key) => onlyOf(map[key])),
      from: map['child-from'] === undefined ? 0 : bound(map['child-from']), under: bound(under), aged: typeof is(under) === 'number' ? (onlyOf(under) ? 'partial' : 'met') : is(under) === 'any' ? 'gap' : 'unknown', cited: [law['offences'] as Map_, map].some((one) => one['at'] !== undefined),
    };
  });
  const aged = JSON.stringify([law['offences'], law['general'], law['definitions'], law['ages']], (key, value: unknown) => (NO_AGES.has(key) ? undefined : value));
  const numbers = (aged.match(/\d+/gu) ?? []).map(Number);
  return { memory: new Map(), law, offences, ages: [...new Set([0, 17, ...numbers, ...numbers.map((age) => age - 1), 1, ...numbers.map((age) => age + 1)])].filter((age) => age >= 0 && age < 18).sort((a, b) => a - b), examined: (topic) => examined.includes('all') || examined.includes(topic) };
}

export const silence = (state: State, topic: string): O => (state.examined(topic) ? 'gap' : 'unknown');
export const about = (state: State, subjects: readonly string[]): Offence[] => state.offences.filter((offence) => subjects.includes(offence.about));
export const examinedAll = (state: State, subjects: readonly string[]): boolean => subjects.every((one) => state.examined(topicOf(one)));

/** Whether the offence protects children of this age. */
export function band({ from, under }: Offence, age: number): O {
  if ((from !== 'unknown' && age < from) || (under !== 'unknown' && age >= under)) return 'gap';
  if (from === 'unknown') return under !== 'unknown' && age === under - 1 ? 'met' : 'unknown';
  return under === 'unknown' && age !== from ? 'unknown' : 'met';
}

const yes = (truth: boolean): O => (truth ? 'met' : 'gap');

/** Whether a scope names a point. */
export function names(scope: Yaml, point: Point, state: State): O {
  if (Array.isArray(scope)) return scope.length === 0 ? 'gap' : any(scope.map((entry: Yaml) => names(entry, point, state)));
  if (isMap(scope)) {
    const { age } = point;
    const from = scope['child-from'] as number | undefined;
    const under = scope['child-under'] as number | undefined;
    const kind = point.offence === undefined ? 'unknown' : (is(point.offence.map['class']) ?? 'unknown');
    const ofClass = scope['class'] === undefined ? 'met' : kind === 'unknown' ? 'unknown' : yes(kind === scope['class']);
    return all([scope['for'] === undefined ? 'met' : names(scope['for'], point, state), yes(age >= (from ?? 0) && age < (under ?? 99)), ofClass]);
  }
  if (scope === 'all') return 'met';
  if (scope === 'unknown') return 'unknown';
  const colon = (scope as string).indexOf(':');
  const word = colon < 0 ? (scope as string) : (scope as string).slice(0, colon);
  if (colon >= 0) {
    const act = (scope as string).slice(colon + 1);
    if (topicOf(point.about) !== word && point.about !== word) return 'gap';
    return point.act === '?' ? (point.among === undefined || point.among.includes(act) ? 'unknown' : 'gap') : yes(point.act === act || (vocabulary.about[point.about]?.acts[act]?.implies ?? []).includes(point.act));
  }
  return TOPICS.has(word) ? yes(topicOf(point.about) === word) : yes(point.offence?.name === word);
}

/** Whether a scope picks offences, acts or ages of a topic, rather than the whole of it. */
export function picks(scope: Yaml, topic: string, state: State): boolean {
  if (Array.isArray(scope)) return scope.some((entry: Yaml) => picks(entry, topic, state));
  if (isMap(scope)) {
    const limited = scope['child-from'] !== undefined || scope['child-under'] !== undefined;
    return (limited && speaksOf(scope['for'] ?? 'all', topic, state)) || picks(scope['for'] ?? 'all', topic, state);
  }
  const [word, act] = String(scope).split(':');
  if (act !== undefined) return word === topic;
  return !(String(scope) in vocabulary.about) && state.offences.some((offence) => offence.name === scope && offence.topic === topic);
}

const speaksOf = (scope: Yaml, topic: string, state: State): boolean => {
  if (Array.isArray(scope)) return scope.some((entry: Yaml) => speaksOf(entry, topic, state));
  if (isMap(scope)) return speaksOf(scope['for'] ?? 'all', topic, state);
  return scope === 'all' || String(scope).split(':')[0] === topic || state.offences.some((offence) => offence.name === scope && offence.topic === topic);
};

/** How far one rule, of a topic, reaches a point. */
export function reaches(rule: Yaml, point: Point, topic: string, state: State): Span {
  if (!isMap(rule)) return spanOf(answer(rule) ?? silence(state, topic));
  const plain = answer(rule['is']);
  if (plain === 'gap') return onlyOf(rule) ? [1, 1] : [0, 0];
  const named = rule['for'] === undefined ? 'met' : names(rule['for'], point, state);
  const excepted = rule['except'] === undefined ? 'gap' : names(rule['except'], point, state);
  const others = state.examined(topic) || is(rule['others']) === 'no' || picks(rule['for'] ?? 'all', topicOf(point.about), state) ? 'gap' : 'unknown';
  if (named === 'gap' && excepted === 'gap') return spanOf(others);
  const most = onlyOf(rule) ? 1 : 2;
  const reached = plain === 'unknown' && named !== 'gap' ? all(['unknown', not(excepted)]) : all([named, not(excepted)]);
  return reached === 'met' ? [most, most] : reached === 'gap' ? [0, 0] : [0, most];
}

/** The best of the rules under one key. */
export const bestReach = (rules: Yaml, point: Point, topic: string, state: State): Span => (Array.isArray(rules) ? best(rules.map((rule: Yaml) => reaches(rule, point, topic, state))) : reaches(rules, point, topic, state));

/** A point, and whether it is certain that the offence reaches it. */
export interface Spot { readonly point: Point & { readonly offence: Offence }; readonly there: O }

/** Every (offence, act, age) that is described about the subjects; a word that implies others gives way to them. */
export function points(state: State, subjects: readonly string[], within: (point: Point) => boolean = () => true): Spot[] {
  const key = `points ${subjects.join(' ')}`;
  const every = (state.memory.get(key) as Spot[] | undefined) ?? everyPoint(state, subjects);
  state.memory.set(key, every);
  return every.filter(({ point }) => within(point));
}

function pointActs({ about: subject, acts }: Offence): readonly (readonly [string, O])[] {
  const own = Object.entries(acts).filter(([act]) => vocabulary.about[subject]?.acts[act]?.implies === undefined);
  return own.length > 0 ? own : [['', 'met']];
}

function everyPoint(state: State, subjects: readonly string[]): Spot[] {
  return about(state, subjects).flatMap((offence) =>
    pointActs(offence).flatMap(([act, acted]) =>
      state.ages.map((age) => ({ point: { offence, about: offence.about, act, age }, there: all([acted === 'partial' ? 'met' : acted, band(offence, age)]) })).filter(({ there }) => there !== 'gap'),
    ),
  );
}

/** Puts together what an offence comes to at each of its points. It is there for certain, even where no act or age of it is: then all must agree. */
export function over(spots: readonly Spot[], outcome: (point: Point & { readonly offence: Offence }) => O): O {
  const offences = [...new Set(spots.map(({ point }) => point.offence))];
  return together(offences.flatMap((offence): O[] => {
    const own = spots.filter(({ point }) => point.offence === offence);
    const all_ = own.map(({ point, there }) => ({ there, one: outcome(point) }));
    const judged = all_.filter(({ one }) => !isNothing(one));
    if (judged.length === 0) return all_.map(({ one }) => one);
    if (judged.some(({ there }) => there === 'met')) return judged.map(({ there, one }) => perhaps(there, one));
    return judged.every(({ one }) => one === judged[0]?.one) ? [judged[0]?.one as O] : ['unknown'];
  }));
}

/** Nothing described about the subjects: known, or not. */
export const none = (state: State, subjects: readonly string[]): O => (examinedAll(state, subjects) ? 'not-applicable' : 'left-out');
