import { readFileSync, statSync } from 'node:fs';
import { glob } from 'tinyglobby';
import type { Diagnostic } from '../model/diagnostic.ts';
import { decodeText, LARGEST_FILE } from './text.ts';

const GLOB_SIGNS = /[*?[\]{}!]/u;

/** Paths as they are printed: forward slashes on every system. */
export function shownPath(path: string): string {
  return path.replaceAll('\\', '/');
}

/**
 * The files that arguments name: files as they are, folders for the YAML files below them, globs for what they match; `-` is standard input.
 * Sorted within each argument and without repetition. What matches nothing is named in `missing`.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<{ readonly files: readonly string[]; readonly missing: readonly string[] }> {
  const files: string[] = [];
  const missing: string[] = [];
  for (const arg of args) {
    const found = arg === '-' ? ['-'] : await expand(arg, cwd);
    if (found.length === 0) missing.push(arg);
    files.push(...found.map((path) => fromHere(shownPath(path), shownPath(cwd))));
  }
  return { files: [...new Set(files)], missing };
}

/** A path below the folder where the command runs, from there; pipelines know files by such paths alone. */
function fromHere(path: string, cwd: string): string {
  const folder = cwd.endsWith('/') ? cwd : `${cwd}/`;
  return path.startsWith(folder) && path !== folder ? path.slice(folder.length) : path;
}

async function expand(arg: string, cwd: string): Promise<string[]> {
  const stat = statSync(absolute(arg, cwd), { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) {
    const folder = shownPath(arg).replace(/\/$/u, '');
    const inside = await glob(['**/*.yaml', '**/*.yml'], { cwd: absolute(arg, cwd), onlyFiles: true, followSymbolicLinks: false });
    return inside.sort().map((name) => (folder === '.' ? name : `${folder}/${name}`));
  }
  if (stat !== undefined) return [arg];
  if (!GLOB_SIGNS.test(arg)) return [];
  const matched = await glob([shownPath(arg)], { cwd, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false });
  return matched.sort();
}

function absolute(path: string, cwd: string): string {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/u.test(path) ? path : `${cwd}/${path}`;
}

/** The text of a file, or why it cannot be had. */
export function readText(path: string, cwd: string): string | Diagnostic {
  const fault = (code: 'file-missing' | 'file-unreadable' | 'file-too-large', values: Record<string, string> = {}): Diagnostic => ({ code, file: shownPath(path), line: 1, column: 1, path: '', values });
  try {
    const stat = statSync(absolute(path, cwd));
    if (stat.size > LARGEST_FILE) return fault('file-too-large', { size: `${String(Math.round(stat.size / 1024 / 1024))} MB` });
    return decodeText(readFileSync(absolute(path, cwd)), shownPath(path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return fault('file-missing');
    return fault('file-unreadable', { why: code ?? '' });
  }
}
