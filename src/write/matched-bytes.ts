/** Looks for what repeats over so many bytes; less is written out. */
const LEAST = 32;

/** Places are remembered by hashes of so many bits. */
const BITS = 17;

/** After these bytes pieces of text begin: only there is something looked for, which is fast and loses little. */
const BEFORE_PIECE = new Uint8Array(256);
for (const sign of '\n ,;:"|>') BEFORE_PIECE[sign.charCodeAt(0)] = 1;

/** What is longer is copied by the system, what is shorter byte by byte: a call costs more than it saves. New bytes need a view, which costs more still. */
const WORTH_A_CALL = 24;
const WORTH_A_VIEW = 64;

/** So many texts, and so many bytes of them, are kept to be copied from. */
const MODELS = 4;
const MOST_OF_MODELS = 4 * 1024 * 1024;

/** What both sides share: the first texts, which later ones are copied from, and behind them the text at hand. */
class Window {
  bytes = Buffer.alloc(64 * 1024);
  /** The same bytes, to be read four at a time. */
  words = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
  /** Where the first texts end. */
  start = 0;
  #models = 0;

  /** Makes room for a text of so many bytes. */
  room(length: number): void {
    if (this.start + length <= this.bytes.length) return;
    const larger = Buffer.alloc(2 * (this.start + length));
    this.bytes.copy(larger, 0, 0, this.start);
    this.bytes = larger;
    this.words = new DataView(larger.buffer, larger.byteOffset, larger.length);
  }

  /** Whether the next text may still become one of the first. */
  get learns(): boolean {
    return this.#models < MODELS;
  }

  /** Keeps the text at hand, where it is one of the first; after one that is too long no more are. */
  keep(length: number): boolean {
    if (!this.learns) return false;
    this.#models = this.start + length > MOST_OF_MODELS ? MODELS : this.#models + 1;
    if (this.start + length > MOST_OF_MODELS) return false;
    this.start += length;
    return true;
  }
}

function hashAt(words: DataView, place: number): number {
  const head = words.getInt32(place, true);
  const middle = words.getInt32(place + 8, true);
  const tail = words.getInt32(place + 20, true);
  return (Math.imul(head, 0x9e3779b1) ^ Math.imul(middle, 0x85ebca6b) ^ Math.imul(tail, 0xc2b2ae35)) >>> (32 - BITS);
}

/** Packs texts that are much alike, such as the reports of many laws: what stood in one of the first, or before, is a copy of it. */
export class BytesPacker {
  readonly #window = new Window();
  readonly #models = new Int32Array(1 << BITS).fill(-1);
  readonly #own = new Int32Array(1 << BITS).fill(-1);

  /** Packs one text; `BytesUnpacker` needs the first ones, in the same order, before any other. */
  pack(text: Uint8Array): Uint8Array {
    const window = this.#window;
    window.room(text.length);
    const { bytes, words, start } = window;
    bytes.set(text, start);
    const end = start + text.length;
    const out = new Output(text.length);
    let written = start;
    let at = start;
    let shift = 0;
    while (at + LEAST <= end) {
      if (at > start && BEFORE_PIECE[bytes[at - 1] ?? 0] === 0) {
        at += 1;
        continue;
      }
      const hash = hashAt(words, at);
      // The text goes on as its model does, or is found again by its first bytes.
      let from = at + shift;
      let length = shift === 0 || from < 0 ? 0 : alike(bytes, from, at, end);
      for (const found of [this.#models[hash] ?? -1, this.#own[hash] ?? -1]) {
        if (found < 0 || found >= at || length >= 8 * LEAST) continue;
        const other = alike(bytes, found, at, end);
        if (other > length) [from, length] = [found, other];
      }
      this.#own[hash] = at;
      if (length < LEAST) {
        at += 1;
        continue;
      }
      let before = 0;
      while (at - before > written && from - before > 0 && bytes[at - before - 1] === bytes[from - before - 1]) before += 1;
      out.text(bytes.subarray(written, at - before));
      out.number(length + before);
      out.number(((from - at - shift) << 1) ^ ((from - at - shift) >> 31));
      shift = from - at;
      at += length;
      written = at;
    }
    out.text(bytes.subarray(written, end));
    if (window.keep(text.length)) this.#learn(start, end);
    return out.bytes();
  }

  #learn(from: number, to: number): void {
    const { bytes, words } = this.#window;
    for (let at = from; at + LEAST <= to; at += 1) if (at === from || BEFORE_PIECE[bytes[at - 1] ?? 0] === 1) this.#models[hashAt(words, at)] = at;
    this.#own.fill(-1);
  }
}

/** For how many bytes the text at one place is the text at another, up to the end. */
function alike(bytes: Uint8Array, from: number, at: number, end: number): number {
  let length = 0;
  while (at + length < end && bytes[from + length] === bytes[at + length]) length += 1;
  return length;
}

class Output {
  #bytes: Buffer;
  #end = 0;

  constructor(length: number) {
    this.#bytes = Buffer.allocUnsafe(Math.max(1024, length >> 2));
  }

  number(value: number): void {
    this.#room(5);
    let left = value;
    while (left > 127) {
      this.#bytes[this.#end++] = (left & 127) | 128;
      left >>>= 7;
    }
    this.#bytes[this.#end++] = left;
  }

  text(text: Uint8Array): void {
    this.number(text.length);
    this.#room(text.length);
    this.#bytes.set(text, this.#end);
    this.#end += text.length;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  #room(length: number): void {
    if (this.#end + length <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#end + length));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}

/** Gives back what `BytesPacker` packed. The packed bytes must be whole: who keeps them checks that. */
export class BytesUnpacker {
  readonly #window = new Window();

  /** Whether the next text may be one of the first, which later ones are copied from. */
  get learns(): boolean {
    return this.#window.learns;
  }

  /** One text of a known length; it stands until the next is asked for. */
  unpack(packed: Uint8Array, length: number): Uint8Array {
    const window = this.#window;
    window.room(length);
    const { bytes, start } = window;
    const end = start + length;
    let place = 0;
    let at = start;
    let shift = 0;
    const more = (first: number): number => {
      let value = first & 127;
      for (let bits = 7; ; bits += 7) {
        const byte = packed[place++] ?? 0;
        value |= (byte & 127) << bits;
        if (byte < 128) return value;
      }
    };
    for (;;) {
      let own = packed[place++] ?? 0;
      if (own > 127) own = more(own);
      if (own < WORTH_A_VIEW) for (let index = 0; index < own; index += 1) bytes[at + index] = packed[place + index] ?? 0;
      else bytes.set(packed.subarray(place, place + own), at);
      place += own;
      at += own;
      if (at >= end || place >= packed.length) break;
      let copied = packed[place++] ?? 0;
      if (copied > 127) copied = more(copied);
      let turn = packed[place++] ?? 0;
      if (turn > 127) turn = more(turn);
      shift += (turn >>> 1) ^ -(turn & 1);
      const from = at + shift;
      if (copied < WORTH_A_CALL || from + copied > at) for (let index = 0; index < copied; index += 1) bytes[at + index] = bytes[from + index] ?? 0;
      else bytes.copyWithin(at, from, from + copied);
      at += copied;
    }
    window.keep(length);
    return bytes.subarray(start, end);
  }
}
