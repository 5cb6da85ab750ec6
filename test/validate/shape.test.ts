import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeModule } from '../../src/build/shape-module.ts';
import { fitsLaw } from '../../src/generated/law-shape.js';
import { validate } from '../../src/generated/law-validator.js';
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

const leaf = fc.oneof(fc.constantFrom<unknown>('', 'x', 'y', 'z', 'xy', 'zz', 0, 1, 2, 3, 9, 10, 1.5, true, false, null), fc.double());
const list = fc.array(leaf, { maxLength: 4 });
const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'xx');
const maps = fc.dictionary(keys, fc.oneof({ weight: 3, arbitrary: leaf }, list, fc.dictionary(fc.constantFrom('a', 'B', 'c'), leaf)), { noNullPrototype: true });
const nearlyValid = fc.record(
  { a: fc.constantFrom<unknown>('x', 'y', 1, 'w'), b: fc.integer({ min: 0, max: 11 }), c: fc.constantFrom<unknown>(1, 2, true), d: list, e: leaf, f: fc.dictionary(fc.constantFrom('a', 'b', 'B'), fc.constantFrom<unknown>('x', true, 3, 4)) },
  { requiredKeys: [], noNullPrototype: true },
);

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

  it('says what ajv says, of any value under every keyword that it knows', async () => {
    const byAjv = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(EVERY_KEYWORD);
    const { fitsLaw: fits } = (await import(`data:text/javascript,${encodeURIComponent(shapeModule(EVERY_KEYWORD))}`)) as typeof import('../../src/generated/law-shape.js');
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(maps, nearlyValid, leaf, list), (value) => {
        seen.add(fits(value));
        expect(fits(value)).toBe(byAjv(value));
      }),
      { numRuns: 20_000, seed: 7 },
    );
    expect(seen.size).toBe(2);
  });

  it('is not built for a schema with a keyword that it would pass over', () => {
    expect(() => shapeModule({ properties: { a: { maxLength: 3 } } })).toThrow('maxLength');
    expect(() => shapeModule({ not: { const: 1 } })).toThrow('not');
  });
});
