// The command from the bundle of all commands, whatever is asked of it: what `bin/lacuna.js` runs for all but `check`.
'use strict';
const { load } = require('../../bin/load.js');

const { main, nodeIo } = load('lacuna', 'en').command;
void main(process.argv.slice(2), nodeIo()).then((code) => process.exit(code));
