import { CLOSE_LIST, CLOSE_MAP, COMMA, DOUBT, FOLDED, HASH, LITERAL, NEWLINE, OPEN_LIST, OPEN_MAP, APOSTROPHE, PlainCursor, QUOTE, SPACE } from './plain-cursor.ts';

/** Where a value begins; of a map or list also where all begins that it holds. */
export type Spot = number | SpotOfMap | SpotOfList;

/** Where a map begins; then of each entry its name, where its key begins, and the spot of its value, all in one list. */
export interface SpotOfMap {
  readonly start: number;
  readonly entries: readonly (string | Spot)[];
}

/** Where a list begins, and the spots of its items. */
export interface SpotOfList {
  readonly start: number;
  readonly items: readonly Spot[];
}

/** A value, and where it and all that it holds begins. */
export interface Read {
  readonly value: unknown;
  readonly spot: Spot;
}

const DEEPEST = 50;

/** Reads the maps and lists of plain YAML, values and places in one pass. Throws DOUBT at anything else, also at names that every object has. */
export class PlainReader {
  readonly #cursor: PlainCursor;
  #depth = 0;
  /** Where the value begins that was read last. */
  #spot: Spot = 0;

  constructor(text: string) {
    this.#cursor = new PlainCursor(text);
  }

  document(): Read {
    const cursor = this.#cursor;
    cursor.toContent(0);
    if (cursor.indent !== 0) throw DOUBT;
    const value = this.#block(0);
    if (cursor.at < cursor.text.length) throw DOUBT;
    return { value, spot: this.#spot };
  }

  #block(indent: number): unknown {
    const cursor = this.#cursor;
    if ((this.#depth += 1) > DEEPEST) throw DOUBT;
    const value = cursor.isItem() ? this.#items(indent) : this.#entries(indent);
    this.#depth -= 1;
    return value;
  }

  #entries(indent: number): unknown {
    const cursor = this.#cursor;
    const start = cursor.at;
    const map: Record<string, unknown> = {};
    const entries: (string | Spot)[] = [];
    do {
      const begin = cursor.at;
      const name = cursor.key();
      if (name === undefined || map[name] !== undefined) throw DOUBT;
      map[name] = this.#valueAfter(indent, true);
      entries.push(name, begin, this.#spot);
      if (cursor.indent > indent) throw DOUBT;
    } while (cursor.indent === indent);
    this.#spot = { start, entries };
    return map;
  }

  #items(indent: number): unknown {
    const cursor = this.#cursor;
    const start = cursor.at;
    const list: unknown[] = [];
    const items: Spot[] = [];
    do {
      cursor.at += 1;
      while (cursor.text.charCodeAt(cursor.at) === SPACE) cursor.at += 1;
      const begin = cursor.at;
      if (cursor.key() === undefined) {
        list.push(this.#valueAfter(indent, false));
      } else {
        cursor.at = begin;
        list.push(this.#block(begin - cursor.line));
      }
      items.push(this.#spot);
      if (cursor.indent > indent) throw DOUBT;
    } while (cursor.indent === indent && cursor.isItem());
    this.#spot = { start, items };
    return list;
  }

  /** What stands after a key or a dash at an indentation: on the same line, or, of a key, on the lines below. */
  #valueAfter(indent: number, ofKey: boolean): unknown {
    const cursor = this.#cursor;
    const { text } = cursor;
    let at = cursor.at;
    let sign = text.charCodeAt(at);
    while (sign === SPACE) sign = text.charCodeAt((at += 1));
    if (sign === NEWLINE || sign === HASH || at >= text.length) {
      if (!ofKey || (sign === HASH && at === cursor.at)) throw DOUBT;
      cursor.endLine();
      if (cursor.indent === indent && cursor.isItem()) return this.#block(indent);
      if (cursor.indent <= indent) throw DOUBT;
      at = cursor.at;
      sign = text.charCodeAt(at);
      if (sign !== OPEN_MAP && sign !== OPEN_LIST) return this.#block(cursor.indent);
    }
    cursor.at = at;
    if (sign === FOLDED || sign === LITERAL) {
      const folded = cursor.folded(indent);
      this.#spot = at;
      return folded;
    }
    const value = this.#inline(indent, false, sign);
    cursor.endLine();
    return value;
  }

  /** A value within a line, which begins with a sign; or a flow collection, whose further lines must be indented more than what holds it. */
  #inline(indent: number, inFlow: boolean, sign: number): unknown {
    const cursor = this.#cursor;
    if (sign === OPEN_MAP) return this.#flowMap(indent);
    if (sign === OPEN_LIST) return this.#flowList(indent);
    this.#spot = cursor.at;
    return sign === QUOTE || sign === APOSTROPHE ? cursor.quoted(sign) : cursor.plain(inFlow, sign);
  }

  #flowMap(indent: number): unknown {
    const cursor = this.#cursor;
    const start = cursor.at;
    const map: Record<string, unknown> = {};
    const entries: (string | Spot)[] = [];
    let more = this.#open(indent) !== CLOSE_MAP;
    while (more) {
      const begin = cursor.at;
      const name = cursor.key();
      if (name === undefined || map[name] !== undefined) throw DOUBT;
      map[name] = this.#inline(indent, true, cursor.flowSpace(indent));
      entries.push(name, begin, this.#spot);
      more = this.#goesOn(indent, CLOSE_MAP);
    }
    this.#close({ start, entries });
    return map;
  }

  #flowList(indent: number): unknown {
    const cursor = this.#cursor;
    const start = cursor.at;
    const list: unknown[] = [];
    const items: Spot[] = [];
    let sign = this.#open(indent);
    let more = sign !== CLOSE_LIST;
    while (more) {
      list.push(this.#inline(indent, true, sign));
      items.push(this.#spot);
      more = this.#goesOn(indent, CLOSE_LIST);
      sign = cursor.text.charCodeAt(cursor.at);
    }
    this.#close({ start, items });
    return list;
  }

  /** Goes into a flow collection, to its first value or its end; gives the sign there. */
  #open(indent: number): number {
    if ((this.#depth += 1) > DEEPEST) throw DOUBT;
    this.#cursor.at += 1;
    return this.#cursor.flowSpace(indent);
  }

  /** Goes to the next value of a flow collection, or to its end. */
  #goesOn(indent: number, close: number): boolean {
    const cursor = this.#cursor;
    let sign = cursor.text.charCodeAt(cursor.at);
    if (sign <= SPACE) sign = cursor.flowSpace(indent);
    if (sign === close) return false;
    if (sign !== COMMA) throw DOUBT;
    cursor.at += 1;
    cursor.flowSpace(indent);
    return true;
  }

  #close(spot: Spot): void {
    this.#cursor.at += 1;
    this.#depth -= 1;
    this.#spot = spot;
  }
}
