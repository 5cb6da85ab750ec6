import { all, any, best, isNothing, not, perhaps, settled, spanOf, together, type O, type Span } from './outcomes.ts';
import { answer, at, is, isMap, isUnknown, listOf, onlyOf, says, type Map_, type Yaml } from './law.ts';
import { about, band, examinedAll, none, points, silence, topicOf, type Offence, type Point, type Spot, type State } from './state.ts';
import { instruments, groups, vocabulary } from './rules-data.ts';
import { reached } from './grounds.ts';
import { covers, limited, reachesMedium, strength, withoutPurpose } from './punished.ts';

export const strings = (value: Yaml): readonly string[] => listOf(value as string | string[]);
const acts = (offence: Offence, wanted: Yaml): O => (wanted === undefined ? 'met' : any(['gap', ...strings(wanted).map((act): O => { const one = offence.acts[act] ?? offence.acts['?'] ?? 'gap'; return one === 'partial' ? 'met' : one; })]));

const everything = (scope: Yaml): boolean => scope === 'all' || (Array.isArray(scope) && (scope as readonly Yaml[]).some(everything)) || (isMap(scope) && Object.keys(scope).every((key) => key === 'for' && everything(scope[key])));

/** `fact`: yes, or a figure, at a path. */
export function fact(test: Yaml, state: State): O {
  const path = String(isMap(test) ? test['at'] : test).split('.');
  const topic = path.map((_, index) => vocabulary.silence[path.slice(0, index + 1).join('.')]).filter((one) => one !== undefined).at(-1) ?? '';
  const value = at(state.law, path, 'general.extradition');
  if (value === undefined) return silence(state, topic);
  const rules = Array.isArray(value) ? (value as readonly Yaml[]) : [value];
  // A rule that reaches some offences only is judged by its reach.
  if (Array.isArray(value) || rules.some((rule) => isMap(rule) && (!everything(rule['for'] ?? 'all') || rule['except'] !== undefined))) return reached({ rule: path.join('.') }, state, () => true);
  const own = answer(value) ?? 'met';
  // What holds in part holds so for all that stands below it.
  const inPart = path.some((_, depth) => onlyOf(at(state.law, path.slice(0, depth + 1), 'general.extradition')));
  return inPart && (own === 'met' || own === 'gap') ? 'partial' : own;
}

export const measureAt = (state: State, id: string, part: string | undefined): Yaml => {
  const whole = (state.law['measures'] as Map_ | undefined)?.[id];
  return isMap(whole) ? (part === undefined ? whole : (whole[part] ?? ('is' in whole ? { is: whole['is'], ...(onlyOf(whole) ? { only: '' } : {}) } : undefined))) : whole;
};

/** `measure`: what `measures` says of a criterion or a part. */
export function measure(test: Yaml, id: string, part: string | undefined, state: State): O {
  const map = isMap(test) ? test : {};
  const about_ = strings(map['about']);
  if (about_.length > 0 && about(state, about_).length === 0) return none(state, about_);
  const other = String(map['id'] ?? id);
  const value = measureAt(state, other, map['id'] === undefined ? ((map['part'] as string | undefined) ?? part) : (map['part'] as string | undefined));
  return answer(value) ?? (map['silence'] === 'unknown' ? 'unknown' : silence(state, other.split('.')[0] as string));
}

export function described(subjects: readonly string[], state: State): O {
  return all(subjects.map((one) => any([...about(state, [one]).map((offence): O => (offence.map['only'] === undefined ? 'met' : 'partial')), silence(state, topicOf(one))])));
}

/** `defined`: the material is defined. */
export function defined(state: State): O {
  const value = at(state.law, ['definitions', 'csam']);
  if (value === undefined) return silence(state, 'definitions');
  return answer(value) ?? (onlyOf(value) ? 'partial' : 'met');
}

/** `covered`: for each dealing that the law punishes, at every age, some offence covers the word; where it punishes none, the definition decides. */
export function covered(word: string, state: State, within: (point: Point) => boolean): O {
  const list = points(state, ['csam'], within);
  const spots = vocabulary.dealings.flatMap((dealing) => state.ages.map((age) => list.filter(({ point }) => point.age === age && (dealing.includes(point.act) || point.act === '?')))).filter((spot) => spot.length > 0);
  if (spots.some((spot) => spot.some(({ there }) => there === 'met'))) {
    return together(spots.map((spot) => perhaps(spot.some(({ there }) => there === 'met') ? 'met' : 'unknown', spot.every(({ point }) => covers(state, point.offence, word) === 'met') ? 'met' : bestThere(spot, (offence) => covers(state, offence, word)))));
  }
  const readings = [covers(state, undefined, word), ...list.filter(({ point }) => point.act === '?' || vocabulary.dealings.flat().includes(point.act)).map(({ point }) => covers(state, point.offence, word))];
  return readings.every((one) => one === readings[0]) ? (readings[0] as O) : 'unknown';
}

/** The best quality at a place; what is only perhaps there may add nothing. */
const bestThere = (spot: readonly Spot[], quality: (offence: Offence) => O, more: readonly Span[] = []): O =>
  settled(best([...spot.map(({ point, there }): Span => { const span = spanOf(quality(point.offence)); return there === 'met' ? span : [0, span[1]]; }), ...more]));

export function term(test: Map_, state: State): O {
  const said = at(state.law, ['definitions', 'csam']);
  const plain = isMap(said) && typeof is(said['term']) === 'string' ? String(is(said['term'])).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '') : '';
  return strings(test['avoid']).some((word) => plain.includes(word.normalize('NFD').replace(/\p{M}/gu, ''))) ? 'gap' : 'unknown';
}

/** `states`: the descriptions say so in so many words. */
export function states(test: Map_, state: State): O {
  const subjects = strings(test['about']);
  const list = about(state, subjects);
  if (test['what'] === 'any-medium') return list.length > 0 && list.every(({ map }) => is(map['via']) === 'any') ? 'met' : 'unknown';
  const aged = list.map((offence): O => offence.aged);
  return any([...aged, examinedAll(state, subjects) ? 'gap' : 'unknown']);
}

/** How far an offence makes one of the exceptions. */
function excuse(offence: Offence, words: readonly string[], orNeeds: readonly string[]): O {
  const list = offence.map['excused'];
  return any(['gap', ...words.map((word) => says(list, word) ?? 'gap'), asks(offence.map['needs'], orNeeds)]);
}

/** Whether an offence cannot do without one of these elements. */
function asks(needs: Yaml, words: readonly string[]): O {
  if (needs === 'unknown') return words.length > 0 ? 'unknown' : 'gap';
  if (Array.isArray(needs)) return any(['gap', ...needs.map((item: Yaml) => asks(item, words))]);
  if (!isMap(needs)) return words.includes(String(needs)) ? 'met' : 'gap';
  const one = 'any' in needs ? all(listOf(needs['any'] as string[]).map((item: Yaml) => asks(item, words))) : 'is' in needs ? asks(needs['is'], words) : any(['gap', ...words.map((word) => answer(needs[word]) ?? 'gap')]);
  return onlyOf(needs) && one === 'met' ? 'partial' : one;
}

/** `excused`: every, some or no described offence makes the exception. */
export function excused(test: Map_, state: State): O {
  const subjects = strings(test['about']);
  const words = strings(test['excuse']);
  const consent = is(at(state.law, ['ages', 'consent']));
  const list = about(state, subjects).map((offence) => {
    const free = [not(asks(offence.map['needs'], strings(test['without-needs'])))];
    const young: O = test['below'] === undefined ? 'met' : typeof consent !== 'number' ? (band(offence, 0) === 'met' ? 'met' : 'unknown') : any(['gap', ...state.ages.filter((age) => age < consent).map((age) => band(offence, age))]);
    return { offence, there: all([acts(offence, test['act']), young, ...free.map((one): O => (one === 'partial' ? 'met' : one))]) };
  }).filter(({ there }) => there !== 'gap');
  const own = list.map(({ offence, there }) => ({ there, one: excuse(offence, words, strings(test['or-needs'])), offence }));
  if (test['of'] === 'some') {
    const some = own.map(({ there, one, offence }): O => {
      const cited = test['cited'] === undefined || offence.cited || JSON.stringify(offence.map['excused'] ?? '').includes('"at":') || one === 'gap' ? one : 'unknown';
      return there === 'met' ? cited : cited === 'gap' ? 'gap' : 'unknown';
    });
    return any([...some, examinedAll(state, subjects) ? 'gap' : 'unknown']);
  }
  if (own.length === 0) return none(state, subjects);
  // What is only perhaps punished, and excused, counts for nothing: it may not be there at all.
  const judged = own.map(({ there, one }): O => { const outcome = test['of'] === 'none' ? not(one) : one; return there !== 'met' && outcome === 'met' ? 'not-applicable' : perhaps(there, outcome); });
  const outcome = together(judged);
  return isNothing(outcome) ? 'unknown' : outcome;
}

/** `stated-excuses`: a gap where every offence states its exceptions without this one. */
export function statedExcuses(test: Map_, state: State): O {
  const subjects = strings(test['about']);
  const list = about(state, subjects).map((offence) => ({ offence, there: acts(offence, test['act']) })).filter(({ there }) => there !== 'gap');
  if (list.length === 0) return 'unknown';
  return any(list.map(({ offence, there }): O => {
    const said = offence.map['excused'];
    const own: O = said === undefined ? 'met' : (says(said, String(test['lacks'])) ?? 'gap');
    const one = own === 'partial' ? 'met' : own;
    return there === 'met' || one === 'gap' ? one : 'unknown';
  }));
}

const years = (value: Yaml): number | undefined => { const found = /^([\d.]+) (year|month)/u.exec(String(value)); return value === 'life' ? 999 : found === null ? undefined : Number(found[1]) / (found[2] === 'month' ? 12 : 1); };

/** `penalty`: every described offence carries imprisonment, or so many years of it. */
export function penalty(test: Map_, state: State, within: (point: Point) => boolean): O {
  const subjects = strings(test['about']);
  const list = about(state, subjects).map((offence) => ({ offence, there: acts(offence, test['act']) })).filter(({ there, offence }) => there !== 'gap' && Object.keys(offence.acts).some((act) => within({ offence, about: offence.about, act, age: 0 })));
  if (list.length === 0) return none(state, subjects);
  return together(list.map(({ offence, there }): O => {
    const given = offence.map['penalty'];
    if (given === undefined || isUnknown(given)) return 'unknown';
    const prison = isMap(given) ? given['prison'] : undefined;
    const said = is(isMap(prison) ? (prison['max'] ?? prison['is']) : prison);
    const word = is(prison);
    const most = years(said);
    const enough: O = prison === undefined || word === 'no' ? 'gap' : word === 'unknown' ? 'unknown' : test['maximum'] === undefined ? 'met' : most === undefined ? 'unknown' : most < (years(test['maximum']) as number) ? 'gap' : 'met';
    const inPart = onlyOf(given) || onlyOf(prison) || (isMap(prison) && onlyOf(prison['max']));
    return perhaps(there, inPart && (enough === 'met' || enough === 'gap') ? 'partial' : enough);
  }));
}

/** `online`: what is punished at an age is punished online too. */
export function online(test: Map_, state: State, within: (point: Point) => boolean): O {
  const subjects = strings(test['about']);
  const list = points(state, subjects, within).filter(({ point }) => (point.act !== '' || test['act'] === undefined) && (point.act === '?' || test['act'] === undefined || strings(test['act']).includes(point.act)));
  if (list.length === 0) return silenceOf(state, subjects);
  const outcome = bySpot(list, (offence) => reachesMedium(offence, 'online'), state, subjects);
  // Where it is open whether any of these acts is punished at all, so is whether it is punished online.
  return outcome === 'met' && test['act'] !== undefined && list.every(({ there }) => there !== 'met') ? 'unknown' : outcome;
}

const silenceOf = (state: State, subjects: readonly string[]): O => (examinedAll(state, subjects) ? 'gap' : 'unknown');

/** At each (act, age) that is punished, whether some offence there has the quality. */
function bySpot(list: readonly Spot[], quality: (offence: Offence) => O, state: State, subjects: readonly string[]): O {
  const keys = [...new Set(list.map(({ point }) => `${point.act} ${String(point.age)}`))];
  const spots = keys.map((key) => list.filter(({ point }) => `${point.act} ${String(point.age)}` === key || `? ${String(point.age)}` === `${point.act} ${key.split(' ')[1] ?? ''}`));
  const open = !examinedAll(state, subjects);
  return together(spots.map((spot): O => {
    const outcome = bestThere(spot, quality, open ? [[0, 2]] : []);
    const sure = spot.every(({ point }) => quality(point.offence) === 'met');
    return perhaps(spot.some(({ there }) => there === 'met') ? 'met' : 'unknown', sure ? 'met' : outcome);
  }));
}

/** `unneeded`: each punished act is punished by an offence without these elements. */
export function unneeded(test: Map_, state: State): O {
  const subjects = strings(test['about']);
  const list = points(state, subjects).filter(({ point }) => point.act !== '' && !strings(test['not-act']).includes(point.act));
  if (list.length === 0) return none(state, subjects);
  const free = (offence: Offence): O => {
    const [lo, hi] = strength(offence, { defeats: strings(test['needs']), ignores: 'rest' });
    const whole: O = lo === hi ? (lo === 2 ? 'met' : lo === 1 ? 'partial' : 'gap') : 'unknown';
    if (test['no-purpose'] === undefined) return whole;
    // What is needed in part only is needed in full where the offence is limited to purposes, which may be open.
    const free = withoutPurpose(offence);
    return whole === 'partial' && free === 'unknown' ? 'unknown' : all([whole, free]);
  };
  const found = bySpot(list, free, state, subjects);
  // Of acts that are only perhaps punished it is not known that there is anything to be met.
  return found === 'met' && !list.some(({ point }) => ['met', 'partial'].includes(point.offence.acts[point.act] ?? 'unknown')) ? 'unknown' : found;
}

export { limited };

const stateCountry = (state: State): string => String(state.law['country']).split('-')[0] as string;
const date = (value: Yaml): string | undefined => (/^\d{4}/u.test(String(value)) ? String(value) : undefined);

/** Whether the State belongs to a group on the date. */
export function member(group: string, state: State): O {
  const own = (groups[group] as Record<string, Yaml>)[stateCountry(state)];
  const asOf = String(state.law['asOf']);
  if (own === undefined) return 'gap';
  if (isMap(own)) return String(own['until']) >= asOf ? 'met' : 'gap';
  return own === 'yes' || (date(own) ?? '') <= asOf ? 'met' : 'gap';
}

/** Whether a treaty binds the State on the date, by what the description says; `only` leaves the State bound, or not (A8 speaks of outcomes). */
export function binds(id: string, state: State): O {
  const asOf = String(state.law['asOf']);
  const given = (state.law['treaties'] as Map_ | undefined)?.[id];
  const instrument = instruments[id];
  if (given === undefined) {
    const of = /^members of (\w+)$/u.exec(instrument?.addresses ?? '');
    return of === null ? 'unknown' : instrument?.except?.includes(stateCountry(state)) === true ? 'gap' : member(of[1] as string, state);
  }
  const said = is(isMap(given) ? (given['bound'] ?? given['is'] ?? (given['signed'] === undefined ? 'unknown' : 'no')) : given);
  return answer(said) ?? (date(said) === undefined ? 'unknown' : (date(said) as string) <= asOf ? 'met' : 'gap');
}

/** `bound`: met where the State is Party; partial where that holds only in part. */
export function party(id: string, state: State): O {
  const bound = binds(id, state);
  return onlyOf((state.law['treaties'] as Map_ | undefined)?.[id]) && (bound === 'met' || bound === 'gap') ? 'partial' : bound;
}

/** What the description says of a reservation; undefined where it gives no list. */
export function reservation(instrument: string, clause: string, state: State): O | undefined {
  const given = (state.law['treaties'] as Map_ | undefined)?.[instrument];
  const list = isMap(given) ? given['reservations'] : undefined;
  if (list === undefined || isUnknown(list)) return undefined;
  const short = clause.split('/')[0] as string;
  return says(list, clause) ?? (short === clause ? undefined : says(list, short)) ?? (isUnknown(list) ? 'unknown' : 'gap');
}
