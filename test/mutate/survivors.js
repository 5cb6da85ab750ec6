// Compares the mutants that survived with those that are listed, each under its reason. Run after Stryker, by `npm run mutate`. One that is not listed
// is a failure; one that is listed and falls is told, to be taken off the list.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const report = JSON.parse(readFileSync('coverage/mutation.json', 'utf8'));
const listed = parse(readFileSync('test/mutate/survivors.yaml', 'utf8')) ?? [];
const found = Object.entries(report.files).flatMap(([file, { source, mutants }]) => {
  const lines = source.split('\n');
  const text = ({ start, end }) => (start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : `${lines[start.line - 1].slice(start.column - 1)} …`);
  return mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').map(({ location, replacement }) => `${file.replace('src/evaluate/', '')}: ${text(location)} → ${replacement.split('\n')[0]}`);
});
const known = listed.flatMap(({ mutants }) => mutants);
const files = Object.keys(report.files).map((file) => file.replace('src/evaluate/', ''));
const unlisted = [...new Set(found)].filter((one) => !known.includes(one));
const stale = known.filter((one) => files.some((file) => one.startsWith(`${file}:`)) && !found.includes(one));
for (const one of unlisted) console.log(`survives, and is not listed: ${one}`);
for (const one of stale) console.log(`listed, and does not survive: ${one}`);
for (const { why, mutants } of listed) console.log(`${String(mutants.length)} listed: ${why}`);
process.exitCode = unlisted.length > 0 ? 1 : 0;
