import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLError, type YAMLMap } from 'yaml';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in characters. */
  readonly column: number;
}

/** A YAML text as a value, with the place of every path in it. The rest of the house knows no parser. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a dotted path, or of its nearest ancestor; of its key where `key` is asked for. */
  readonly locate: (path: string, what?: 'key' | 'value') => Position;
  /** The author's own text of a scalar, as written; undefined for anything else. */
  readonly written: (path: string) => string | undefined;
  /** Whether a key stands in a flow map, written `{…}`. */
  readonly inFlow: (path: string) => boolean;
  /** The file that holds a path: of a law changed by bills, the one that says it; else the file itself. */
  readonly fileOf: (path: string) => string;
  /** Offences that the bills over a law repeal: their names may still stand in scopes. */
  readonly repealed: readonly string[];
}

const START: Position = { line: 1, column: 1 };

/** Reads YAML 1.2 (core schema). Faults are collected, never thrown. */
export function readYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const none = (diagnostics: readonly Diagnostic[]): YamlFile => ({ file, value: undefined, diagnostics, locate: () => START, written: () => undefined, inFlow: () => false, fileOf: () => file, repealed: [] });
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true, strict: true, uniqueKeys: true, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return none([{ code: 'yaml-too-deep', file, ...START, path: '', values: {} }]);
    throw error;
  }
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) return none(syntaxFaults(document.errors, text, file, at));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof RangeError) return none([{ code: 'yaml-too-deep', file, ...START, path: '', values: {} }]);
    const bomb = error instanceof ReferenceError && error.message.includes('Excessive');
    return none([{ code: bomb ? 'yaml-alias-bomb' : 'yaml-syntax', file, ...START, path: '', values: { text: '*', what: 'BAD_ALIAS' } }]);
  }
  const finder = new PathFinder(document);
  return {
    file,
    value,
    diagnostics: [],
    locate: (path, what = 'value') => {
      const offset = finder.offset(path, what);
      return offset === undefined ? START : at(offset);
    },
    written: (path) => {
      const node = finder.node(path);
      return isScalar(node) && node.range ? text.slice(node.range[0], node.range[1]) : undefined;
    },
    inFlow: (path) => {
      const parent = finder.parent(path);
      return isMap(parent) && parent.flow === true;
    },
    fileOf: () => file,
    repealed: [],
  };
}

/** One diagnostic for each place; a file nested too deeply gives one in all. */
function syntaxFaults(errors: readonly YAMLError[], text: string, file: string, at: (offset: number) => Position): Diagnostic[] {
  const deep = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  if (deep !== undefined) return [{ code: 'yaml-too-deep', file, ...at(deep.pos[0]), path: '', values: {} }];
  const seen = new Set<number>();
  return errors.filter((error) => !seen.has(error.pos[0]) && seen.add(error.pos[0])).map((error) => syntaxFault(error, text, file, at));
}

function syntaxFault(error: YAMLError, text: string, file: string, at: (offset: number) => Position): Diagnostic {
  const [start] = error.pos;
  const code: DiagnosticCode = error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-key' : error.code === 'MULTIPLE_DOCS' ? 'yaml-several-documents' : 'yaml-syntax';
  const end = text.indexOf('\n', start);
  const excerpt = text.slice(start, end === -1 ? undefined : end).trim().slice(0, 60);
  const shown = code === 'yaml-duplicate-key' ? excerpt.replace(/:.*$/u, '') : excerpt;
  return { code, file, ...at(start), path: '', values: { text: shown, what: error.code } };
}

/** Finds nodes by dotted path. Keys may hold dots themselves (measures.investigation.covert): the shortest key that fits is taken. */
class PathFinder {
  readonly #document: Document;
  readonly #known = new Map<string, Walked>();

  constructor(document: Document) {
    this.#document = document;
  }

  node(path: string): Node | null | undefined {
    return this.#walk(path).value;
  }

  parent(path: string): Node | null | undefined {
    return this.#walk(path).parent;
  }

  offset(path: string, what: 'key' | 'value'): number | undefined {
    const { key, value } = this.#walk(path);
    const wanted = what === 'key' ? (key ?? value) : (value ?? key);
    return wanted?.range?.[0] ?? key?.range?.[0];
  }

  /** Walks as far as the path goes; what is missing leaves its nearest ancestor. */
  #walk(path: string): Walked {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const walked = this.#walkFrom(path);
    this.#known.set(path, walked);
    return walked;
  }

  /** From the place of the path's parent, where that was reached; else step by step from the top, since keys may hold dots. */
  #walkFrom(path: string): Walked {
    if (path === '') return { value: this.#document.contents, whole: true };
    const dot = path.lastIndexOf('.');
    const above = this.#walk(dot === -1 ? '' : path.slice(0, dot));
    const step = above.whole ? childOf(above.value, [path.slice(dot + 1)]) : undefined;
    if (step !== undefined) return arrived(step, above.value, true);
    return this.#walkSteps(path);
  }

  #walkSteps(path: string): Walked {
    let found: Walked = { value: this.#document.contents, whole: true };
    let rest = path.split('.');
    while (rest.length > 0) {
      const step = childOf(found.value, rest);
      if (step === undefined) return { ...found, whole: false };
      found = arrived(step, found.value, true);
      rest = rest.slice(step.used);
    }
    return found;
  }
}

/** Where a walk came to: a node, its key, the collection that holds it; `whole` if the path was walked to its end. */
interface Walked {
  readonly key?: Node;
  readonly value: Node | null | undefined;
  readonly parent?: Node;
  readonly whole: boolean;
}

function arrived(step: Step, parent: Node | null | undefined, whole: boolean): Walked {
  return { ...(step.key === undefined ? {} : { key: step.key }), value: step.value, ...(parent === null || parent === undefined ? {} : { parent }), whole };
}

interface Step {
  readonly key?: Node;
  readonly value: Node | null;
  readonly used: number;
}

function childOf(node: Node | null | undefined, steps: readonly string[]): Step | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(steps[0])];
    return item === undefined ? throughIs(node, steps) : { value: item as Node, used: 1 };
  }
  if (!isMap(node)) return undefined;
  const entries = entriesOf(node);
  let name = '';
  for (let used = 1; used <= steps.length; used += 1) {
    name = used === 1 ? (steps[0] ?? '') : `${name}.${steps[used - 1] ?? ''}`;
    const found = entries.get(name);
    if (found !== undefined) return { ...found, used };
  }
  return throughIs(node, steps);
}

interface Entry {
  readonly key: Node;
  readonly value: Node | null;
}

/** The entries of a map by the name of their key, gathered once. */
function entriesOf(node: YAMLMap): ReadonlyMap<string, Entry> {
  let entries = ENTRIES.get(node);
  if (entries === undefined) {
    entries = new Map<string, Entry>();
    for (const pair of node.items) if (isPair(pair) && isScalar(pair.key)) entries.set(String(pair.key.value), { key: pair.key, value: pair.value as Node | null });
    ENTRIES.set(node, entries);
  }
  return entries;
}

const ENTRIES = new WeakMap<YAMLMap, Map<string, Entry>>();

/** The long form adds no step to a path: `needs.0` may stand under `needs: {is: […]}`. */
function throughIs(node: Node, steps: readonly string[]): Step | undefined {
  if (!isMap(node)) return undefined;
  const inner = node.items.find((pair) => isScalar(pair.key) && pair.key.value === 'is')?.value as Node | null | undefined;
  return isMap(inner) || isSeq(inner) ? childOf(inner, steps) : undefined;
}
