import { plainValue } from './plain-value.ts';

/** Thrown where the text holds anything that another reader might read differently. */
export const DOUBT = Symbol('doubt');

export const NEWLINE = 10;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_MAP = 123;
export const CLOSE_MAP = 125;
export const FOLDED = 62;
export const LITERAL = 124;

/** What ends a plain scalar in a flow collection. */
const FLOW_OR_LINE_END = /[\n,[\]{}]/gu;

/** What in quotes is more than the text itself, or ends a line. */
const TO_LOOK_AT = /[\\\n]/u;

const KEY = /[\w\u00c0-\u024f][\w\u00c0-\u024f.-]{0,200}(?=:[ \n])/y;

/** Goes through plain YAML line by line: words, scalars of one line, the simplest folded and literal text. Throws DOUBT at anything else. */
export class PlainCursor {
  readonly text: string;
  at = 0;
  /** Where the line being read begins. */
  line = 0;
  /** How far the line is indented; -1 after the last. */
  indent = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Goes to the first line from here on that says something. */
  toContent(from: number): void {
    const text = this.text;
    for (let line = from; line < text.length; ) {
      let at = line;
      while (text.charCodeAt(at) === SPACE) at += 1;
      const sign = text.charCodeAt(at);
      if (sign !== NEWLINE && sign !== HASH && at < text.length) {
        this.line = line;
        this.at = at;
        this.indent = at - line;
        return;
      }
      const end = text.indexOf('\n', at);
      if (end === -1) break;
      line = end + 1;
    }
    this.at = text.length;
    this.indent = -1;
  }

  /** Only spaces and a comment may stand between here and the end of the line. */
  endLine(): void {
    const text = this.text;
    let at = this.at;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const sign = text.charCodeAt(at);
    if (at < text.length && sign !== NEWLINE && (sign !== HASH || at === this.at)) throw DOUBT;
    const end = text.indexOf('\n', at);
    this.toContent(end === -1 ? text.length : end + 1);
  }

  isItem(): boolean {
    return this.text.charCodeAt(this.at) === DASH && this.text.charCodeAt(this.at + 1) === SPACE;
  }

  /** A key of one word or in quotes, and its colon; undefined if no key stands here. */
  key(): string | undefined {
    const sign = this.text.charCodeAt(this.at);
    let name: string | undefined;
    if (sign === QUOTE || sign === APOSTROPHE) {
      const start = this.at;
      name = this.quoted(sign);
      const after = this.text.charCodeAt(this.at + 1);
      if (this.text.charCodeAt(this.at) !== COLON || (after !== SPACE && after !== NEWLINE) || this.at - start > 200) {
        this.at = start;
        return undefined;
      }
    } else {
      KEY.lastIndex = this.at;
      if (!KEY.test(this.text)) return undefined;
      name = this.text.slice(this.at, KEY.lastIndex);
      this.at = KEY.lastIndex;
    }
    this.at += 1;
    return name;
  }

  /** Goes over spaces in a flow collection, and to a further line if it is indented more than what holds the collection. Gives the sign that stands there. */
  flowSpace(indent: number): number {
    const text = this.text;
    let at = this.at;
    let sign = text.charCodeAt(at);
    if (sign > SPACE) return sign;
    while (sign === SPACE) sign = text.charCodeAt((at += 1));
    if (sign === NEWLINE) {
      const line = at + 1;
      sign = text.charCodeAt((at = line));
      while (sign === SPACE) sign = text.charCodeAt((at += 1));
      if (at - line <= indent) throw DOUBT;
    }
    this.at = at;
    return sign;
  }

  /** A scalar in quotes, on one line. */
  quoted(quote: number): string {
    const text = this.text;
    const start = this.at;
    const close = text.indexOf(quote === QUOTE ? '"' : "'", start + 1);
    // Nearly all hold nothing that needs a second look.
    if (text.charCodeAt(close + 1) !== quote && close !== -1) {
      const plainly = text.slice(start + 1, close);
      if (!TO_LOOK_AT.test(plainly)) {
        this.at = close + 1;
        return plainly;
      }
    }
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
    this.at = at + 1;
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

  /** A scalar without quotes, on one line, which begins with a sign. */
  plain(inFlow: boolean, sign: number): unknown {
    const text = this.text;
    const start = this.at;
    if (!canBegin(sign) && (sign !== DASH || !isDigit(text.charCodeAt(start + 1)))) throw DOUBT;
    let end = this.#endOfPlain(inFlow);
    let scalar = text.slice(start, end);
    const comment = scalar.indexOf(' #');
    if (comment !== -1) end = start + comment;
    let last = text.charCodeAt(end - 1);
    while (last === SPACE) {
      end -= 1;
      last = text.charCodeAt(end - 1);
    }
    if (end - start !== scalar.length) scalar = text.slice(start, end);
    // A colon before a space, or at the end, makes a key.
    if (last === COLON || scalar.includes(': ')) throw DOUBT;
    this.at = end;
    return plainValue(scalar);
  }

  /** Where the line ends, or, in a flow collection, what stands before its next sign. */
  #endOfPlain(inFlow: boolean): number {
    const { text, at } = this;
    if (!inFlow) {
      const end = text.indexOf('\n', at);
      return end === -1 ? text.length : end;
    }
    FLOW_OR_LINE_END.lastIndex = at;
    return FLOW_OR_LINE_END.test(text) ? FLOW_OR_LINE_END.lastIndex - 1 : text.length;
  }

  /** Folded or literal text without blank or further indented lines. */
  folded(indent: number): string {
    const text = this.text;
    const start = this.at;
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
    this.toContent(line);
    // A blank line may be part of the text, and so may a comment that is indented like it.
    if (this.indent > indent || this.#commentFollows(line, indent)) throw DOUBT;
    return `${lines.join(sign.startsWith('>') ? ' ' : '\n')}${sign.includes('-') ? '' : '\n'}`;
  }

  /** Whether a comment that is indented further stands before the next line that says something. */
  #commentFollows(from: number, indent: number): boolean {
    const between = this.text.slice(from, this.indent === -1 ? undefined : this.line);
    return between.split('\n').some((line) => line.startsWith(' '.repeat(indent + 1)));
  }
}

/** Letters, digits, and what is beyond ASCII may begin a plain scalar, and a minus before a digit; other signs are left to the reference. */
function canBegin(sign: number): boolean {
  return (sign >= 97 && sign <= 122) || (sign >= 65 && sign <= 90) || isDigit(sign) || sign > 127 || sign === 95 || sign === 40;
}

function isDigit(sign: number): boolean {
  return sign >= 48 && sign <= 57;
}
