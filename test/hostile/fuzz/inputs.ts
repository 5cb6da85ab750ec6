import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { builtCatalogue, builtExamples, builtVocabulary } from '../../../src/catalogue/built.ts';
import { exampleLaw } from '../../../src/catalogue/run-examples.ts';
import { lawSchema } from '../../../src/schema/law-schema.ts';
import { ALL_HOSTILE } from '../hostile-texts.ts';
import { Chance } from './random.ts';

/** What a fuzzed file is given to the command as. */
export type Kind = 'law' | 'bill' | 'accepted' | 'config' | 'rule' | 'findings' | 'answers';

/** The kinds, laws first. */
export const KINDS: readonly Kind[] = ['law', 'bill', 'accepted', 'config', 'rule', 'findings', 'answers'];

/** An input that a seed and an index decide. */
export interface Input {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

const { catalogue } = builtCatalogue();
const texts = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

const laws: readonly object[] = Object.values(builtExamples()).flat().map(exampleLaw);
const rule = readFileSync('rules/csam/access.yaml', 'utf8');
const corpus: Readonly<Record<Kind, readonly string[]>> = {
  law: [...texts('test/corpus/ok'), ...texts('test/corpus/invalid'), ...texts('test/golden/report'), ...texts('test/golden/formats'), ...laws.filter((_, index) => index % 4 === 0).map((law) => stringify(law))].filter((text) => text.length < 900),
  bill: [...texts('test/fixtures/bills').filter((text) => text.includes('amends')), 'lacuna: 1\namends: ./law.yaml\noffences:\n  holding: {needs: null, acts: [possess, access]}\n  new: {about: csam, acts: [access]}\n', 'lacuna: 1\namends: ../../etc/passwd\n', 'lacuna: 1\namends: [law.yaml]\n', 'lacuna: 1\namends: ./bill.yaml\n'],
  accepted: texts('test/fixtures/bills').filter((text) => text.includes('accepted:')),
  config: ['files: [law.yaml]\ntopics: [csam]\nfail-on: requests\nlang: fr\n', 'files: "*.yaml"\nprofile: lanzarote\nformat: json\noutput: report.json\nstrict: yes\n', 'files: [law.yaml]\nas-party: [lanzarote]\ninstrument: opsc\nrules: rules\naccepted: accepted.yaml\n'],
  rule: [rule],
  findings: readdirSync('fixtures/findings').filter((name) => name.endsWith('.csv')).map((name) => readFileSync(`fixtures/findings/${name}`, 'utf8').split('\n').slice(0, 4).join('\n')),
  answers: ['yes cp art. 1\nno\nunknown\n18\nany\nskip\nback\n10 majority\n15 age 25, cp art. 2\nyes\nquit\n', 'oui cp art. 1\nnon\npasser\n[a, b]\n{a: b}\n2012-08-01\n20(4)\naccess,possess cp art. 3\n'],
};

/** Every key and word of the format, from its schema, and what only harms. */
const dictionary: readonly string[] = [...new Set([...wordsOf(lawSchema(catalogue, builtVocabulary(), 'en')), ...catalogue.criteria.slice(0, 60).map((one) => one.id), ...ALL_HOSTILE])];
const signs: readonly string[] = ['\n', '\n  ', ': ', ', ', '- ', '{', '}', '[', ']', '"', "'", '#', '&a ', '*a', '!!', '|', '>', '%', '\t', '\r\n', '? ', '---\n', '<<: ', '~', '\u0000', '\ufeff', '\u2028', '\u202e', '\u001b[31m', '""', "''", '@', '`', ',', ';', '::', '=', '\\u0000', '\\ud800'];

function wordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [...(key === 'properties' ? Object.keys(value as object) : []), ...(key === 'enum' ? (value as unknown[]).map(String) : []), ...(key === 'const' ? [String(value)] : []), ...wordsOf(value)]);
}

/** The input under an index: bytes of a corpus changed, or a law whose structure is changed. */
export function inputOf(seed: number, index: number): Input {
  const chance = new Chance(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const kind = chance.once(300) ? chance.of(KINDS) : 'law';
  if (kind === 'law' && !chance.once(5)) return { kind, bytes: Buffer.from(structured(chance), 'utf8') };
  return { kind, bytes: changedBytes(chance, chance.of(corpus[kind]), corpus[kind]) };
}

function changedBytes(chance: Chance, text: string, others: readonly string[]): Uint8Array {
  let bytes = Buffer.from(text, 'utf8');
  if (bytes.length > 400) bytes = bytes.subarray(0, 400);
  for (let times = 1 + chance.below(4); times > 0; times -= 1) {
    const at = chance.below(bytes.length + 1);
    const to = Math.min(bytes.length, at + chance.below(chance.once(3) ? 60 : 4));
    const piece = (): Buffer => {
      const other = Buffer.from(chance.of(others), 'utf8');
      const from = chance.below(other.length + 1);
      return other.subarray(from, from + chance.below(80));
    };
    const put = [
      () => Buffer.from([chance.below(256)]),
      () => Buffer.from(chance.of(signs), 'utf8'),
      () => Buffer.from(chance.of(dictionary), 'utf8'),
      () => Buffer.from(`\n${' '.repeat(chance.below(6))}${chance.of(dictionary)}: ${chance.of(dictionary)}\n`, 'utf8'),
      () => Buffer.alloc(0),
      () => bytes.subarray(at, to),
      piece,
    ][chance.below(7)] as () => Buffer;
    bytes = Buffer.concat([bytes.subarray(0, at), put(), bytes.subarray(chance.once(2) ? at : to)]);
  }
  return bytes;
}

type Tree = Record<string, unknown> | unknown[];

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** A law of the examples, with some of its parts replaced, added, doubled or taken away. */
function structured(chance: Chance): string {
  const law = structuredClone(chance.of(laws)) as Tree;
  for (let times = chance.below(5); times > 0; times -= 1) change(chance, law);
  const text = chance.once(20) ? stringify(law) : chance.once(20) ? JSON.stringify(law) : Object.entries(law).map(([key, value]) => `${scalar(key)}: ${flow(value)}\n`).join('');
  return chance.once(8) ? text.replace(/"([a-z-]+)"/u, () => chance.of(dictionary)) : text;
}

/** A value in flow style, as people write it; the fast reader of YAML takes it. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (isTree(value)) return `{${Object.entries(value).map(([key, item]) => `${scalar(key)}: ${flow(item)}`).join(', ')}}`;
  return typeof value === 'string' ? scalar(value) : String(value);
}

function scalar(text: string): string {
  return /^[a-z][a-z-]*$/u.test(text) ? text : JSON.stringify(text);
}

function change(chance: Chance, root: Tree): void {
  let tree = root;
  for (;;) {
    const inner = Object.values(tree).filter(isTree);
    if (inner.length === 0 || chance.once(4)) break;
    tree = chance.of(inner);
  }
  const keys = Object.keys(tree);
  const key = keys.length === 0 || chance.once(3) ? chance.of(dictionary) : chance.of(keys);
  const map = tree as Record<string, unknown>;
  switch (chance.below(9)) {
    case 0:
      if (Array.isArray(tree)) tree.splice(chance.below(tree.length + 1), 1);
      else delete map[key];
      break;
    case 1:
      if (Array.isArray(tree)) tree.push(anyValue(chance));
      else Object.defineProperty(map, chance.of(dictionary), { value: anyValue(chance), enumerable: true, writable: true, configurable: true });
      break;
    case 2: {
      const other = chance.of(laws) as Record<string, unknown>;
      const name = chance.of(Object.keys(other));
      (root as Record<string, unknown>)[name] = structuredClone(other[name]);
      break;
    }
    case 3:
      if (!Array.isArray(tree)) map[key] = { is: Object.hasOwn(map, key) ? map[key] : 'unknown', [chance.of(['at', 'note', 'since', 'until', 'only', 'verified', 'except'])]: anyValue(chance) };
      break;
    default:
      if (Array.isArray(tree)) tree[chance.below(tree.length + 1)] = anyValue(chance);
      else Object.defineProperty(map, key, { value: anyValue(chance), enumerable: true, writable: true, configurable: true });
  }
}

function anyValue(chance: Chance, depth = 0): unknown {
  switch (chance.below(depth > 2 ? 8 : 12)) {
    case 0:
      return chance.of([0, 1, -1, 12, 14, 15, 16, 18, 21, 25, 99, 100, 1.5, 1e9, 1e21, Number.MAX_SAFE_INTEGER]);
    case 1:
      return chance.of(['yes', 'no', 'unknown', true, false, null, 'all', 'any', '', 'not-applicable']);
    case 2:
      return chance.of(['2012-08-01', '2026-01-15', '2026', '2026-02-30', '1000-01-01', 'age 25', 'age 99', 'life', '5 years', '6 months', 'csam:possess', 'all']);
    case 3:
      return chance.of(ALL_HOSTILE);
    case 8:
      return Array.from({ length: chance.below(4) }, () => anyValue(chance, depth + 1));
    case 9:
      return Object.fromEntries(Array.from({ length: chance.below(4) }, () => [chance.of(dictionary), anyValue(chance, depth + 1)]));
    case 10: {
      let deep: unknown = 'unknown';
      for (let levels = chance.below(80); levels > 0; levels -= 1) deep = chance.once(2) ? [deep] : { is: deep };
      return deep;
    }
    case 11:
      return { is: anyValue(chance, depth + 1), at: chance.of(ALL_HOSTILE), note: chance.of(ALL_HOSTILE) };
    default:
      return chance.of(dictionary);
  }
}
