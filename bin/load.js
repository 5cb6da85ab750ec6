'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

const dist = join(__dirname, '../dist');

/** The bundles: `check` by itself, and all commands. */
const BUNDLES = ['check', 'lacuna'];

/** Where the build keeps what V8 made of a bundle; another version of Node ignores it. */
function cacheOf(bundle) {
  return join(dist, `${bundle}.cache`);
}

/** The bundle that a command line asks for, by its first word that is no option: told as `src/cli/program.ts` tells it, which is not loaded yet. */
function bundleFor(words) {
  const first = words.find((word, index) => !word.startsWith('-') && !['-l', '--lang'].includes(words[index - 1]));
  return first === 'check' ? 'check' : 'lacuna';
}

/** Loads a bundle, with the code that the build compiled where it fits this Node; undefined if nothing was built. */
function load(name = 'lacuna') {
  const bundle = join(dist, `${name}.cjs`);
  if (!existsSync(bundle)) return undefined;
  // The bundle holds ASCII alone, and is the function of a module.
  const source = readFileSync(bundle, 'latin1');
  const cache = cacheOf(name);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(source, { filename: bundle, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return { command: module.exports, script };
}

module.exports = { BUNDLES, bundleFor, cacheOf, load };
