import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Up to so many bytes are kept in memory before a file is begun. */
const IN_MEMORY = 16 * 1024 * 1024;

/** Where a piece of a spool lies. */
export interface Spooled {
  readonly offset: number;
  readonly length: number;
}

/** Pieces kept aside, to be read back in another order; a temporary file once they are many, so that memory stays flat. */
export class Spool {
  readonly #pieces = new Map<number, Buffer>();
  #kept = 0;
  #end = 0;
  #file: { readonly folder: string; readonly handle: number } | undefined;

  /** Keeps a piece and says where it lies. */
  add(bytes: Uint8Array): Spooled {
    const place = { offset: this.#end, length: bytes.length };
    this.#end += bytes.length;
    if (this.#file === undefined && this.#kept + bytes.length <= IN_MEMORY) {
      this.#pieces.set(place.offset, Buffer.from(bytes));
      this.#kept += bytes.length;
    } else {
      this.#write(bytes);
    }
    return place;
  }

  /** A piece as it was kept. */
  read({ offset, length }: Spooled): Uint8Array {
    if (this.#file === undefined) return this.#pieces.get(offset) ?? new Uint8Array();
    const bytes = Buffer.alloc(length);
    let done = 0;
    while (done < length) done += readSync(this.#file.handle, bytes, done, length - done, offset + done);
    return bytes;
  }

  /** Removes what is kept. */
  close(): void {
    this.#pieces.clear();
    if (this.#file === undefined) return;
    closeSync(this.#file.handle);
    rmSync(this.#file.folder, { recursive: true, force: true });
    this.#file = undefined;
  }

  #write(bytes: Uint8Array): void {
    if (this.#file === undefined) {
      const folder = mkdtempSync(join(tmpdir(), 'lacuna-rows-'));
      this.#file = { folder, handle: openSync(join(folder, 'rows'), 'w+') };
      removeEarly(folder);
      for (const piece of this.#pieces.values()) writeWhole(this.#file.handle, piece);
      this.#pieces.clear();
    }
    writeWhole(this.#file.handle, bytes);
  }
}

function writeWhole(handle: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(handle, bytes, done);
}

/** Where the system lets an open file be removed, it is: then nothing stays behind, however the run ends. */
function removeEarly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Elsewhere it is removed when the spool is closed.
  }
}
