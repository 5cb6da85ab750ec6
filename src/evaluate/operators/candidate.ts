import type { Law, Medium, Offence } from '../../model/law.ts';
import { bandMasks } from '../../law/ages.ts';
import { wordAnswer } from '../../law/words.ts';
import { offenceStrength, type NeedsPolicy, type OffenceStrength } from '../strength.ts';

/** Which offences count, and for what. */
export interface Selector {
  readonly about: readonly string[];
  /** Any of these acts; empty: any act. */
  readonly acts: readonly string[];
  readonly purpose: string | undefined;
  readonly purposeNamed: string | undefined;
  readonly noPurpose: boolean;
  readonly gain: string | undefined;
  readonly gainNamed: string | undefined;
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

/** An answer in three values. */
export type Kleene = 'yes' | 'unknown' | 'no';

/** An offence seen through a selector. */
export function candidate(offence: Offence, selector: Selector, question: Question, law: Law): Candidate {
  return {
    offence,
    selector,
    hasAct: anyAct(offence, selector.acts),
    filters: allOf([
      limited(offence.purposes, selector.purpose),
      named(offence.purposes, selector.purposeNamed),
      selector.noPurpose ? (offence.purposes === undefined ? 'yes' : offence.purposes.unknown ? 'unknown' : 'no') : 'yes',
      limited(offence.gains, selector.gain),
      named(offence.gains, selector.gainNamed, true),
      covering(offence, selector.covers, law),
      withoutExcuses(offence, selector.withoutExcuse),
    ]),
    strength: partOnly(offence, selector, offenceStrength(offence, question.policy)),
    bands: bandMasks(offence.band),
  };
}

/** An act or purpose that the law has only in part narrows the offence. */
function partOnly(offence: Offence, selector: Selector, strength: OffenceStrength): OffenceStrength {
  const acts = selector.acts.flatMap((act) => offence.acts.words.get(act) ?? []).filter((fact) => fact.answer !== 'no');
  if (acts.length === 0 || acts.some((fact) => fact.place.only === undefined)) return strength;
  return { ...strength, low: strength.low === 2 ? 1 : strength.low, high: strength.high === 2 ? 1 : strength.high, others: [...strength.others, ...acts.map((fact) => fact.place)] };
}

function anyAct(offence: Offence, acts: readonly string[]): Kleene {
  if (acts.length === 0) return 'yes';
  const answers = acts.map((act) => wordAnswer(offence.acts, act));
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** Kleene's and. */
export function allOf(answers: readonly Kleene[]): Kleene {
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** A list that was left out limits nothing; a list that stands is complete. */
export function limited(list: Offence['purposes'], word: string | undefined): Kleene {
  if (word === undefined || list === undefined) return 'yes';
  const answer = wordAnswer(list, word);
  return answer === 'silent' ? 'no' : answer;
}

function named(list: Offence['purposes'], word: string | undefined, unlimitedNames = false): Kleene {
  if (word === undefined) return 'yes';
  if (list === undefined) return unlimitedNames ? 'yes' : 'no';
  const answer = wordAnswer(list, word);
  return answer === 'silent' ? 'no' : answer;
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
  return answer === 'silent' ? (law.examined('definitions') ? 'no' : 'unknown') : answer;
}

function withoutExcuses(offence: Offence, excuses: readonly string[]): Kleene {
  const answers = excuses.map((excuse) => wordAnswer(offence.excused, excuse));
  return answers.includes('yes') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether an offence reaches acts done through a medium. */
export function reachesMedium(offence: Offence, medium: Medium | 'either'): Kleene {
  if (medium === 'either' || offence.via === 'any' || offence.via === medium) return 'yes';
  return offence.via === 'unknown' ? 'unknown' : 'no';
}
