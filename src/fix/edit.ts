import { answerOf, isMap, type YamlMap } from '../law/cell.ts';

/** Keys, and indices of lists, from the root of a description. Long forms add no step. */
export type Steps = readonly (string | number)[];

/** One small change to what a description says. */
export type Edit =
  | { readonly do: 'set'; readonly path: Steps; readonly value: unknown }
  | { readonly do: 'remove'; readonly path: Steps }
  /** Puts a word into a list of words, plainly: without a limit that it may have had. `cited`: with a citation of its own. */
  | { readonly do: 'add'; readonly path: Steps; readonly word: string; readonly cited?: true };

/** The key of `texts` under which a proposal cites itself, where a citation is needed. */
const OWN_TEXT = 'bill';

/** How much an edit changes: a statement about practice or a new offence weighs more than a word. */
export function costOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + (edit.path[0] === 'measures' ? 2 : edit.do === 'set' && edit.path[0] === 'offences' && edit.path.length === 2 ? 3 : 1), 0);
}

/** The same edits, each once; of several values for one place the last. */
export function distinct(edits: readonly Edit[]): Edit[] {
  const kept = new Map<string, Edit>();
  for (const edit of edits) {
    const key = JSON.stringify(edit.do === 'set' ? edit.path : edit);
    kept.delete(key);
    kept.set(key, edit);
  }
  return [...kept.values()];
}

/** A description with edits made; the one given is left as it is. */
export function applyEdits(root: YamlMap, edits: readonly Edit[]): YamlMap {
  const changed = structuredClone(root) as Record<string, unknown>;
  // What is stated whole comes before what stands in it.
  for (const edit of [...edits].sort((a, b) => Number(a.do !== 'set') - Number(b.do !== 'set') || a.path.length - b.path.length)) if (edit.do !== 'remove') change(changed, edit);
  // What is removed from lists leaves a hole until the end, so that indices stay what they were.
  for (const edit of edits) if (edit.do === 'remove') remove(changed, edit.path);
  return closeHoles(changed) as YamlMap;
}

type Container = Record<string | number, unknown>;

const HOLE = Symbol('hole');

function change(root: Record<string, unknown>, edit: Exclude<Edit, { do: 'remove' }>): void {
  const last = edit.path.at(-1) ?? '';
  const parent = edit.path.slice(0, -1).reduce<Container>((container, step) => enter(container, step), root);
  const place = inside(parent, last);
  if (edit.do === 'set') place[last] = edit.value;
  else place[last] = withWord(place[last], edit.cited === true ? { is: edit.word, at: ownText(root) } : edit.word, edit.word);
}

/** Goes one step down, making room: nothing becomes a map, an answer its long form. */
function enter(container: Container, step: string | number): Container {
  const place = inside(container, step);
  const value = place[step];
  if (isMap(value) || Array.isArray(value)) return value as Container;
  const made: Container = value === undefined ? {} : { is: value };
  place[step] = made;
  return made;
}

/** The container that really holds a step: that in the long form, where a list stands in one. */
function inside(container: Container, step: string | number): Container {
  const inner = Array.isArray(container) ? undefined : container['is'];
  return typeof step === 'number' && Array.isArray(inner) ? (inner as unknown as Container) : !Object.hasOwn(container, step) && isMap(inner) ? (inner as Container) : container;
}

function withWord(list: unknown, item: unknown, word: string): unknown {
  if (Array.isArray(list)) {
    const index = list.findIndex((one) => names(one, word));
    return index === -1 ? [...list, item] : list.map((one: unknown, at) => (at === index ? item : one));
  }
  if (!isMap(list)) return [item];
  if (Object.hasOwn(list, 'is')) return { ...list, is: withWord(list['is'], item, word) };
  return { ...list, [word]: isMap(item) ? { is: 'yes', at: item['at'] } : 'yes' };
}

function names(item: unknown, word: string): boolean {
  return item === word || (isMap(item) && (item['is'] === word || answerOf(item[word]) !== undefined));
}

function ownText(root: Record<string, unknown>): string {
  const texts = isMap(root['texts']) ? root['texts'] : {};
  root['texts'] = { ...texts, [OWN_TEXT]: texts[OWN_TEXT] ?? { title: root['language'] === 'fr' ? 'Projet de loi' : 'Bill' } };
  return OWN_TEXT;
}

function remove(root: Record<string, unknown>, path: Steps): void {
  const last = path.at(-1) ?? '';
  let container: Container = root;
  for (const step of path.slice(0, -1)) {
    const next = inside(container, step)[step];
    if (!isMap(next) && !Array.isArray(next)) return;
    container = next as Container;
  }
  const place = inside(container, last);
  if (Array.isArray(place)) place[Number(last)] = HOLE;
  else delete place[last];
}

function closeHoles(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== HOLE).map((item) => closeHoles(item));
  if (!isMap(value)) return value;
  const kept = Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
    const closed = closeHoles(item, name);
    // A list of narrowing elements of which none is left says nothing.
    return (name === 'needs' || key === 'needs') && Array.isArray(closed) && closed.length === 0 ? [] : [[name, closed]];
  });
  return Object.fromEntries(kept);
}

/** The value at a path, long forms opened on the way. */
export function valueAt(root: YamlMap, path: Steps): unknown {
  return path.reduce<unknown>((value, step) => {
    if (!isMap(value) && !Array.isArray(value)) return undefined;
    return inside(value as Container, step)[step];
  }, root);
}

/** What stands at a path, without its long form. */
export function plainAt(root: YamlMap, path: Steps): unknown {
  const value = valueAt(root, path);
  return isMap(value) && Object.hasOwn(value, 'is') ? value['is'] : value;
}

/** The steps of a dotted path of an offence or a general rule: no key there holds a dot. */
export function stepsOf(path: string): Steps {
  return path.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}
