#!/usr/bin/env node
'use strict';
const { bundleFor, languageFor, load } = require('./load.js');

const words = process.argv.slice(2);
const loaded = load(bundleFor(words), languageFor(words, process.env));
if (loaded === undefined) {
  process.stderr.write('lacuna is not built yet: run `npm ci` (or `npm run build`) first.\n');
  process.exitCode = 2;
} else {
  const { main, nodeIo } = loaded.command;
  // Whatever ends the program before a verdict is known is no verdict: Node's own code for it would be that of a gap, or of none.
  process.exitCode = 3;
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(3);
  });
  // All is written by then: nothing is gained by taking down in order what the system clears away.
  void main(words, nodeIo()).then((code) => process.exit(code));
}
