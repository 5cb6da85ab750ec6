import type { CatalogueTexts } from '../model/texts.ts';
import type { JsonSchema } from './pieces.ts';

type Titles = Readonly<Record<string, { readonly title: string; readonly description?: string }>>;

/**
 * The schema of a law as editors use it: it finds the same faults, says what each measure, treaty and topic is, and offers the words that may
 * stand where nothing is written yet. (Language servers complete from `enum` and `oneOf`, and do not look into `if`.)
 */
export function editorSchema(law: JsonSchema, texts: CatalogueTexts): JsonSchema {
  const offered = withOffers(law, law);
  const properties = offered['properties'] as Readonly<Record<string, JsonSchema>>;
  const measures = Object.fromEntries(Object.entries(texts.criteria).map(([id, { title, ask }]) => [id, { title, description: ask }]));
  const treaties = Object.fromEntries(Object.entries(texts.instruments).map(([id, { title }]) => [id, { title }]));
  return { ...offered, properties: { ...properties, measures: named(properties['measures'], measures), treaties: named(properties['treaties'], treaties) } };
}

/** A map whose keys say what they are. */
function named(map: JsonSchema | undefined, titles: Titles): JsonSchema {
  const properties = (map?.['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  return { ...map, properties: Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, { ...schema, ...titles[key] }])) };
}

function withOffers(value: JsonSchema, root: JsonSchema): JsonSchema {
  const words = value['if'] === undefined ? [] : plainWords(value, root);
  const inside = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'enum' || key === 'if' ? one : deep(one, root)]));
  return words.length === 0 ? inside : { ...inside, oneOf: [{ enum: words }, { not: { enum: words } }] };
}

function deep(value: unknown, root: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((one) => deep(one, root));
  return typeof value === 'object' && value !== null ? withOffers(value as JsonSchema, root) : value;
}

/** The words that may stand for the value itself, and not inside a map or a list. */
function plainWords(schema: JsonSchema, root: JsonSchema): string[] {
  const reference = schema['$ref'];
  if (typeof reference === 'string') return plainWords((root['$defs'] as Readonly<Record<string, JsonSchema>>)[reference.replace('#/$defs/', '')] ?? {}, root);
  const type = (schema['if'] as JsonSchema | undefined)?.['type'];
  const branches = [type === 'object' || type === 'array' ? undefined : schema['then'], schema['else'], ...((schema['anyOf'] ?? []) as readonly unknown[])];
  const own = ((schema['enum'] ?? []) as readonly unknown[]).filter((word) => typeof word === 'string');
  return [...new Set([...own, ...branches.flatMap((branch) => (typeof branch === 'object' && branch !== null ? plainWords(branch as JsonSchema, root) : []))])];
}
