import type { Catalogue } from '../model/catalogue.ts';
import { isMap, type YamlMap } from '../law/cell.ts';
import { mergePatch } from '../law/merge-patch.ts';
import { patchFaults, type PatchFault } from '../law/patch-faults.ts';
import { readLayers } from '../load/bill.ts';
import { readText, type ReadText } from '../load/files.ts';
import { layered, type LayeredFile } from '../load/layers.ts';
import { decodeText } from '../load/text.ts';
import { treesOf, type Trees } from '../load/tree.ts';
import { readYaml, type YamlFile } from '../load/yaml.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import type { JsonSchema } from '../schema/pieces.ts';
import { lawFileFaults } from '../validate/law-file.ts';
import { nearest, shortList } from '../validate/nearest.ts';
import type { Io } from './io.ts';

/** A law file that is in order, or a law as it would stand under a bill. */
export interface OpenedLaw {
  readonly yaml: LayeredFile;
  readonly root: YamlMap;
  /** The text of the file named, as decoded. */
  readonly text: string;
}

/** What opening files needs that a run shares. */
export interface OpenSettings {
  readonly catalogue: Catalogue;
  /** Asked for only to word an error. */
  readonly schema: () => JsonSchema;
  /** What bills may reach; absent: what the file itself opens. */
  readonly trees?: Trees;
  /** How files are read; absent: from the disk. */
  readonly read?: ReadText;
}

/** Reads a law or a bill with all that it amends, and validates the law as it would stand; `-` is standard input. */
export function openLaw(file: string, io: Io, { catalogue, schema, trees, read = readText }: OpenSettings): OpenedLaw | { readonly faults: readonly Diagnostic[] } {
  const text = file === '-' ? stdinText(io) : read(file, io.cwd);
  if (typeof text !== 'string') return { faults: [text] };
  const top = readYaml(text, file === '-' ? '<stdin>' : file);
  const layers = top.diagnostics.length > 0 ? [top] : readLayers(top, trees ?? treesOf([file], io.cwd), io.cwd, read);
  if ('faults' in layers) return { faults: layers.faults.map(withNearFile) };
  const changes = changeFaults(layers);
  if (changes.length > 0) return { faults: changes };
  const yaml = layered(layers);
  const faults = lawFileFaults(yaml, catalogue, schema).map((fault) => whereRemoved(fault, yaml));
  return faults.length > 0 ? { faults } : { yaml, root: yaml.value as YamlMap, text };
}

/** The text on standard input, or why it cannot be had. */
export function stdinText(io: Io): string | Diagnostic {
  const fault = (code: DiagnosticCode, values: Readonly<Record<string, string>> = {}): Diagnostic => ({ code, file: '<stdin>', line: 1, column: 1, path: '', values });
  if (io.stdinIsTerminal) return fault('stdin-is-terminal');
  try {
    return decodeText(io.readStdin(), '<stdin>');
  } catch (error) {
    return fault('file-unreadable', { why: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

const CODES: Readonly<Record<PatchFault['kind'], DiagnosticCode>> = { nothing: 'bill-nothing-there', target: 'bill-no-target', 'beside-is': 'bill-beside-is' };

/** What the bills change that is not there, and a bill on the law of another country. */
function changeFaults(layers: readonly YamlFile[]): Diagnostic[] {
  const faults: Diagnostic[] = [];
  let value = layers[0]?.value;
  for (const bill of layers.slice(1)) {
    if (!isMap(bill.value)) return faults;
    const report = (code: DiagnosticCode, path: string, values: Readonly<Record<string, string>>): number => faults.push({ code, file: bill.file, ...bill.locate(path, 'key'), path, values });
    const { country } = bill.value;
    if (isMap(value) && country !== undefined && country !== null && country !== value['country']) report('bill-other-country', 'country', { text: String(country), expected: String(value['country']) });
    for (const { kind, path, name, known } of patchFaults(value, bill.value)) {
      const near = nearest(name, known);
      report(CODES[kind], path, { text: name, known: shortList(known), ...(near === undefined ? {} : { near }) });
    }
    value = mergePatch(value, bill.value);
  }
  return faults;
}

/** Names the file that was meant, where one of nearly that name lies there. */
function withNearFile(fault: Diagnostic): Diagnostic {
  const { files, text, ...values } = fault.values;
  if (fault.code !== 'bill-law-missing' || text === undefined) return fault;
  const near = nearest(text.slice(text.lastIndexOf('/') + 1), (files ?? '').split('\n').filter((name) => name !== ''));
  return { ...fault, values: { ...values, text, ...(near === undefined ? {} : { near: `${text.slice(0, text.lastIndexOf('/') + 1)}${near}` }) } };
}

/** What a bill took away is missing where the bill takes it away. */
function whereRemoved(fault: Diagnostic, yaml: LayeredFile): Diagnostic {
  const { key } = fault.values;
  const removed = fault.code === 'missing-key' && key !== undefined ? yaml.spokenOf(fault.path === '' ? key : `${fault.path}.${key}`) : undefined;
  return removed === undefined ? fault : { ...fault, file: removed.file, ...removed.position };
}
