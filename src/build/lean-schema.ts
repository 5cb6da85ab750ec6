import type { JsonSchema } from '../schema/pieces.ts';

/** What a schema says to people, which a validator has no use for. */
const NOTES: ReadonlySet<string> = new Set(['title', 'description', '$comment', 'examples', 'default', 'enumDescriptions']);

/** Keywords that hold schemas by name. */
const NAMED: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs']);

/** Keywords whose value is data. */
const DATA: ReadonlySet<string> = new Set(['const', 'enum', 'required', 'type']);

/** As many properties of one kind are looked up by one pattern, not one by one. */
const MANY = 4;

type Change = (schema: JsonSchema) => JsonSchema;

/**
 * The same schema for a validator alone: without words for people, with pieces that occur more than once defined once, and with properties of one
 * kind gathered where there are as many as `many`. It finds the same faults at the same places, and its compiled code is a third as long.
 */
export function leanSchema(schema: JsonSchema, many = MANY): JsonSchema {
  const gather: Change = (piece) => gathered(piece, many);
  const plain = leanPiece(schema);
  const counts = new Map<string, number>();
  everyPiece(plain, (piece) => {
    const key = JSON.stringify(piece);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const shared = new Map<string, string>();
  const defined: Record<string, JsonSchema> = {};
  const share: Change = (piece) => {
    const key = JSON.stringify(piece);
    if (key.length < 40 || (counts.get(key) ?? 0) < 2) return gather(inside(piece, share));
    let name = shared.get(key);
    if (name === undefined) {
      shared.set(key, (name = `shared-${String(shared.size)}`));
      defined[name] = gather(inside(piece, share));
    }
    return { $ref: `#/$defs/${name}` };
  };
  const { $defs, ...root } = plain;
  const own = Object.entries(($defs ?? {}) as Readonly<Record<string, JsonSchema>>).map(([name, piece]) => [name, gather(inside(piece, share))] as const);
  const body = gather(inside(root, share));
  return { ...body, $defs: { ...Object.fromEntries(own), ...defined } };
}

/** A schema without words for people, all the way down. */
function leanPiece(piece: JsonSchema): JsonSchema {
  return inside(withoutNotes(piece), leanPiece);
}

function withoutNotes(piece: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(piece).filter(([key]) => !NOTES.has(key)));
}

/** A schema with every schema right inside it changed. */
function inside(schema: JsonSchema, change: Change): JsonSchema {
  const changed = (value: unknown): unknown => (Array.isArray(value) ? value.map(changed) : isPiece(value) ? change(value) : value);
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (DATA.has(key)) return [key, value];
      if (NAMED.has(key) && isPiece(value)) return [key, Object.fromEntries(Object.entries(value).map(([name, piece]) => [name, changed(piece)]))];
      return [key, changed(value)];
    }),
  );
}

/** Visits every schema inside a schema, down to the last. */
export function everyPiece(schema: JsonSchema, visit: (piece: JsonSchema) => void): void {
  inside(schema, (piece) => {
    visit(piece);
    everyPiece(piece, visit);
    return piece;
  });
}

/** Properties that ask the same become one pattern. */
function gathered(schema: JsonSchema, many: number): JsonSchema {
  const { properties, ...rest } = schema;
  if (!isPiece(properties)) return schema;
  const groups = new Map<string, string[]>();
  for (const [name, piece] of Object.entries(properties)) {
    const key = JSON.stringify(piece);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const single = Object.fromEntries([...groups.values()].filter((names) => names.length < many).flatMap((names) => names.map((name) => [name, properties[name]])));
  const patterns = Object.fromEntries([...groups].filter(([, names]) => names.length >= many).map(([piece, names]) => [`^(?:${names.map(escaped).join('|')})$`, JSON.parse(piece) as unknown]));
  return { ...rest, properties: single, ...(Object.keys(patterns).length === 0 ? {} : { patternProperties: { ...(rest['patternProperties'] as object | undefined), ...patterns } }) };
}

function escaped(name: string): string {
  return name.replaceAll('.', '\\.');
}

function isPiece(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
