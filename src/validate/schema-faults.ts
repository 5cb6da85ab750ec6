import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { keysAt, listWordsAt, schemasAt } from '../schema/keys-at.ts';
import { YEARS, type JsonSchema } from '../schema/pieces.ts';
import type { YamlFile } from '../load/yaml.ts';
import { PLACE_KEYS } from '../law/cell.ts';
import { nearest, shortList } from './nearest.ts';

/** What a compiled validator reports of one fault. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Faults that only say that some other fault stands below. */
const CONSEQUENCES: ReadonlySet<string> = new Set(['if', 'allOf', 'oneOf']);

/** Turns a validator's errors into one diagnostic for each fault, in the order of the file. */
export function schemaFaults(errors: readonly SchemaError[], yaml: YamlFile, schema: JsonSchema): Diagnostic[] {
  const faults = errors.filter((error) => !CONSEQUENCES.has(error.keyword) && !isAboutName(error, yaml)).map((error) => faultOf(error, yaml, schema));
  const best = new Map<string, Diagnostic>();
  for (const fault of faults) {
    const known = best.get(fault.path);
    if (known === undefined || rankOf(fault) < rankOf(known)) best.set(fault.path, fault);
  }
  return [...best.values()];
}

/** Of several faults at one place the most telling is kept. */
const TELLING: readonly DiagnosticCode[] = ['null-outside-bill', 'comma-in-flow', 'unquoted-number', 'list-needed', 'wrong-type', 'unknown-word'];

function rankOf({ code }: Diagnostic): number {
  const rank = TELLING.indexOf(code);
  return rank === -1 ? TELLING.length : rank;
}

/** A pattern that a map fails is one for the names of its keys; `propertyNames` says the same of the name itself. */
function isAboutName(error: SchemaError, yaml: YamlFile): boolean {
  return error.keyword === 'pattern' && typeof valueAt(yaml.value, segmentsOf(error.instancePath)) !== 'string';
}

function segmentsOf(instancePath: string): string[] {
  return instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(root: unknown, segments: readonly string[]): unknown {
  return segments.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined), root);
}

function faultOf(error: SchemaError, yaml: YamlFile, schema: JsonSchema): Diagnostic {
  const segments = segmentsOf(error.instancePath);
  const path = segments.join('.');
  const value = valueAt(yaml.value, segments);
  const make = (code: DiagnosticCode, values: Readonly<Record<string, string>>, at = path, what: 'key' | 'value' = 'value'): Diagnostic => ({ code, file: yaml.fileOf(at), ...yaml.locate(at, what), path: at, values });
  const written = yaml.written(path) ?? shown(value);
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(String(error.params['additionalProperty']), segments, value, yaml, schema, make);
    case 'propertyNames':
      return make('bad-name', { text: String(error.params['propertyName']) }, join(segments, String(error.params['propertyName'])), 'key');
    case 'required':
      return make('missing-key', { key: String(error.params['missingProperty']) });
    case 'enum':
    case 'const':
      return value === null ? nothing(segments, yaml, make) : unknownWord(written, value, error, segments, yaml, schema, make);
    case 'type':
      return value === null ? nothing(segments, yaml, make) : wrongType(written, value, error, segments, yaml, schema, make);
    case 'pattern':
      return make(isDatePattern(error) ? 'bad-date' : 'value-not-valid', { text: written, expected: String(error.params['pattern']) });
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      if (Object.values<unknown>(YEARS).includes(error.params['limit'])) return make('bad-date', { text: written, expected: '' });
      return make('out-of-range', { text: written, limit: `${String(error.params['comparison'])} ${String(error.params['limit'])}` });
    case 'minItems':
    case 'minLength':
      return make('too-few', { text: written });
    case 'uniqueItems':
      return make('duplicate-item', { text: shown((value as unknown[])[Number(error.params['i'])]) });
    default:
      return make('value-not-valid', { text: written, expected: '' });
  }
}

function join(segments: readonly string[], last: string): string {
  return [...segments, last].join('.');
}

function isDatePattern(error: SchemaError): boolean {
  return String(error.params['pattern']).startsWith('^\\d{4}');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

type Make = (code: DiagnosticCode, values: Readonly<Record<string, string>>, at?: string, what?: 'key' | 'value') => Diagnostic;

function unknownKey(key: string, segments: readonly string[], value: unknown, yaml: YamlFile, schema: JsonSchema, make: Make): Diagnostic {
  const path = segments.join('.');
  const at = join(segments, key);
  // `at: stgb §§ 78, 78a` in a flow map makes a key `78a` without value: the comma ended the citation.
  if ((value as Record<string, unknown>)[key] === null && yaml.inFlow(at)) return make('comma-in-flow', { text: key }, at, 'key');
  // Under `measures` the ids of criteria are of use, and not what may stand in any map.
  const known = keysAt(schema, yaml.value, segments).filter((one) => path !== 'measures' || !PLACE_KEYS.has(one));
  const near = nearest(key, known);
  return make('unknown-key', { text: key, known: shortList(known), ...(near === undefined ? {} : { near }) }, at, 'key');
}

/** A key without value; within { } a comma made it, if it is no word. */
function nothing(segments: readonly string[], yaml: YamlFile, make: Make): Diagnostic {
  const key = segments.at(-1) ?? '';
  return !/^[a-z][a-z-]*$/u.test(key) && yaml.inFlow(segments.join('.')) ? make('comma-in-flow', { text: key }, segments.join('.'), 'key') : make('null-outside-bill', { key });
}

function unknownWord(written: string, value: unknown, error: SchemaError, segments: readonly string[], yaml: YamlFile, schema: JsonSchema, make: Make): Diagnostic {
  const allowed = error.keyword === 'const' ? [error.params['allowedValue']] : (error.params['allowedValues'] as readonly unknown[]);
  const words = [...new Set(allowed.map((word) => (word === true ? 'yes' : word === false ? 'no' : String(word))))];
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  const items = near === undefined && typeof value === 'string' ? listWordsAt(schema, yaml.value, segments) : undefined;
  if (items !== undefined) return listNeeded(String(value), items, make);
  const number = schemasAt(schema, yaml.value, segments, 0).some((one) => [one['type']].flat().some((type) => type === 'integer' || type === 'number'));
  return make('unknown-word', { text: written, known: shortList(words), ...(number ? { number: 'yes' } : {}), ...(near === undefined ? {} : { near }) });
}

/** A word that stands alone where a list is needed; the mend names the word that was meant. */
function listNeeded(text: string, items: readonly string[], make: Make): Diagnostic {
  const meant = nearest(text, items);
  return make('list-needed', { text, ...(meant === undefined ? { known: shortList([...new Set(items)]) } : { near: meant }) });
}

function wrongType(written: string, value: unknown, error: SchemaError, segments: readonly string[], yaml: YamlFile, schema: JsonSchema, make: Make): Diagnostic {
  const expected = String(error.params['type']);
  if (expected === 'string' && typeof value === 'number') {
    const pattern = schemasAt(schema, yaml.value, segments).map((one) => one['pattern']).find((one) => one !== undefined);
    return pattern === undefined ? make('unquoted-number', { text: written }) : make('value-not-valid', { text: written, expected: String(pattern) });
  }
  return make('wrong-type', { text: written, expected, found: Array.isArray(value) ? 'array' : typeof value });
}
