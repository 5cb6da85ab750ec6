'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '../dist');

/** Where the build keeps what V8 made of a bundle for a language, since what the other one says need not be read; another version of Node ignores it. */
function cacheOf(bundle, language) {
  return join(dist, `${bundle}-${language}.cache`);
}

/** The bundle that a command line asks for, by its first word that is no option: told as `src/cli/program.ts` tells it, which is not loaded yet. */
function bundleFor(words) {
  const first = words.find((word, index) => !word.startsWith('-') && !['-l', '--lang'].includes(words[index - 1]));
  return first === 'check' ? 'check' : 'lacuna';
}

/** The language of a run, as `src/cli/language.ts` chooses it in most cases: where it is told wrong, some code is compiled anew, and nothing else differs. */
function languageFor(words, env) {
  const asked = /(?:^| )(?:-l|--lang)[ =]?(en|fr)\b/.exec(words.join(' '));
  if (asked !== null) return asked[1];
  return (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** What a bundle requires: what lies beside it, a module of Node, or a package that may be installed. `node:module` could make this, but is slow to load. */
function requireFromDist(name) {
  return require(name.startsWith('./') ? join(dist, name) : name);
}

/** Loads a bundle, with the code that the build compiled where it fits this Node; undefined if nothing was built. */
function load(name, language) {
  const bundle = join(dist, `${name}.cjs`);
  if (!existsSync(bundle)) return undefined;
  // The bundle holds ASCII alone, and is the function of a module.
  const source = readFileSync(bundle, 'latin1');
  const cache = cacheOf(name, language);
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(source, { filename: bundle, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireFromDist, module, bundle, dist);
  return { command: module.exports, script };
}

module.exports = { bundleFor, cacheOf, languageFor, load };
