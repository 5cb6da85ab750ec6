import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Folders and files that a command may read through what it was given: absolute, links followed. */
export type Trees = readonly string[];

/**
 * What arguments open: a folder opens all that is below it; a file opens the working directory if it lies there, else its own folder;
 * standard input opens the working directory.
 */
export function treesOf(args: readonly string[], cwd: string): Trees {
  const trees = args.flatMap((arg) => {
    if (arg === '-') return [followed(cwd)];
    const path = followed(resolve(cwd, arg));
    if (isFolder(path)) return [path];
    return [contains(followed(cwd), path) ? followed(cwd) : dirname(path)];
  });
  return [...new Set(trees)];
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a path, links followed, lies in one of the trees. */
export function isInside(path: string, trees: Trees, cwd: string): boolean {
  const real = followed(resolve(cwd, path));
  return trees.some((tree) => contains(tree, real));
}

/** A path with its links followed, as far as it exists. */
export function followed(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(followed(parent), basename(path));
  }
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
