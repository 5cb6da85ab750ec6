import { addBreach } from './peer.ts';
import type { Breach, NeutralRule } from '../neutral-rule.ts';
import type { Peer } from './peer.ts';

/** json-rules-engine: the rules as conditions on paths, in a program of a few lines that reads the laws with js-yaml. */
export function jsonRulesEnginePeer(rules: readonly NeutralRule[]): Peer {
  return {
    name: 'json-rules-engine with js-yaml',
    packages: { 'json-rules-engine': '7.3.1' },
    abilities: { schema: 'no', positions: 'no (which rule only)', unknown: 'no', reasons: 'no', more: 'facts fetched while it runs, priorities' },
    settings: () => ({ 'rules.json': JSON.stringify(rules) }),
    programs: ['json-rules-engine-run.mjs', 'rule-walk.mjs'],
    command: ({ folder, laws }) => [`${folder}/json-rules-engine-run.mjs`, laws],
    says: 'which-rule',
    read: (out) => {
      const all = new Map<string, Breach[]>();
      for (const line of out.split('\n').filter((one) => one !== '')) {
        const { file, rules: broken } = JSON.parse(line) as { file: string; rules: string[] };
        for (const rule of broken) addBreach(all, file, { rule, path: '' });
      }
      return all;
    },
  };
}
