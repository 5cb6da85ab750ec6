import { isMap, type YamlMap } from './cell.ts';

/**
 * Applies an RFC 7396 merge patch: null removes, maps merge, anything else replaces. An `is` replaces the whole long form, so that an old
 * citation or note never stands beside a new value (law-semantics B4). Pure; neither argument is changed.
 */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch;
  const kept = mergesInto(target, patch) ? target : {};
  const merged = new Map(Object.entries(kept));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(own(kept, key), value));
  }
  return Object.fromEntries(merged);
}

/** Whether a patch merges into what stands there, and does not replace it. */
export function mergesInto(target: unknown, patch: YamlMap): target is YamlMap {
  return isMap(target) && !Object.hasOwn(patch, 'is');
}

/** A key of a map that is the map's own. */
export function own(map: YamlMap, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The smallest merge patch that turns one value into another; undefined where they are equal. */
export function createPatch(before: unknown, after: unknown): unknown {
  if (before === after) return undefined;
  if (!isMap(before) || !isMap(after)) return same(before, after) ? undefined : after;
  // A long form is replaced whole: the patch states all of it.
  if (Object.hasOwn(after, 'is')) return same(before, after) ? undefined : after;
  if (Object.hasOwn(before, 'is')) return { is: null, ...after };
  const patch = new Map<string, unknown>();
  for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) patch.set(key, null);
  for (const [key, value] of Object.entries(after)) {
    const changed = createPatch(own(before, key), value);
    if (changed !== undefined) patch.set(key, changed);
  }
  return patch.size === 0 ? undefined : Object.fromEntries(patch);
}

/** Whether two plain values say the same; the order of keys counts, since the last of several rules wins. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
