import { createRequire } from 'node:module';
import type { Node, Pair, YAMLMap } from 'yaml';

declare const LACUNA_BUNDLED: boolean | undefined;

type Yaml = typeof import('yaml');

let loaded: Yaml | undefined;

function yaml(): Yaml {
  return (loaded ??= createRequire(import.meta.url)(typeof LACUNA_BUNDLED === 'undefined' ? 'yaml' : './yaml.cjs') as Yaml);
}

/** A value as it is written into the file, in flow style, and the citation beside it. */
export interface WrittenAnswer {
  readonly value: string;
  readonly at?: string;
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Writes one value into a YAML text and leaves every other character as it stands: comments, order, spaces and line ends. The places come from
 * the document's nodes. `undefined` where a line cannot say it (an alias, a list, a place inside a text).
 */
export function writeAnswer(text: string, path: readonly string[], answer: WrittenAnswer): string | undefined {
  const document = yaml().parseDocument(text, { stringKeys: true });
  const root = document.contents;
  if (document.errors.length > 0 || !yaml().isMap(root)) return undefined;
  const splices = placeIn(root as YAMLMap, path, answer, text);
  if (splices === undefined) return undefined;
  return [...splices].sort((a, b) => b.from - a.from).reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text);
}

/**
 * Adds an entry with fields to a map at the top of a file, each field on a line of its own, and leaves every other character as it stands.
 * `undefined` where the map cannot take it.
 */
export function writeEntry(text: string, key: string, name: string, fields: readonly (readonly [field: string, value: string])[]): string | undefined {
  const { parseDocument, isMap, isScalar } = yaml();
  const document = parseDocument(text, { stringKeys: true });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return undefined;
  const pair = pairOf(root as YAMLMap, key);
  const lines = (indent: string): string => [`${indent}${name}:`, ...fields.map(([field, value]) => `${indent}  ${field}: ${value}`)].map((line) => `${newLine(text)}${line}`).join('');
  const value = pair?.value;
  if (pair === undefined) {
    const end = text.trimEnd().length;
    return `${text.slice(0, end)}${newLine(text)}${key}:${lines('  ')}${newLine(text)}`;
  }
  const empty = value === null || value === undefined || (isScalar(value) && value.value === null && value.source === '') || (isMap(value) && value.items.length === 0);
  if (empty) {
    // The braces go; a remark behind them stays on their line.
    const [from, to] = isMap(value) && value.range ? [value.range[0], value.range[1]] : [pair.key.range?.[1] ?? 0, pair.key.range?.[1] ?? 0];
    const end = lineEnd(text, to);
    return `${text.slice(0, from).replace(/ +$/u, '')}${text.slice(to, end)}${lines('  ')}${text.slice(end)}`;
  }
  if (!isMap(value) || !value.range || value.anchor !== undefined) return undefined;
  const last = value.items.at(-1) as Pair<Node, Node | null>;
  if (value.flow === true) {
    const end = last.value?.range?.[1] ?? last.key.range?.[1] ?? 0;
    return `${text.slice(0, end)}, ${name}: {${fields.map(([field, one]) => `${field}: ${one}`).join(', ')}}${text.slice(end)}`;
  }
  const column = (value.items[0] as Pair<Node, Node | null>).key.range?.[0] ?? 0;
  const end = lineEnd(text, lastLeaf(last));
  return `${text.slice(0, end)}${lines(' '.repeat(column - (text.lastIndexOf('\n', column - 1) + 1)))}${text.slice(end)}`;
}

/** Adds a word to a list of words at the top of a file, or takes it out. */
export function writeListWord(text: string, key: string, word: string, present: boolean): string | undefined {
  const { parseDocument, isSeq, isScalar } = yaml();
  const document = parseDocument(text, { stringKeys: true });
  const list = document.get(key, true) as Node | undefined;
  if (document.errors.length > 0) return undefined;
  if (list === undefined) return present ? writeAnswer(text, [key], { value: `[${word}]` }) : text;
  if (!isSeq(list) || !list.range) return undefined;
  const words = list.items.map((item) => (isScalar(item) ? String(item.value) : ''));
  if (words.includes(word) === present) return text;
  if (list.flow !== true) {
    // A list with a line for each word.
    const item = (present ? list.items.at(-1) : list.items[words.indexOf(word)]) as Node | undefined;
    if (!item?.range) return undefined;
    const start = text.lastIndexOf('\n', item.range[0]) + 1;
    const end = lineEnd(text, item.range[1]);
    if (!present) return words.length === 1 ? undefined : text.slice(0, start) + text.slice(end).replace(/^\r?\n/u, '');
    return `${text.slice(0, end)}${newLine(text)}${text.slice(start, item.range[0])}${word}${text.slice(end)}`;
  }
  const close = list.range[1] - 1;
  if (present) {
    const last = list.items.at(-1) as Node | undefined;
    const at = last?.range?.[1] ?? list.range[0] + 1;
    return `${text.slice(0, at)}${last === undefined ? '' : ', '}${word}${text.slice(last === undefined ? close : at)}`;
  }
  const index = words.indexOf(word);
  const [from, to] = [list.items[index] as Node, list.items[index + 1] as Node | undefined];
  const before = list.items[index - 1] as Node | undefined;
  if (to?.range && from.range) return text.slice(0, from.range[0]) + text.slice(to.range[0]);
  return text.slice(0, before?.range?.[1] ?? list.range[0] + 1) + text.slice(from.range?.[1] ?? close);
}

function placeIn(map: YAMLMap, path: readonly string[], answer: WrittenAnswer, text: string): Splice[] | undefined {
  const { isMap, isScalar } = yaml();
  const [key = '', ...rest] = path;
  const pair = pairOf(map, key);
  if (pair === undefined) return insertion(map, path, answer, text);
  const { value } = pair;
  if (isMap(value)) return rest.length > 0 ? placeIn(value as YAMLMap, rest, answer, text) : longForm(value as YAMLMap, answer, text);
  if (value === null) return undefined;
  if (!isScalar(value) || !value.range || value.anchor !== undefined) return undefined;
  const [from, to] = value.range;
  if (text.slice(from, to).includes('\n')) return undefined;
  if (rest.length === 0) return [{ from, to, text: flowValue(answer) }];
  // A plain answer becomes a map that keeps it, unless it was unknown.
  const kept = value.value === 'unknown' ? '' : `is: ${text.slice(from, to)}, `;
  return [{ from, to, text: `{${kept}${flowPath(rest, answer)}}` }];
}

/** Sets `is` (of a treaty `bound`) of a map, and its citation. */
function longForm(map: YAMLMap, answer: WrittenAnswer, text: string): Splice[] | undefined {
  const key = pairOf(map, 'bound') === undefined ? 'is' : 'bound';
  const value = placeIn(map, [key], { value: answer.value }, text);
  if (value === undefined || answer.at === undefined) return value;
  const place = placeIn(map, ['at'], { value: answer.at }, text);
  if (place === undefined) return undefined;
  const [one, two] = [value[0], place[0]];
  // Both come to stand at the same place: one after the other.
  if (one !== undefined && two !== undefined && one.from === two.from && one.from === one.to) return map.items.length === 0 ? undefined : [{ ...one, text: one.text + two.text }];
  return [...value, ...place];
}

function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  const { isScalar } = yaml();
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) as Pair<Node, Node | null> | undefined;
}

function insertion(map: YAMLMap, path: readonly string[], answer: WrittenAnswer, text: string): Splice[] | undefined {
  const { range } = map;
  if (!range || map.anchor !== undefined) return undefined;
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
  if (map.flow === true) {
    if (last === undefined) return [{ from: range[0], to: range[1], text: `{${flowPath(path, answer)}}` }];
    const end = last.value?.range?.[1] ?? last.key.range?.[1];
    return end === undefined ? undefined : [{ from: end, to: end, text: `, ${flowPath(path, answer)}` }];
  }
  const first = map.items[0] as Pair<Node, Node | null> | undefined;
  const column = first?.key.range?.[0];
  if (column === undefined || last === undefined) return undefined;
  const indent = ' '.repeat(column - (text.lastIndexOf('\n', column - 1) + 1));
  const end = lineEnd(text, lastLeaf(last));
  const lines = blockPath(path, answer, indent);
  return [{ from: end, to: end, text: lines.map((line) => `${newLine(text)}${line}`).join('') }];
}

/** Where the last thing that a pair holds ends, without the comments and empty lines after it. */
function lastLeaf(pair: Pair<Node, Node | null>): number {
  const { isMap, isSeq } = yaml();
  const value = pair.value;
  if (value === null) return pair.key.range?.[1] ?? 0;
  if (isMap(value) && value.flow !== true && value.items.length > 0) return lastLeaf(value.items.at(-1) as Pair<Node, Node | null>);
  if (isSeq(value) && value.flow !== true && value.items.length > 0) return lastLeaf({ key: pair.key, value: value.items.at(-1) as Node } as Pair<Node, Node | null>);
  const end = value.range?.[1] ?? 0;
  const type = (value as { type?: string }).type;
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? end - 1 : end;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  const end = found === -1 ? text.length : found;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function newLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function flowValue({ value, at }: WrittenAnswer): string {
  return at === undefined ? value : `{is: ${value}, at: ${at}}`;
}

function flowPath([key = '', ...rest]: readonly string[], answer: WrittenAnswer): string {
  return `${key}: ${rest.length === 0 ? flowValue(answer) : `{${flowPath(rest, answer)}}`}`;
}

function blockPath([key = '', ...rest]: readonly string[], answer: WrittenAnswer, indent: string): string[] {
  return rest.length === 0 ? [`${indent}${key}: ${flowValue(answer)}`] : [`${indent}${key}:`, ...blockPath(rest, answer, `${indent}  `)];
}
