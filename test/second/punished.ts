import { all, any, best, not, settled, spanOf, together, worst, type O, type Span } from './outcomes.ts';
import { answer, at, is, isMap, isUnknown, listOf, onlyOf, says, type Map_, type Yaml } from './law.ts';
import { about, band, examinedAll, none, topicOf, type Offence, type State } from './state.ts';
import { vocabulary } from './rules-data.ts';

const strings = (value: Yaml): readonly string[] => listOf(value as string | string[]);
const NEVER = Object.keys(vocabulary.needs).filter((word) => vocabulary.needs[word]?.counted === 'never');

/** What an offence's own material, or the definition, says of a word. */
export function covers(state: State, offence: Offence | undefined, word: string): O {
  const by = Object.keys(vocabulary.covers).filter((other) => vocabulary.covers[other]?.implies?.includes(word));
  const definition = at(state.law, ['definitions', 'csam']);
  const own = offence === undefined ? undefined : says(offence.map['covers'], word, by);
  if (own !== undefined) return own;
  const defined = isMap(definition) ? says(definition['covers'], word, by) : undefined;
  const shut = isMap(definition) && is(definition['covers']) === 'no';
  const one = defined ?? (isUnknown(definition) ? 'unknown' : shut || state.examined('definitions') ? 'gap' : 'unknown');
  // A definition that holds in part has, and lacks, each word in part.
  return onlyOf(definition) && one !== 'unknown' ? 'partial' : one;
}

/** Whether what is said of a word of the material, were it even unknown, is said in part only. */
function coversInPart(state: State, offence: Offence, word: string): boolean {
  const said = (list: Yaml): boolean => says(list, word) !== undefined && (onlyOf(list) || (isMap(list) && onlyOf(list[word])));
  if (says(offence.map['covers'], word) !== undefined) return said(offence.map['covers']);
  const definition = at(state.law, ['definitions', 'csam']);
  return onlyOf(definition) || (isMap(definition) && said(definition['covers']));
}

interface Needs { readonly defeats: readonly string[]; readonly ignores: readonly string[] | 'all' | 'rest' }

/** How strong an offence is with its needs: whole, narrowed, defeated, or undecided. */
export function strength(offence: Offence, { defeats, ignores }: Needs): Span {
  const effect = (word: string): number => (NEVER.includes(word) || ignores === 'all' || (Array.isArray(ignores) && ignores.includes(word)) ? 2 : defeats.includes(word) ? 0 : ignores === 'rest' ? 2 : 1);
  const softened = (said: O, word: string): Span => (said === 'met' ? [effect(word), effect(word)] : said === 'partial' ? [Math.max(1, effect(word)), Math.max(1, effect(word))] : said === 'unknown' ? [effect(word), 2] : [2, 2]);
  const ofItem = (item: Yaml): Span => {
    if (item === 'unknown') return worst(Object.keys(vocabulary.needs).map((word): Span => softened('unknown', word)).concat([[effect('other'), 2]]));
    if (typeof item === 'string') return item === 'no' ? [2, 2] : softened('met', item);
    if (Array.isArray(item)) return worst(item.map(ofItem));
    if (!isMap(item)) return [2, 2];
    const parts = Object.entries(item).map(([key, value]): Span => {
      if (key === 'is') return ofItem(value);
      if (key === 'other') return softened('met', 'other');
      if (key === 'any') return best((value as readonly Yaml[]).map(ofItem));
      return key in vocabulary.needs ? softened(answer(value) ?? 'met', key) : [2, 2];
    });
    const span = worst(parts);
    return onlyOf(item) ? [Math.max(1, span[0]), Math.max(1, span[1])] : span;
  };
  return ofItem(offence.map['needs']);
}

function excuses(offence: Offence): Span {
  const list = offence.map['excused'];
  const items = Array.isArray(is(list)) ? (is(list) as readonly Yaml[]) : [list];
  const other = items.some((item) => isMap(item) && 'other' in item);
  const words = Object.keys(vocabulary.excused).filter((word) => vocabulary.excused[word]?.narrows?.includes(offence.about));
  const said = isUnknown(list) ? [] : words.map((word) => says(list, word) ?? 'gap');
  return worst([[other || said.some((one) => one === 'met' || one === 'partial') ? 1 : 2, other ? 1 : 2], ...said.map((one): Span => (one === 'unknown' ? [1, 2] : one === 'met' || one === 'partial' ? [1, 1] : [2, 2]))]);
}

/** Whether a list names anything: none named is no limit. */
function limits(list: Yaml): O {
  const said = isMap(list) ? Object.keys(list).map((word) => says(list, word)).concat(says(list['is'], '')) : Array.isArray(list) ? list.map((): O => 'met') : [];
  return isUnknown(list) ? 'unknown' : any(['gap', ...said.filter((one) => one !== undefined).map((one): O => (one === 'partial' ? 'met' : one)), ...(isMap(list) && Array.isArray(list['is']) && list['is'].length > 0 ? (['met'] as const) : [])]);
}

/** A limit such as `purposes`: whether the offence reaches a word of it. */
export function limited(list: Yaml, word: string): O {
  const limit = limits(list);
  const own = says(list, word);
  if (limit === 'gap') return 'met';
  if (limit === 'met') return own ?? 'gap';
  return own === 'unknown' && !isUnknown(list) ? 'met' : 'unknown';
}

/** What a limit may name in part only is reached in part, or, where nothing is named, in full. */
function perhapsInPart(list: Yaml, word: Yaml | undefined): Span {
  if (typeof word !== 'string' || limits(list) !== 'unknown' || says(list, word) !== 'unknown') return [2, 2];
  return onlyOf(list) || (isMap(list) && onlyOf(list[word])) ? [1, 2] : [2, 2];
}

/** Whether an offence names no purpose at all. */
export const withoutPurpose = (offence: Offence): O => not(limits(offence.map['purposes']));

/** Whether a selector picks an offence, by everything but age, medium and needs. */
function selected(selector: Map_, offence: Offence, state: State, inScope: (offence: Offence, act: string) => boolean): { readonly there: O; readonly cap: Span } {
  if (!strings(selector['about']).includes(offence.about)) return { there: 'gap', cap: [2, 2] };
  const acts = selector['act'] === undefined ? Object.keys(offence.acts) : strings(selector['act']);
  // What is perhaps punished, and in part only, is punished in part at most.
  const list = offence.map['acts'];
  const most = (act: string): number => (onlyOf(list) || (isMap(list) && onlyOf(list[act])) ? 1 : 2);
  const [least, best_] = best(acts.filter((act) => inScope(offence, act)).map((act): Span => { const one = offence.acts[act] ?? offence.acts['?'] ?? 'gap'; return one === 'unknown' ? [0, most(act)] : spanOf(one); }));
  const acted: O = best_ === 0 ? 'gap' : least === 0 ? 'unknown' : 'met';
  const excuse = strings(selector['without-excuse']).map((word) => not(says(offence.map['excused'], word) ?? 'gap'));
  const limits = [
    selector['act'] === undefined ? 'met' : acted,
    selector['purpose'] === undefined ? 'met' : limited(offence.map['purposes'], String(selector['purpose'])),
    selector['gain'] === undefined ? 'met' : limited(offence.map['gains'], String(selector['gain'])),
    selector['covers'] === undefined ? 'met' : covers(state, offence, String(selector['covers'])),
    ...excuse,
  ];
  const whole = worst([selector['act'] === undefined || acted === 'gap' ? [2, 2] : [Math.max(1, least), best_], perhapsInPart(offence.map['purposes'], selector['purpose']), perhapsInPart(offence.map['gains'], selector['gain'])]);
  return { there: all(limits.map((one): O => (one === 'partial' ? 'met' : one))), cap: limits.includes('partial') || offence.only || (selector['covers'] !== undefined && coversInPart(state, offence, String(selector['covers']))) ? [1, 1] : whole };
}

export function reachesMedium(offence: Offence, medium: string): O {
  const via = is(offence.map['via']) ?? 'any';
  return via === 'unknown' ? 'unknown' : via === 'any' || via === medium ? 'met' : 'gap';
}

/** The ages asked for: several sets where an unknown leaves open which; only what all of them give is then known. */
function asked(test: Map_, subjects: readonly string[], described: readonly Offence[], topic: string, state: State): readonly (readonly number[])[] {
  const consent = is(at(state.law, ['ages', 'consent']));
  if (test['below'] === 'consent' || test['from'] === 'consent') {
    if (typeof consent !== 'number') return state.ages.map((age) => [age]);
    return [state.ages.filter((age) => (test['from'] === 'consent' ? age >= consent : age < consent))];
  }
  if (test['below'] === 18) return [state.ages];
  const ofTopic = subjects.some((subject) => topicOf(subject) === topic);
  const unders = described.filter((offence) => !ofTopic || offence.topic === topic).map(({ under }) => under);
  const known = unders.filter((under) => under !== 'unknown') as number[];
  const ceiling = known.length === 0 ? 18 : Math.max(...known);
  const below = state.ages.filter((age) => age < ceiling);
  return known.length < unders.length ? [below, state.ages] : [below];
}

/** `punished`: at each age and medium asked, the best offence counts. */
export function punished(test: Map_, state: State, allows: readonly string[], inScope: (offence: Offence, act: string) => boolean, topic: string): O {
  const selectors = (test['by'] as readonly Map_[] | undefined) ?? [test];
  const subjects = [...new Set(selectors.flatMap((one) => strings(one['about'])))];
  const described = about(state, subjects);
  if (test['when-described'] !== undefined && described.length === 0) return none(state, subjects);
  const ignores = test['ignores'] === 'all' || test['ignores'] === 'rest' ? test['ignores'] : [...strings(test['ignores']), ...allows];
  const needs: Needs = { defeats: strings(test['defeats']).filter((word) => !allows.includes(word)), ignores };
  const preferred = test['prefer-purpose'];
  const prefer = (offence: Offence): O => {
    if (preferred === undefined) return 'met';
    const aims = (one: Offence): O => { const found = limited(one.map['purposes'], String(preferred)); return found === 'partial' ? 'met' : found; };
    return any([aims(offence), not(any(['gap', ...described.map(aims)]))]);
  };
  const candidates = selectors.flatMap((selector) => described.map((offence) => {
    const { there, cap } = selected(selector, offence, state, inScope);
    return { offence, chosen: all([there, prefer(offence)]), span: worst([strength(offence, needs), excuses(offence), cap]) };
  }));
  const open = !examinedAll(state, subjects);
  const media = test['media'] === 'both' ? [['online'], ['offline']] : test['media'] === 'online' || test['media'] === 'offline' ? [[test['media']]] : [['online', 'offline']];
  const sets = asked(test, subjects, described, topic, state).map((ages) =>
    together(
      ages.flatMap((age) =>
        media.map((some) => {
          const spans = candidates.map(({ offence, chosen, span }): Span => {
            const there = all([chosen, band(offence, age), some.length > 1 ? 'met' : reachesMedium(offence, some[0] as string)]);
            return there === 'met' ? span : there === 'gap' ? [0, 0] : [0, span[1]];
          });
          return settled(best(open ? [...spans, [0, 2]] : spans));
        }),
      ),
    ),
  );
  return sets.every((one) => one === sets[0]) ? (sets[0] as O) : 'unknown';
}
