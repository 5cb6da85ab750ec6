import { closeSync, existsSync, fchmodSync, fchownSync, fsyncSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that appears whole or not at all: written beside its place, then moved there. */
export interface AtomicFile {
  readonly write: (content: string | Uint8Array) => void;
  /** Ends the writing; afterwards only the move is left. */
  readonly finish: () => void;
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

/** Most texts are turned into bytes here, so that writing them leaves nothing behind for the garbage collector. */
let scratch = Buffer.alloc(0);
const SCRATCH = 4 * 1024 * 1024;

function bytesOf(text: string): Uint8Array {
  const most = text.length * 3;
  if (most > SCRATCH) return Buffer.from(text, 'utf8');
  if (scratch.length < most) scratch = Buffer.allocUnsafeSlow(Math.min(SCRATCH, most * 2));
  return scratch.subarray(0, scratch.write(text, 0, 'utf8'));
}

/** Writes all of a content: the system may take it in parts. */
function writeWhole(handle: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  let done = 0;
  while (done < bytes.length) done += writeSync(handle, bytes, done);
}

/**
 * Begins a file: behind a link, where the link leads; with the rights of the file that it replaces. Throws where it cannot be written. Whatever ends
 * the program leaves the old file or the new one; `lasting` waits for the disk, so that a power cut does too. What can be made again need not wait.
 */
export function openAtomic(path: string, unique: number, lasting = true): AtomicFile {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) throw Object.assign(new Error('is a folder'), { code: 'EISDIR', syscall: 'open', path });
  if (there !== undefined && !there.isFile()) return openDevice(path);
  const place = there === undefined ? path : realpathSync(path);
  makeFolder(dirname(place));
  const { handle, name: temporary } = openBeside(dirname(place), unique);
  let state: 'open' | 'finished' | 'ended' = 'open';
  const discard = (): void => {
    if (state === 'open') closeSync(handle);
    if (state !== 'ended') rmSync(temporary, { force: true });
    state = 'ended';
  };
  const orDiscard = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      discard();
      throw error;
    }
  };
  const finish = (): void => {
    if (state !== 'open') return;
    orDiscard(() => {
      if (there !== undefined) keepRights(handle, there);
      if (lasting) fsyncSync(handle);
    });
    closeSync(handle);
    state = 'finished';
  };
  return {
    write: (content) => orDiscard(() => writeWhole(handle, content)),
    finish,
    commit: () => {
      finish();
      orDiscard(() => renameSync(temporary, place));
      state = 'ended';
    },
    discard,
  };
}

/** A new file in a folder, never one that somebody else put there, be it as a link. */
function openBeside(folder: string, unique: number): { readonly handle: number; readonly name: string } {
  for (let attempt = 0; ; attempt += 1) {
    const name = join(folder, `.lacuna-${String(unique)}-${String(attempt)}.tmp`);
    try {
      return { handle: openSync(name, 'wx'), name };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 999) throw error;
    }
  }
}

/** Whoever could not read the old file shall not read the new one. */
function keepRights(handle: number, { mode, uid, gid }: Stats): void {
  try {
    fchmodSync(handle, mode & 0o7777);
    fchownSync(handle, uid, gid);
  } catch {
    // Only the superuser gives files away; file systems without rights refuse both.
  }
}

/** What is no file (a terminal, a pipe, /dev/null) is written to, never replaced. */
function openDevice(path: string): AtomicFile {
  const handle = openSync(path, 'w');
  let open = true;
  const close = (): void => {
    if (open) closeSync(handle);
    open = false;
  };
  return { write: (content) => writeWhole(handle, content), finish: close, commit: close, discard: close };
}
