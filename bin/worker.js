'use strict';
const { load } = require('./load.js');

// A thread of a run over many files; the command starts it.
void load().command.work();
