import { isMap } from '../law/cell.ts';

/** A schema as the build writes it for the quick check (`src/build/shape-module.ts`). */
export type ShapeSchema = boolean | { readonly [keyword: string]: unknown };

/** The schemas that stand under a name. */
export type NamedShapes = Readonly<Record<string, ShapeSchema>>;

type Fits = (value: unknown) => boolean;

type Keyword = (asked: unknown, schema: Readonly<Record<string, unknown>>, compile: (schema: ShapeSchema) => Fits) => Fits;

/**
 * Whether values fit a schema: yes or no, and nothing else. It says the same as the validator that ajv makes of the schema (`test/validate`), from
 * data a tenth as long; where it says no, that validator is loaded and says what is wrong. Pieces are made ready when the first value asks for them.
 */
export function shapeCheck({ $defs, ...schema }: Readonly<Record<string, unknown>>): Fits {
  const named = ($defs ?? {}) as NamedShapes;
  const known = new Map<string, Fits>();
  const compile = (piece: ShapeSchema): Fits => {
    if (typeof piece === 'boolean') return () => piece;
    const tests: Fits[] = [];
    for (const keyword in piece) {
      const asked = piece[keyword];
      if (keyword === '$ref') tests.push(reference(String(asked)));
      else if (Object.hasOwn(KEYWORDS, keyword)) tests.push((KEYWORDS[keyword] as Keyword)(asked, piece, compile));
    }
    return tests.length === 1 ? (tests[0] as Fits) : all(tests);
  };
  const reference = (to: string): Fits => {
    const name = to.slice('#/$defs/'.length);
    return (value) => {
      let fits = known.get(name);
      if (fits === undefined) known.set(name, (fits = compile(named[name] ?? false)));
      return fits(value);
    };
  };
  return compile(schema);
}

function all(tests: readonly Fits[]): Fits {
  return (value) => {
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
}

/** A piece that is made ready when it is first asked. */
function later(schema: ShapeSchema, compile: (schema: ShapeSchema) => Fits): Fits {
  let fits: Fits | undefined;
  return (value) => (fits ??= compile(schema))(value);
}

const TYPES: Readonly<Record<string, Fits>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  // As ajv: without end is whole.
  integer: (value) => Number.isInteger(value) || value === Infinity || value === -Infinity,
  object: isMap,
  array: Array.isArray,
  null: (value) => value === null,
};

function ofNumbers(holds: (value: number, limit: number) => boolean): Keyword {
  return (asked) => (value) => typeof value !== 'number' || holds(value, Number(asked));
}

/** What each keyword asks. A keyword that is none of these would be passed over: the build refuses a schema that has one. */
const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (asked) => {
    const [first, ...others] = [asked].flat().map((type) => TYPES[String(type)] as Fits) as [Fits, ...Fits[]];
    return others.length === 0 ? first : (value) => first(value) || others.some((fits) => fits(value));
  },
  enum: (asked) => {
    const words = new Set(asked as readonly unknown[]);
    return (value) => words.has(value);
  },
  const: (asked) => (value) => value === asked,
  pattern: (asked) => {
    const pattern = new RegExp(String(asked), 'u');
    return (value) => typeof value !== 'string' || pattern.test(value);
  },
  minLength: (asked) => (value) => typeof value !== 'string' || value.length >= Number(asked),
  minimum: ofNumbers((value, limit) => value >= limit),
  maximum: ofNumbers((value, limit) => value <= limit),
  exclusiveMinimum: ofNumbers((value, limit) => value > limit),
  minItems: (asked) => (value) => !Array.isArray(value) || value.length >= Number(asked),
  uniqueItems: () => (value) => !Array.isArray(value) || new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  items: (asked, _, compile) => {
    const fits = later(asked as ShapeSchema, compile);
    return (value) => !Array.isArray(value) || value.every((item) => fits(item));
  },
  required: (asked) => {
    const keys = asked as readonly string[];
    return (value) => !isMap(value) || keys.every((key) => value[key] !== undefined);
  },
  propertyNames: (asked, _, compile) => {
    const fits = later(asked as ShapeSchema, compile);
    return (value) => !isMap(value) || Object.keys(value).every((key) => fits(key));
  },
  properties: (asked, { additionalProperties = true }, compile) => {
    const schemas = asked as NamedShapes;
    const known = new Map<string, Fits>();
    const other = later(additionalProperties as ShapeSchema, compile);
    const fitsOf = (key: string): Fits => {
      if (!Object.hasOwn(schemas, key)) return other;
      const fits = compile(schemas[key] as ShapeSchema);
      known.set(key, fits);
      return fits;
    };
    return (value) => {
      if (!isMap(value)) return true;
      for (const key in value) if (!(known.get(key) ?? fitsOf(key))(value[key])) return false;
      return true;
    };
  },
  additionalProperties: (asked, { properties }, compile) => {
    if (properties !== undefined) return () => true;
    const fits = later(asked as ShapeSchema, compile);
    return (value) => !isMap(value) || Object.values(value).every((one) => fits(one));
  },
  if: (asked, schema, compile) => {
    const asks = compile(asked as ShapeSchema);
    const yes = later((schema['then'] ?? true) as ShapeSchema, compile);
    const no = later((schema['else'] ?? true) as ShapeSchema, compile);
    return (value) => (asks(value) ? yes : no)(value);
  },
  allOf: (asked, _, compile) => all((asked as readonly ShapeSchema[]).map((schema) => later(schema, compile))),
  anyOf: (asked, _, compile) => {
    const tests = (asked as readonly ShapeSchema[]).map((schema) => later(schema, compile));
    return (value) => tests.some((fits) => fits(value));
  },
};

/** The keywords that the check understands; `then` and `else` go with `if`. */
export const SHAPE_KEYWORDS: ReadonlySet<string> = new Set([...Object.keys(KEYWORDS), '$ref', '$defs', '$schema', '$id', 'then', 'else']);
