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
 * Reads YAML 1.2 (core schema). Faults are collected, never thrown. A file in plain YAML and in order is read by a fast reader; anything else,
 * and every fault, by the reference, which decides what YAML means. What is beyond all bounds is a fault.
 */
export function readYaml(text: string, file: string): YamlFile {
  const fault = (code: DiagnosticCode): YamlFile => noYaml(file, [{ code, file, line: 1, column: 1, path: '', values: {} }]);
  if (tooManySigns(text)) return fault('yaml-too-many');
  const read = readPlainYaml(text, file, readAnyYaml) ?? readAnyYaml(text, file);
  const beyond = beyondBounds(read.value);
  return beyond === undefined ? read : fault(beyond);
}
