import { any, type O } from './outcomes.ts';

export type Yaml = string | number | boolean | null | undefined | readonly Yaml[] | { readonly [key: string]: Yaml };
export type Map_ = { readonly [key: string]: Yaml };
export const isMap = (value: Yaml): value is Map_ => typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = <T extends Yaml>(value: T | readonly T[] | undefined): readonly T[] => (value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]);

/** The law on its date: what is out of date is not written, true is yes, false is no. */
export function onDate(value: Yaml, asOf: string): Yaml {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.map((item: Yaml) => onDate(item, asOf)).filter((item) => item !== undefined);
  if (!isMap(value)) return value;
  const since = value['since'];
  const until = value['until'];
  if (since !== undefined && String(since) > asOf) return undefined;
  if (until !== undefined && String(until) < asOf && !asOf.startsWith(String(until))) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, onDate(item, asOf)] as const).filter(([, item]) => item !== undefined));
}

export const is = (value: Yaml): Yaml => (isMap(value) && 'is' in value ? value['is'] : value);
export const onlyOf = (value: Yaml): boolean => isMap(value) && value['only'] !== undefined;

/** yes, no or unknown, where `only` makes either of the first two partial; undefined where nothing is said. */
export function answer(value: Yaml): O | undefined {
  const word = is(value);
  const plain = word === 'yes' ? 'met' : word === 'no' ? 'gap' : word === 'unknown' ? 'unknown' : word === 'not-applicable' ? 'not-applicable' : undefined;
  return onlyOf(value) && (plain === 'met' || plain === 'gap') ? 'partial' : plain;
}

/** What a list of words (or a map of answers) says of one word; undefined where it does not speak of it. */
export function says(list: Yaml, word: string, impliedBy: readonly string[] = []): O | undefined {
  const own = saysItself(list, word);
  if (own !== undefined && own !== 'unknown') return own;
  const implied = impliedBy.map((other) => saysItself(list, other)).filter((one) => one !== undefined && one !== 'gap') as O[];
  return implied.length > 0 ? any(implied) : (own ?? (isUnknown(list) ? 'unknown' : undefined));
}

export const isUnknown = (list: Yaml): boolean => is(list) === 'unknown';

function saysItself(list: Yaml, word: string): O | undefined {
  if (list === word) return 'met';
  if (Array.isArray(list)) {
    const said = list.map((item: Yaml) => (is(item) === word ? (onlyOf(item) ? 'partial' : 'met') : isMap(item) && !('is' in item) ? saysItself(item, word) : undefined)).filter((one) => one !== undefined) as O[];
    return said.length > 0 ? any(said) : undefined;
  }
  if (!isMap(list)) return undefined;
  const own = answer(list[word]);
  const inner = own ?? saysItself(list['is'], word);
  return onlyOf(list) && (inner === 'met' || inner === 'gap') ? 'partial' : inner;
}

/** The value at a path; a plain answer above it answers for what is below, except that a yes does not just below `stopAt`. */
export function at(law: Yaml, path: readonly string[], stopAt = ''): Yaml {
  let here = law;
  for (const [depth, key] of path.entries()) {
    const answers = path.slice(0, depth).join('.') !== stopAt;
    if (isMap(here) && key in here) here = here[key];
    else {
      const plain = is(here);
      const listed = Array.isArray(plain) ? says(plain, key) : undefined;
      if (listed !== undefined) here = listed === 'met' && !onlyOf(here) ? 'yes' : { is: 'yes', only: '' };
      else if (plain === 'no' || plain === 'unknown' || (answers && plain === 'yes')) here = onlyOf(here) ? { is: plain, only: '' } : plain;
      else return undefined;
    }
  }
  return here;
}
