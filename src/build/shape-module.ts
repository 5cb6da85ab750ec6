import type { JsonSchema } from '../schema/pieces.ts';
import { leanSchema } from './lean-schema.ts';

/** A schema, or a plain yes or no. */
type Piece = JsonSchema | boolean;

/** Shorter tests stand where they are asked; longer ones are functions. */
const INLINE = 60;

const TYPES: Readonly<Record<string, string>> = {
  string: "typeof v === 'string'",
  boolean: "typeof v === 'boolean'",
  number: "typeof v === 'number'",
  // As ajv: without end is whole.
  integer: '(Number.isInteger(v) || v === Infinity || v === -Infinity)',
  object: 'isMap(v)',
  array: 'Array.isArray(v)',
  null: 'v === null',
};

/** What stands before the tests. */
const HEAD = `const isMap = (v) => typeof v === 'object' && v !== null && !Array.isArray(v);
const each = (v, fits) => { for (let i = 0; i < v.length; i += 1) if (!fits(v[i])) return false; return true; };
const keys = (v, fits) => { for (const key in v) if (!fits(key)) return false; return true; };
const values = (v, fits) => { for (const key in v) if (!fits(v[key])) return false; return true; };
const unique = (v) => new Set(v.map((item) => JSON.stringify(item))).size === v.length;
`;

/**
 * A module that tests whether values fit a schema: `fitsLaw` says yes or no, and nothing else. It says the same as the validator that ajv makes of the
 * schema (`test/validate`), a tenth as long; where it says no, that validator is loaded and says what is wrong. Throws where the schema has a keyword
 * that would be passed over.
 */
export function shapeModule(schema: JsonSchema): string {
  return new ShapeWriter(leanSchema(schema, Infinity)).module();
}

class ShapeWriter {
  readonly #root: JsonSchema;
  readonly #named: Readonly<Record<string, Piece>>;
  /** The functions, by what they test, in the order in which they were asked for. */
  readonly #functions = new Map<string, string>();
  readonly #bodies: string[] = [];

  constructor({ $defs, $schema: _, $id: __, ...root }: JsonSchema) {
    this.#root = root;
    this.#named = ($defs ?? {}) as Readonly<Record<string, Piece>>;
  }

  module(): string {
    const root = this.#functionOf(this.#root);
    return `${HEAD}${this.#bodies.join('\n')}\nexport const fitsLaw = ${root};\n`;
  }

  /** The name of the function that tests a schema. */
  #functionOf(piece: Piece): string {
    const key = JSON.stringify(piece);
    let name = this.#functions.get(key);
    if (name === undefined) {
      this.#functions.set(key, (name = `f${String(this.#functions.size)}`));
      const test = this.#testOf(piece);
      this.#bodies.push(`function ${name}(v) { ${test.startsWith('{') ? test.slice(1, -1) : `return ${test};`} }`);
    }
    return name;
  }

  /** The test of a schema as an expression about `v`. */
  #within(piece: Piece): string {
    if (isReference(piece)) return `${this.#functionOf(this.#named[piece.$ref.slice('#/$defs/'.length)] ?? false)}(v)`;
    if (Object.hasOwn(Object(piece), 'properties')) return `${this.#functionOf(piece)}(v)`;
    const test = this.#testOf(piece);
    return test.length <= INLINE ? test : `${this.#functionOf(piece)}(v)`;
  }

  #testOf(piece: Piece): string {
    if (typeof piece === 'boolean') return String(piece);
    const tests = Object.entries(piece).flatMap(([keyword, asked]) => {
      if (ASIDE.has(keyword)) return [];
      const write = KEYWORDS[keyword];
      if (write === undefined) throw new Error(`src/build/shape-module.ts does not know the keyword ${keyword}`);
      return [write(asked, piece, { test: (one) => this.#within(one), name: (one) => this.#functionOf(one) })];
    });
    const { properties } = piece;
    const test = tests.length === 0 ? 'true' : tests.length === 1 ? (tests[0] as string) : tests.map((one) => `(${one})`).join(' && ');
    return properties === undefined ? test : this.#properties(piece, test);
  }

  /** A function's body: what is asked of the map itself, then each key in turn. */
  #properties({ properties, additionalProperties = true }: JsonSchema, test: string): string {
    const cases = new Map<string, string[]>();
    for (const [key, piece] of Object.entries(properties as Readonly<Record<string, Piece>>)) {
      const asked = this.#within(piece);
      cases.set(asked, [...(cases.get(asked) ?? []), key]);
    }
    const others = this.#within(additionalProperties as Piece);
    const written = [...cases].map(([asked, keys]) => `${keys.map((key) => `case ${JSON.stringify(key)}: `).join('')}if (!(${asked})) return false; break;`);
    return `{if (!(${test})) return false; if (!isMap(v)) return true; const map = v; for (const key in map) { const v = map[key]; switch (key) { ${written.join(' ')} default: if (!(${others})) return false; } } return true;}`;
  }
}

interface Pieces {
  /** The test of a schema, about `v`. */
  readonly test: (piece: Piece) => string;
  /** The name of a function that tests a schema. */
  readonly name: (piece: Piece) => string;
}

type Keyword = (asked: unknown, schema: JsonSchema, pieces: Pieces) => string;

/** Keywords that are written with another one. */
const ASIDE: ReadonlySet<string> = new Set(['properties', 'then', 'else']);

function ofNumbers(operator: string): Keyword {
  return (asked) => `typeof v !== 'number' || v ${operator} ${String(asked)}`;
}

/** What each keyword asks, as an expression. */
const KEYWORDS: Readonly<Record<string, Keyword>> = {
  $ref: (asked, _, { test }) => test({ $ref: asked }),
  type: (asked) => [asked].flat().map((type) => TYPES[String(type)] as string).join(' || '),
  enum: (asked) => (asked as readonly unknown[]).map(isWord).join(' || '),
  const: isWord,
  pattern: (asked) => `typeof v !== 'string' || ${matches(String(asked))}`,
  minLength: (asked) => `typeof v !== 'string' || v.length >= ${String(asked)}`,
  minimum: ofNumbers('>='),
  maximum: ofNumbers('<='),
  exclusiveMinimum: ofNumbers('>'),
  minItems: (asked) => `!Array.isArray(v) || v.length >= ${String(asked)}`,
  uniqueItems: () => '!Array.isArray(v) || unique(v)',
  items: (asked, _, { name }) => `!Array.isArray(v) || each(v, ${name(asked as Piece)})`,
  required: (asked) => `!isMap(v) || (${(asked as readonly string[]).map((key) => `v[${JSON.stringify(key)}] !== undefined`).join(' && ')})`,
  propertyNames: (asked, _, { name }) => `!isMap(v) || keys(v, ${name(asked as Piece)})`,
  additionalProperties: (asked, { properties }, { name }) => (properties === undefined ? `!isMap(v) || values(v, ${name(asked as Piece)})` : 'true'),
  if: (asked, { then: yes = true, else: no = true }, { test }) => `(${test(asked as Piece)}) ? (${test(yes as Piece)}) : (${test(no as Piece)})`,
  allOf: (asked, _, { test }) => (asked as readonly Piece[]).map((piece) => `(${test(piece)})`).join(' && '),
  anyOf: (asked, _, { test }) => (asked as readonly Piece[]).map((piece) => `(${test(piece)})`).join(' || '),
};

/** Whether a text matches a pattern. Classes of letters of all scripts are slow to make ready: nearly all names hold letters without accents alone, and are told without them. */
function matches(pattern: string): string {
  const test = (source: string): string => `/${new RegExp(source, 'u').source}/u.test(v)`;
  const plain = pattern.replaceAll('\\p{L}', 'A-Za-z').replaceAll('\\p{N}', '0-9');
  return plain === pattern || /\\p|\[\^|\(\?/u.test(plain) ? test(pattern) : `${test(plain)} || ${test(pattern)}`;
}

function isWord(word: unknown): string {
  return `v === ${JSON.stringify(word)}`;
}

function isReference(piece: Piece): piece is { readonly $ref: string } {
  return typeof piece === 'object' && typeof piece['$ref'] === 'string' && Object.keys(piece).length === 1;
}
