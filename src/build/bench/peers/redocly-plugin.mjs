// Redocly: a type for laws, which stand under a key of an OpenAPI document, and one rule of each neutral rule.
import { readFileSync } from 'node:fs';
import { ready, walk } from './rule-walk.mjs';

const rules = ready(JSON.parse(readFileSync(new URL('./rules.json', import.meta.url), 'utf8')));

export default function plugin() {
  return {
    id: 'law',
    typeExtension: {
      oas3: (types) => ({ ...types, Root: { ...types.Root, properties: { ...types.Root.properties, 'x-country': 'Law' } }, Law: { properties: {}, additionalProperties: {} } }),
    },
    rules: {
      oas3: Object.fromEntries(
        rules.map((rule) => [rule.id, () => ({ Law: (law, { report, location }) => walk(law, rule, (keys) => report({ message: `/${keys.join('/')}`, location: keys.length === 0 ? location : location.child(keys) })) })]),
      ),
    },
  };
}
