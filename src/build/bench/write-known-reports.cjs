// What reports of this size cost by themselves: loads the laws of a folder as the yardstick does and, for each, writes three reports that are known already, in JSON by `JSON.stringify`.
const { openSync, readFileSync, readdirSync, writeSync } = require('node:fs');
const { createRequire } = require('node:module');

const [install, folder, reports, out] = process.argv.slice(2);
const { load } = createRequire(`${install}/`)('js-yaml');
const read = (name) => readFileSync(`${reports}/${name}`, 'utf8');
const markdown = read('report.md');
const [law] = JSON.parse(read('report.json')).laws;
const [{ results }] = JSON.parse(read('report.sarif')).runs;
const [first, second, third] = ['md', 'json', 'sarif'].map((extension) => openSync(`${out}/report.${extension}`, 'w'));
for (const file of readdirSync(folder)) {
  load(readFileSync(`${folder}/${file}`, 'utf8'));
  writeSync(first, markdown);
  writeSync(second, JSON.stringify(law));
  writeSync(third, JSON.stringify(results));
}
