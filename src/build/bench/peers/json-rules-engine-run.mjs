// json-rules-engine over YAML: reads the laws with js-yaml, and prints which rules each breaks.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { passes, ready } from './rule-walk.mjs';

const require = createRequire(`${process.env.LACUNA_BENCH_PEERS}/`);
const { Engine } = require('json-rules-engine');
const { load } = require('js-yaml');
const rules = ready(JSON.parse(readFileSync(new URL('./rules.json', import.meta.url), 'utf8')));
const folder = process.argv[2];

const engine = new Engine([], { allowUndefinedFacts: true });
engine.addOperator('broken', (value, check) => value !== undefined && !passes(value, check));
engine.addOperator('broken-somewhere', (values, check) => Array.isArray(values) && values.some((value) => !passes(value, check)));
for (const { id, place, check } of rules) {
  const path = `$${place.map((step) => (step === '*' ? '[*]' : `['${step}']`)).join('')}`;
  engine.addRule({ name: id, event: { type: id }, conditions: { all: [{ fact: 'law', operator: place.includes('*') ? 'broken-somewhere' : 'broken', value: check, ...(place.length > 0 ? { path } : {}) }] } });
}
for (const file of readdirSync(folder)) {
  const { events } = await engine.run({ law: load(readFileSync(`${folder}/${file}`, 'utf8')) });
  process.stdout.write(`${JSON.stringify({ file, rules: events.map(({ type }) => type) })}\n`);
}
