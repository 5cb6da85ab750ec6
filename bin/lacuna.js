#!/usr/bin/env node
'use strict';
const { load } = require('./load.js');

const loaded = load();
if (loaded === undefined) {
  process.stderr.write('lacuna is not built yet: run `npm ci` (or `npm run build`) first.\n');
  process.exitCode = 2;
} else {
  const { main, nodeIo } = loaded.command;
  void main(process.argv.slice(2), nodeIo()).then((code) => {
    process.exitCode = code;
  });
}
