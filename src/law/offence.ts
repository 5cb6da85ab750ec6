import type { Band, Need, NeedWord, Offence, OffenceClass, Place, WordFact } from '../model/law.ts';
import type { Vocabulary } from '../model/catalogue.ts';
import { answerOf, isInForce, isMap, openEntry, openCell, type Cell, type YamlMap } from './cell.ts';
import { readPenalty } from './penalty.ts';
import { noWords, readWords } from './words.ts';

/** What an offence falls back on for what it does not say itself. */
export interface OffenceDefaults {
  readonly csamUnder: Cell | undefined;
  readonly under: Cell | undefined;
}

/** Reads one offence; undefined if it is not in force on the date. `named` is its key under `offences`. */
export function readOffence(named: string, value: unknown, asOf: string, vocabulary: Vocabulary, defaults: OffenceDefaults, parent: Place): Offence | undefined {
  const cell = openCell(value, `offences.${named}`, asOf, parent);
  if (cell === undefined || !isMap(cell.raw)) return undefined;
  const map = cell.raw;
  const entry = (key: string): Cell | undefined => openEntry(map, key, cell.place, asOf);
  const about = String(map['about']);
  const subject = vocabulary.about[about];
  const needs = entry('needs');
  const excused = entry('excused');
  const medium = entry('via');
  const via = medium?.raw;
  const covers = entry('covers');
  const purposes = entry('purposes');
  const gains = entry('gains');
  const readNeedsResult = readNeeds(needs, asOf);
  return {
    name: named,
    place: cell.place,
    about,
    topic: subject?.topic ?? about,
    acts: readActs(entry('acts'), cell.place, asOf, subject?.acts ?? {}, subject?.defaultAct),
    band: readBand(map, cell.place, asOf, about, defaults),
    needs: readNeedsResult.needs,
    needsUnknown: readNeedsResult.unknown,
    excused: excused === undefined ? noWords(cell.place) : readWords(excused, asOf),
    excusedStated: excused !== undefined,
    otherExcuses: excused === undefined ? [] : otherWords(excused, asOf),
    covers: covers === undefined ? undefined : readWords(covers, asOf, vocabulary.covers),
    via: via === 'online' || via === 'offline' || via === 'unknown' ? via : 'any',
    viaStated: via !== undefined,
    purposes: purposes === undefined ? undefined : readWords(purposes, asOf),
    gains: gains === undefined ? undefined : readWords(gains, asOf),
    offenceClass: readClass(entry('class')),
    attempt: readAnswer(entry('attempt')),
    penalty: readPenalty(entry('penalty'), asOf),
    inPart: [cell.place, ...bandPlaces(map, cell.place, asOf, about, defaults), ...(medium === undefined ? [] : [medium.place])].filter((one) => one.only !== undefined),
  };
}

function readActs(cell: Cell | undefined, place: Place, asOf: string, implies: Readonly<Record<string, readonly string[]>>, defaultAct: string | undefined): Offence['acts'] {
  if (cell !== undefined) return readWords(cell, asOf, implies);
  if (defaultAct === undefined) return noWords(place);
  return { unknown: false, words: new Map<string, WordFact>([[defaultAct, { answer: 'yes', place }]]), place };
}

function readClass(cell: Cell | undefined): OffenceClass | 'unknown' {
  const raw = cell?.raw;
  return raw === 'crime' || raw === 'delit' || raw === 'contravention' ? raw : 'unknown';
}

function readAnswer(cell: Cell | undefined): WordFact | undefined {
  if (cell === undefined) return undefined;
  return { answer: answerOf(cell.raw) ?? 'yes', place: cell.place };
}

/** Where the ages of an offence stand: in itself, or in the definition that it falls back on. */
function bandPlaces(map: YamlMap, place: Place, asOf: string, about: string, defaults: OffenceDefaults): Place[] {
  return [underOf(map, place, asOf, about, defaults), openEntry(map, 'child-from', place, asOf)].flatMap((one) => one?.place ?? []);
}

function underOf(map: YamlMap, place: Place, asOf: string, about: string, { csamUnder, under }: OffenceDefaults): Cell | undefined {
  return openEntry(map, 'child-under', place, asOf) ?? (about === 'csam' ? (csamUnder ?? under) : under);
}

function readBand(map: YamlMap, place: Place, asOf: string, about: string, defaults: OffenceDefaults): Band {
  const underCell = underOf(map, place, asOf, about, defaults);
  const from = openEntry(map, 'child-from', place, asOf);
  const under = ageOf(underCell?.raw);
  return {
    from: from === undefined ? 0 : ageOf(from.raw),
    under,
    namesAge: under !== 'unknown' && underCell?.raw !== 'any',
    place: underCell?.place ?? from?.place ?? place,
  };
}

function ageOf(raw: unknown): number | 'unknown' {
  if (raw === 'any') return 18;
  return typeof raw === 'number' ? raw : 'unknown';
}

/** Needs stand in a list (cumulative, `any` for alternatives) or in a map `word: yes | no | unknown`. */
function readNeeds(cell: Cell | undefined, asOf: string): { needs: Need[]; unknown: boolean } {
  if (cell === undefined) return { needs: [], unknown: false };
  const plain = answerOf(cell.raw);
  if (plain !== undefined) return { needs: [], unknown: plain !== 'no' };
  if (Array.isArray(cell.raw)) {
    const needs: Need[] = [];
    cell.raw.forEach((item: unknown, index) => {
      const own = typeof item === 'string' ? { raw: item, map: cell.map, place: cell.place } : openCell(item, `${cell.place.path}.${String(index)}`, asOf, cell.place);
      if (own === undefined) return;
      // What qualifies the list qualifies each element of it.
      const only = own.place.only ?? cell.place.only;
      needs.push(...readNeed(only === undefined ? own : { ...own, place: { ...own.place, only } }, asOf));
    });
    return { needs, unknown: false };
  }
  return { needs: answeredNeeds(cell, asOf), unknown: false };
}

/** The elements that a map `word: yes | no | unknown` states. */
function answeredNeeds(cell: Cell, asOf: string): Need[] {
  return [...readWords(cell, asOf).words].flatMap(([word, { answer, place }]) => (answer === 'no' ? [] : [{ anyOf: [{ word }], answer, place }]));
}

function readNeed(cell: Cell, asOf: string): Need[] {
  if (typeof cell.raw === 'string') return [{ anyOf: [{ word: cell.raw }], answer: 'yes', place: cell.place }];
  if (!isMap(cell.raw)) return [];
  if (cell.raw['other'] !== undefined) return [{ anyOf: [{ other: String(cell.raw['other']) }], answer: 'yes', place: cell.place }];
  const alternatives = cell.raw['any'];
  if (Array.isArray(alternatives)) {
    const anyOf = alternatives.filter((item) => !isMap(item) || isInForce(item, asOf)).flatMap(needWords);
    return anyOf.length === 0 ? [] : [{ anyOf, answer: 'yes', place: cell.place }];
  }
  return answeredNeeds(cell, asOf);
}

function needWords(item: unknown): NeedWord[] {
  if (typeof item === 'string') return [{ word: item }];
  if (!isMap(item)) return [];
  if (typeof item['is'] === 'string') return [{ word: item['is'] }];
  return item['other'] === undefined ? [] : [{ other: String(item['other']) }];
}

/** The places of `{other: …}` entries in a list of exceptions. */
function otherWords(cell: Cell, asOf: string): Place[] {
  if (!Array.isArray(cell.raw)) return [];
  return cell.raw.flatMap((item: unknown, index) => {
    const entry = openCell(item, `${cell.place.path}.${index}`, asOf, cell.place);
    if (entry === undefined || !isMap(entry.raw) || entry.raw['other'] === undefined) return [];
    return [{ ...entry.place, only: String(entry.raw['other']) }];
  });
}
