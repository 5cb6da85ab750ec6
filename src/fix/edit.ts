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

/** The statement of the description that an edit changes: words of one list are one statement. */
export function factOf({ do: what, path }: Edit): string {
  const listed = what === 'remove' && typeof path.at(-1) === 'number';
  return JSON.stringify(listed ? path.slice(0, -1) : path);
}

/** How many statements edits change. */
export function changesIn(edits: readonly Edit[]): number {
  return new Set(edits.map(factOf)).size;
}

/**
 * How much edits change, for comparison. What counts is how many statements; a new offence, or an assertion without any provision behind it, weighs more than a
 * word, and an act new to an offence a little more than a limit that goes.
 */
export function costOf(edits: readonly Edit[]): number {
  const facts = new Map(edits.map((edit) => [factOf(edit), weightOf(edit)]));
  return [...facts.values()].reduce((sum, weight) => sum + weight, edits.length);
}

function weightOf({ do: what, path }: Edit): number {
  if (path[0] === 'measures') return 200;
  if (what === 'set' && path[0] === 'offences' && path.length === 2) return 300;
  return what === 'add' && path[2] === 'acts' ? 120 : 100;
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

/** A description with edits made; the one given is left as it is, and what they do not touch is shared. */
export function applyEdits(root: YamlMap, edits: readonly Edit[]): YamlMap {
  // What is stated whole comes before what stands in it; of a list the last items go first, so that indices stay what they were.
  const stated = edits.filter((edit) => edit.do !== 'remove').sort((a, b) => Number(a.do !== 'set') - Number(b.do !== 'set') || a.path.length - b.path.length);
  const removed = edits.filter((edit) => edit.do === 'remove').sort((a, b) => Number(b.path.at(-1)) - Number(a.path.at(-1)) || 0);
  return [...stated, ...removed].reduce<YamlMap>((law, edit) => applied(law, edit), root);
}

function applied(root: YamlMap, edit: Edit): YamlMap {
  if (edit.do === 'set') return changed(root, edit.path, () => edit.value) as YamlMap;
  if (edit.do === 'remove') return valueAt(root, edit.path) === undefined ? root : (changed(root, wholeList(root, edit.path), () => undefined) as YamlMap);
  const law = edit.cited === true ? withOwnText(root) : root;
  const item = edit.cited === true ? { is: edit.word, at: OWN_TEXT } : edit.word;
  return changed(law, edit.path, (list) => withWord(list, item, edit.word)) as YamlMap;
}

/** A list of narrowing elements of which none is left says nothing: it goes with its last item. */
function wholeList(root: YamlMap, path: Steps): Steps {
  const list = path.slice(0, -1);
  const items = list.at(-1) === 'needs' ? plainAt(root, list) : undefined;
  return Array.isArray(items) && items.length === 1 ? list : path;
}

/** A value with another one at a path, making room on the way: nothing becomes a map, an answer its long form. Undefined takes away. */
function changed(value: unknown, path: Steps, change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) {
    const item = changed(value[Number(step)], rest, change);
    return item === undefined ? value.filter((_, index) => index !== step) : Object.assign([...(value as unknown[])], { [step]: item });
  }
  const map: YamlMap = isMap(value) ? value : value === undefined ? {} : { is: value };
  if (standsInIs(map, step)) return { ...map, is: changed(map['is'], path, change) };
  const inner = changed(map[step], rest, change);
  if (inner !== undefined) return { ...map, [step]: inner };
  const { [step]: _, ...others } = map;
  return others;
}

/** Whether a step goes on in the long form of a map: an item of a list, or a key of what `is` holds. */
function standsInIs(map: YamlMap, step: string | number): boolean {
  const inner = map['is'];
  return typeof step === 'number' ? Array.isArray(inner) : isMap(inner) && !Object.hasOwn(map, step);
}

function withWord(list: unknown, item: unknown, word: string): unknown {
  if (Array.isArray(list)) {
    const index = list.findIndex((one) => names(one, word));
    return index === -1 ? [...(list as unknown[]), item] : list.map((one: unknown, at) => (at === index ? item : one));
  }
  if (!isMap(list)) return [item];
  if (Object.hasOwn(list, 'is')) return { ...list, is: withWord(list['is'], item, word) };
  return { ...list, [word]: isMap(item) ? { is: 'yes', at: item['at'] } : 'yes' };
}

function names(item: unknown, word: string): boolean {
  return item === word || (isMap(item) && (item['is'] === word || answerOf(item[word]) !== undefined));
}

function withOwnText(root: YamlMap): YamlMap {
  const texts = isMap(root['texts']) ? root['texts'] : {};
  return { ...root, texts: { ...texts, [OWN_TEXT]: texts[OWN_TEXT] ?? { title: root['language'] === 'fr' ? 'Projet de loi' : 'Bill' } } };
}

/** The value at a path, long forms opened on the way. */
export function valueAt(root: YamlMap, path: Steps): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    if (!isMap(value)) return undefined;
    const inner = value['is'];
    if (!standsInIs(value, step)) return value[step];
    return Array.isArray(inner) ? inner[Number(step)] : (inner as YamlMap)[step];
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

/** The steps to a word of a list, whose place is that of the list where it stands there plainly. */
export function wordSteps(root: YamlMap, path: string, word: string): Steps {
  const steps = stepsOf(path);
  const list = plainAt(root, steps);
  if (Array.isArray(list)) return [...steps, list.findIndex((item) => names(item, word))];
  return isMap(list) && Object.hasOwn(list, word) ? [...steps, word] : steps;
}
