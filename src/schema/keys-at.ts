import type { JsonSchema } from './pieces.ts';

/** The keys that a schema knows at a place of a value, found by walking both together. */
export function keysAt(schema: JsonSchema, value: unknown, segments: readonly string[]): string[] {
  let schemas: JsonSchema[] = applied(schema, value, schema);
  let current = value;
  for (const step of segments) {
    current = typeof current === 'object' && current !== null ? (current as Record<string, unknown>)[step] : undefined;
    const inside = current;
    schemas = schemas.flatMap((one) => childOf(one, step)).flatMap((one) => applied(one, inside, schema));
  }
  return [...new Set(schemas.flatMap((one) => Object.keys((one['properties'] as object | undefined) ?? {})))];
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
  return [schema, ...(branch === undefined ? [] : applied(branch, value, root))];
}

function isType(value: unknown, type: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
