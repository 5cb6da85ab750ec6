'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

const bundle = join(__dirname, '../dist/lacuna.cjs');

/** Where the build keeps what V8 made of the bundle; another version of Node ignores it. */
const cache = join(__dirname, '../dist/lacuna.cache');

/** Loads the bundled command, with the code that the build compiled where it fits this Node; undefined if nothing was built. */
function load() {
  if (!existsSync(bundle)) return undefined;
  // The bundle holds ASCII alone, and is the function of a module.
  const source = readFileSync(bundle, 'latin1');
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(source, { filename: bundle, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
  return { command: module.exports, script };
}

module.exports = { cache, load };
