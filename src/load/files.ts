import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { placeOf } from './place.ts';
import { decodeText, LARGEST_FILE, tooLarge } from './text.ts';

const GLOB_SIGNS = /[*?[\]{}!]/u;

/** Paths as they are printed: forward slashes on every system. */
export function shownPath(path: string): string {
  return path.replaceAll('\\', '/');
}

/**
 * The files that arguments name: files as they are, folders for the YAML files below them, globs for what they match; `-` is standard input.
 * Sorted within each argument and without repetition, however it is spelled. What matches nothing is named in `missing`.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<{ readonly files: readonly string[]; readonly missing: readonly string[] }> {
  const files = new Map<string, string>();
  const missing: string[] = [];
  for (const arg of args) {
    const found = arg === '-' ? ['-'] : await expand(arg, cwd);
    if (found.length === 0) missing.push(arg);
    for (const path of found) {
      const place = path === '-' ? path : resolve(cwd, path);
      if (!files.has(place)) files.set(place, fromHere(shownPath(path), shownPath(cwd)));
    }
  }
  return { files: [...files.values()], missing };
}

/** A path below the folder where the command runs, from there; pipelines know files by such paths alone. */
function fromHere(path: string, cwd: string): string {
  const folder = cwd.endsWith('/') ? cwd : `${cwd}/`;
  return path.startsWith(folder) && path !== folder ? path.slice(folder.length) : path;
}

async function expand(arg: string, cwd: string): Promise<string[]> {
  const stat = statOf(placeOf(arg, cwd));
  if (stat?.isDirectory() === true) {
    const { glob } = await import('tinyglobby');
    const folder = shownPath(arg).replace(/\/$/u, '');
    const inside = await glob(['**/*.yaml', '**/*.yml'], { cwd: placeOf(arg, cwd), onlyFiles: true, followSymbolicLinks: false });
    return inside.sort().map((name) => (folder === '.' ? name : `${folder}/${name}`));
  }
  if (stat !== undefined) return [arg];
  if (!GLOB_SIGNS.test(arg)) return [];
  const { glob } = await import('tinyglobby');
  const matched = await glob([shownPath(arg)], { cwd, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false });
  return matched.sort();
}

/** What stands at a path; a link that leads in a circle is named like a file, and told when it is read. */
function statOf(path: string): { readonly isDirectory: () => boolean } | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return { isDirectory: () => false };
  }
}

/** Reads to the end, or one byte past the limit: what is larger is known to be, and never held. */
export function readBytes(handle: number, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let read = 0; read <= limit; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, limit + 1 - read));
    const got = readPiece(handle, piece);
    if (got === 0) break;
    pieces.push(piece.subarray(0, got));
    read += got;
  }
  return Buffer.concat(pieces);
}

const PIECE = 64 * 1024;

/** Waits where a pipe has nothing to say yet. */
function readPiece(handle: number, into: Uint8Array): number {
  for (;;) {
    try {
      return readSync(handle, into);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

/** Places where what is no file may be read all the same: the shell puts the output of a command there. */
const SPECIAL = /^\/(?:dev\/(?!shm\/)|proc\/)/u;

/** How the text of a file is had; a run that must know what it read listens here. */
export type ReadText = (path: string, cwd: string) => string | Diagnostic;

/** Whether what stands at a path may be read only once. */
export function isSpecial(path: string): boolean {
  return path === '-' || SPECIAL.test(path);
}

/** The text of a file, or why it cannot be had. */
export function readText(path: string, cwd: string, largest = LARGEST_FILE): string | Diagnostic {
  const bytes = bytesOf(path, cwd, largest);
  return bytes instanceof Uint8Array ? decodeText(bytes, shownPath(path), largest) : bytes;
}

/** The bytes of a file, or why they cannot be had. */
export function bytesOf(path: string, cwd: string, largest = LARGEST_FILE): Uint8Array | Diagnostic {
  const fault = (code: 'file-missing' | 'file-unreadable', values: Record<string, string> = {}): Diagnostic => ({ code, file: shownPath(path), line: 1, column: 1, path: '', values });
  try {
    const place = placeOf(path, cwd);
    const stat = statSync(place);
    if (stat.size > largest) return tooLarge(shownPath(path), stat.size, largest);
    // A pipe that nobody writes to would be waited for without end.
    if (!stat.isFile() && !stat.isDirectory() && !SPECIAL.test(place)) return fault('file-unreadable', { why: 'EINVAL' });
    const handle = openSync(place, 'r');
    try {
      return readBytes(handle, largest);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return fault('file-missing');
    return fault('file-unreadable', { why: code ?? '' });
  }
}
