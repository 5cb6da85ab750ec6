import { definitionCovers, definitionOnly } from '../evaluate/operators/candidate.ts';
import { isMap } from '../law/cell.ts';
import { wordAnswer } from '../law/words.ts';
import type { Offence } from '../model/law.ts';
import { valueAt, type Edit, type Steps } from './edit.ts';
import { proposals, type Proposer, type Wanted } from './proposer.ts';

/** Lets the material of an offence have a word: in its own list where it has one that says otherwise, else in the definition. */
export function coverEdits(word: string, offence: Offence, wanted: Wanted): Edit[] {
  const own = wordAnswer(offence.covers, word);
  if (own === 'no' || own === 'unknown') return [{ do: 'add', path: ['offences', offence.name, 'covers'], word }];
  return definitionEdits(word, wanted);
}

function definitionEdits(word: string, { root, law }: Wanted): Edit[] {
  const { state } = law.definition;
  const add: Edit = { do: 'add', path: ['definitions', 'csam', 'covers'], word };
  if (state === 'described') return definitionCovers(law, word) === 'yes' && definitionOnly(law, word) === undefined ? [] : [add];
  return valueAt(root, ['definitions', 'csam']) === undefined ? [add] : [{ do: 'set', path: ['definitions', 'csam'], value: { covers: [] } }, add];
}

/** `covered`: the word in the definition, and in every offence that says otherwise for its own material. */
export const proposeCovered: Proposer = (settings, wanted) => {
  const word = String(settings);
  const offences = wanted.law.offences.filter((offence) => offence.about === 'csam');
  const differing = offences.filter((offence) => ['no', 'unknown'].includes(wordAnswer(offence.covers, word)) || offence.covers?.words.get(word)?.place.only !== undefined);
  const own = differing.map((offence): Edit => ({ do: 'add', path: ['offences', offence.name, 'covers'], word }));
  const wider = Object.entries(wanted.catalogue.vocabulary.covers).flatMap(([one, implied]) => (implied.includes(word) ? [definitionEdits(one, wanted)] : []));
  return proposals(...wider, definitionEdits(word, wanted), own, [...definitionEdits(word, wanted), ...own], offences.map((offence): Edit => ({ do: 'add', path: ['offences', offence.name, 'covers'], word })));
};

/** `defined`: a definition that has every word that some criterion asks for. */
export const proposeDefined: Proposer = (_settings, { catalogue }) => {
  const asked = new Set<string>();
  for (const criterion of catalogue.criteria) collectCovered(criterion.tests, asked);
  return proposals([{ do: 'set', path: ['definitions', 'csam'], value: { 'child-under': 18, covers: [...asked] } }]);
};

function collectCovered(value: unknown, words: Set<string>): void {
  if (Array.isArray(value)) value.forEach((one) => collectCovered(one, words));
  if (!isMap(value)) return;
  for (const [key, one] of Object.entries(value)) {
    if (key === 'covered' && typeof one === 'string') words.add(one);
    else collectCovered(one, words);
  }
}

/** Where the term that the law uses stands. */
export const TERM: Steps = ['definitions', 'csam', 'term'];

/** `term`: the word goes; which one takes its place, the law says. */
export const proposeTerm: Proposer = () => [[{ do: 'remove', path: TERM }]];
