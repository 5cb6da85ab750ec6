import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { shownPath } from '../load/files.ts';

/** The name under which a config file is found. */
export const CONFIG_NAME = 'lacuna.config.yaml';

const OTHER_NAMES: readonly string[] = ['yml', 'json', 'js', 'mjs', 'cjs', 'ts'].map((ending) => `lacuna.config.${ending}`);

/**
 * The nearest config file, as seen from the folder: in it, or in a folder above, as far as the root of the repository.
 * `other` is a file that was surely meant as one, but is none.
 */
export function findConfig(cwd: string): { readonly file: string } | { readonly other: string } | undefined {
  const seen = (path: string): string => shownPath(relative(resolve(cwd), path));
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_NAME);
    if (existsSync(file)) return { file: seen(file) };
    const other = OTHER_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (other !== undefined) return { other: seen(other) };
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}
