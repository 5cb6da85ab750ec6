import { isMap, PLACE_KEYS, type YamlMap } from './cell.ts';
import { RULE_PATHS } from './law.ts';
import { mergesInto, own } from './merge-patch.ts';

/** What a bill changes without there being anything to change, and the names that would have been there. */
export interface PatchFault {
  /** nothing: it removes what is not there; target: it changes what is not there; beside-is: it adds to a value that stays as it is. */
  readonly kind: 'nothing' | 'target' | 'beside-is';
  readonly path: string;
  readonly name: string;
  readonly known: readonly string[];
}

/** Everything in a bill that would silently have no effect, or another than its author meant. */
export function patchFaults(target: unknown, patch: YamlMap, path = ''): PatchFault[] {
  const below = isMap(target) ? target : {};
  const known = Object.keys(below).filter((key) => !PLACE_KEYS.has(key) && key !== 'is');
  return Object.entries(patch).flatMap(([key, value]): PatchFault[] => {
    const at = path === '' ? key : `${path}.${key}`;
    if (path === '' && HEAD.has(key)) return [];
    const there = own(below, key);
    if (value === null) return there === undefined ? [{ kind: 'nothing', path: at, name: key, known }] : [];
    if (isMoot(target, patch, key, path)) return [{ kind: 'beside-is', path: at, name: key, known: [] }];
    if (!isMap(value)) return [];
    if (isIncomplete(there, value, path, at)) return [{ kind: 'target', path: at, name: key, known }];
    return patchFaults(mergesInto(there, value) || Object.hasOwn(value, 'is') ? there : undefined, value, at);
  });
}

/** What a file says of itself and not of the law. */
const HEAD: ReadonlySet<string> = new Set(['lacuna', 'bill', 'amends']);

const RULES: ReadonlySet<string> = new Set(RULE_PATHS);

/** Maps keyed by a name: what an entry must have to be a new one, and not a change to another that is missing. */
const NAMED: Readonly<Record<string, readonly string[]>> = { offences: ['about'], texts: ['title'], 'general.limitation': ['from', 'for', 'ordinary', 'open-until'] };

function isIncomplete(there: unknown, value: YamlMap, parent: string, path: string): boolean {
  const needed = NAMED[parent];
  if (needed !== undefined && !PLACE_KEYS.has(path.slice(parent.length + 1))) return there === undefined && !needed.some((key) => Object.hasOwn(value, key));
  if (!RULES.has(path) || isMap(there) || there === true || there === 'yes') return false;
  return !Object.hasOwn(value, 'for') && !Object.hasOwn(value, 'is');
}

/** What qualifies a value in its long form. */
const QUALIFIERS: ReadonlySet<string> = new Set(['except', 'others', 'peers-within', 'signed', 'reservations']);

/** A value in its long form stays as it is beside new keys: `{is: no}` with `{bound: 2027-01-01}` would still be no. */
function isMoot(target: unknown, patch: YamlMap, key: string, path: string): boolean {
  if (!isMap(target) || !mergesInto(target, patch) || own(target, 'is') === undefined) return false;
  if (PLACE_KEYS.has(key) || QUALIFIERS.has(key)) return false;
  const stated = target['is'] === true || target['is'] === 'yes';
  return !(stated && path.startsWith('general.'));
}
