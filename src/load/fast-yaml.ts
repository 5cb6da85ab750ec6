import { PathFinder, type Entry, type NodeTree } from './places.ts';
import { plainValue } from './plain-value.ts';
import type { Position, YamlFile } from './yaml.ts';

/** Where a value begins, and for collections what it holds. */
interface Spot {
  readonly start: number;
  readonly names?: string[];
  readonly keys?: Spot[];
  readonly held?: Spot[];
}

interface Read {
  readonly value: unknown;
  readonly spot: Spot;
}

/** Thrown where the text holds anything that another reader might read differently. */
const DOUBT = Symbol('doubt');

/** Signs, tabs, carriage returns, marks of documents and directives: not plain YAML. */
const NOT_PLAIN = /[\0-\x09\x0b-\x1f\x7f\uFEFF]|^(?:---|\.\.\.|%)/mu;
const KEY = /[\w\u00c0-\u024f][\w\u00c0-\u024f.-]{0,200}(?=:[ \n])/y;
const DEEPEST = 50;

const NEWLINE = 10;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;
const FOLDED = 62;
const LITERAL = 124;

/**
 * Reads plain YAML in one pass: maps, lists, scalars of one line, folded and literal text of the simplest kind. Undefined at the first doubt
 * (a fault, an anchor, a tag, a repeated key, an empty value, text over several lines…): then the reference reads the file.
 */
export function readPlainYaml(text: string, file: string, reference: (text: string, file: string) => YamlFile): YamlFile | undefined {
  if (NOT_PLAIN.test(text)) return undefined;
  let read: Read;
  try {
    read = new PlainReader(text).document();
  } catch (error) {
    if (error === DOUBT) return undefined;
    throw error;
  }
  const finder = new PathFinder(treeOf(read.spot));
  let lines: number[] | undefined;
  // Asked for only where something is wrong.
  let decided: YamlFile | undefined;
  const decide = (): YamlFile => (decided ??= reference(text, file));
  return {
    file,
    value: read.value,
    diagnostics: [],
    locate: (path, what = 'value') => {
      const { key, value } = finder.walk(path);
      const spot = what === 'key' ? (key ?? value) : (value ?? key);
      return positionOf(spot?.start ?? 0, (lines ??= lineStarts(text)));
    },
    written: (path) => decide().written(path),
    inFlow: (path) => decide().inFlow(path),
    fileOf: () => file,
    repealed: [],
  };
}

function treeOf(root: Spot): NodeTree<Spot> {
  return {
    root,
    isMap: (spot) => spot.names !== undefined,
    isList: (spot) => spot.names === undefined && spot.held !== undefined,
    entry: ({ names, keys, held }, name): Entry<Spot> | undefined => {
      const index = names === undefined ? -1 : names.indexOf(name);
      return index === -1 ? undefined : { key: keys?.[index] as Spot, value: held?.[index] as Spot };
    },
    item: ({ held }, index) => held?.[index],
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(offset: number, starts: readonly number[]): Position {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

class PlainReader {
  readonly #text: string;
  #at = 0;
  /** Where the line being read begins. */
  #line = 0;
  /** How far the line is indented; -1 after the last. */
  #indent = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Read {
    this.#toContent(0);
    if (this.#indent !== 0) throw DOUBT;
    const read = this.#block(0);
    if (this.#at < this.#text.length) throw DOUBT;
    return read;
  }

  /** Goes to the first line from here on that says something. */
  #toContent(from: number): void {
    const text = this.#text;
    for (let line = from; line < text.length; ) {
      let at = line;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const sign = text.charCodeAt(at);
      if (sign !== NEWLINE && sign !== HASH && at < text.length) {
        this.#line = line;
        this.#at = at;
        this.#indent = at - line;
        return;
      }
      const end = text.indexOf('\n', at);
      if (end === -1) break;
      line = end + 1;
    }
    this.#at = text.length;
    this.#indent = -1;
  }

  /** Only spaces and a comment may stand between here and the end of the line. */
  #endLine(): void {
    const text = this.#text;
    let at = this.#at;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const sign = text.charCodeAt(at);
    if (at < text.length && sign !== NEWLINE && (sign !== HASH || at === this.#at)) throw DOUBT;
    const end = text.indexOf('\n', at);
    this.#toContent(end === -1 ? text.length : end + 1);
  }

  #isItem(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  #block(indent: number): Read {
    if ((this.#depth += 1) > DEEPEST) throw DOUBT;
    const read = this.#isItem() ? this.#items(indent) : this.#entries(indent);
    this.#depth -= 1;
    return read;
  }

  #entries(indent: number): Read {
    const map = new MapBeingRead(this.#at);
    do {
      const start = this.#at;
      const name = this.#key();
      if (name === undefined) throw DOUBT;
      map.add(name, start, this.#valueAfter(indent, true));
      if (this.#indent > indent) throw DOUBT;
    } while (this.#indent === indent);
    return map;
  }

  #items(indent: number): Read {
    const start = this.#at;
    const value: unknown[] = [];
    const held: Spot[] = [];
    do {
      this.#at += 1;
      while (this.#text.charCodeAt(this.#at) === SPACE) this.#at += 1;
      const begin = this.#at;
      let read: Read;
      if (this.#key() === undefined) {
        read = this.#valueAfter(indent, false);
      } else {
        this.#at = begin;
        read = this.#block(begin - this.#line);
      }
      value.push(read.value);
      held.push(read.spot);
      if (this.#indent > indent) throw DOUBT;
    } while (this.#indent === indent && this.#isItem());
    return { value, spot: { start, held } };
  }

  /** A key of one word or in quotes, and its colon; undefined if no key stands here. */
  #key(): string | undefined {
    const sign = this.#text.charCodeAt(this.#at);
    let name: string | undefined;
    if (sign === QUOTE || sign === APOSTROPHE) {
      const start = this.#at;
      name = this.#quoted(sign);
      const after = this.#text.charCodeAt(this.#at + 1);
      if (this.#text.charCodeAt(this.#at) !== COLON || (after !== SPACE && after !== NEWLINE) || this.#at - start > 200) {
        this.#at = start;
        return undefined;
      }
    } else {
      KEY.lastIndex = this.#at;
      name = KEY.exec(this.#text)?.[0];
      if (name === undefined) return undefined;
      this.#at += name.length;
    }
    this.#at += 1;
    return name;
  }

  /** What stands after a key or a dash at an indentation: on the same line, or, of a key, on the lines below. */
  #valueAfter(indent: number, ofKey: boolean): Read {
    const text = this.#text;
    let at = this.#at;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const sign = text.charCodeAt(at);
    if (sign === NEWLINE || sign === HASH || at >= text.length) {
      if (!ofKey || (sign === HASH && at === this.#at)) throw DOUBT;
      this.#endLine();
      if (this.#indent === indent && this.#isItem()) return this.#block(indent);
      if (this.#indent <= indent) throw DOUBT;
      const first = text.charCodeAt(this.#at);
      if (first !== OPEN_MAP && first !== OPEN_LIST) return this.#block(this.#indent);
      at = this.#at;
    }
    this.#at = at;
    if (sign === FOLDED || sign === LITERAL) return this.#folded(indent);
    const read = this.#inline(indent, false);
    this.#endLine();
    return read;
  }

  /** A value within a line, or a flow collection, whose further lines must be indented more than what holds it. */
  #inline(indent: number, inFlow: boolean): Read {
    const start = this.#at;
    const sign = this.#text.charCodeAt(start);
    if (sign === OPEN_MAP || sign === OPEN_LIST) return this.#flow(indent, sign);
    if (sign === QUOTE || sign === APOSTROPHE) return { value: this.#quoted(sign), spot: { start } };
    return { value: plainValue(this.#plain(inFlow)), spot: { start } };
  }

  #flow(indent: number, open: number): Read {
    if ((this.#depth += 1) > DEEPEST) throw DOUBT;
    const start = this.#at;
    const close = open === OPEN_MAP ? CLOSE_MAP : CLOSE_LIST;
    const map = open === OPEN_MAP ? new MapBeingRead(start) : undefined;
    const value: unknown[] = [];
    const held: Spot[] = [];
    this.#at += 1;
    this.#flowSpace(indent);
    let more = this.#text.charCodeAt(this.#at) !== close;
    while (more) {
      const begin = this.#at;
      if (map !== undefined) {
        const name = this.#key();
        if (name === undefined) throw DOUBT;
        this.#flowSpace(indent);
        map.add(name, begin, this.#inline(indent, true));
      } else {
        const read = this.#inline(indent, true);
        value.push(read.value);
        held.push(read.spot);
      }
      this.#flowSpace(indent);
      const sign = this.#text.charCodeAt(this.#at);
      more = sign === COMMA;
      if (!more && sign !== close) throw DOUBT;
      if (more) {
        this.#at += 1;
        this.#flowSpace(indent);
      }
    }
    this.#at += 1;
    this.#depth -= 1;
    return map ?? { value, spot: { start, held } };
  }

  #flowSpace(indent: number): void {
    const text = this.#text;
    let at = this.#at;
    while (text.charCodeAt(at) === SPACE) at += 1;
    if (text.charCodeAt(at) === NEWLINE) {
      const line = at + 1;
      at = line;
      while (text.charCodeAt(at) === SPACE) at += 1;
      if (at - line <= indent) throw DOUBT;
    }
    this.#at = at;
  }

  /** A scalar in quotes, on one line. */
  #quoted(quote: number): string {
    const text = this.#text;
    const start = this.#at;
    let escaped = false;
    let at = start + 1;
    for (; ; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === NEWLINE || at >= text.length) throw DOUBT;
      if (quote === QUOTE && sign === 92) {
        escaped = true;
        at += 1;
      } else if (sign === quote) {
        if (quote === QUOTE || text.charCodeAt(at + 1) !== APOSTROPHE) break;
        escaped = true;
        at += 1;
      }
    }
    this.#at = at + 1;
    const inside = text.slice(start + 1, at);
    if (!escaped) return inside;
    if (quote === APOSTROPHE) return inside.replaceAll("''", "'");
    try {
      // The escapes of JSON mean the same in YAML; others are left to the reference.
      return JSON.parse(`"${inside}"`) as string;
    } catch {
      throw DOUBT;
    }
  }

  /** A scalar without quotes, on one line. */
  #plain(inFlow: boolean): string {
    const text = this.#text;
    const start = this.#at;
    if (!canBegin(text.charCodeAt(start), text.charCodeAt(start + 1))) throw DOUBT;
    let end = start;
    for (let at = start; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === NEWLINE) break;
      if (sign === SPACE) {
        if (text.charCodeAt(at + 1) === HASH) break;
        continue;
      }
      if (inFlow && isFlowSign(sign)) break;
      if (sign === COLON) {
        const next = text.charCodeAt(at + 1);
        if (next === SPACE || next === NEWLINE || at + 1 >= text.length || (inFlow && isFlowSign(next))) throw DOUBT;
      }
      end = at + 1;
    }
    this.#at = end;
    return text.slice(start, end);
  }

  /** Folded or literal text without blank or further indented lines. */
  #folded(indent: number): Read {
    const text = this.#text;
    const start = this.#at;
    const header = /[|>]-?\n/y;
    header.lastIndex = start;
    const sign = header.exec(text)?.[0];
    if (sign === undefined) throw DOUBT;
    const lines: string[] = [];
    let own = -1;
    let line = start + sign.length;
    while (line < text.length) {
      let at = line;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const end = text.indexOf('\n', at);
      if (end === -1) throw DOUBT;
      if (end === at) {
        if (at > line) throw DOUBT;
        break;
      }
      if (at - line <= indent) break;
      if (own === -1) own = at - line;
      if (at - line !== own || text.charCodeAt(end - 1) === SPACE) throw DOUBT;
      lines.push(text.slice(at, end));
      line = end + 1;
    }
    if (own === -1) throw DOUBT;
    this.#toContent(line);
    // A blank line may be part of the text, and so may a comment that is indented like it.
    if (this.#indent > indent || this.#commentFollows(line, indent)) throw DOUBT;
    return { value: `${lines.join(sign.startsWith('>') ? ' ' : '\n')}${sign.includes('-') ? '' : '\n'}`, spot: { start } };
  }

  /** Whether a comment that is indented further stands before the next line that says something. */
  #commentFollows(from: number, indent: number): boolean {
    const between = this.#text.slice(from, this.#indent === -1 ? undefined : this.#line);
    return between.split('\n').some((line) => line.startsWith(' '.repeat(indent + 1)));
  }
}

/** A map while its entries come in. */
class MapBeingRead implements Read {
  readonly value: Record<string, unknown> = {};
  readonly spot: { readonly start: number; readonly names: string[]; readonly keys: Spot[]; readonly held: Spot[] };

  constructor(start: number) {
    this.spot = { start, names: [], keys: [], held: [] };
  }

  add(name: string, start: number, { value, spot }: Read): void {
    if (name === '__proto__' || Object.hasOwn(this.value, name)) throw DOUBT;
    this.value[name] = value;
    this.spot.names.push(name);
    this.spot.keys.push({ start });
    this.spot.held.push(spot);
  }
}

function isFlowSign(sign: number): boolean {
  return sign === COMMA || sign === OPEN_LIST || sign === CLOSE_LIST || sign === OPEN_MAP || sign === CLOSE_MAP;
}

/** Letters, digits, a minus before a digit, and what is beyond ASCII may begin a plain scalar; other signs are left to the reference. */
function canBegin(sign: number, next: number): boolean {
  if (sign === DASH) return next >= 48 && next <= 57;
  return sign > 127 || (sign >= 48 && sign <= 57) || (sign >= 65 && sign <= 90) || (sign >= 97 && sign <= 122) || sign === 95 || sign === 40;
}
