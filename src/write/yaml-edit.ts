import { createRequire } from 'node:module';
import type { Pair, ParsedNode, YAMLMap } from 'yaml';

declare const LACUNA_BUNDLED: boolean | undefined;

type Yaml = typeof import('yaml');
type ParsedMap = YAMLMap.Parsed<ParsedNode>;
type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

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
  const splices = placeIn(root as ParsedMap, path, answer, text);
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
  const pair = pairOf(root as ParsedMap, key);
  const lines = (indent: string): string => [`${indent}${name}:`, ...fields.map(([field, value]) => `${indent}  ${field}: ${value}`)].map((line) => `${newLine(text)}${line}`).join('');
  const value = pair?.value;
  if (pair === undefined) {
    const end = text.trimEnd().length;
    return `${text.slice(0, end)}${newLine(text)}${key}:${lines('  ')}${newLine(text)}`;
  }
  const empty = value === null || value === undefined || (isScalar(value) && value.value === null && value.source === '') || (isMap(value) && value.items.length === 0);
  if (empty) {
    // The braces go; a remark behind them stays on their line.
    const [from, to] = isMap(value) ? [value.range[0], value.range[1]] : [pair.key.range[1], pair.key.range[1]];
    const end = lineEnd(text, to);
    return `${text.slice(0, from).replace(/ +$/u, '')}${text.slice(to, end)}${lines('  ')}${text.slice(end)}`;
  }
  if (!isMap(value) || value.anchor !== undefined) return undefined;
  const last = value.items.at(-1) as ParsedPair;
  if (value.flow === true) {
    const end = (last.value ?? last.key).range[1];
    return `${text.slice(0, end)}, ${name}: {${fields.map(([field, one]) => `${field}: ${one}`).join(', ')}}${text.slice(end)}`;
  }
  const end = lineEnd(text, lastLeaf(last));
  return `${text.slice(0, end)}${lines(indentOf(last, text))}${text.slice(end)}`;
}

/** Adds a word to a list of words at the top of a file, or takes it out. */
export function writeListWord(text: string, key: string, word: string, present: boolean): string | undefined {
  const { parseDocument, isSeq, isScalar } = yaml();
  const document = parseDocument(text, { stringKeys: true });
  const list = document.get(key, true) as ParsedNode | undefined;
  if (document.errors.length > 0) return undefined;
  if (list === undefined) return present ? writeAnswer(text, [key], { value: `[${word}]` }) : text;
  if (!isSeq(list)) return undefined;
  const words = list.items.map((item) => (isScalar(item) ? String(item.value) : ''));
  if (words.includes(word) === present) return text;
  if (list.flow !== true) {
    // A list with a line for each word.
    const item = list.items.at(present ? -1 : words.indexOf(word)) as ParsedNode;
    const start = text.lastIndexOf('\n', item.range[0]) + 1;
    const end = lineEnd(text, item.range[1]);
    if (!present) return words.length === 1 ? undefined : text.slice(0, start) + text.slice(end).replace(/^\r?\n/u, '');
    return `${text.slice(0, end)}${newLine(text)}${text.slice(start, item.range[0])}${word}${text.slice(end)}`;
  }
  const close = list.range[1] - 1;
  if (present) {
    const last = list.items.at(-1);
    return last === undefined ? `${text.slice(0, list.range[0] + 1)}${word}${text.slice(close)}` : `${text.slice(0, last.range[1])}, ${word}${text.slice(last.range[1])}`;
  }
  const index = words.indexOf(word);
  const [from, to] = [list.items[index] as ParsedNode, list.items[index + 1]];
  if (to !== undefined) return text.slice(0, from.range[0]) + text.slice(to.range[0]);
  return text.slice(0, list.items[index - 1]?.range[1] ?? list.range[0] + 1) + text.slice(from.range[1]);
}

function placeIn(map: ParsedMap, path: readonly string[], answer: WrittenAnswer, text: string): Splice[] | undefined {
  const { isMap, isScalar } = yaml();
  const [key = '', ...rest] = path;
  const pair = pairOf(map, key);
  if (pair === undefined) return insertion(map, path, answer, text);
  const { value } = pair;
  if (isMap(value)) return rest.length > 0 ? placeIn(value as ParsedMap, rest, answer, text) : longForm(value as ParsedMap, answer, text);
  if (!isScalar(value) || value.anchor !== undefined) return undefined;
  const [from, to] = value.range;
  if (text.slice(from, to).includes('\n')) return undefined;
  if (rest.length === 0) return [{ from, to, text: flowValue(answer) }];
  // A plain answer becomes a map that keeps it, unless it was unknown.
  const kept = value.value === 'unknown' ? '' : `is: ${text.slice(from, to)}, `;
  return [{ from, to, text: `{${kept}${flowPath(rest, answer)}}` }];
}

/** Sets `is` (of a treaty `bound`) of a map, and its citation. */
function longForm(map: ParsedMap, answer: WrittenAnswer, text: string): Splice[] | undefined {
  if (map.items.length === 0) return map.anchor === undefined ? [{ from: map.range[0], to: map.range[1], text: flowValue(answer) }] : undefined;
  const key = pairOf(map, 'bound') === undefined ? 'is' : 'bound';
  const value = placeIn(map, [key], { value: answer.value }, text);
  if (value === undefined || answer.at === undefined) return value;
  const place = placeIn(map, ['at'], { value: answer.at }, text);
  if (place === undefined) return undefined;
  // Where both come to stand at the same place, the citation is the second.
  return [...place, ...value];
}

function pairOf(map: ParsedMap, key: string): ParsedPair | undefined {
  const { isScalar } = yaml();
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

function insertion(map: ParsedMap, path: readonly string[], answer: WrittenAnswer, text: string): Splice[] | undefined {
  if (map.anchor !== undefined) return undefined;
  const last = map.items.at(-1);
  if (last === undefined) return [{ from: map.range[0], to: map.range[1], text: `{${flowPath(path, answer)}}` }];
  if (map.flow === true) {
    const end = (last.value ?? last.key).range[1];
    return [{ from: end, to: end, text: `, ${flowPath(path, answer)}` }];
  }
  const end = lineEnd(text, lastLeaf(last));
  const lines = blockPath(path, answer, indentOf(last, text));
  return [{ from: end, to: end, text: lines.map((line) => `${newLine(text)}${line}`).join('') }];
}

/** The spaces before the key of a pair of a block map. */
function indentOf({ key }: ParsedPair, text: string): string {
  const [start] = key.range;
  return ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
}

/** Where the last thing that a pair holds ends, without the comments and empty lines after it. */
function lastLeaf(pair: ParsedPair): number {
  return lastOf(pair.value ?? pair.key);
}

function lastOf(value: ParsedNode): number {
  const { isMap, isSeq } = yaml();
  const inner = (isMap(value) || isSeq(value)) && value.flow !== true ? value.items.at(-1) : undefined;
  if (inner !== undefined) return 'range' in inner ? lastOf(inner) : lastLeaf(inner as ParsedPair);
  const end = value.range[1];
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
