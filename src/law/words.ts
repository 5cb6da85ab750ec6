import type { Place, WordFact, Words } from '../model/law.ts';
import { answerOf, openCell, PLACE_KEYS, isMap, type Cell } from './cell.ts';

/** For each word, the words that are said with it. */
export type Implications = Readonly<Record<string, readonly string[]>>;

const NONE: Implications = {};

/** No word at all, for a list that was left out. */
export function noWords(place: Place): Words {
  return { unknown: false, words: new Map(), place };
}

/**
 * Reads a list of words: a YAML list (of words or long forms), a map `word: yes | no | unknown`, or `unknown`.
 * Implied words are added unless the author states them.
 */
export function readWords(cell: Cell, asOf: string, implies: Implications = NONE): Words {
  const words = new Map<string, WordFact>();
  const plain = answerOf(cell.raw);
  if (plain !== undefined) return { unknown: plain !== 'no', words, place: cell.place };
  if (Array.isArray(cell.raw)) {
    cell.raw.forEach((item: unknown, index) => {
      // A bare word has the place of its list; the long form has one of its own.
      if (typeof item === 'string') {
        words.set(item, { answer: 'yes', place: cell.place });
        return;
      }
      const entry = openCell(item, `${cell.place.path}.${String(index)}`, asOf, cell.place);
      if (entry === undefined) return;
      const place = within(entry.place, cell.place);
      if (typeof entry.raw === 'string') words.set(entry.raw, { answer: 'yes', place });
      else if (isMap(entry.raw)) readWordMap(entry.raw, place, asOf, words);
    });
  } else if (isMap(cell.raw)) {
    readWordMap(cell.raw, cell.place, asOf, words);
  }
  addImplied(words, implies);
  return { unknown: false, words, place: cell.place };
}

function readWordMap(map: Readonly<Record<string, unknown>>, parent: Place, asOf: string, words: Map<string, WordFact>): void {
  for (const key of Object.keys(map)) {
    if (PLACE_KEYS.has(key)) continue;
    const entry = openCell(map[key], `${parent.path}.${key}`, asOf, parent);
    const answer = entry && answerOf(entry.raw);
    if (entry && answer) words.set(key, wordFact(answer, within(entry.place, parent)));
  }
}

/** What qualifies a list, or a map of words, qualifies each word of it. */
function within(place: Place, list: Place): Place {
  return place.only !== undefined || list.only === undefined ? place : { ...place, only: list.only };
}

/** A word that is missing in part only is there in part. */
function wordFact(answer: WordFact['answer'], place: Place): WordFact {
  return { answer: answer === 'no' && place.only !== undefined ? 'yes' : answer, place };
}

function addImplied(words: Map<string, WordFact>, implies: Implications): void {
  for (const [word, fact] of [...words]) {
    if (fact.answer === 'no') continue;
    for (const implied of implies[word] ?? []) {
      const known = words.get(implied);
      if (known === undefined || (known.answer === 'unknown' && fact.answer === 'yes')) words.set(implied, fact);
    }
  }
}

/** What a list says of one word; `silent` when the list is left out or does not name it. */
export function wordAnswer(list: Words | undefined, word: string): 'yes' | 'no' | 'unknown' | 'silent' {
  if (list === undefined) return 'silent';
  const fact = list.words.get(word);
  if (fact !== undefined) return fact.answer;
  return list.unknown ? 'unknown' : 'silent';
}

/** Whether a list limits an offence to what it names: one that names nothing is no limit, and one of which all is open limits it perhaps. */
export function limits(list: Words | undefined): 'yes' | 'unknown' | 'no' {
  if (list === undefined) return 'no';
  const answers = [...list.words.values()].map((fact) => fact.answer);
  return answers.includes('yes') ? 'yes' : list.unknown || answers.includes('unknown') ? 'unknown' : 'no';
}
