import type { JsonSchema } from './pieces.ts';

/** The keys that a schema knows at a place of a value, found by walking both together. */
export function keysAt(schema: JsonSchema, value: unknown, segments: readonly string[]): string[] {
  return [...new Set(schemasAt(schema, value, segments).flatMap((one) => Object.keys((one['properties'] as object | undefined) ?? {})))];
}

/** The parts of a schema that apply at a place of a value; `instead`: if another value stood there. */
export function schemasAt(schema: JsonSchema, value: unknown, segments: readonly string[], instead?: unknown): JsonSchema[] {
  let schemas: JsonSchema[] = applied(schema, value, schema);
  let current = value;
  segments.forEach((step, index) => {
    const inside = typeof current === 'object' && current !== null ? (current as Record<string, unknown>)[step] : undefined;
    current = instead !== undefined && index === segments.length - 1 ? instead : inside;
    schemas = schemas.flatMap((one) => childOf(one, step)).flatMap((one) => applied(one, current, schema));
  });
  return schemas;
}

/** The words that a list at this place would take; undefined where no list may stand. Empty: a list of something else than words. */
export function listWordsAt(schema: JsonSchema, value: unknown, segments: readonly string[]): string[] | undefined {
  const items = schemasAt(schema, value, segments, []).flatMap((one) => (typeof one['items'] === 'object' ? [one['items'] as JsonSchema] : []));
  if (items.length === 0) return undefined;
  return items.flatMap((one) => applied(one, '', schema)).flatMap((one) => (Array.isArray(one['enum']) ? one['enum'].map(String) : []));
}

function childOf(schema: JsonSchema, step: string): JsonSchema[] {
  const properties = schema['properties'] as Readonly<Record<string, JsonSchema>> | undefined;
  if (properties !== undefined && Object.hasOwn(properties, step)) return [properties[step] as JsonSchema];
  const found = [schema['additionalProperties'], schema['items']].filter((one) => typeof one === 'object' && one !== null);
  return found as JsonSchema[];
}

/** A schema with its references followed and its alternatives by type chosen. */
function applied(schema: JsonSchema, value: unknown, root: JsonSchema): JsonSchema[] {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const named = (root['$defs'] as Readonly<Record<string, JsonSchema>>)[reference.replace('#/$defs/', '')];
    return named === undefined ? [] : applied(named, value, root);
  }
  const condition = schema['if'] as JsonSchema | undefined;
  const branch = condition === undefined ? undefined : (schema[isType(value, condition['type']) ? 'then' : 'else'] as JsonSchema | undefined);
  const cases = Array.isArray(schema['allOf']) ? (schema['allOf'] as JsonSchema[]).filter((one) => holds(one['if'] as JsonSchema | undefined, value)).flatMap((one) => applied((one['then'] ?? one) as JsonSchema, value, root)) : [];
  return [schema, ...cases, ...(branch === undefined ? [] : applied(branch, value, root))];
}

/** Whether a map has the values that a condition fixes. */
function holds(condition: JsonSchema | undefined, value: unknown): boolean {
  const fixed = Object.entries((condition?.['properties'] as Readonly<Record<string, JsonSchema>> | undefined) ?? {});
  return fixed.every(([key, one]) => typeof value === 'object' && value !== null && (value as Record<string, unknown>)[key] === one['const']);
}

function isType(value: unknown, type: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
