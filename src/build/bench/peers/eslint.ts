import { addBreach } from './peer.ts';
import type { Breach, NeutralRule } from '../neutral-rule.ts';
import type { Peer } from './peer.ts';

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** ESLint with a YAML parser: each rule a rule of a plugin. */
export function eslintPeer(rules: readonly NeutralRule[]): Peer {
  return {
    name: 'ESLint with yaml-eslint-parser',
    packages: { eslint: '10.15.0', 'yaml-eslint-parser': '2.1.0' },
    abilities: { schema: 'no (a plugin could)', positions: 'yes', unknown: 'no', reasons: 'no', more: 'editors, rules switched off by comments, fixes in place' },
    settings: () => ({ 'rules.json': JSON.stringify(rules) }),
    programs: ['eslint-settings.mjs', 'rule-walk.mjs'],
    command: ({ install, folder, laws }) => [`${install}/node_modules/eslint/bin/eslint.js`, '-c', `${folder}/eslint-settings.mjs`, '-f', 'json', laws],
    says: 'where',
    read: (out) => {
      const all = new Map<string, Breach[]>();
      for (const { filePath, messages } of JSON.parse(out) as Linted[]) {
        for (const { ruleId, message } of messages) addBreach(all, filePath, { rule: ruleId?.replace(/^law\//u, '') ?? 'fault', path: message.slice(1) });
      }
      return all;
    },
  };
}
