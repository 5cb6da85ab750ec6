import { piecesOf, type Written } from '../model/written.ts';

/** So many bytes are written at once. */
const SIZE = 64 * 1024;

/** So many bytes of UTF-8 a unit of a text takes at most. */
const MOST_BYTES = 3;

/** A text of so many units has room, whatever it holds. */
const UNITS = Math.floor(SIZE / MOST_BYTES);

/** Short texts are put together until they are so long: each writing costs more than what it writes. */
const SHORT = 4096;

/** Turns texts into bytes (UTF-8) in one place of a fixed size, however long they are. */
export class Chunks {
  readonly #bytes = Buffer.allocUnsafeSlow(SIZE);
  #end = 0;
  #short = '';

  /** Hands all of a text to `write`, which must be done with each chunk before it returns; `before` goes first, unless there is nothing. Returns whether there was something. */
  send(written: Written, write: (bytes: Uint8Array) => void, before = ''): boolean {
    this.#end = 0;
    this.#short = '';
    let begun = false;
    for (const piece of piecesOf(written)) {
      if (piece.length === 0) continue;
      if (!begun) this.#short = before;
      begun = true;
      if (typeof piece !== 'string') this.#raw(piece, write);
      else {
        this.#short += piece;
        if (this.#short.length >= SHORT) this.#endShort(write);
      }
    }
    this.#endShort(write);
    this.#flush(write);
    return begun;
  }

  #endShort(write: (bytes: Uint8Array) => void): void {
    const text = this.#short;
    this.#short = '';
    if (text.length > UNITS) this.#longText(text, write);
    else if (text !== '') this.#text(text, write);
  }

  #text(text: string, write: (bytes: Uint8Array) => void): void {
    if (this.#end + text.length * MOST_BYTES > SIZE) this.#flush(write);
    this.#end += this.#bytes.write(text, this.#end, 'utf8');
  }

  #longText(text: string, write: (bytes: Uint8Array) => void): void {
    for (let start = 0; start < text.length; ) {
      const end = Math.min(start + UNITS, text.length);
      // The two units of a sign beyond the basic plane stay together.
      const whole = end < text.length && isFirstOfTwo(text.charCodeAt(end - 1)) ? end - 1 : end;
      this.#text(text.slice(start, whole), write);
      start = whole;
    }
  }

  #raw(bytes: Uint8Array, write: (bytes: Uint8Array) => void): void {
    this.#endShort(write);
    if (this.#end + bytes.length > SIZE) this.#flush(write);
    if (bytes.length > SIZE) write(bytes);
    else {
      this.#bytes.set(bytes, this.#end);
      this.#end += bytes.length;
    }
  }

  #flush(write: (bytes: Uint8Array) => void): void {
    if (this.#end > 0) write(this.#bytes.subarray(0, this.#end));
    this.#end = 0;
  }
}

function isFirstOfTwo(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
