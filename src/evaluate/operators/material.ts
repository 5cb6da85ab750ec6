import type { Law, Offence, Place } from '../../model/law.ts';
import { ALL_AGES, bandMasks } from '../../law/ages.ts';
import { wordAnswer } from '../../law/words.ts';
import { addToGrid, emptyGrid, gridBits, type Grid } from '../grid.ts';
import { judgement, type Context, type Judgement } from '../judgement.ts';
import { flagSetting, listSetting, textSetting } from '../settings.ts';
import { onlyInPart, together, UNKNOWN } from '../truth.ts';
import { covering, definitionCovers } from './candidate.ts';
import { topicOf } from './offences.ts';

/** `defined`: definitions.csam is described. */
export function defined(_settings: unknown, { law }: Context): Judgement {
  const { state, place } = law.definition;
  if (state === 'described') return place.only === undefined ? judgement('met', [], [place]) : judgement('partial', [{ code: 'only', text: place.only }], [place]);
  if (state === 'no') return judgement('gap', [{ code: 'stated-no', path: place.path }], [place]);
  if (state === 'unknown') return judgement('unknown', [{ code: 'stated-unknown', path: place.path }], [place]);
  return law.examined('definitions') ? judgement('gap', [{ code: 'absent', path: place.path, topic: 'definitions' }]) : judgement('unknown', [{ code: 'not-examined', topic: 'definitions' }]);
}

/**
 * `covered`: the definition, or an offence's own material, has this word. Met where, for each of production, distribution and possession
 * that the law punishes, at every age, some offence covers it; partial where only for some (law-semantics B2).
 */
export function covered(settings: unknown, context: Context): Judgement {
  const word = String(settings);
  const { law } = context;
  const offences = law.offences.filter((o) => o.about === 'csam');
  let bits = 0;
  for (const acts of context.catalogue.vocabulary.dealings) {
    const { covers, punished } = dealing(offences, acts, word, context);
    bits |= gridBits(covers, punished);
  }
  const dealt = together(bits);
  const place = coverPlace(law.definition.covers?.words.get(word)?.place, law.definition.place);
  const evidence: Place[] = [place, ...offences.flatMap((o) => o.covers?.words.get(word)?.place ?? [])];
  const only = definitionOnly(law, word);
  const defined_ = definitionOutcome(definitionCovers(law, word));
  const outcome = dealt ?? (only === undefined ? defined_ : onlyInPart(defined_));
  if (outcome === 'met') return judgement('met', [], coveringPlaces(word, context));
  if (outcome === 'unknown') return judgement('unknown', [unknownWord(context, word)], evidence);
  return judgement(outcome, only === undefined ? [{ code: 'word-missing', list: 'covers', word }] : [{ code: 'only', text: only }], evidence);
}

/** In which part only the definition has a word. */
function definitionOnly({ definition }: Law, word: string): string | undefined {
  return definition.covers?.words.get(word)?.place.only ?? definition.place.only;
}

/** The places that say yes to a word: the definition's, and those of offences with material of their own. */
function coveringPlaces(word: string, { law }: Context): Place[] {
  const lists = [law.definition.covers, ...law.offences.filter((o) => o.about === 'csam').map((o) => o.covers)];
  return lists.flatMap((list) => (list?.words.get(word)?.answer === 'yes' ? [list.words.get(word)?.place ?? list.place] : []));
}

function coverPlace(word: Place | undefined, definition: Place): Place {
  return word ?? definition;
}

function definitionOutcome(answer: 'yes' | 'no' | 'unknown'): 'met' | 'gap' | 'unknown' {
  return answer === 'yes' ? 'met' : answer === 'no' ? 'gap' : 'unknown';
}

function unknownWord({ law }: Context, word: string): Judgement['reasons'][number] {
  const stated = law.definition.state === 'unknown' || wordAnswer(law.definition.covers, word) === 'unknown';
  return stated ? { code: 'stated-unknown', path: 'definitions.csam' } : { code: 'not-examined', topic: 'definitions', path: `definitions.csam.covers.${word}` };
}

/** The ages at which a dealing is punished, and those at which the material covered by it has the word. */
function dealing(offences: readonly Offence[], acts: readonly string[], word: string, context: Context): { covers: Grid; punished: number } {
  const covers = emptyGrid();
  let punished = 0;
  for (const offence of offences) {
    if (!acts.some((act) => wordAnswer(offence.acts, act) === 'yes')) continue;
    const { sure, maybe } = bandMasks(offence.band);
    punished |= maybe;
    const answer = covering(offence, word, context.law);
    const own = offence.covers?.words.get(word);
    const only = own === undefined ? definitionOnly(context.law, word) : own.place.only;
    const strength = only === undefined ? 2 : 1;
    // An offence of unknown band still covers the ages that it punishes itself.
    const ages = sure === 0 ? maybe : sure;
    if (answer === 'yes') addToGrid(covers, ages, maybe, strength, strength);
    // A no that holds in part only leaves the rest.
    if (answer === 'no' && only !== undefined) addToGrid(covers, ages, maybe, 1, 1);
    if (answer === 'unknown') addToGrid(covers, 0, maybe, 0, 2);
  }
  return { covers, punished };
}

/** `term`: the word the law uses. A gap where it contains one of the words to avoid, else unknown: free text decides no more. */
export function term(settings: unknown, { law }: Context): Judgement {
  const used = law.definition.term;
  if (used === undefined) return judgement('unknown', [{ code: 'term-unclear' }]);
  const { text: named, place } = used;
  const plain = named.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const avoid = listSetting(settings, 'avoid').map((text) => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, ''));
  if (avoid.some((text) => plain.includes(text))) return judgement('gap', [{ code: 'term', term: named }], [place]);
  return judgement('unknown', [{ code: 'term-unclear' }], [place]);
}

/**
 * `online`: every act punished (of `act`, or all) at an age is punished online at that age too. Without any such offence: a gap if the
 * topic is examined. Narrowing elements do not matter here.
 */
export function online(settings: unknown, context: Context): Judgement {
  const about = textSetting(settings, 'about') ?? '';
  const wanted = listSetting(settings, 'act');
  const { law } = context;
  const offences = law.offences.filter((o) => o.about === about);
  const hidden = !law.examined(topicOf(about, context));
  const acts = new Set(offences.flatMap((o) => [...o.acts.words].filter(([word, fact]) => fact.answer !== 'no' && (wanted.length === 0 || wanted.includes(word))).map(([word]) => word)));
  if (acts.size === 0 && !offences.some((o) => o.acts.unknown)) {
    return hidden ? judgement('unknown', [{ code: 'not-examined', topic: topicOf(about, context) }]) : judgement('gap', [{ code: 'no-offence', about: [about] }]);
  }
  let bits = 0;
  const offline: Offence[] = [];
  for (const act of acts) {
    const grid = emptyGrid();
    let punished = 0;
    let perhaps = 0;
    for (const offence of offences) {
      const has = wordAnswer(offence.acts, act);
      if (has !== 'yes' && has !== 'unknown') continue;
      const { sure, maybe } = bandMasks(offence.band);
      const reachesOnline = offence.via === 'any' || offence.via === 'online';
      // An act that is perhaps punished, and then online too, asks for nothing that it does not give itself.
      if (has === 'yes') punished |= maybe;
      else if (!reachesOnline) perhaps |= maybe;
      if (reachesOnline) addToGrid(grid, has === 'yes' ? (sure === 0 ? maybe : sure) : 0, maybe, 2, 2);
      else if (offence.via === 'unknown') addToGrid(grid, 0, maybe, 0, 2);
      else offline.push(offence);
    }
    if (hidden) addToGrid(grid, 0, ALL_AGES, 0, 2);
    bits |= gridBits(grid, punished);
    if ((perhaps & ~punished & ~grid.full) !== 0) bits |= UNKNOWN;
  }
  if (offences.some((o) => o.acts.unknown && (o.via === 'offline' || o.via === 'unknown'))) bits |= UNKNOWN;
  const outcome = together(bits) ?? 'unknown';
  const evidence = offences.map((o) => o.place);
  if (outcome === 'met') return judgement('met', [], evidence);
  if (outcome === 'unknown') return judgement('unknown', [hidden ? { code: 'not-examined', topic: topicOf(about, context) } : { code: 'stated-unknown', path: `${offences[0]?.place.path ?? ''}.via` }], evidence);
  const first = offline[0];
  const closest = first === undefined ? {} : { closest: { offence: first.name, place: first.place, lacks: ['via: online'] } };
  return { outcome, reasons: [{ code: 'medium', act: undefined, about, medium: 'online' }], evidence: offline.map((o) => o.place), ...closest };
}

/**
 * `unneeded`: every act punished at an age is punished there by some offence without these narrowing elements; with them only: a gap.
 * `no-purpose`: nor may the offence be limited to purposes.
 */
export function unneeded(settings: unknown, context: Context): Judgement {
  const about = textSetting(settings, 'about') ?? '';
  const needs = listSetting(settings, 'needs');
  const noPurpose = flagSetting(settings, 'no-purpose');
  const notActs = listSetting(settings, 'not-act');
  const hidden = !context.law.examined(topicOf(about, context));
  const offences = context.law.offences.filter((o) => o.about === about);
  const bound = offences.flatMap((o) => o.needs.filter((need) => need.anyOf.every((word) => 'word' in word && needs.includes(word.word))).map((need) => ({ offence: o, need })));
  let bits = 0;
  for (const act of new Set(offences.flatMap((o) => [...o.acts.words.keys()]))) {
    if (notActs.includes(act)) continue;
    const grid = emptyGrid();
    if (hidden) addToGrid(grid, 0, ALL_AGES, 0, 2);
    let punished = 0;
    let perhaps = 0;
    for (const offence of offences) {
      const has = wordAnswer(offence.acts, act);
      if (has !== 'yes' && has !== 'unknown') continue;
      const { maybe } = bandMasks(offence.band);
      const own = bound.filter((one) => one.offence === offence);
      const purposeBound = noPurpose && offence.purposes !== undefined;
      const inPart = own.length > 0 && own.every(({ need }) => need.place.only !== undefined) ? 1 : 0;
      const low = own.length > 0 || offence.needsUnknown || purposeBound ? inPart : 2;
      const high = own.some(({ need }) => need.answer === 'yes') || (purposeBound && !offence.purposes.unknown) ? inPart : 2;
      if (has === 'yes') punished |= maybe;
      else if (low < 2) perhaps |= maybe;
      addToGrid(grid, has === 'yes' ? maybe : 0, maybe, low, high);
    }
    bits |= gridBits(grid, punished);
    if ((perhaps & ~punished & ~grid.full) !== 0) bits |= UNKNOWN;
  }
  if (offences.some((o) => o.acts.unknown && (o.needsUnknown || o.needs.length > 0 || (noPurpose && o.purposes !== undefined)))) bits |= UNKNOWN;
  const outcome = together(bits) ?? 'met';
  if (outcome === 'met') return judgement('met', [], []);
  if (outcome === 'unknown') return judgement('unknown', [hidden ? { code: 'not-examined', topic: topicOf(about, context) } : { code: 'stated-unknown', path: `${offences[0]?.place.path ?? ''}.needs` }]);
  const first = bound[0];
  const limited = offences.find((o) => noPurpose && o.purposes !== undefined);
  if (first === undefined) {
    const purposes = [...(limited?.purposes?.words.keys() ?? [])];
    const closest = limited === undefined ? {} : { closest: { offence: limited.name, place: limited.place, lacks: [`purposes: ${purposes.join(', ')}`] } };
    return { outcome, reasons: [{ code: 'purpose-bound', purposes }], evidence: limited === undefined ? [] : [limited.purposes?.place ?? limited.place], ...closest };
  }
  const closest = { offence: first.offence.name, place: first.offence.place, lacks: needs.map((need) => `needs: ${need}`) };
  return { outcome, reasons: [{ code: 'narrowed', about, act: '', needs: [needs], others: [] }], evidence: bound.map(({ need }) => need.place), closest };
}
