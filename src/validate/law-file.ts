import type { Catalogue } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isMap } from '../law/cell.ts';
import { validate } from '../generated/law-validator.js';
import type { YamlFile } from '../load/yaml.ts';
import type { JsonSchema } from '../schema/pieces.ts';
import { referenceFaults } from './references.ts';
import { schemaFaults } from './schema-faults.ts';

/** Everything that is wrong with a law file; empty where it is in order. `schema` is asked for only to word an error. */
export function lawFileFaults(yaml: YamlFile, catalogue: Catalogue, schema: () => JsonSchema): readonly Diagnostic[] {
  if (yaml.diagnostics.length > 0) return yaml.diagnostics;
  if (yaml.value === null) return [{ code: 'file-empty', file: yaml.file, line: 1, column: 1, path: '', values: {} }];
  if (!isMap(yaml.value)) return [{ code: 'wrong-type', file: yaml.file, line: 1, column: 1, path: '', values: { expected: 'object', found: Array.isArray(yaml.value) ? 'array' : typeof yaml.value } }];
  const shape = validate(yaml.value) ? [] : schemaFaults(validate.errors ?? [], yaml, schema()).filter((fault) => !isOwnMeasure(fault, catalogue));
  const references = referenceFaults(yaml.value, yaml, catalogue);
  return dedupe([...shape, ...references]);
}

/** The built validator knows the measures of lacuna's own criteria; those of added criteria are in the catalogue alone. */
function isOwnMeasure(fault: Diagnostic, catalogue: Catalogue): boolean {
  return fault.code === 'unknown-key' && fault.path.startsWith('measures.') && catalogue.criteria.some((criterion) => fault.path === `measures.${criterion.id}` && criterion.measures.length > 0);
}

/** One diagnostic for each place, in the order of the file. */
function dedupe(faults: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return faults
    .filter((fault) => {
      const key = `${fault.file}:${String(fault.line)}:${String(fault.column)}:${fault.code}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
