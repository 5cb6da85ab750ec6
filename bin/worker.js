'use strict';
const { workerData } = require('node:worker_threads');
const { load } = require('./load.js');

// A thread of a run over many files; the command starts it.
void load('lacuna', workerData.recipe.language).command.work();
