// The yardstick: reads the laws of a folder and loads each with js-yaml (its CommonJS build), and does nothing else.
const { readFileSync, readdirSync } = require('node:fs');
const { createRequire } = require('node:module');

const [install, folder] = process.argv.slice(2);
const { load } = createRequire(`${install}/`)('js-yaml');
for (const file of readdirSync(folder)) load(readFileSync(`${folder}/${file}`, 'utf8'));
