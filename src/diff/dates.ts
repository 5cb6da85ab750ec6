import { isMap, type YamlMap } from '../law/cell.ts';
import type { Catalogue } from '../model/catalogue.ts';

/** A day on which something in a description, or among the instruments, begins or has ended. */
export interface DatedChange {
  readonly day: string;
  /** A dotted path of the description, or the id of an instrument. */
  readonly by: { readonly path: string } | { readonly instrument: string };
}

/** The days on which facts of a description begin or have ended, by `since`, `until` and the dates that bind the State to treaties. */
export function datesIn(root: YamlMap): DatedChange[] {
  const found: DatedChange[] = [];
  const add = (day: string | undefined, path: string): void => {
    if (day !== undefined) found.push({ day, by: { path } });
  };
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${path}.${String(index)}`));
    if (!isMap(value)) return;
    add(firstDay(value['since']), path);
    add(dayAfter(value['until']), path);
    for (const [key, item] of Object.entries(value)) walk(item, path === '' ? key : `${path}.${key}`);
  };
  walk(root, '');
  const treaties = isMap(root['treaties']) ? root['treaties'] : {};
  for (const [id, value] of Object.entries(treaties)) {
    const bound = isMap(value) ? (value['bound'] ?? value['is']) : value;
    add(firstDay(bound), `treaties.${id}`);
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The days within a span on which instruments are adopted or enter into force: levels may change then, though the law does not. */
export function instrumentDates({ instruments }: Catalogue, from: string, to: string): DatedChange[] {
  const days = Object.values(instruments).flatMap(({ id, adopted, inForce }) => [lastDay(adopted), inForce === null || inForce === undefined ? undefined : firstDay(inForce)].map((day) => ({ day, id })));
  return days.flatMap(({ day, id }) => (day !== undefined && day > from && day <= to ? [{ day, by: { instrument: id } }] : []));
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** The first day of a day, month or year. */
export function firstDay(date: unknown): string | undefined {
  const [, year, month = '01', day = '01'] = DATE.exec(String(date)) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** The day after the last day of a day, month or year. */
export function dayAfter(date: unknown): string | undefined {
  const [, year, month, day] = DATE.exec(String(date)) ?? [];
  if (year === undefined) return undefined;
  const next = new Date(Date.UTC(Number(year) + (month === undefined ? 1 : 0), month === undefined ? 0 : Number(month) - 1 + (day === undefined ? 1 : 0), day === undefined ? 1 : Number(day) + 1));
  return next.toISOString().slice(0, 10);
}

/** The last day of a day, month or year, on which a document of that date counts as adopted. */
function lastDay(date: string): string | undefined {
  const after = dayAfter(date);
  return after === undefined ? undefined : dayBefore(after);
}

/** The day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
