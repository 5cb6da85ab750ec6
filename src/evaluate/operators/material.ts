import type { Outcome } from '../../model/outcome.ts';
import type { Law, Need, Offence, Place } from '../../model/law.ts';
import { ALL_AGES, bandMasks } from '../../law/ages.ts';
import { limits, wordAnswer } from '../../law/words.ts';
import { addToGrid, emptyGrid, gridBits, type Strength } from '../grid.ts';
import { judgement, nothingToJudge, type Context, type Judgement } from '../judgement.ts';
import { offencesAbout } from '../offences-about.ts';
import { flagSetting, listSetting, needed } from '../settings.ts';
import { MET, onlyInPart, together, UNKNOWN, type OutcomeBits } from '../truth.ts';
import { anyAct, covering, definitionCovers, definitionOnly } from './candidate.ts';
import { surelyPunishes, topicOf } from './offences.ts';

/** `defined`: definitions.csam is described. */
export function defined(_settings: unknown, { law }: Context): Judgement {
  const { state, place } = law.definition;
  if (place.only !== undefined && (state === 'described' || state === 'no')) return judgement('partial', [{ code: 'only', text: place.only }], [place]);
  if (state === 'described') return judgement('met', [], [place]);
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
  const offences = offencesAbout(law.offences, 'csam');
  const { dealings } = context.catalogue.vocabulary;
  const { bits, surely } = whereverPunished(offences, dealings, false, (offence) => coveringStrength(offence, word, law));
  const only = definitionOnly(law, word);
  const byDefinition = definitionOutcome(definitionCovers(law, word), only);
  const place = coverPlace(law.definition.covers?.words.get(word)?.place, law.definition.place);
  const evidence: Place[] = [place, ...offences.flatMap((o) => o.covers?.words.get(word)?.place ?? [])];
  const outcome = surely ? (together(bits) ?? 'unknown') : whateverPunished(offences, dealings, word, byDefinition, law);
  if (outcome === 'met') return judgement('met', [], coveringPlaces(word, context));
  if (outcome === 'unknown') return judgement('unknown', [unknownWord(context, offences, word)], evidence);
  return judgement(outcome, only === undefined ? [{ code: 'word-missing', list: 'covers', word }] : [{ code: 'only', text: only }], evidence);
}

/** The places that say yes to a word: the definition's, and those of offences with material of their own. */
function coveringPlaces(word: string, { law }: Context): Place[] {
  const lists = [law.definition.covers, ...offencesAbout(law.offences, 'csam').map((o) => o.covers)];
  return lists.flatMap((list) => (list?.words.get(word)?.answer === 'yes' ? [list.words.get(word)?.place ?? list.place] : []));
}

function coverPlace(word: Place | undefined, definition: Place): Place {
  return word ?? definition;
}

function definitionOutcome(answer: 'yes' | 'no' | 'unknown', only: string | undefined): Outcome {
  const outcome = answer === 'yes' ? 'met' : answer === 'no' ? 'gap' : 'unknown';
  return only === undefined ? outcome : onlyInPart(outcome);
}

/** What leaves a word open: the definition, or an offence, by its own material or since it is open what it punishes. */
function unknownWord({ law }: Context, offences: readonly Offence[], word: string): Judgement['reasons'][number] {
  if (law.definition.state === 'unknown' || wordAnswer(law.definition.covers, word) === 'unknown') return { code: 'stated-unknown', path: 'definitions.csam' };
  const own = offences.find((o) => wordAnswer(o.covers, word) === 'unknown');
  if (own !== undefined) return { code: 'stated-unknown', path: `${own.place.path}.covers` };
  if (definitionCovers(law, word) === 'unknown') return { code: 'not-examined', topic: 'definitions', path: `definitions.csam.covers.${word}` };
  return { code: 'stated-unknown', path: openActs(offences, []) };
}

/** How far the material of an offence surely and possibly has a word. */
function coveringStrength(offence: Offence, word: string, law: Law): readonly [Strength, Strength] {
  const answer = covering(offence, word, law);
  const own = offence.covers?.words.get(word);
  const only = own === undefined ? definitionOnly(law, word) : own.place.only;
  const full = only === undefined ? 2 : 1;
  return answer === 'yes' ? [full, full] : answer === 'no' ? (only === undefined ? [0, 0] : [1, 1]) : [0, 2];
}

/** Where no dealing is surely punished: what the definition gives, unless an offence that perhaps punishes one gives something else. */
function whateverPunished(offences: readonly Offence[], dealings: readonly (readonly string[])[], word: string, byDefinition: Outcome, law: Law): Outcome {
  const possible = offences.filter((o) => anyAct(o, dealings.flat()) !== 'no');
  const readings = possible.map((o): Outcome => {
    const [low, high] = coveringStrength(o, word, law);
    return low !== high ? 'unknown' : low === 2 ? 'met' : low === 1 ? 'partial' : 'gap';
  });
  return readings.every((one) => one === byDefinition) ? byDefinition : 'unknown';
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

/** The acts that these offences punish, or may; words that stand for others give way to what they imply. */
function punishedActs(offences: readonly Offence[], { catalogue }: Context): string[] {
  const words = offences.flatMap((o) => [...o.acts.words].filter(([word, fact]) => fact.answer !== 'no' && (catalogue.vocabulary.about[o.about]?.acts[word] ?? []).length === 0).map(([word]) => word));
  return [...new Set(words)];
}

/** Each act by itself, and what an offence punishes of whose acts nothing is known. */
function groupsOf(acts: readonly string[]): readonly (readonly string[])[] {
  return [...acts.map((act) => [act]), ['']];
}

/** Stands for what an offence punishes that is described without any act. */
const NO_ACT = 'no act';

/** Whether an offence is described without any act of its own; words that stand for others give way to what they imply. */
function punishesNothing(offence: Offence, context: Context): boolean {
  return !offence.acts.unknown && punishedActs([offence], context).length === 0;
}

/**
 * How far a quality goes wherever one of a group of acts is punished at an age: the best offence there counts. What is punished only perhaps asks for nothing where
 * all that may punish it has the quality, and is undecided otherwise.
 */
function whereverPunished(offences: readonly Offence[], groups: readonly (readonly string[])[], hidden: boolean, quality: (offence: Offence) => readonly [Strength, Strength], actless: (offence: Offence) => boolean = () => false): { bits: OutcomeBits; surely: boolean } {
  let bits = 0;
  let surely = false;
  for (const acts of groups) {
    const grid = emptyGrid();
    if (hidden) addToGrid(grid, 0, ALL_AGES, 0, 2);
    let punished = 0;
    let possible = 0;
    let short = 0;
    for (const offence of offences) {
      const has = acts[0] !== NO_ACT ? anyAct(offence, acts) : actless(offence) ? 'yes' : offence.acts.unknown ? 'unknown' : 'no';
      if (has === 'no') continue;
      const { sure, maybe } = bandMasks(offence.band);
      const [low, high] = quality(offence);
      if (has === 'yes') punished |= sure;
      possible |= maybe;
      if (low < 2) short |= maybe;
      addToGrid(grid, has === 'yes' ? sure : 0, maybe, low, high);
    }
    const perhaps = possible & ~punished;
    bits |= gridBits(grid, punished);
    if (perhaps & ~short) bits |= MET;
    if (perhaps & short & ~grid.full) bits |= UNKNOWN;
    surely ||= punished !== 0;
  }
  return { bits, surely };
}

/**
 * `online`: every act punished (of `act`, or all) at an age is punished online at that age too. Without any such offence: a gap if the
 * topic is examined. Narrowing elements do not matter here.
 */
export function online(settings: unknown, context: Context): Judgement {
  const about = needed(settings, 'about');
  const wanted = listSetting(settings, 'act');
  const { law } = context;
  const offences = offencesAbout(law.offences, about);
  const hidden = !law.examined(topicOf(about, context));
  const acts = punishedActs(offences, context).filter((act) => wanted.length === 0 || wanted.includes(act));
  if (offences.length === 0 || (wanted.length > 0 && acts.length === 0 && !offences.some((o) => o.acts.unknown))) {
    return hidden ? judgement('unknown', [{ code: 'not-examined', topic: topicOf(about, context) }]) : judgement('gap', [{ code: 'no-offence', about: [about] }]);
  }
  const offline = offences.filter((o) => o.via === 'offline' && [...o.acts.words].some(([act]) => acts.includes(act)));
  // Where no act is asked for, an offence is looked at whatever it punishes.
  const { bits, surely } = whereverPunished(offences, wanted.length === 0 ? [...groupsOf(acts), [NO_ACT]] : groupsOf(acts), hidden, (o) => (o.via === 'unknown' ? [0, 2] : o.via === 'offline' ? [0, 0] : [2, 2]), (o) => punishesNothing(o, context));
  const found = together(bits) ?? 'unknown';
  // Where it is open whether any of these acts is punished at all, so is whether it is punished online.
  const outcome = !surely && wanted.length > 0 ? 'unknown' : found;
  const evidence = offences.map((o) => o.place);
  if (outcome === 'met') return judgement('met', [], evidence);
  if (outcome === 'unknown') return judgement('unknown', [hidden ? { code: 'not-examined', topic: topicOf(about, context) } : { code: 'stated-unknown', path: openMedium(offences, wanted) }], evidence);
  const first = offline[0];
  const closest = first === undefined ? {} : { closest: { offence: first.name, place: first.place, lacks: ['via: online'] } };
  return { outcome, reasons: [{ code: 'medium', act: undefined, about, medium: 'online' }], evidence: offline.map((o) => o.place), ...closest };
}

/** The place that leaves open which of these acts are punished; of none named, which at all. */
function openActs(offences: readonly Offence[], acts: readonly string[]): string {
  const open = offences.filter((o) => o.acts.unknown || [...o.acts.words].some(([act, { answer }]) => answer === 'unknown' && (acts.length === 0 || acts.includes(act))));
  return `${open[0]?.place.path ?? 'offences'}.acts`;
}

/** The place that leaves open whether the acts are punished online. */
function openMedium(offences: readonly Offence[], wanted: readonly string[]): string {
  const unsaid = offences.find((o) => o.via === 'unknown');
  if (unsaid !== undefined) return `${unsaid.place.path}.via`;
  return openActs(offences, wanted);
}

/**
 * `unneeded`: every act punished at an age is punished there by some offence without these narrowing elements; with them only: a gap.
 * `no-purpose`: nor may the offence be limited to purposes.
 */
export function unneeded(settings: unknown, context: Context): Judgement {
  const about = needed(settings, 'about');
  const needs = listSetting(settings, 'needs');
  const noPurpose = flagSetting(settings, 'no-purpose');
  const notActs = listSetting(settings, 'not-act');
  const hidden = !context.law.examined(topicOf(about, context));
  const offences = offencesAbout(context.law.offences, about);
  const bound = offences.flatMap((o) => needsAmong(o, needs).map((need) => ({ offence: o, need })));
  const acts = punishedActs(offences, context).filter((act) => !notActs.includes(act));
  const { bits } = whereverPunished(offences, groupsOf(acts), hidden, (offence) => {
    const own = bound.filter((one) => one.offence === offence);
    const purposeBound = noPurpose ? limits(offence.purposes) : 'no';
    const inPart = own.length > 0 && own.every(({ need }) => need.place.only !== undefined) ? 1 : 0;
    const low = purposeBound !== 'no' ? 0 : own.length > 0 || offence.needsUnknown ? inPart : 2;
    const high = purposeBound === 'yes' ? 0 : own.some(({ need }) => need.answer === 'yes') ? inPart : 2;
    return [low, high];
  });
  const outcome = together(bits);
  if (outcome === undefined) return nothingToJudge(context.law, [topicOf(about, context)]);
  // Of acts that are only perhaps punished it is not known that there is anything to be met.
  const open = outcome === 'met' && (acts.length === 0 || !offences.some((offence) => surelyPunishes(offence, acts)));
  if (outcome === 'met' && !open) return judgement('met', [], []);
  if (outcome === 'unknown' || open) return judgement('unknown', [hidden ? { code: 'not-examined', topic: topicOf(about, context) } : { code: 'stated-unknown', path: openNeed(offences, needs, noPurpose, acts) }]);
  const first = bound[0];
  const limited = offences.find((o) => noPurpose && limits(o.purposes) !== 'no');
  if (first === undefined) {
    const purposes = [...(limited?.purposes?.words.keys() ?? [])];
    const closest = limited === undefined ? {} : { closest: { offence: limited.name, place: limited.place, lacks: [`purposes: ${purposes.join(', ')}`] } };
    return { outcome, reasons: [{ code: 'purpose-bound', purposes }], evidence: limited === undefined ? [] : [limited.purposes?.place ?? limited.place], ...closest };
  }
  const closest = { offence: first.offence.name, place: first.offence.place, lacks: needs.map((need) => `needs: ${need}`) };
  return { outcome, reasons: [{ code: 'narrowed', about, act: '', needs: [needs], others: [] }], evidence: bound.map(({ need }) => need.place), closest };
}

/** The narrowing elements of an offence that are these and no others. */
function needsAmong(offence: Offence, words: readonly string[]): readonly Need[] {
  return offence.needs.filter((need) => need.anyOf.every((word) => 'word' in word && words.includes(word.word)));
}

/** The place that leaves open whether these elements are needed. */
function openNeed(offences: readonly Offence[], needs: readonly string[], noPurpose: boolean, acts: readonly string[]): string {
  const unsaid = offences.find((o) => o.needsUnknown || needsAmong(o, needs).some((need) => need.answer === 'unknown'));
  if (unsaid !== undefined) return `${unsaid.place.path}.needs`;
  const limited = noPurpose ? offences.find((o) => limits(o.purposes) === 'unknown') : undefined;
  if (limited !== undefined) return `${limited.place.path}.purposes`;
  return openActs(offences, acts);
}
