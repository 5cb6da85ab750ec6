'use strict';
const { languageFor, load } = require('./load.js');

// A thread of a run over many files; the command starts it.
void load('lacuna', languageFor([], process.env)).command.work();
