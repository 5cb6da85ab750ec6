import { describe, expect, it } from 'vitest';
import { disagreements } from '../../src/build/bench/agreement.ts';
import { ajvPeer } from '../../src/build/bench/peers/ajv.ts';
import { eslintPeer } from '../../src/build/bench/peers/eslint.ts';
import { jsonRulesEnginePeer } from '../../src/build/bench/peers/json-rules-engine.ts';
import { redoclyPeer } from '../../src/build/bench/peers/redocly.ts';
import { spectralPeer } from '../../src/build/bench/peers/spectral.ts';
import type { NeutralRule } from '../../src/build/bench/neutral-rule.ts';

const rules: readonly NeutralRule[] = [
  { id: 'cited', place: ['offences', '*', 'at'], check: { kind: 'pattern', pattern: 'art' } },
  { id: 'named', place: [], check: { kind: 'if-named', treaty: 'opsc', about: 'sale' } },
];
const found = new Map([['a.yaml', [{ rule: 'cited', path: 'offences/x/at' }, { rule: 'named', path: '' }]]]);

describe('what the peers print', () => {
  it('is read from ajv-cli, which names a piece of the schema and a path', () => {
    const errors = [{ instancePath: '/offences/x/at', schemaPath: '#/allOf/0/properties/offences/additionalProperties/properties/at/pattern' }, { instancePath: '/offences', schemaPath: '#/allOf/1/then/properties/offences/not' }, { instancePath: '', schemaPath: 'law.schema.json/required' }];
    expect(ajvPeer(rules).read('', `/t/a.yaml invalid\n${JSON.stringify(errors, null, 2)}\n`)).toEqual(found);
  });

  it('is read from Spectral, and what it says of the schema is left aside', () => {
    const out = [{ code: 'cited', path: ['offences', 'x', 'at'], source: '/t/a.yaml' }, { code: 'named', path: ['offences'], source: '/t/a.yaml' }, { code: 'law-schema', path: [], source: '/t/a.yaml' }];
    expect(spectralPeer(rules).read(JSON.stringify(out), '')).toEqual(found);
  });

  it('is read from ESLint and Redocly, whose messages carry the path; Redocly prints a document for each law', () => {
    const messages = [{ ruleId: 'law/cited', message: '/offences/x/at' }, { ruleId: 'law/named', message: '/' }];
    expect(eslintPeer(rules).read(JSON.stringify([{ filePath: '/t/a.yaml', messages }, { filePath: '/t/b.yaml', messages: [] }]), '')).toEqual(found);
    const problems = messages.map((one) => ({ ...one, location: [{ source: { ref: '/t/a.yaml' } }] }));
    expect(redoclyPeer(rules).read([{ problems }, { problems: [] }].map((one) => JSON.stringify(one, null, 2)).join(''), '')).toEqual(found);
  });

  it('is read from json-rules-engine, which says only which rules are broken', () => {
    const read = jsonRulesEnginePeer(rules).read('{"file":"a.yaml","rules":["named","cited"]}\n{"file":"b.yaml","rules":[]}\n', '');
    expect(disagreements('jre', 'which-rule', found, read)).toEqual([]);
  });
});

describe('agreement', () => {
  it('names what a peer misses and what it adds, law by law', () => {
    const other = new Map([['a.yaml', [{ rule: 'cited', path: 'offences/y/at' }, { rule: 'named', path: '' }]], ['b.yaml', [{ rule: 'named', path: '' }]]]);
    expect(disagreements('Peer', 'where', found, other)).toEqual(['Peer, a.yaml: misses cited at offences/x/at', 'Peer, a.yaml: adds cited at offences/y/at', 'Peer, b.yaml: adds named at ']);
    expect(disagreements('Peer', 'which-rule', found, found)).toEqual([]);
  });
});
