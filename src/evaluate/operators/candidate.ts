import type { Law, Medium, Offence, Place, WordFact } from '../../model/law.ts';
import { bandMasks } from '../../law/ages.ts';
import { limits, wordAnswer } from '../../law/words.ts';
import { offenceStrength, type NeedsPolicy, type OffenceStrength } from '../strength.ts';
import { both, type Kleene } from '../truth.ts';

/** Which offences count, and for what. */
export interface Selector {
  readonly about: readonly string[];
  /** Any of these acts; empty: any act. */
  readonly acts: readonly string[];
  readonly purpose: string | undefined;
  readonly gain: string | undefined;
  readonly covers: string | undefined;
  readonly withoutExcuse: readonly string[];
}

/** An offence as a candidate: where it surely and possibly counts, and how far. */
export interface Candidate {
  readonly offence: Offence;
  readonly selector: Selector;
  readonly hasAct: 'yes' | 'unknown' | 'no';
  readonly filters: 'yes' | 'unknown' | 'no';
  readonly strength: OffenceStrength;
  readonly bands: { readonly sure: number; readonly maybe: number };
}

/** What a test on punished acts asks. */
export interface Question {
  /** The subjects of all selectors, each once. */
  readonly subjects: readonly string[];
  readonly selectors: readonly Selector[];
  readonly media: readonly (Medium | 'either')[];
  readonly policy: NeedsPolicy;
  readonly below: 'topic' | 'consent' | number;
  readonly from: 'consent' | number;
  readonly preferPurpose: string | undefined;
}

/** An offence seen through a selector; `preferred` says whether it is looked at beside others. How far it goes is found when it is asked. */
export function candidate(offence: Offence, selector: Selector, question: Question, law: Law, preferred: Kleene = 'yes'): Candidate {
  return new SeenOffence(offence, selector, question.policy, law, preferred);
}

class SeenOffence implements Candidate {
  readonly offence: Offence;
  readonly selector: Selector;
  readonly hasAct: Kleene;
  readonly filters: Kleene;
  readonly bands: Candidate['bands'];
  readonly #policy: NeedsPolicy;
  readonly #law: Law;
  #strength: OffenceStrength | undefined;

  constructor(offence: Offence, selector: Selector, policy: NeedsPolicy, law: Law, preferred: Kleene) {
    this.offence = offence;
    this.selector = selector;
    this.hasAct = anyAct(offence, selector.acts);
    this.filters = filtersOf(offence, selector, law, preferred);
    this.bands = bandMasks(offence.band);
    this.#policy = policy;
    this.#law = law;
  }

  get strength(): OffenceStrength {
    return (this.#strength ??= partOnly(this.offence, this.selector, offenceStrength(this.offence, this.#policy), this.#law));
  }
}

/** Whether an offence passes what a selector asks beside the act; most ask nothing. */
function filtersOf(offence: Offence, { purpose, gain, covers, withoutExcuse }: Selector, law: Law, preferred: Kleene): Kleene {
  let found = preferred;
  if (purpose !== undefined) found = both(found, limited(offence.purposes, purpose));
  if (gain !== undefined) found = both(found, limited(offence.gains, gain));
  if (covers !== undefined) found = both(found, covering(offence, covers, law));
  return withoutExcuse.length === 0 ? found : both(found, withoutExcuses(offence, withoutExcuse));
}

/** An act, a purpose, a kind of material or an exception that the law has only in part narrows the offence. */
function partOnly(offence: Offence, selector: Selector, strength: OffenceStrength, law: Law): OffenceStrength {
  const { actsInPart, perhapsFull } = actsOnly(offence, selector, strength);
  const limiting = limitingOnly(offence, selector);
  const material = selector.covers === undefined ? NOWHERE : materialInPart(offence, selector.covers, law);
  if (actsInPart.length === 0 && limiting.length === 0 && material.length === 0) return strength;
  const places = [...[...actsInPart, ...limiting].map(({ place }) => place), ...material];
  const surely = (actsInPart.length > 0 && !perhapsFull) || limiting.some(({ answer }) => answer === 'yes') || material.length > 0;
  return { ...strength, low: strength.low === 2 ? 1 : strength.low, high: surely && strength.high === 2 ? 1 : strength.high, others: [...strength.others, ...places] };
}

const NOWHERE: readonly Place[] = [];

/** The acts that are punished in part only, where none is punished in full. */
function actsOnly({ acts }: Offence, selector: Selector, strength: OffenceStrength): { readonly actsInPart: readonly WordFact[]; readonly perhapsFull: boolean } {
  const actsInPart: WordFact[] = [];
  // Beside an act that is punished in part, one that is perhaps punished in full leaves it open.
  let perhapsFull = false;
  for (let index = 0; index < selector.acts.length; index += 1) {
    const fact = acts.words.get(selector.acts[index] as string);
    if (fact === undefined || fact.answer === 'no') continue;
    if (fact.place.only !== undefined) actsInPart.push(fact);
    else if (fact.answer === 'unknown') perhapsFull = true;
    else return IN_FULL;
  }
  return perhapsFull && strength.low < 2 ? IN_FULL : { actsInPart, perhapsFull };
}

const NO_FACTS: readonly WordFact[] = [];

const IN_FULL = { actsInPart: NO_FACTS, perhapsFull: false };

/** What an offence is limited to, and the exceptions to it, where they hold in part only. */
function limitingOnly(offence: Offence, { purpose, gain, withoutExcuse }: Selector): readonly WordFact[] {
  if (purpose === undefined && gain === undefined && withoutExcuse.length === 0) return NO_FACTS;
  const facts: WordFact[] = [];
  const add = (fact: WordFact | undefined): void => {
    if (fact !== undefined && fact.answer !== 'no' && fact.place.only !== undefined) facts.push(fact);
  };
  if (purpose !== undefined) add(offence.purposes?.words.get(purpose));
  if (gain !== undefined) add(offence.gains?.words.get(gain));
  for (const word of withoutExcuse) add(offence.excused.words.get(word));
  return facts;
}

/** Where it stands that the material of an offence is of a kind in part only. */
function materialInPart(offence: Offence, word: string, law: Law): Place[] {
  const own = offence.covers?.words.get(word);
  if (own !== undefined) return own.place.only === undefined ? [] : [own.place];
  if (offence.covers?.unknown === true) return [];
  const only = definitionOnly(law, word);
  return only === undefined ? [] : [{ ...(law.definition.covers?.words.get(word)?.place ?? law.definition.place), only }];
}

/** Whether an offence punishes one of these acts; any act, where none is named. */
export function anyAct(offence: Offence, acts: readonly string[]): Kleene {
  if (acts.length === 0) return 'yes';
  let found: Kleene = 'no';
  for (let index = 0; index < acts.length; index += 1) {
    const answer = wordAnswer(offence.acts, acts[index] as string);
    if (answer === 'yes') return 'yes';
    if (answer === 'unknown') found = 'unknown';
  }
  return found;
}

/** Whether an offence reaches what a list may limit it to. Where it is open whether the list limits at all, what it may name is reached either way. */
export function limited(list: Offence['purposes'], word: string | undefined): Kleene {
  if (word === undefined || list === undefined) return 'yes';
  const limit = limits(list);
  if (limit === 'no') return 'yes';
  const answer = wordAnswer(list, word);
  if (limit === 'yes') return answer === 'silent' ? 'no' : answer;
  return list.words.get(word)?.answer === 'unknown' ? 'yes' : 'unknown';
}

/** The offence's own material, word by word, else that of the definition. */
export function covering(offence: Offence, word: string | undefined, law: Law): Kleene {
  if (word === undefined) return 'yes';
  const own = wordAnswer(offence.covers, word);
  if (own !== 'silent') return own;
  return definitionCovers(law, word);
}

/**
 * What the definition says of a kind of material; silence is absence where the topic was examined. A law that defines nothing says nothing of
 * it either: whether its term reaches the material is then as open as any silence.
 */
export function definitionCovers(law: Law, word: string): Kleene {
  const { definition } = law;
  if (definition.state === 'unknown') return 'unknown';
  const answer = wordAnswer(definition.covers, word);
  const said = answer === 'silent' ? (law.examined('definitions') ? 'no' : 'unknown') : answer;
  // A definition that holds in part has in part what it lacks.
  return said === 'no' && definitionOnly(law, word) !== undefined ? 'yes' : said;
}

/** In which part only the definition has a word. */
export function definitionOnly({ definition }: Law, word: string): string | undefined {
  return definition.covers?.words.get(word)?.place.only ?? definition.place.only;
}

/** Whether an offence is without these exceptions; one that is made only in part narrows it instead. */
function withoutExcuses(offence: Offence, excuses: readonly string[]): Kleene {
  const answers = excuses.filter((excuse) => offence.excused.words.get(excuse)?.place.only === undefined).map((excuse) => wordAnswer(offence.excused, excuse));
  return answers.includes('yes') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether an offence reaches acts done through a medium. */
export function reachesMedium(offence: Offence, medium: Medium | 'either'): Kleene {
  if (medium === 'either' || offence.via === 'any' || offence.via === medium) return 'yes';
  return offence.via === 'unknown' ? 'unknown' : 'no';
}
