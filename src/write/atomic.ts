import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that appears whole or not at all: written beside its place, then moved there. */
export interface AtomicFile {
  readonly write: (content: string | Uint8Array) => void;
  /** Puts the file in its place. */
  readonly commit: () => void;
  /** Leaves whatever stood there before. */
  readonly discard: () => void;
}

/** Makes a folder and those above it, one by one: `recursive` never returns where the system refuses (a folder under /proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Begins a file. Throws where the folder cannot be written. */
export function openAtomic(path: string, unique: number): AtomicFile {
  const folder = dirname(path);
  makeFolder(folder);
  const temporary = join(folder, `.${basename(path)}.${String(unique)}.tmp`);
  const handle = openSync(temporary, 'w');
  let open = true;
  const close = (): void => {
    if (open) closeSync(handle);
    open = false;
  };
  return {
    write: (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      let done = 0;
      while (done < bytes.length) done += writeSync(handle, bytes, done);
    },
    commit: () => {
      try {
        fsyncSync(handle);
        close();
        renameSync(temporary, path);
      } catch (error) {
        close();
        rmSync(temporary, { force: true });
        throw error;
      }
    },
    discard: () => {
      close();
      rmSync(temporary, { force: true });
    },
  };
}
