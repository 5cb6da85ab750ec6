import type { Answer } from '../model/outcome.ts';
import type { Place } from '../model/law.ts';

export type YamlMap = Readonly<Record<string, unknown>>;

/** Keys that may stand in any map beside what it says. */
export const PLACE_KEYS: ReadonlySet<string> = new Set(['at', 'note', 'only', 'since', 'until', 'verified']);

/** A value of the description, its long form opened: what it is, and what stands around it. */
export interface Cell {
  /** The value itself: what `is` holds in the long form, else the value as written. */
  readonly raw: unknown;
  /** The map that holds it, for the keys that qualify it; empty for a short form. */
  readonly map: YamlMap;
  readonly place: Place;
}

/** Whether a value is a map. */
export function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Dates of different grain (a year, a month, a day) compare by their common length. */
export function notAfter(earlier: string, later: string): boolean {
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}

/** Whether a map counts on a date: from `since` to `until`, both included. */
export function isInForce(map: YamlMap, asOf: string): boolean {
  const { since, until } = map;
  if (since !== undefined && !notAfter(String(since), asOf)) return false;
  return until === undefined || notAfter(asOf, String(until));
}

const EMPTY: YamlMap = Object.freeze(Object.create(null) as YamlMap);

/**
 * Opens a value: takes the long form apart, inherits the citation, and gives undefined for what is not written or is not in
 * force on `asOf` (outside `since`–`until` a value counts as not written: law-semantics B4).
 */
export function openCell(value: unknown, path: string, asOf: string, above?: Place): Cell | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isMap(value)) return { raw: value, map: EMPTY, place: above?.at === undefined ? { path } : { path, at: above.at } };
  if (!isInForce(value, asOf)) return undefined;
  const at = value['at'] ?? above?.at;
  const place: { path: string; at?: string; note?: string; only?: string } = { path };
  if (at !== undefined) place.at = String(at);
  if (value['note'] !== undefined) place.note = String(value['note']);
  if (value['only'] !== undefined) place.only = String(value['only']);
  if (Object.hasOwn(value, 'is')) {
    if (value['is'] === null) return undefined;
    return { raw: value['is'], map: value, place };
  }
  return { raw: value, map: value, place };
}

/** The answer a scalar gives where an answer is expected; undefined for anything else. */
export function answerOf(raw: unknown): Answer | undefined {
  if (raw === true || raw === 'yes' || raw === 'true') return 'yes';
  if (raw === false || raw === 'no' || raw === 'false') return 'no';
  if (raw === 'unknown') return 'unknown';
  return undefined;
}

/** Opens the entry of a map under its own key. */
export function openEntry(map: YamlMap, key: string, parent: Place, asOf: string): Cell | undefined {
  if (!Object.hasOwn(map, key)) return undefined;
  return openCell(map[key], parent.path === '' ? key : `${parent.path}.${key}`, asOf, parent);
}
