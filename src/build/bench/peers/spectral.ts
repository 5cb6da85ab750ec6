import { addBreach } from './peer.ts';
import { checkSchema, jsonPath } from './rule-schema.ts';
import type { Breach, NeutralRule } from '../neutral-rule.ts';
import type { Peer } from './peer.ts';

/** A rule in Spectral's own words, with its core functions; those of sizes and numbers judge strings too, so the schema function stands for them. */
export function spectralRule(rule: NeutralRule): object {
  const { check } = rule;
  const given = jsonPath(rule.place);
  const then =
    check.kind === 'pattern'
      ? { function: 'pattern', functionOptions: { match: check.pattern } }
      : check.kind === 'has'
        ? { field: check.key, function: 'defined' }
        : { function: 'schema', functionOptions: { allErrors: true, schema: checkSchema(check) } };
  return { given, severity: 'error', message: rule.id, then };
}

/** The schema with letters and digits written out: Spectral compiles patterns without the flag that properties of signs need. */
function withoutProperties(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('\\\\p{L}', 'A-Za-z\u00c0-\u024f').replaceAll('\\\\p{N}', '0-9')) as object;
}

interface Result {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly source: string;
}

/** Spectral: the rules with its core functions, and the schema of the format. */
export function spectralPeer(rules: readonly NeutralRule[]): Peer {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    name: 'Spectral',
    packages: { '@stoplight/spectral-cli': '6.16.3' },
    abilities: { schema: 'yes', positions: 'yes', unknown: 'no', reasons: 'no', more: 'rules for OpenAPI and AsyncAPI, references between files, own functions' },
    settings: (_, lawSchema) => ({
      'spectral.json': JSON.stringify({
        rules: {
          ...Object.fromEntries(rules.map((rule) => [rule.id, spectralRule(rule)])),
          'law-schema': { given: '$', severity: 'error', message: '{{error}}', then: { function: 'schema', functionOptions: { allErrors: true, schema: withoutProperties(lawSchema) } } },
        },
      }),
    }),
    programs: [],
    command: ({ install, folder, laws }) => ['--max-old-space-size=8000', `${install}/node_modules/@stoplight/spectral-cli/dist/index.js`, 'lint', '--quiet', '-r', `${folder}/spectral.json`, '-f', 'json', `${laws}/*.yaml`],
    says: 'where',
    read: (out) => {
      const all = new Map<string, Breach[]>();
      for (const { code, path, source } of JSON.parse(out) as Result[]) {
        const rule = byId.get(code);
        // It points at the key that is missing where it can; the neutral form points at the map.
        if (rule !== undefined) addBreach(all, source, { rule: code, path: rule.check.kind === 'if-named' ? '' : path.slice(0, rule.place.length).join('/') });
      }
      return all;
    },
  };
}
