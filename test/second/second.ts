import { all, any, isNothing, together, type O } from './outcomes.ts';
import { answer, isMap, type Map_, type Yaml } from './law.ts';
import { names, stateOf, TOPICS, type Offence, type Point, type State } from './state.ts';
import { instruments, rules, type Rule, type Source } from './rules-data.ts';
import { binds, covered, defined, described, excused, fact, measure, measureAt, member, online, party, penalty, reservation, statedExcuses, states, strings, term, unneeded } from './facts.ts';
import { conditionTest, exists, ground, presence, reached } from './grounds.ts';
import { limitation, longer } from './limitation.ts';
import { punished } from './punished.ts';

/** What one source looks at: some points, one medium, some needs taken as allowed. */
interface View { readonly key: string; readonly within: (point: Point) => boolean; readonly online: boolean; readonly allows: readonly string[] }
const EVERYTHING: View = { key: '', within: () => true, online: false, allows: [] };

/** One test of the rules, for a part of a criterion. */
function judge(test: Map_, id: string, part: string | undefined, state: State, view: View): O {
  const again = (inner: Yaml): O => judge(inner as Map_, id, part, state, view);
  const [name = '', argument] = Object.entries(test)[0] ?? [];
  const map = isMap(argument) ? argument : {};
  const list = Array.isArray(argument) ? (argument as readonly Yaml[]) : [];
  const inScope = (offence: Offence, act: string): boolean => view.within({ offence, about: offence.about, act, age: 0 });
  switch (name) {
    case 'all': return all(list.map(again));
    case 'any': return any(list.map(again));
    case 'together': return together(list.map(again));
    case 'first': return again(list.find((one) => stated(one as Map_, id, part, state)) ?? list.at(-1));
    case 'given': { const condition = again(map['if']); return condition === 'gap' ? 'not-applicable' : condition === 'unknown' ? 'unknown' : again(map['then']); }
    case 'punished': return punished(view.online && map['media'] !== 'offline' ? { ...map, media: 'online' } : map, state, view.allows, inScope, id.split('.')[0] as string);
    case 'described': return described(strings(argument), state);
    case 'defined': return defined(state);
    case 'covered': return covered(String(argument), state, view.within);
    case 'fact': return fact(argument, state);
    case 'measure': return measure(argument, id, part, state);
    case 'term': return term(map, state);
    case 'states': return states(map, state);
    case 'excused': return excused(map, state);
    case 'stated-excuses': return statedExcuses(map, state);
    case 'reached': return reached(map, state, view.within);
    case 'ground': return ground(map, state, view.within);
    case 'exists': return exists(map, state);
    case 'condition': return conditionTest(map, state, view.within);
    case 'presence': return presence(map, state, view.within, () => again(map['else']));
    case 'limitation': return limitation(map, state, view.within, () => measure({ silence: 'unknown' }, id, part, state));
    case 'longer': return longer(map, state, view.within);
    case 'penalty': return penalty(map, state, view.within);
    case 'online': return online(map, state, view.within);
    case 'unneeded': return unneeded(map, state);
    case 'bound': return party(String(argument), state);
    case 'unreserved': { const one = reservation(String(map['instrument']), String(map['clause']), state); return one === undefined ? 'unknown' : one === 'met' ? 'gap' : one === 'gap' ? 'met' : one; }
    case 'member': return member(String(argument), state);
    default: throw new Error(`The second evaluator does not know the test ${name}.`);
  }
}

/** Whether the place that a test reads is stated in the law. */
function stated(test: Map_, id: string, part: string | undefined, state: State): boolean {
  if (!('measure' in test)) return true;
  const map = isMap(test['measure']) ? test['measure'] : {};
  const value = measureAt(state, String(map['id'] ?? id), map['id'] === undefined ? ((map['part'] as string | undefined) ?? part) : (map['part'] as string | undefined));
  return answer(value) !== undefined;
}

const filled = (test: Yaml, part: string | undefined): Yaml =>
  Array.isArray(test) ? test.map((one: Yaml) => filled(one, part)) : isMap(test) ? Object.fromEntries(Object.entries(test).map(([key, one]) => [key, filled(one, part)])) : test === '$part' ? part : test;

const TESTS = new Map<Rule, Map<string | undefined, Map_>>();
function testOf(rule: Rule, part: string | undefined): Map_ {
  const tests = TESTS.get(rule) ?? new Map<string | undefined, Map_>();
  TESTS.set(rule, tests);
  const known = tests.get(part) ?? (filled((part === undefined ? rule.test : rule.tests?.[part]) ?? rule['test-each'] ?? { measure: 'own' }, part) as Map_);
  tests.set(part, known);
  return known;
}

type PartOf = (part: string | undefined, view: View) => O;

/** What the parts of a rule come to in a view; many sources share one, so each is judged once. */
function partsJudged(rule: Rule, state: State): PartOf {
  const applies = rule.applies === undefined ? 'met' : judge(rule.applies, rule.id, undefined, state, EVERYTHING);
  // What the author states not to arise is left out, whatever else is described (B3).
  const arises = (part: string | undefined): boolean => answer(measureAt(state, rule.id, part)) !== 'not-applicable';
  const known = new Map<string, O>();
  const newPart = (part: string | undefined, view: View): O => {
    if (applies === 'gap' || !arises(part)) return 'not-applicable';
    if (applies === 'unknown') return 'unknown';
    const own = judge(testOf(rule, part), rule.id, part, state, view);
    // A part named after a topic of which nothing is described is left out; any other part of which nothing is left is unknown.
    return own === 'left-out' && part !== undefined && !TOPICS.has(part) && view === EVERYTHING ? 'unknown' : own;
  };
  return (part, view) => {
    const key = `${part ?? ''} ${view.key}`;
    const outcome = known.get(key) ?? newPart(part, view);
    known.set(key, outcome);
    return outcome;
  };
}

/** A source of which nothing is left is not applicable (A5), also where it is not known that nothing is there. */
const ofSource = (one: O): O => (isNothing(one) ? 'not-applicable' : one);
const shown = (one: O): O => (one === 'left-out' || one === 'unreached' ? 'unknown' : one);
const partsOf = (rule: Rule): readonly (string | undefined)[] => (rule.parts === undefined ? [undefined] : Object.keys(rule.parts));

interface Seen { readonly bound: 'yes' | 'no' | 'unknown'; readonly outcome: O; readonly force: string }

interface Touch { readonly clause: string; readonly parts?: readonly string[]; readonly scope?: readonly string[]; readonly allows?: readonly string[] }
const TOUCHES = new Map<Source, readonly Touch[]>();

/** The reservations that the catalogue knows to touch a source. */
function touchesOf(one: Source): readonly Touch[] {
  const known = TOUCHES.get(one) ?? Object.entries(instruments[one.instrument]?.reservations ?? {}).flatMap(([clause, { touches }]) => touches.filter((touch) => touch.at === one.at).map((touch): Touch => ({ clause, ...touch })));
  TOUCHES.set(one, known);
  return known;
}

/** What a source asks for: parts, and a view that is made for a law. */
interface Asked { readonly key: string; readonly parts: readonly (string | undefined)[]; readonly left: number; readonly view: (state: State) => View }
const ASKED = new Map<Source, Asked>();
const KEYS = new Map<string, string>();

/** What a source asks for, with the reservations of the State; remembered where it made none to it. */
function askedBy(rule: Rule, one: Source, state: State): Asked {
  const touches = touchesOf(one);
  const made = touches.length === 0 ? touches : touches.filter((touch) => ['met', 'partial'].includes(reservation(one.instrument, touch.clause, state) ?? 'gap'));
  const found = (made.length === 0 ? ASKED.get(one) : undefined) ?? newAsked(rule, one, made);
  if (made.length === 0) ASKED.set(one, found);
  return found;
}

function newAsked(rule: Rule, one: Source, made: readonly Touch[]): Asked {
  const asked = partsOf(rule).filter((part) => one.parts === undefined || one.parts.includes(part as string));
  const whole = made.some((touch) => touch.parts === undefined && touch.scope === undefined && touch.allows === undefined);
  const parts = asked.filter((part) => !whole && !made.some((touch) => touch.parts?.includes(part as string)));
  const plain = one.scope === undefined && one.via === undefined && made.every((touch) => touch.scope === undefined && touch.allows === undefined);
  const asJson = JSON.stringify([one.scope, one.via, made]);
  const key = KEYS.get(asJson) ?? String(KEYS.size + 1);
  KEYS.set(asJson, key);
  const within = (state: State) => (point: Point): boolean => (one.scope === undefined || inScope(one.scope, point, state)) && !made.some((touch) => touch.scope !== undefined && names(touch.scope, point, state) === 'met');
  const view = (state: State): View => (plain ? EVERYTHING : { key, within: within(state), online: one.via === 'online', allows: made.flatMap((touch) => touch.allows ?? []) });
  const looked = parts.length === 0 ? asked : parts;
  return { key: `${looked.join(' ')} ${plain ? '' : key}`, parts: looked, left: parts.length, view };
}

/** A source on its own scope, with the reservations of the State. */
function source(rule: Rule, one: Source, state: State, partOf: PartOf, known: Map<string, O>): Seen {
  const { key, parts, left, view: viewIn } = askedBy(rule, one, state);
  const before = known.get(key);
  const view = before === undefined ? viewIn(state) : EVERYTHING;
  const outcome = before ?? ofSource(together(parts.map((part) => partOf(part, view))));
  known.set(key, outcome);
  const bound = boundBy(one, state);
  // Where reservations leave nothing, the source counts as an invitation (A6).
  const weak = (one.force === 'requires' || one.force === 'requests') && (bound !== 'met' || left === 0);
  return { bound: bound === 'met' ? 'yes' : bound === 'gap' ? 'no' : 'unknown', outcome, force: weak ? 'invites' : one.force };
}

function inScope(scope: Yaml, point: Point, state: State): boolean {
  const map = isMap(scope) ? scope : { for: scope };
  return (map['for'] === undefined || names(map['for'], point, state) !== 'gap') && (map['except'] === undefined || names(map['except'], point, state) !== 'met');
}

/** Whether a source addresses the State on the date, reservations apart. */
function boundBy(one: Source, state: State): O {
  const key = `bound ${one.instrument} ${String(one.of)}`;
  const known = (state.memory.get(key) as O | undefined) ?? newBound(one, state);
  state.memory.set(key, known);
  return known;
}

function newBound(one: Source, state: State): O {
  const instrument = instruments[one.instrument];
  if (instrument === undefined || instrument.addresses === 'all') return 'met';
  const asOf = String(state.law['asOf']);
  const treaty = instrument.underlying ?? (instrument.addresses.startsWith('parties of ') ? instrument.addresses.slice('parties of '.length) : one.instrument);
  const begun = (date: string | null | undefined): O => (date === undefined ? 'met' : date === null ? 'gap' : date <= asOf ? 'met' : 'gap');
  const adopted = instrument.adopted !== undefined && /^\d{4}$/u.test(instrument.adopted) ? `${instrument.adopted}-12-31` : instrument.adopted;
  const country = String(state.law['country']).split('-')[0] as string;
  const named: O = one.of === undefined ? 'met' : one.of === 'unnamed' ? 'unknown' : (one.of as readonly string[]).includes(country) ? 'met' : 'gap';
  return all([binds(treaty, state), begun(instruments[treaty]?.inForce), begun(adopted), named]);
}

export interface Second { readonly criterion: string; readonly outcome: O; readonly level: string; readonly parts: readonly O[]; readonly sources: readonly string[] }

/** What the second evaluator finds for a law: outcome, level, parts and sources of every criterion. */
export function second(law: Map_, wanted: (id: string) => boolean): Second[] {
  const state = stateOf(law);
  return rules.filter((rule) => wanted(rule.id)).map((rule) => {
    const partOf = partsJudged(rule, state);
    const each = partsOf(rule).map((part) => partOf(part, EVERYTHING));
    const outcome = shown(together(each));
    const known = new Map<string, O>();
    const sources = rule.sources.map((one) => source(rule, one, state, partOf, known));
    const speaks = sources.filter((one) => (outcome === 'gap' || outcome === 'partial' ? one.outcome === 'gap' || one.outcome === 'partial' : outcome === 'unknown' ? one.outcome === 'unknown' : true));
    const level = ['requires', 'requests', 'invites'].find((force) => speaks.some((one) => one.force === force)) ?? 'invites';
    const parts = rule.parts === undefined ? [] : each.map(ofSource);
    return { criterion: rule.id, outcome, level, parts, sources: sources.map((one) => `${one.outcome} ${one.bound}`) };
  });
}
