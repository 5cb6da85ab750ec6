import { isMap, PLACE_KEYS, type YamlMap } from '../law/cell.ts';
import { own, same } from '../law/merge-patch.ts';

/** A place where two descriptions differ, as small as can be: what stands there before and after; undefined where nothing does. */
export interface ChangeUnit {
  readonly steps: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What a file says of itself, and the list of texts: no verdict rests on it. */
const HEAD: ReadonlySet<string> = new Set(['lacuna', 'bill', 'amends', 'asOf', 'status', 'verified', 'language', 'name', 'country', 'texts']);

/** The differences between two descriptions, in the order of the first and then of the second. The order of limitation rules is one: the last wins. */
export function changeUnits(before: YamlMap, after: YamlMap): ChangeUnit[] {
  return keysOf(before, after).flatMap((key) => (HEAD.has(key) ? [] : unitsBelow([key], own(before, key), own(after, key))));
}

function keysOf(before: YamlMap, after: YamlMap): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])];
}

/** Parts of a description that hold statements and are none themselves. */
const SECTIONS: ReadonlySet<string> = new Set(['treaties', 'ages', 'definitions', 'offences', 'general', 'general.jurisdiction', 'measures']);

function unitsBelow(steps: readonly string[], was: unknown, is: unknown): ChangeUnit[] {
  if (same(was, is)) return [];
  const section = SECTIONS.has(steps.join('.'));
  const before = section && was === undefined && isMap(is) ? {} : was;
  const after = section && is === undefined && isMap(was) ? {} : is;
  if (!isMap(before) || !isMap(after) || Object.hasOwn(before, 'is') || Object.hasOwn(after, 'is')) return [{ steps, before, after }];
  const units = keysOf(before, after).flatMap((key) => (PLACE_KEYS.has(key) && key !== 'only' ? [] : unitsBelow([...steps, key], own(before, key), own(after, key))));
  return units.length === 0 && steps.at(-1) === 'limitation' && !same(Object.keys(before), Object.keys(after)) ? [{ steps, before, after }] : units;
}

/** A description with one value put in its place, or taken out where it is undefined. */
export function withValue(root: unknown, steps: readonly string[], value: unknown): unknown {
  const [key, ...rest] = steps;
  if (key === undefined) return value;
  const map = isMap(root) ? root : {};
  const inner = withValue(own(map, key), rest, value);
  if (inner !== undefined) return { ...map, [key]: inner };
  const { [key]: _, ...others } = map;
  return others;
}
