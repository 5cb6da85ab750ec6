import type { Penalty, Prison } from '../model/law.ts';
import { answerOf, isMap, openEntry, type Cell } from './cell.ts';

const MONTHS: Readonly<Record<string, number>> = { day: 1 / 30, days: 1 / 30, week: 7 / 30, weeks: 7 / 30, month: 1, months: 1, year: 12, years: 12 };

/** A duration such as `6 months` or `2 years`, in months; undefined if it is no duration. A bare number is a number of years. */
export function monthsOf(raw: unknown): number | undefined {
  if (typeof raw === 'number') return raw * 12;
  if (typeof raw !== 'string') return undefined;
  const [count, unit, rest] = raw.trim().split(/\s+/);
  const months = unit === undefined ? undefined : MONTHS[unit];
  const number = Number(count);
  return months === undefined || rest !== undefined || !Number.isFinite(number) ? undefined : number * months;
}

/** Reads the penalty of an offence; a penalty that is described without `prison` has none. */
export function readPenalty(cell: Cell | undefined, asOf: string): Penalty | undefined {
  if (cell === undefined) return undefined;
  if (!isMap(cell.raw)) return { place: cell.place, prison: 'unknown' };
  const prison = openEntry(cell.raw, 'prison', cell.place, asOf);
  // What qualifies imprisonment, or its maximum, qualifies the penalty.
  const most = prison === undefined || !isMap(prison.raw) ? undefined : openEntry(prison.raw, 'max', prison.place, asOf);
  const only = [cell, prison, most].find((one) => one?.place.only !== undefined)?.place.only;
  return { place: only === undefined ? cell.place : { ...cell.place, only }, prison: prison === undefined ? 'none' : readPrison(prison, asOf) };
}

function readPrison(cell: Cell, asOf: string): Prison | 'none' | 'unknown' {
  const answer = answerOf(cell.raw);
  if (answer !== undefined) return answer === 'yes' ? {} : answer === 'no' ? 'none' : 'unknown';
  if (cell.raw === 'life') return { maxMonths: 'life' };
  if (!isMap(cell.raw)) {
    const months = monthsOf(cell.raw);
    return months === undefined ? 'unknown' : { minMonths: months, maxMonths: months };
  }
  const { raw, place } = cell;
  const [least, most] = ['min', 'max'].map((key) => openEntry(raw, key, place, asOf)?.raw);
  const min = monthsOf(least);
  const max = most === 'life' ? 'life' : monthsOf(most);
  return { ...(min === undefined ? {} : { minMonths: min }), ...(max === undefined ? {} : { maxMonths: max }) };
}
