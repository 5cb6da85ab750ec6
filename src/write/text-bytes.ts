import { piecesOf, type Written } from '../model/written.ts';

/** Texts as bytes, one after the other in the same place, so that a run over many leaves nothing to clear away. */
export class TextBytes {
  #bytes = Buffer.allocUnsafeSlow(256 * 1024);
  #end = 0;

  /** The bytes of a text (UTF-8), which stand until the next text. */
  of(written: Written): Uint8Array {
    this.clear();
    this.add(written);
    return this.all();
  }

  /** Forgets what stands here. */
  clear(): void {
    this.#end = 0;
  }

  /** Adds a text to what stands here, and says where it ends, in bytes. */
  add(written: Written): number {
    for (const piece of piecesOf(written)) {
      this.#makeRoom(typeof piece === 'string' ? piece.length * MOST_BYTES : piece.length);
      if (typeof piece === 'string') this.#end += this.#bytes.write(piece, this.#end, 'utf8');
      else {
        this.#bytes.set(piece, this.#end);
        this.#end += piece.length;
      }
    }
    return this.#end;
  }

  /** All that stands here. */
  all(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  #makeRoom(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#end + more));
    larger.set(this.all());
    this.#bytes = larger;
  }
}

/** So many bytes of UTF-8 a unit of a text takes at most. */
export const MOST_BYTES = 3;
