import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bytesOf } from '../../load/files.ts';
import { LARGEST_FILE } from '../../load/text.ts';
import { isInside, type Trees } from '../../load/tree.ts';

/** Opens what is a file itself; a link is refused, and a pipe is not waited for. Not every system knows these. */
const ITSELF = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const FIRST = 64 * 1024;

/** Reads many files that a run may read, fast where they are plain files in a folder seen before. */
export class PlainFiles {
  readonly #cwd: string;
  readonly #trees: Trees;
  /** Whether what lies in a folder may be read. */
  readonly #folders = new Map<string, boolean>();
  #buffer = Buffer.allocUnsafe(FIRST);

  constructor(cwd: string, trees: Trees) {
    this.#cwd = cwd;
    this.#trees = trees;
  }

  /** The bytes of a file, which stand until the next is read; undefined where it cannot or may not be read. */
  read(file: string): Uint8Array | undefined {
    const path = resolve(this.#cwd, file);
    const plain = constants.O_NOFOLLOW === undefined ? undefined : this.#plain(path);
    if (plain !== undefined && this.#isOpen(dirname(path))) return plain;
    const bytes = isInside(path, this.#trees, this.#cwd) ? bytesOf(file, this.#cwd) : undefined;
    return bytes instanceof Uint8Array ? bytes : undefined;
  }

  #isOpen(folder: string): boolean {
    const known = this.#folders.get(folder) ?? isInside(folder, this.#trees, this.#cwd);
    this.#folders.set(folder, known);
    return known;
  }

  #plain(path: string): Uint8Array | undefined {
    try {
      const handle = openSync(path, ITSELF);
      try {
        const stat = fstatSync(handle);
        if (!stat.isFile() || stat.size > LARGEST_FILE) return undefined;
        if (stat.size >= this.#buffer.length) this.#buffer = Buffer.allocUnsafe(2 * stat.size);
        let read = 0;
        for (let got = 1; got > 0 && read < this.#buffer.length; read += got) got = readSync(handle, this.#buffer, read, this.#buffer.length - read, null);
        return read > stat.size ? undefined : this.#buffer.subarray(0, read);
      } finally {
        closeSync(handle);
      }
    } catch {
      return undefined;
    }
  }
}
