import type { Fact } from '../model/law.ts';
import { answerOf, isMap, openCell, type Cell, type YamlMap } from './cell.ts';
import { readWords, wordAnswer } from './words.ts';

/**
 * Looks a value up by its dotted path, opening long forms on the way and inheriting citations. A plain answer above answers for
 * what is below (`ict-element: yes`), unless the vocabulary says that a yes there does not (`extradition: yes`), and the last step may be a word of a list (`general.aggravating.torture`).
 */
export function lookUp(root: YamlMap, path: string, asOf: string, notInherited: readonly string[] = []): Fact {
  let cell: Cell | undefined = { raw: root, map: root, place: { path: '' } };
  let only: string | undefined;
  const steps = path.split('.');
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] as string;
    const answer = answerOf(cell.raw);
    if (answer !== undefined) return notInherited.includes(cell.place.path) && answer === 'yes' ? { answer: 'silent', described: false, place: { path } } : { answer, described: false, place: withOnly(cell, only) };
    if (Array.isArray(cell.raw)) return wordFact(cell, step, asOf, only);
    // What qualifies a value in its long form (`peers-within` beside `is`) is looked up beside it.
    const map: YamlMap = isMap(cell.raw) ? cell.raw : cell.map;
    if (!Object.hasOwn(map, step)) return { answer: 'silent', described: false, place: { path } };
    const next = openCell(map[step], cell.place.path === '' ? step : `${cell.place.path}.${step}`, asOf, cell.place);
    if (next === undefined) return { answer: 'silent', described: false, place: { path } };
    cell = next;
    only = cell.place.only ?? only;
  }
  return asFact(cell, only);
}

function withOnly(cell: Cell, only: string | undefined): Cell['place'] {
  return only === undefined ? cell.place : { ...cell.place, only };
}

function wordFact(cell: Cell, word: string, asOf: string, only: string | undefined): Fact {
  const list = readWords(cell, asOf);
  const answer = wordAnswer(list, word);
  const place = list.words.get(word)?.place ?? cell.place;
  return { answer, described: false, place: only === undefined || place.only !== undefined ? place : { ...place, only } };
}

function asFact(cell: Cell, only: string | undefined): Fact {
  const place = withOnly(cell, only);
  const answer = answerOf(cell.raw);
  if (answer !== undefined) return { answer, described: false, place };
  if (typeof cell.raw === 'number') return { answer: 'yes', number: cell.raw, described: true, place };
  return { answer: 'yes', described: true, place };
}
