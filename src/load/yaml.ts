import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { beyondBounds, tooManySigns } from './bounds.ts';
import { readPlainYaml } from './fast-yaml.ts';
import { noYaml, readAnyYaml } from './reference-yaml.ts';

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

/**
 * Reads YAML 1.2 (core schema). Faults are collected, never thrown. What is beyond all bounds is a fault.
 *
 * There are two readers. The reference, the `yaml` package, decides what YAML means, words every fault and finds the places of edits; it takes
 * six to nine times as long as js-yaml 5. The fast one reads plain YAML in order, and leaves a text to the reference at the first doubt. Why it
 * is our own: data with all places take it 0.55 × the time of js-yaml 5 `load`, and js-yaml's own events, construction and a map of places 0.93 to
 * 1.00 × (generated and real laws, November 2026), half of all that a file is meant to cost in the end (today reading is a thirtieth of a run); js-yaml also takes texts that the reference refuses, so that
 * the doubts would have to be found beside it. `test/load` holds both against each other.
 */
export function readYaml(text: string, file: string): YamlFile {
  const fault = (code: DiagnosticCode): YamlFile => noYaml(file, [{ code, file, line: 1, column: 1, path: '', values: {} }]);
  if (tooManySigns(text)) return fault('yaml-too-many');
  const read = readPlainYaml(text, file, readAnyYaml) ?? readAnyYaml(text, file);
  const beyond = beyondBounds(read.value);
  return beyond === undefined ? read : fault(beyond);
}
