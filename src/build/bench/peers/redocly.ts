import { addBreach } from './peer.ts';
import type { Breach, NeutralRule } from '../neutral-rule.ts';
import type { Peer } from './peer.ts';

interface Output {
  readonly problems: readonly { readonly ruleId: string; readonly message: string; readonly location: readonly { readonly source: { readonly ref: string } }[] }[];
}

/** Redocly: each rule a rule of a plugin; a law stands under a key of an OpenAPI document, which is what Redocly reads. */
export function redoclyPeer(rules: readonly NeutralRule[]): Peer {
  return {
    name: 'Redocly',
    packages: { '@redocly/cli': '2.77.0' },
    abilities: { schema: 'no (its types could, in part)', positions: 'yes', unknown: 'no', reasons: 'no', more: 'OpenAPI, AsyncAPI and Arazzo, references between files, bundling' },
    settings: () => ({
      'rules.json': JSON.stringify(rules),
      'redocly.yaml': JSON.stringify({ plugins: ['./redocly-plugin.mjs'], telemetry: 'off', rules: Object.fromEntries(rules.map((rule) => [`law/${rule.id}`, 'error'])) }),
    }),
    programs: ['redocly-plugin.mjs', 'rule-walk.mjs'],
    command: ({ install, folder, laws }) => [`${install}/node_modules/@redocly/cli/bin/cli.js`, 'lint', '--config', `${folder}/redocly.yaml`, '--format', 'json', '--max-problems', '1000000', `${laws}/*.yaml`],
    says: 'where',
    wrap: (text) => `openapi: 3.1.0\ninfo: {title: law, version: "1"}\npaths: {}\nx-country:\n${text.replaceAll(/^(?=.)/gmu, '  ')}`,
    read: (out) => {
      const all = new Map<string, Breach[]>();
      // One document a law, one after the other.
      for (const text of out.split(/(?<=^\}\n?)(?=\{)/mu)) {
        for (const { ruleId, message, location } of (JSON.parse(text) as Output).problems) addBreach(all, location[0]?.source.ref ?? '', { rule: ruleId.replace(/^law\//u, ''), path: message.slice(1) });
      }
      return all;
    },
  };
}
