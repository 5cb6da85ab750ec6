import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Given, Recipe } from './made.ts';
import type { RunSetup } from '../run-setup.ts';
import { version } from '../version.ts';

declare const LACUNA_BUNDLED: boolean | undefined;

/** The digest that the build made of the program and its data. */
const BUILD = new URL(typeof LACUNA_BUNDLED === 'undefined' ? '../../../dist/digest.txt' : './digest.txt', import.meta.url);

/** Changes whenever what is kept of a law is laid out anew. */
const LAYOUT = 1;

/**
 * A digest of all that a verdict and its text depend on, but the files judged: the program itself, its rules and texts, those added, what was
 * accepted, the options, and the names of countries that this Node knows.
 */
export function runDigest(recipe: Recipe, { built }: RunSetup, { added, accepted }: Given): string {
  const hash = createHash('sha256');
  const facts = [LAYOUT, version(), process.versions['icu'], process.versions['cldr'], built.digest, added?.texts, accepted, { ...recipe, options: sorted(recipe.options) }];
  for (const fact of facts) hash.update(`${JSON.stringify(fact ?? null)}\n`);
  hash.update(readFileSync(BUILD));
  return hash.digest('hex');
}

/** Options in one order, those that are not given left out. */
function sorted(options: Recipe['options']): readonly (readonly [string, unknown])[] {
  return Object.entries(options).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
}
