import { isInForce, isMap, openCell, PLACE_KEYS, type YamlMap } from '../law/cell.ts';
import { readTreaty } from '../law/treaty.ts';

/** A description with what is in force on a date alone, without the dates: of a treaty, whether it binds then. */
export function inForceOn(root: YamlMap, asOf: string, treatiesAsOf: string): YamlMap {
  const kept = Object.entries(root).map(([key, value]) => [key, key === 'treaties' ? treatiesOn(value, treatiesAsOf) : partInForce(value, asOf)] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

const DATES: ReadonlySet<string> = new Set(['since', 'until']);

function partInForce(value: unknown, asOf: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => partInForce(item, asOf)).filter((item) => item !== undefined);
  if (!isMap(value)) return value;
  if (!isInForce(value, asOf)) return undefined;
  const kept = Object.entries(value).map(([key, item]) => [key, DATES.has(key) ? undefined : partInForce(item, asOf)] as const);
  return Object.fromEntries(kept.filter(([, item]) => item !== undefined));
}

function treatiesOn(treaties: unknown, asOf: string): unknown {
  if (!isMap(treaties)) return treaties;
  const kept = Object.entries(treaties).flatMap(([id, value]) => {
    if (PLACE_KEYS.has(id)) return [[id, value] as const];
    const cell = openCell(value, `treaties.${id}`, asOf);
    if (cell === undefined) return [];
    const { bound, signed, reservations } = readTreaty(cell, asOf);
    const at = isMap(value) ? value['at'] : undefined;
    return [[id, { bound, signed, ...(reservations === undefined ? {} : { reservations }), ...(at === undefined ? {} : { at }) }] as const];
  });
  return Object.fromEntries(kept);
}
