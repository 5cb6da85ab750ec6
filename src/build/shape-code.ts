import type { JsonSchema } from '../schema/pieces.ts';
import { everyPiece } from './lean-schema.ts';
import { itemLoop, keyLoop, keyTests, wordSwitch, type KeyTest } from './shape-loops.ts';

/** What is known of a value before it is tested: its type; that it is no list; that it is neither list nor map; or nothing. */
export type Known = 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array' | 'no list' | 'scalar' | '';

type Schemas = Readonly<Record<string, JsonSchema | boolean>>;

/** What each keyword speaks of; of any other value it says nothing. */
const ABOUT: Readonly<Record<string, Known>> = {
  minLength: 'string', pattern: 'string',
  minimum: 'number', maximum: 'number', exclusiveMinimum: 'number',
  items: 'array', minItems: 'array', uniqueItems: 'array',
  properties: 'object', additionalProperties: 'object', propertyNames: 'object', required: 'object',
};

/** Keywords of any value; those that go with `if`; and names of the schema itself. */
const OF_ANY: ReadonlySet<string> = new Set(['type', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'if', 'then', 'else', '$schema', '$id']);

const YES = '!0';
const NO = '!1';

/** A piece as short as this is written where it is asked, and not as a function. */
const SHORT = 60;

/** So many words are compared in a row. */
const FEW_WORDS = 6;

/** Turns schemas into expressions of JavaScript. What is long, or loops, becomes a function, and what comes to the same is one. */
export class ShapeCode {
  readonly #named: Schemas;
  /** What stands in most maps under the same keys, which one function tests for all of them. */
  readonly #usual: Schemas;
  readonly #functions = new Map<string, string>();
  readonly #patterns = new Map<string, string>();
  /** Named schemas being written or written, and the functions of those that are one. */
  readonly #references = new Map<string, { name?: string; readonly text?: string }>();
  #names = 0;

  constructor(schema: JsonSchema) {
    this.#named = (schema['$defs'] ?? {}) as Schemas;
    this.#usual = usualIn(schema);
  }

  /** All functions that the expressions ask. */
  declarations(): string {
    const patterns = [...this.#patterns.values()];
    const functions = [...this.#functions].map(([text, name]) => `function ${name}${text}\n`).join('');
    return `${patterns.length === 0 ? '' : `let ${patterns.join(',')};\n`}const isMap=v=>v!==null&&!Array.isArray(v);\n${functions}`;
  }

  /** Whether the value that a variable holds fits a schema. */
  expression(schema: JsonSchema | boolean, x: string, known: Known): string {
    if (typeof schema === 'boolean') return schema ? YES : NO;
    const strange = Object.keys(schema).find((keyword) => !OF_ANY.has(keyword) && ABOUT[keyword] === undefined);
    if (strange !== undefined) throw new Error(`src/build/shape-code.ts does not know the keyword ${strange}`);
    const sure = typeof schema['type'] === 'string' ? kindOf(schema['type']) : known;
    return and([
      this.#typed(schema, x, known),
      ...('enum' in schema ? [this.#words(schema['enum'] as readonly unknown[], x)] : []),
      ...('const' in schema ? [this.#words([schema['const']], x)] : []),
      ...('$ref' in schema ? [this.#reference(String(schema['$ref']), x, sure)] : []),
      ...('allOf' in schema ? [this.#all(schema['allOf'] as readonly JsonSchema[], x, sure)] : []),
      ...('anyOf' in schema ? [or((schema['anyOf'] as JsonSchema[]).map((piece) => this.expression(piece, x, sure)))] : []),
      ...('if' in schema ? [this.#choice(schema, x, sure)] : []),
    ]);
  }

  /** The type and what is asked of values of one type: each type with its own. */
  #typed(schema: JsonSchema, x: string, known: Known): string {
    if (schema['type'] !== undefined) {
      return or([schema['type']].flat().map((type) => and([typeTest(String(type), x, known), this.#ofKind(schema, x, kindOf(String(type)))])));
    }
    const kinds = new Set(Object.keys(schema).flatMap((keyword) => ABOUT[keyword] ?? []));
    return and([...kinds].map((kind) => {
      const asked = this.#ofKind(schema, x, kind);
      return asked === YES || kind === known ? asked : `(!(${typeTest(kind, x, known)})||${asked})`;
    }));
  }

  /** What a schema asks of a value that is known to be of a type. */
  #ofKind(schema: JsonSchema, x: string, kind: Known): string {
    const asked = (keyword: string, code: (value: unknown) => string): string => (keyword in schema ? code(schema[keyword]) : YES);
    if (kind === 'string') {
      return and([
        // A sign may be two units long; that there is one can be seen from the units.
        asked('minLength', (least) => (Number(least) > 1 ? `[...${x}].length>=${String(least)}` : `${x}.length>=${String(least)}`)),
        asked('pattern', (pattern) => this.#pattern(String(pattern), x)),
      ]);
    }
    if (kind === 'number') return and([asked('minimum', (least) => `${x}>=${String(least)}`), asked('maximum', (most) => `${x}<=${String(most)}`), asked('exclusiveMinimum', (limit) => `${x}>${String(limit)}`)]);
    if (kind === 'array') {
      return and([
        asked('minItems', (least) => `${x}.length>=${String(least)}`),
        asked('items', (items) => this.#call(itemLoop(this.expression(items as JsonSchema, 'x', '')), x)),
        asked('uniqueItems', () => (this.#areWords(schema['items']) ? `new Set(${x}).size===${x}.length` : fail('uniqueItems where items are not words'))),
      ]);
    }
    return kind === 'object' ? this.#map(schema, x) : YES;
  }

  #map(schema: JsonSchema, x: string): string {
    const { properties = {}, additionalProperties = true, propertyNames = true, required = [] } = schema as { properties?: Schemas; additionalProperties?: JsonSchema | boolean; propertyNames?: JsonSchema | boolean; required?: readonly string[] };
    const present = required.map((key) => `${x}${member(key)}!==void 0`);
    const orMissing = (key: string, test: string): string => (required.includes(key) ? test : `(${x}${member(key)}===void 0||${test})`);
    if (additionalProperties === true && propertyNames === true) {
      return and([...present, ...Object.entries(properties).map(([key, piece]) => orMissing(key, this.#apart(piece, `${x}${member(key)}`)))]);
    }
    const usual = Object.entries(this.#usual).every(([key, piece]) => JSON.stringify(properties[key]) === JSON.stringify(piece)) ? this.#usual : {};
    const own = Object.entries(properties).filter(([key]) => !Object.hasOwn(usual, key));
    const others = this.expression(additionalProperties, 'x', '');
    const rest = usual === this.#usual && own.length < Object.keys(properties).length ? this.#usually(others) : others;
    return and([...present, this.#call(keyLoop(this.#keyTests(own), rest, this.expression(propertyNames, 'k', 'string')), x)]);
  }

  /** The test of a value `x` under a usual key `k`, or else another. */
  #usually(others: string): string {
    const usual = this.#nameOf(keyTests(this.#keyTests(Object.entries(this.#usual))));
    return others === NO ? `${usual}(k,x)` : `(${usual}(k,x)??(${others}))`;
  }

  #keyTests(schemas: readonly (readonly [key: string, schema: JsonSchema | boolean])[]): KeyTest[] {
    return schemas.map(([key, schema]) => ({ key, test: this.expression(schema, 'x', '') }));
  }

  /** A piece about what stands in no variable of its own. */
  #apart(piece: JsonSchema | boolean, place: string): string {
    const text = this.expression(piece, 'v', '');
    return text.length <= SHORT ? this.expression(piece, place, '') : this.#call(`(v){return ${text}}`, place);
  }

  #all(pieces: readonly JsonSchema[], x: string, known: Known): string {
    const cases = known === 'object' ? casesOf(pieces) : undefined;
    if (cases === undefined) return and(pieces.map((piece) => this.expression(piece, x, known)));
    return this.#call(`(v){switch(v${member(cases.key)}){${cases.thens.map(([word, then]) => `case ${JSON.stringify(word)}:return ${this.expression(then, 'v', known)};`).join('')}}return!0}`, x);
  }

  #choice({ if: asks, then = true, else: otherwise = true }: JsonSchema, x: string, known: Known): string {
    const type = onlyType(asks as JsonSchema);
    const no = otherwise as JsonSchema;
    if (type === 'array' && typeof no === 'object' && onlyType(no['if']) === 'object' && Object.keys(no).every((key) => ['if', 'then', 'else'].includes(key))) {
      // List, map or scalar: of a scalar one look says that it is one.
      const [list, map, scalar] = [this.expression(then as JsonSchema, x, 'array'), this.expression((no['then'] ?? true) as JsonSchema, x, 'object'), this.expression((no['else'] ?? true) as JsonSchema, x, 'scalar')];
      return `(typeof ${x}=="object"&&${x}!==null?Array.isArray(${x})?${list}:${map}:${scalar})`;
    }
    const condition = this.expression(asks as JsonSchema, x, known);
    const yes = this.expression(then as JsonSchema, x, type === undefined ? known : kindOf(type));
    const not = this.expression(no, x, type === 'array' && known === '' ? 'no list' : known);
    if (yes === YES) return or([condition, not]);
    return not === YES ? `(!(${condition})||${yes})` : `(${condition}?${yes}:${not})`;
  }

  #words(words: readonly unknown[], x: string): string {
    if (words.some((word) => typeof word === 'object' && word !== null)) fail('a word that is a map or a list');
    if (words.length <= FEW_WORDS) return or(words.map((word) => `${x}===${JSON.stringify(word)}`));
    return this.#call(wordSwitch(words), x);
  }

  #reference(to: string, x: string, known: Known): string {
    const key = `${to} ${known}`;
    const piece = this.#named[to.slice('#/$defs/'.length)] ?? fail(`nothing named ${to}`);
    let reference = this.#references.get(key);
    if (reference === undefined) {
      const open: { name?: string } = {};
      this.#references.set(key, open);
      const text = this.expression(piece, 'v', known);
      const body = `(v){return ${text}}`;
      if (open.name !== undefined) this.#functions.set(body, open.name);
      else if (text.length > SHORT) open.name = this.#nameOf(body);
      this.#references.set(key, (reference = { ...open, text }));
    }
    if (reference.text !== undefined && reference.name === undefined) return this.expression(piece, x, known);
    // Asked inside itself: it must be a function.
    return `${(reference.name ??= this.#newName())}(${x})`;
  }

  #call(body: string, x: string): string {
    return `${this.#nameOf(body)}(${x})`;
  }

  #nameOf(body: string): string {
    let name = this.#functions.get(body);
    if (name === undefined) this.#functions.set(body, (name = this.#newName()));
    return name;
  }

  #newName(): string {
    return `f${String((this.#names += 1))}`;
  }

  #pattern(pattern: string, x: string): string {
    const test = (expression: RegExp): string => {
      const text = String(expression);
      let name = this.#patterns.get(text);
      if (name === undefined) this.#patterns.set(text, (name = `r${String(this.#patterns.size)}`));
      return `(${name}??=${text}).test(${x})`;
    };
    const exact = test(new RegExp(pattern, 'u'));
    // Letters and digits of ASCII are letters and digits: seen without the tables of Unicode, which are long.
    const plain = pattern.replaceAll('\\p{L}', 'A-Za-z').replaceAll('\\p{N}', '0-9');
    return plain === pattern || /\\p|\[\^|\(\?/u.test(plain) ? exact : or([test(new RegExp(plain)), exact]);
  }

  #areWords(items: unknown): boolean {
    const { $ref, enum: words } = (items ?? {}) as JsonSchema;
    return words !== undefined || (typeof $ref === 'string' && this.#areWords(this.#named[$ref.slice('#/$defs/'.length)]));
  }
}

/** The keys that more than half of all maps with keys have, with the same schema. */
function usualIn(schema: JsonSchema): Schemas {
  const counts = new Map<string, number>();
  let maps = 0;
  everyPiece(schema, ({ properties, additionalProperties }) => {
    if (typeof properties !== 'object' || properties === null || additionalProperties === undefined) return;
    maps += 1;
    for (const entry of Object.entries(properties)) counts.set(JSON.stringify(entry), (counts.get(JSON.stringify(entry)) ?? 0) + 1);
  });
  return Object.fromEntries([...counts].filter(([, count]) => count > Math.max(1, maps / 2)).map(([entry]) => JSON.parse(entry) as [string, JsonSchema]));
}

/** Where each piece asks something of the maps that hold a word of its own under one key: that key, and what is asked with each word. */
function casesOf(pieces: readonly JsonSchema[]): { readonly key: string; readonly thens: readonly (readonly [word: unknown, then: JsonSchema])[] } | undefined {
  const keys = new Set<string>();
  const thens = new Map<unknown, JsonSchema>();
  for (const { if: asks, then, ...rest } of pieces) {
    const { required, properties, ...more } = (asks ?? {}) as { required?: readonly string[]; properties?: Readonly<Record<string, JsonSchema>> };
    const key = required?.[0] ?? '';
    const { const: word, ...others } = properties?.[key] ?? {};
    if (word === undefined || JSON.stringify([rest, more, others, required, Object.keys(properties ?? {})]) !== JSON.stringify([{}, {}, {}, [key], [key]])) return undefined;
    keys.add(key);
    thens.set(word, then as JsonSchema);
  }
  return keys.size === 1 && thens.size === pieces.length ? { key: [...keys].join(''), thens: [...thens] } : undefined;
}

function kindOf(type: string): Known {
  return type === 'integer' ? 'number' : (type as Known);
}

function onlyType(schema: unknown): string | undefined {
  const { type, ...rest } = (schema ?? {}) as JsonSchema;
  return typeof type === 'string' && Object.keys(rest).length === 0 ? type : undefined;
}

/** Whether a value is of a type, as ajv sees it: a number without end is whole. */
function typeTest(type: string, x: string, known: Known): string {
  if (type === known) return YES;
  switch (type) {
    case 'object':
      return known === 'no list' ? `typeof ${x}=="object"&&${x}!==null` : `typeof ${x}=="object"&&isMap(${x})`;
    case 'array':
      return `Array.isArray(${x})`;
    case 'null':
      return `${x}===null`;
    case 'integer':
      return `typeof ${x}=="number"&&!(${x}%1)&&${x}===${x}`;
    default:
      return `typeof ${x}==${JSON.stringify(type)}`;
  }
}

function and(parts: readonly string[]): string {
  const asked = parts.filter((part) => part !== YES);
  return asked.includes(NO) ? NO : asked.length === 0 ? YES : asked.join('&&');
}

function or(parts: readonly string[]): string {
  const possible = parts.filter((part) => part !== NO);
  return possible.includes(YES) ? YES : possible.length === 0 ? NO : possible.length === 1 ? (possible[0] as string) : `(${possible.join('||')})`;
}

/** How a key is asked of a map. */
function member(key: string): string {
  return `[${JSON.stringify(key)}]`;
}

function fail(what: string): never {
  throw new Error(`src/build/shape-code.ts does not know ${what}`);
}
