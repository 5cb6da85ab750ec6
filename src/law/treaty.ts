import type { TreatyStatus } from '../model/law.ts';
import type { Answer } from '../model/outcome.ts';
import { answerOf, isMap, notAfter, openEntry, type Cell } from './cell.ts';
import { readWords } from './words.ts';

/** Reads the State's position on one treaty: a date, an answer, or the long form with `signed`, `bound` and `reservations`. */
export function readTreaty(cell: Cell, asOf: string): TreatyStatus {
  const { map, place } = cell;
  const bound = isMap(cell.raw) ? openEntry(map, 'bound', place, asOf)?.raw : cell.raw;
  const signed = openEntry(map, 'signed', place, asOf)?.raw;
  const { held, inPart, open, denied } = readReservations(openEntry(map, 'reservations', place, asOf), asOf);
  return {
    ...boundOn(bound, signed !== undefined, asOf),
    signed: signed !== undefined && answerOf(signed) !== 'no',
    reservations: held,
    reservedInPart: inPart,
    openReservations: open,
    deniedReservations: denied,
    place,
  };
}

function boundOn(raw: unknown, signed: boolean, asOf: string): { bound: TreatyStatus['bound']; since?: string } {
  const answer = answerOf(raw);
  if (answer !== undefined) return { bound: answer };
  if (raw === undefined) return { bound: signed ? 'no' : 'unknown' };
  const since = String(raw);
  return { bound: notAfter(since, asOf) ? 'yes' : 'no', since };
}

/** The clauses reserved: a list, a map that answers clause by clause, or one answer. What is no longer in force is not kept. */
function readReservations(cell: Cell | undefined, asOf: string): { held: TreatyStatus['reservations']; inPart: readonly string[]; open: readonly string[]; denied: readonly string[] } {
  if (cell === undefined) return { held: undefined, inPart: [], open: [], denied: [] };
  const answer = answerOf(cell.raw);
  if (answer !== undefined) return { held: answer === 'no' ? [] : 'unknown', inPart: [], open: [], denied: [] };
  const { words } = readWords(cell, asOf);
  const saying = (wanted: Answer): string[] => [...words].flatMap(([clause, fact]) => (fact.answer === wanted ? [clause] : []));
  return { held: saying('yes'), inPart: saying('yes').filter((clause) => words.get(clause)?.place.only !== undefined), open: saying('unknown'), denied: saying('no') };
}
