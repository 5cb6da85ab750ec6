import { addBreach } from './peer.ts';
import { ruleSchema } from './rule-schema.ts';
import type { Breach, NeutralRule } from '../neutral-rule.ts';
import type { Peer } from './peer.ts';

interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
}

/** ajv-cli: the rules as one JSON Schema, beside that of the format. */
export function ajvPeer(rules: readonly NeutralRule[]): Peer {
  return {
    name: 'ajv-cli',
    packages: { 'ajv-cli': '5.0.0' },
    abilities: { schema: 'yes', positions: 'no (a path)', unknown: 'no', reasons: 'no', more: 'other drafts of JSON Schema, JSON Patch of defaults' },
    settings: (_, lawSchema) => ({ 'schema.json': JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', allOf: [...rules.map(ruleSchema), lawSchema] }) }),
    programs: [],
    command: ({ install, folder, laws }) => [`${install}/node_modules/ajv-cli/dist/index.js`, 'validate', '--spec=draft2020', '--strict=false', '--all-errors', '--errors=json', '-s', `${folder}/schema.json`, '-d', `${laws}/*.yaml`],
    says: 'where',
    read: (_, err) => {
      const all = new Map<string, Breach[]>();
      for (const part of err.matchAll(/^(\S.*) invalid\n(\[[\s\S]*?^\])$/gmu)) {
        for (const error of JSON.parse(part[2] ?? '[]') as SchemaError[]) {
          const rule = rules[Number(/^#\/allOf\/(\d+)\//u.exec(error.schemaPath)?.[1] ?? Number.NaN)];
          const path = error.instancePath.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')).join('/');
          if (rule !== undefined) addBreach(all, part[1] ?? '', { rule: rule.id, path: rule.check.kind === 'if-named' ? '' : path });
        }
      }
      return all;
    },
  };
}
