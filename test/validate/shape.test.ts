import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeModule } from '../../src/build/shape-module.ts';
import { fitsLaw } from '../../src/generated/law-shape.js';
import { validate } from '../../src/generated/law-validator.js';
import { isMap } from '../../src/law/cell.ts';
import { readYaml } from '../../src/load/yaml.ts';

/** A schema with every keyword that the quick check knows. */
const EVERY_KEYWORD = {
  type: ['object', 'array', 'string', 'number', 'boolean', 'null'],
  if: { type: 'object' },
  then: {
    type: 'object',
    properties: {
      a: { $ref: '#/$defs/word' },
      b: { type: 'integer', minimum: 2, maximum: 9 },
      c: { type: ['number', 'boolean'], exclusiveMinimum: 1 },
      d: { type: 'array', items: { $ref: '#/$defs/word' }, uniqueItems: true, minItems: 1 },
      e: { anyOf: [{ const: 'x' }, { pattern: '^[yz]+$' }] },
      f: { type: 'object', propertyNames: { $ref: '#/$defs/name' }, additionalProperties: { enum: ['x', true, 3] } },
    },
    required: ['a'],
    additionalProperties: false,
  },
  else: { allOf: [{ minimum: 3 }, { minLength: 2 }, { if: { const: 'xy' }, then: false }] },
  $defs: { word: { enum: ['x', 'y', 'z', 1] }, name: { type: 'string', pattern: '^[a-z]$' } },
};

/** A schema with every form that the build writes in a way of its own: maps alike, maps by a word, lists or maps or words, many keys, many words, names of any script, itself inside. */
const EVERY_FORM = {
  if: { type: 'array' },
  then: { type: 'array', items: { $ref: '#/$defs/map' } },
  else: { if: { type: 'object' }, then: { $ref: '#/$defs/map' }, else: { enum: ['x', 'y', 'z', 'xy', 1, true, null] } },
  $defs: {
    map: {
      type: 'object',
      properties: { a: { type: 'string', minLength: 2 }, b: { type: ['integer', 'string'], minimum: 2, pattern: '^[xz]' }, c: { $ref: '#/$defs/inner' }, d: { $ref: '#/$defs/map' }, f: { if: { type: 'string' }, then: { const: 'x' }, else: { $ref: '#/$defs/whole' } }, g: { if: { type: 'array' }, then: { minItems: 1 }, else: { $ref: '#/$defs/whole' } } },
      additionalProperties: { $ref: '#/$defs/numbers' },
      propertyNames: { type: 'string', pattern: '^[\\p{L}][\\p{N}\\p{L}_-]*$' },
      allOf: [{ if: { required: ['e'], properties: { e: { const: 1 } } }, then: { properties: { a: { const: 'xy' } } } }, { if: { required: ['e'], properties: { e: { const: 2 } } }, then: { required: ['b'] } }],
    },
    inner: { type: 'object', properties: { a: { type: 'string', minLength: 2 }, b: { type: ['integer', 'string'], minimum: 2, pattern: '^[xz]' }, c: { $ref: '#/$defs/many' } }, additionalProperties: false },
    many: { type: 'object', properties: Object.fromEntries(['a', 'b', 'xx', ...Array.from({ length: 50 }, (_, index) => `k${String(index)}`)].map((key, index) => [key, index % 2 === 0 ? { type: 'number' } : true])), additionalProperties: false },
    whole: { type: ['object', 'integer'] },
    numbers: { type: ['number', 'null'], exclusiveMinimum: 0 },
  },
};

const leaf = fc.oneof(fc.constantFrom<unknown>('', 'x', 'y', 'z', 'xy', 'zz', 0, 1, 2, 3, 9, 10, 1.5, true, false, null), fc.double());
const list = fc.array(leaf, { maxLength: 4 });
const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'xx');
const maps = fc.dictionary(keys, fc.oneof({ weight: 3, arbitrary: leaf }, list, fc.dictionary(fc.constantFrom('a', 'B', 'c'), leaf)), { noNullPrototype: true });
/** Maps that may fit EVERY_KEYWORD. */
const nearlyValid = fc.record(
  {
    a: fc.constantFrom<unknown>('x', 'y', 1, 'w'),
    b: fc.integer({ min: 0, max: 11 }),
    c: fc.constantFrom<unknown>(1, 2, true),
    d: fc.oneof(list, fc.uniqueArray(fc.constantFrom<unknown>('x', 'y', 1), { minLength: 1 })),
    e: fc.oneof(leaf, fc.constantFrom('x', 'yz')),
    f: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'B'), fc.constantFrom<unknown>('x', true, 3, 4), { maxKeys: 2, noNullPrototype: true }),
  },
  { requiredKeys: ['a'], noNullPrototype: true },
);

const inner = fc.record({ a: fc.constantFrom('xy', '\u{1f600}x'), b: fc.constantFrom<unknown>(2, 'x'), c: fc.dictionary(fc.constantFrom('a', 'b', 'xx', 'k7', 'k8', 'k49'), fc.constantFrom(1, 2.5), { noNullPrototype: true }) }, { requiredKeys: [], noNullPrototype: true });
/** Maps that fit EVERY_FORM, but for one entry at most. */
const formed = fc
  .tuple(
    fc.record(
      { a: fc.constantFrom('xy', '\u{1f600}x'), b: fc.constantFrom<unknown>(2, 'x'), c: inner, d: inner.map(({ a = 'xy' }) => ({ a })), e: fc.constantFrom<unknown>(1, 2, null), f: fc.constantFrom<unknown>('x', {}, 1), g: fc.constantFrom<unknown>([1], {}, 1), été: fc.constantFrom<unknown>(1, null) },
      { requiredKeys: [], noNullPrototype: true },
    ),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', '-', 'été'), fc.oneof(fc.constantFrom<unknown>('\u{1f600}', [], { k50: 1 }, { k8: 'x' }, { c: { k50: 1 } }, { c: { k8: 'x' } }, { a: 'x' }, { f: [] }, Infinity, NaN), leaf), { maxKeys: 1, noNullPrototype: true }),
  )
  .map(([fitting, other]) => ({ ...fitting, ...other }));

function lawsIn(folder: string): { readonly file: string; readonly value: unknown }[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readYaml(readFileSync(`${folder}/${file}`, 'utf8'), file))
    .filter((yaml) => yaml.diagnostics.length === 0)
    .map(({ file, value }) => ({ file, value }));
}

describe('the quick check of a law', () => {
  it('says what the validator of ajv says, of every law, bill and broken file beside lacuna', () => {
    const files = [...lawsIn('fixtures'), ...lawsIn('test/fixtures')];
    const answers = files.map(({ file, value }) => ({ file, fits: fitsLaw(value), valid: validate(value) }));
    expect(answers.filter((one) => one.fits !== one.valid)).toEqual([]);
    expect(answers.some((one) => one.valid) && answers.some((one) => !one.valid)).toBe(true);
  });

  it.each([
    { schema: EVERY_KEYWORD, holds: 'every keyword that it knows', values: fc.oneof(maps, { weight: 4, arbitrary: nearlyValid }, leaf, list) },
    { schema: EVERY_FORM, holds: 'every form that it writes', values: fc.oneof({ weight: 4, arbitrary: formed }, fc.array(formed, { maxLength: 2 }), leaf) },
  ])('says what ajv says, of any value under $holds', async ({ schema, values }) => {
    const byAjv = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(schema);
    const { fitsLaw: fits } = (await import(`data:text/javascript,${encodeURIComponent(shapeModule(schema))}`)) as typeof import('../../src/generated/law-shape.js');
    let fitting = 0;
    fc.assert(
      fc.property(values, (value: unknown) => {
        const fit = fits(value);
        if (fit && isMap(value)) fitting += 1;
        expect(fit).toBe(byAjv(value));
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(fitting).toBeGreaterThan(500);
    expect(fitting).toBeLessThan(10_000);
  });

  it('is not built for a schema with a keyword that it would pass over', () => {
    expect(() => shapeModule({ properties: { a: { maxLength: 3 } } })).toThrow('maxLength');
    expect(() => shapeModule({ not: { const: 1 } })).toThrow('not');
    expect(() => shapeModule({ if: true, then: { properties: { a: { items: { format: 'uri' } } } } })).toThrow('format');
    expect(() => shapeModule({ $ref: '#/$defs/a' })).toThrow('#/$defs/a');
    expect(() => shapeModule({ enum: [['a']] })).toThrow('a list');
    expect(() => shapeModule({ items: { type: 'number' }, uniqueItems: true })).toThrow('uniqueItems');
  });
});
