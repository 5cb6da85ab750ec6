import type { JsonSchema } from './pieces.ts';

/**
 * The JSON Schema of a bill that amends a law, made from that of the law: nothing has to be there, and null removes what is. Whether there is
 * anything to remove, only the law can tell.
 */
export function billSchema(law: JsonSchema): JsonSchema {
  const { $schema, $id: _, ...rest } = law;
  return { $schema, $id: 'https://lacuna.example/bill.schema.json', ...(loosened(rest) as Record<string, unknown>), required: ['lacuna', 'amends'] };
}

/** Keywords that hold schemas by name. */
const BY_NAME: ReadonlySet<string> = new Set(['properties', 'patternProperties']);

function loosened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(loosened);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'required');
  return Object.fromEntries(
    kept.map(([key, one]) => {
      if (key === 'if') return [key, one];
      if (BY_NAME.has(key)) return [key, Object.fromEntries(Object.entries(one as Record<string, unknown>).map(([name, schema]) => [name, orNull(schema)]))];
      return [key, key === 'additionalProperties' && typeof one === 'object' ? orNull(one) : loosened(one)];
    }),
  );
}

/** The words for editors stay outside, where they are found. */
function orNull(schema: unknown): unknown {
  const { title, description, ...rest } = loosened(schema) as Record<string, unknown>;
  return { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }), if: { type: 'null' }, else: rest };
}
