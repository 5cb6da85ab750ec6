import { CLOSE_LIST, CLOSE_MAP, COMMA, DOUBT, FOLDED, HASH, LITERAL, NEWLINE, OPEN_LIST, OPEN_MAP, APOSTROPHE, PlainCursor, QUOTE, SPACE } from './plain-cursor.ts';

/** Where a value begins, and for collections what it holds. */
export interface Spot {
  readonly start: number;
  readonly names?: string[];
  readonly keys?: Spot[];
  readonly held?: Spot[];
}

/** A value, and where it and all that it holds begins. */
export interface Read {
  readonly value: unknown;
  readonly spot: Spot;
}

const DEEPEST = 50;

/** Reads the maps and lists of plain YAML, values and places in one pass. Throws DOUBT at anything else. */
export class PlainReader {
  readonly #cursor: PlainCursor;
  #depth = 0;

  constructor(text: string) {
    this.#cursor = new PlainCursor(text);
  }

  document(): Read {
    const cursor = this.#cursor;
    cursor.toContent(0);
    if (cursor.indent !== 0) throw DOUBT;
    const read = this.#block(0);
    if (cursor.at < cursor.text.length) throw DOUBT;
    return read;
  }

  #block(indent: number): Read {
    const cursor = this.#cursor;
    if ((this.#depth += 1) > DEEPEST) throw DOUBT;
    const read = cursor.isItem() ? this.#items(indent) : this.#entries(indent);
    this.#depth -= 1;
    return read;
  }

  #entries(indent: number): Read {
    const cursor = this.#cursor;
    const map = new MapBeingRead(cursor.at);
    do {
      const start = cursor.at;
      const name = cursor.key();
      if (name === undefined) throw DOUBT;
      map.add(name, start, this.#valueAfter(indent, true));
      if (cursor.indent > indent) throw DOUBT;
    } while (cursor.indent === indent);
    return map;
  }

  #items(indent: number): Read {
    const cursor = this.#cursor;
    const start = cursor.at;
    const value: unknown[] = [];
    const held: Spot[] = [];
    do {
      cursor.at += 1;
      while (cursor.text.charCodeAt(cursor.at) === SPACE) cursor.at += 1;
      const begin = cursor.at;
      let read: Read;
      if (cursor.key() === undefined) {
        read = this.#valueAfter(indent, false);
      } else {
        cursor.at = begin;
        read = this.#block(begin - cursor.line);
      }
      value.push(read.value);
      held.push(read.spot);
      if (cursor.indent > indent) throw DOUBT;
    } while (cursor.indent === indent && cursor.isItem());
    return { value, spot: { start, held } };
  }

  /** What stands after a key or a dash at an indentation: on the same line, or, of a key, on the lines below. */
  #valueAfter(indent: number, ofKey: boolean): Read {
    const cursor = this.#cursor;
    const { text } = cursor;
    let at = cursor.at;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const sign = text.charCodeAt(at);
    if (sign === NEWLINE || sign === HASH || at >= text.length) {
      if (!ofKey || (sign === HASH && at === cursor.at)) throw DOUBT;
      cursor.endLine();
      if (cursor.indent === indent && cursor.isItem()) return this.#block(indent);
      if (cursor.indent <= indent) throw DOUBT;
      const first = text.charCodeAt(cursor.at);
      if (first !== OPEN_MAP && first !== OPEN_LIST) return this.#block(cursor.indent);
      at = cursor.at;
    }
    cursor.at = at;
    if (sign === FOLDED || sign === LITERAL) return { value: cursor.folded(indent), spot: { start: at } };
    const read = this.#inline(indent, false);
    cursor.endLine();
    return read;
  }

  /** A value within a line, or a flow collection, whose further lines must be indented more than what holds it. */
  #inline(indent: number, inFlow: boolean): Read {
    const cursor = this.#cursor;
    const start = cursor.at;
    const sign = cursor.text.charCodeAt(start);
    if (sign === OPEN_MAP || sign === OPEN_LIST) return this.#flow(indent, sign);
    if (sign === QUOTE || sign === APOSTROPHE) return { value: cursor.quoted(sign), spot: { start } };
    return { value: cursor.plain(inFlow), spot: { start } };
  }

  #flow(indent: number, open: number): Read {
    const cursor = this.#cursor;
    if ((this.#depth += 1) > DEEPEST) throw DOUBT;
    const start = cursor.at;
    const close = open === OPEN_MAP ? CLOSE_MAP : CLOSE_LIST;
    const map = open === OPEN_MAP ? new MapBeingRead(start) : undefined;
    const value: unknown[] = [];
    const held: Spot[] = [];
    cursor.at += 1;
    cursor.flowSpace(indent);
    let more = cursor.text.charCodeAt(cursor.at) !== close;
    while (more) {
      const begin = cursor.at;
      if (map !== undefined) {
        const name = cursor.key();
        if (name === undefined) throw DOUBT;
        cursor.flowSpace(indent);
        map.add(name, begin, this.#inline(indent, true));
      } else {
        const read = this.#inline(indent, true);
        value.push(read.value);
        held.push(read.spot);
      }
      cursor.flowSpace(indent);
      const sign = cursor.text.charCodeAt(cursor.at);
      more = sign === COMMA;
      if (!more && sign !== close) throw DOUBT;
      if (more) {
        cursor.at += 1;
        cursor.flowSpace(indent);
      }
    }
    cursor.at += 1;
    this.#depth -= 1;
    return map ?? { value, spot: { start, held } };
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
