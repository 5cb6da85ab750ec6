import type { TreatyStatus } from '../model/law.ts';
import { answerOf, isMap, notAfter, openEntry, type Cell } from './cell.ts';

/** Reads the State's position on one treaty: a date, an answer, or the long form with `signed`, `bound` and `reservations`. */
export function readTreaty(cell: Cell, asOf: string): TreatyStatus {
  const { map, place } = cell;
  const bound = isMap(cell.raw) ? openEntry(map, 'bound', place, asOf)?.raw : cell.raw;
  const signed = openEntry(map, 'signed', place, asOf)?.raw;
  const reservations = openEntry(map, 'reservations', place, asOf)?.raw;
  return {
    ...boundOn(bound, signed !== undefined, asOf),
    signed: signed !== undefined && answerOf(signed) !== 'no',
    reservations: readReservations(reservations),
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

function readReservations(raw: unknown): TreatyStatus['reservations'] {
  if (raw === undefined) return undefined;
  const answer = answerOf(raw);
  if (answer !== undefined) return answer === 'no' ? [] : 'unknown';
  if (Array.isArray(raw)) return raw.map((item) => (isMap(item) ? String(item['is']) : String(item)));
  return isMap(raw) ? Object.keys(raw) : 'unknown';
}
