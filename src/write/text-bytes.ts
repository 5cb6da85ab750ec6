import type { Written } from '../model/written.ts';

/** Texts as bytes, one after the other in the same place, so that a run over many leaves nothing to clear away. */
export class TextBytes {
  #bytes = Buffer.allocUnsafeSlow(256 * 1024);

  /** The bytes of a text (UTF-8), which stand until the next text. */
  of(written: Written): Uint8Array {
    let end = 0;
    for (const piece of typeof written === 'string' ? [written] : written) {
      this.#makeRoom(end, typeof piece === 'string' ? piece.length * MOST_BYTES : piece.length);
      if (typeof piece === 'string') end += this.#bytes.write(piece, end, 'utf8');
      else {
        this.#bytes.set(piece, end);
        end += piece.length;
      }
    }
    return this.#bytes.subarray(0, end);
  }

  #makeRoom(end: number, more: number): void {
    if (end + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (end + more));
    larger.set(this.#bytes.subarray(0, end));
    this.#bytes = larger;
  }
}

/** So many bytes of UTF-8 a unit of a text takes at most. */
const MOST_BYTES = 3;
