import { createRequire } from 'node:module';
import type { Document, Node, YAMLMap } from 'yaml';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { cutShort, MOST_FAULTS } from '../model/diagnostic.ts';
import { PathFinder, type Entry, type NodeTree } from './places.ts';
import type { Position, YamlFile } from './yaml.ts';

declare const LACUNA_BUNDLED: boolean | undefined;

type Yaml = typeof import('yaml');

let loaded: Yaml | undefined;

/** The `yaml` package, loaded when the first file asks for it: most files never do. The build puts it beside the bundle. */
export function yaml(): Yaml {
  return (loaded ??= createRequire(import.meta.url)(typeof LACUNA_BUNDLED === 'undefined' ? 'yaml' : './yaml.cjs') as Yaml);
}

/** What is told of an error: its kind, and where it begins. */
export interface SyntaxFault {
  readonly code: string;
  readonly pos: readonly [number, ...number[]];
}

const START: Position = { line: 1, column: 1 };

/** A file that holds nothing to go on with. */
export function noYaml(file: string, diagnostics: readonly Diagnostic[]): YamlFile {
  return { file, value: undefined, diagnostics, locate: () => START, written: () => undefined, inFlow: () => false, fileOf: () => file, repealed: [] };
}

/** Reads any YAML 1.2 (core schema) by the `yaml` package: the reference for values, places and faults. */
export function readAnyYaml(text: string, file: string): YamlFile {
  const { LineCounter, parseDocument, isMap, isScalar } = yaml();
  const lines = new LineCounter();
  const none = (diagnostics: readonly Diagnostic[]): YamlFile => noYaml(file, diagnostics);
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, strict: true, uniqueKeys: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return none([{ code: 'yaml-too-deep', file, ...START, path: '', values: {} }]);
    throw error;
  }
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const errors = [...document.errors, ...repeatedKeys(document, yaml())].sort((a, b) => a.pos[0] - b.pos[0]);
  if (errors.length > 0) return none(syntaxFaults(errors, text, file, at));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof RangeError) return none([{ code: 'yaml-too-deep', file, ...START, path: '', values: {} }]);
    const bomb = error instanceof ReferenceError && error.message.includes('Excessive');
    return none([{ code: bomb ? 'yaml-alias-bomb' : 'yaml-syntax', file, ...START, path: '', values: { text: '*', what: 'BAD_ALIAS' } }]);
  }
  const finder = new PathFinder(treeOf(document));
  return {
    file,
    value,
    diagnostics: [],
    locate: (path, what = 'value') => {
      const { key, value: node } = finder.walk(path);
      const wanted = what === 'key' ? (key ?? node) : (node ?? key);
      const offset = wanted?.range?.[0] ?? key?.range?.[0];
      return offset === undefined ? START : at(offset);
    },
    written: (path) => {
      const node = finder.walk(path).value;
      return isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
    },
    inFlow: (path) => {
      const { parent } = finder.walk(path);
      return isMap(parent) && parent.flow === true;
    },
    fileOf: () => file,
    repealed: [],
  };
}

/** Characters of the author's own that an error of syntax repeats. */
const EXCERPT = 60;

/** One diagnostic for each place; a file nested too deeply gives one in all. */
function syntaxFaults(errors: readonly SyntaxFault[], text: string, file: string, at: (offset: number) => Position): Diagnostic[] {
  const deep = errors.some((error) => error.code === 'RESOURCE_EXHAUSTION');
  // How deep the parser came depends on its stack: the place it reports is no place in the author's text.
  if (deep) return [{ code: 'yaml-too-deep', file, ...START, path: '', values: {} }];
  const seen = new Set<number>();
  const first = errors.filter((error) => !seen.has(error.pos[0]) && seen.add(error.pos[0]));
  return cutShort(first.slice(0, MOST_FAULTS + 1).map((error) => syntaxFault(error, text, file, at)));
}

function syntaxFault(error: SyntaxFault, text: string, file: string, at: (offset: number) => Position): Diagnostic {
  const [start] = error.pos;
  const code: DiagnosticCode = error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-key' : error.code === 'MULTIPLE_DOCS' ? 'yaml-several-documents' : 'yaml-syntax';
  const [line = ''] = text.slice(start, start + 4 * EXCERPT).split('\n', 1);
  const excerpt = line.trim().slice(0, EXCERPT);
  const shown = code === 'yaml-duplicate-key' ? excerpt.replace(/:.*$/u, '') : excerpt;
  // A plain value that holds a colon and a space begins a map of its own: quotes mend it.
  const quote = code === 'yaml-syntax' && error.code !== 'TAB_AS_INDENT' && /^[^"'[\]{}:]*\s[^"'[\]{}:]*:\s/u.test(excerpt) ? { quote: excerpt.replace(/[\]},\s]+$/u, '') } : {};
  const unclosed = code === 'yaml-syntax' && excerpt === '' && start >= text.trimEnd().length && /[[{]/u.test(text);
  return { code, file, ...at(start), path: '', values: { text: shown, what: unclosed ? 'UNCLOSED' : error.code, ...quote } };
}

/** The nodes of the `yaml` package as a tree to walk. */
function treeOf(document: Document): NodeTree<Node> {
  const { isMap, isPair, isScalar, isSeq } = yaml();
  const gathered = new WeakMap<YAMLMap, Map<string, Entry<Node>>>();
  const entriesOf = (map: YAMLMap): ReadonlyMap<string, Entry<Node>> => {
    let entries = gathered.get(map);
    if (entries === undefined) {
      gathered.set(map, (entries = new Map<string, Entry<Node>>()));
      for (const pair of map.items) if (isPair(pair) && isScalar(pair.key)) entries.set(String(pair.key.value), { key: pair.key, value: pair.value as Node | null });
    }
    return entries;
  };
  return {
    root: document.contents ?? undefined,
    isMap: (node) => isMap(node),
    isList: (node) => isSeq(node),
    entry: (node, name) => (isMap(node) ? entriesOf(node).get(name) : undefined),
    item: (node, index) => (isSeq(node) ? (node.items[index] as Node | undefined) : undefined),
  };
}
