/** Texts as bytes, one after the other in the same place, so that a run over many leaves nothing to clear away. */
export class TextBytes {
  #bytes = Buffer.allocUnsafe(64 * 1024);

  /** The bytes of a text (UTF-8), which stand until the next text. */
  of(text: string): Uint8Array {
    const length = Buffer.byteLength(text, 'utf8');
    if (length > this.#bytes.length) this.#bytes = Buffer.allocUnsafe(2 * length);
    return this.#bytes.subarray(0, this.#bytes.write(text, 0, 'utf8'));
  }
}
