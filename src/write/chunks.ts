import { piecesOf, type Written } from '../model/written.ts';
import { MOST_BYTES } from './text-bytes.ts';

/** So many bytes are written at once. */
const SIZE = 64 * 1024;

/** A text of so many units has room, whatever it holds. */
const UNITS = Math.floor(SIZE / MOST_BYTES);

/** Turns texts into bytes (UTF-8) in one place of a fixed size, however long they are. */
export class Chunks {
  readonly #bytes = Buffer.allocUnsafeSlow(SIZE);
  #end = 0;

  /** Hands all of a text to `write`, which must be done with each chunk before it returns; `before` goes first, unless there is nothing. Returns whether there was something. */
  send(written: Written, write: (bytes: Uint8Array) => void, before = ''): boolean {
    this.#end = 0;
    let begun = false;
    for (const piece of piecesOf(written)) {
      if (piece.length === 0) continue;
      if (!begun) this.#text(before, write);
      begun = true;
      if (typeof piece !== 'string') this.#raw(piece, write);
      else if (piece.length > UNITS) this.#longText(piece, write);
      else this.#text(piece, write);
    }
    this.#flush(write);
    return begun;
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
