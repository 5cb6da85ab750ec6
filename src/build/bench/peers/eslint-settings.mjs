// ESLint over YAML: a plugin that makes one rule of each neutral rule, over the tree of yaml-eslint-parser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { passes, ready } from './rule-walk.mjs';

const parser = createRequire(`${process.env.LACUNA_BENCH_PEERS}/`)('yaml-eslint-parser');
const rules = ready(JSON.parse(readFileSync(new URL('./rules.json', import.meta.url), 'utf8')));

/** Children of a node: pairs of key and node. */
function children(node) {
  if (node?.type === 'YAMLMapping') return node.pairs.map((pair) => [parser.getStaticYAMLValue(pair.key), pair.value]);
  if (node?.type === 'YAMLSequence') return node.entries.map((entry, index) => [index, entry]);
  return [];
}

function visit(node, rule, report, keys = []) {
  if (keys.length === rule.place.length) {
    if (!passes(node === null ? null : parser.getStaticYAMLValue(node), rule.check)) report(node, keys);
    return;
  }
  const step = rule.place[keys.length];
  for (const [key, child] of children(node)) if (step === '*' || key === step) visit(child, rule, report, [...keys, key]);
}

const eslintRule = (rule) => ({
  create: (context) => ({
    Program: (program) => visit(program.body[0]?.content ?? null, rule, (node, keys) => context.report({ node: node ?? program, message: `/${keys.join('/')}` })),
  }),
});

export default [
  {
    files: ['**/*.yaml'],
    languageOptions: { parser },
    plugins: { law: { rules: Object.fromEntries(rules.map((rule) => [rule.id, eslintRule(rule)])) } },
    rules: Object.fromEntries(rules.map((rule) => [`law/${rule.id}`, 'error'])),
  },
];
