import type { Catalogue } from '../model/catalogue.ts';
import { cutShort, type Diagnostic } from '../model/diagnostic.ts';
import { isMap, type YamlMap } from '../law/cell.ts';
import { fitsLaw } from '../generated/law-shape.js';
import { validate } from '../generated/law-validator.js';
import type { YamlFile } from '../load/yaml.ts';
import type { JsonSchema } from '../schema/pieces.ts';
import { referenceFaults } from './references.ts';
import { schemaFaults, type SchemaError } from './schema-faults.ts';

/** What ajv's validator finds. It is loaded for a law that is not in order: of the others, nearly all, a quick check says that they are. */
function schemaErrors(root: YamlMap): readonly SchemaError[] {
  return fitsLaw(root) || validate(root) ? [] : (validate.errors ?? []);
}

/** Everything that is wrong with a law file; empty where it is in order. `schema` is asked for only to word an error. */
export function lawFileFaults(yaml: YamlFile, catalogue: Catalogue, schema: () => JsonSchema): readonly Diagnostic[] {
  if (yaml.diagnostics.length > 0) return yaml.diagnostics;
  if (yaml.value === null) return [{ code: 'file-empty', file: yaml.file, line: 1, column: 1, path: '', values: {} }];
  if (!isMap(yaml.value)) return [{ code: 'wrong-type', file: yaml.file, line: 1, column: 1, path: '', values: { expected: 'object', found: Array.isArray(yaml.value) ? 'array' : typeof yaml.value } }];
  const root = yaml.value;
  const wrong = schemaErrors(root).filter((error) => !namesOwnMeasure(error, root, catalogue));
  const shape = wrong.length === 0 ? [] : schemaFaults(wrong.slice(0, MOST_ERRORS), yaml, schema()).filter((fault) => !isOwnMeasure(fault, catalogue));
  const faults = dedupe([...shape, ...referenceFaults(root, yaml, catalogue)]);
  return cutShort(faults);
}

/** So many errors of the validator are put into words: nobody reads more, and each takes its time. */
const MOST_ERRORS = 300;

/** Whether an error only says that the built validator does not know the measure of an added criterion. */
function namesOwnMeasure({ keyword, instancePath, params }: SchemaError, root: YamlMap, catalogue: Catalogue): boolean {
  if (instancePath !== '/measures' || !/^(?:additional|unevaluated)Properties$/u.test(keyword)) return false;
  const id = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
  const { measures } = root;
  return isMap(measures) && measures[id] !== null && catalogue.criteria.some((criterion) => criterion.id === id && criterion.measures.length > 0);
}

/** The built validator knows the measures of lacuna's own criteria; those of added criteria, and criteria without measures, are in the catalogue alone. */
function isOwnMeasure(fault: Diagnostic, catalogue: Catalogue): boolean {
  return fault.code === 'unknown-key' && fault.path.startsWith('measures.') && catalogue.criteria.some((criterion) => fault.path === `measures.${criterion.id}`);
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
