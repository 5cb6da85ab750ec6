import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { openAtomic, type AtomicFile } from './atomic.ts';

interface Begun {
  readonly name: string;
  readonly file: AtomicFile;
  readonly hash: Hash;
  bytes: number;
}

/** Files of a folder that appear together, or leave what stood there before. */
export class FolderWriter {
  readonly #folder: string;
  readonly #unique: number;
  readonly #begun: Begun[] = [];

  constructor(folder: string, unique: number) {
    this.#folder = folder;
    this.#unique = unique;
  }

  /** Writes a file piece by piece and says how large it is and what its SHA-256 is. */
  write(name: string, pieces: Iterable<string | Uint8Array>): { readonly bytes: number; readonly sha256: string } {
    const begun: Begun = { name, file: openAtomic(join(this.#folder, name), this.#unique), hash: createHash('sha256'), bytes: 0 };
    this.#begun.push(begun);
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      begun.file.write(bytes);
      begun.hash.update(bytes);
      begun.bytes += bytes.length;
    }
    return { bytes: begun.bytes, sha256: begun.hash.digest('hex') };
  }

  /** Puts all files in their places, in the order in which they were begun, once every one of them is on the disk. */
  commit(): void {
    for (const { file } of this.#begun) file.finish();
    for (const { file } of this.#begun) file.commit();
  }

  /** Removes what was begun. */
  discard(): void {
    for (const { file } of this.#begun) file.discard();
  }
}
