import { all, any, not, perhaps, together, type O } from './outcomes.ts';
import { answer, at, is, isMap, isUnknown, listOf, onlyOf, says, type Map_, type Yaml } from './law.ts';
import { about, band, examinedAll, none, points, silence, topicOf, type Offence, type Point, type Spot, type State } from './state.ts';
import { instruments, groups, vocabulary } from './rules-data.ts';
import { covers, limited, reachesMedium, strength, withoutPurpose } from './punished.ts';

export const strings = (value: Yaml): readonly string[] => listOf(value as string | string[]);
const acts = (offence: Offence, wanted: Yaml): O => (wanted === undefined ? 'met' : any(['gap', ...strings(wanted).map((act): O => { const one = offence.acts[act] ?? offence.acts['?'] ?? 'gap'; return one === 'partial' ? 'met' : one; })]));

/** `fact`: yes, or a figure, at a path. */
export function fact(test: Yaml, state: State): O {
  const path = String(isMap(test) ? test['at'] : test).split('.');
  const topic = path.map((_, index) => vocabulary.silence[path.slice(0, index + 1).join('.')]).filter((one) => one !== undefined).at(-1) ?? '';
  const value = at(state.law, path, 'general.extradition');
  if (value === undefined) return silence(state, topic);
  const own = answer(value);
  if (own !== undefined) return own;
  return onlyOf(value) ? 'partial' : 'met';
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
  const covering = (spot: readonly Spot[]): O[] => spot.map(({ point, there }): O => { const one = covers(state, point.offence, word); return there === 'met' ? one : one === 'gap' ? 'gap' : 'unknown'; });
  if (spots.some((spot) => spot.some(({ there }) => there === 'met'))) {
    return together(spots.map((spot) => perhaps(spot.some(({ there }) => there === 'met') ? 'met' : 'unknown', spot.every(({ point }) => covers(state, point.offence, word) === 'met') ? 'met' : any(covering(spot)))));
  }
  const readings = [covers(state, undefined, word), ...list.filter(({ point }) => point.act === '?' || vocabulary.dealings.flat().includes(point.act)).map(({ point }) => covers(state, point.offence, word))];
  return readings.every((one) => one === readings[0]) ? (readings[0] as O) : 'unknown';
}

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
  const needed = orNeeds.map((word) => says(offence.map['needs'], word) ?? (isUnknown(offence.map['needs']) ? 'unknown' : 'gap'));
  return any(['gap', ...words.map((word) => says(list, word) ?? 'gap'), ...needed]);
}

/** `excused`: every, some or no described offence makes the exception. */
export function excused(test: Map_, state: State): O {
  const subjects = strings(test['about']);
  const words = strings(test['excuse']);
  const consent = is(at(state.law, ['ages', 'consent']));
  const list = about(state, subjects).map((offence) => {
    const free = strings(test['without-needs']).map((word) => not(says(offence.map['needs'], word) ?? (isUnknown(offence.map['needs']) ? 'unknown' : 'gap')));
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
  return together(own.map(({ there, one }) => perhaps(there, test['of'] === 'none' ? not(one) : one)));
}

/** `stated-excuses`: a gap where every offence states its exceptions without this one. */
export function statedExcuses(test: Map_, state: State): O {
  const subjects = strings(test['about']);
  const list = about(state, subjects).map((offence) => ({ offence, there: acts(offence, test['act']) })).filter(({ there }) => there !== 'gap');
  if (list.length === 0) return 'unknown';
  return any(list.map(({ offence, there }): O => {
    const said = offence.map['excused'];
    const one: O = said === undefined ? 'met' : (says(said, String(test['lacks'])) ?? 'gap');
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
    const has: O = prison === undefined ? 'gap' : (answer(prison) ?? (onlyOf(prison) || onlyOf(given) ? 'partial' : 'met'));
    if (test['maximum'] === undefined || has === 'gap' || has === 'unknown') return perhaps(there, has);
    const most = years(isMap(prison) ? (prison['max'] ?? prison['is']) : prison);
    return perhaps(there, most === undefined ? 'unknown' : most < (years(test['maximum']) as number) ? 'gap' : has);
  }));
}

/** `online`: what is punished at an age is punished online too. */
export function online(test: Map_, state: State, within: (point: Point) => boolean): O {
  const subjects = strings(test['about']);
  const list = points(state, subjects, within).filter(({ point }) => point.act !== '' && (point.act === '?' || test['act'] === undefined || strings(test['act']).includes(point.act)));
  if (list.length === 0) return silenceOf(state, subjects);
  const outcome = bySpot(list, (offence) => reachesMedium(offence, 'online'), state, subjects);
  // Where it is open whether any of these acts is punished at all, so is whether it is punished online.
  return outcome === 'met' && test['act'] !== undefined && list.every(({ there }) => there !== 'met') ? 'unknown' : outcome;
}

const silenceOf = (state: State, subjects: readonly string[]): O => (examinedAll(state, subjects) ? 'gap' : 'unknown');

/** At each (act, age) that is punished, whether some offence there has the quality. */
function bySpot(list: readonly { readonly point: Point; readonly there: O }[], quality: (offence: Offence) => O, state: State, subjects: readonly string[]): O {
  const keys = [...new Set(list.map(({ point }) => `${point.act} ${String(point.age)}`))];
  const spots = keys.map((key) => list.filter(({ point }) => `${point.act} ${String(point.age)}` === key || `? ${String(point.age)}` === `${point.act} ${key.split(' ')[1] ?? ''}`));
  const open = !examinedAll(state, subjects);
  return together(spots.map((spot): O => {
    const outcome = any([...spot.map(({ point, there }): O => { const one = quality(point.offence as Offence); return there === 'met' ? one : one === 'gap' ? 'gap' : 'unknown'; }), ...(open ? (['unknown'] as const) : [])]);
    const sure = spot.every(({ point }) => quality(point.offence as Offence) === 'met');
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
    return test['no-purpose'] === undefined ? whole : all([whole, withoutPurpose(offence)]);
  };
  const found = bySpot(list, free, state, subjects);
  // Of acts that are only perhaps punished it is not known that there is anything to be met.
  return found === 'met' && !list.some(({ point }) => point.offence.acts[point.act] === 'met') ? 'unknown' : found;
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

/** Whether a treaty binds the State on the date, by what the description says. */
export function binds(id: string, state: State): O {
  const asOf = String(state.law['asOf']);
  const given = (state.law['treaties'] as Map_ | undefined)?.[id];
  const instrument = instruments[id];
  if (given === undefined) {
    const of = /^members of (\w+)$/u.exec(instrument?.addresses ?? '');
    return of === null ? 'unknown' : instrument?.except?.includes(stateCountry(state)) === true ? 'gap' : member(of[1] as string, state);
  }
  const said = isMap(given) ? (given['bound'] ?? given['is'] ?? (given['signed'] === undefined ? 'unknown' : 'no')) : given;
  const partly = (one: O): O => (onlyOf(given) && (one === 'met' || one === 'gap') ? 'partial' : one);
  return partly(answer(said) ?? (date(said) === undefined ? 'unknown' : (date(said) as string) <= asOf ? 'met' : 'gap'));
}

/** What the description says of a reservation; undefined where it gives no list. */
export function reservation(instrument: string, clause: string, state: State): O | undefined {
  const given = (state.law['treaties'] as Map_ | undefined)?.[instrument];
  const list = isMap(given) ? given['reservations'] : undefined;
  if (list === undefined || isUnknown(list)) return undefined;
  const short = clause.split('/')[0] as string;
  return says(list, clause) ?? (short === clause ? undefined : says(list, short)) ?? (isUnknown(list) ? 'unknown' : 'gap');
}
