import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPatch, mergePatch } from '../../src/law/merge-patch.ts';
import { patchFaults } from '../../src/law/patch-faults.ts';

describe('a merge patch', () => {
  it.each([
    ['replaces a value', { a: 'b' }, { a: 'c' }, { a: 'c' }],
    ['adds a key', { a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    ['removes by null', { a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    ['removes below', { a: { b: 'c', d: 1 } }, { a: { b: null } }, { a: { d: 1 } }],
    ['replaces a list whole', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['replaces a list by a map', { a: [1] }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['replaces a map by a value', { a: { b: 1 } }, { a: 'c' }, { a: 'c' }],
    ['drops nulls of a new map', {}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    ['leaves a null that a list holds', { a: 1 }, { a: [null] }, { a: [null] }],
  ])('%s', (_, target, patch, expected) => {
    expect(mergePatch(target, patch)).toEqual(expected);
  });

  it('with `is` replaces the whole long form, so that an old citation never stands beside a new value', () => {
    expect(mergePatch({ a: { is: 15, at: 'cp art. 1', note: 'old' } }, { a: { is: 18 } })).toEqual({ a: { is: 18 } });
    expect(mergePatch({ a: { is: false, note: 'old' } }, { a: { is: null, for: 'all' } })).toEqual({ a: { for: 'all' } });
  });

  it('changes neither of its arguments, nor the prototype of anything', () => {
    const target = { a: { b: 1 } };
    mergePatch(target, JSON.parse('{"a": {"b": 2}, "__proto__": {"polluted": true}}'));
    expect(target).toEqual({ a: { b: 1 } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  const value = fc.letrec((tie) => ({
    map: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'is', 'at'), fc.oneof({ maxDepth: 3 }, fc.integer({ min: 0, max: 3 }), fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }), tie('map')), { maxKeys: 4 }),
  })).map;

  it('made from two values turns the first into the second', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const patch = createPatch({ root: before }, { root: after });
        expect(patch === undefined ? { root: before } : mergePatch({ root: before }, patch)).toEqual({ root: after });
      }),
      { numRuns: 300, seed: 7396 },
    );
  });
});

describe('what a bill changes', () => {
  const law = { offences: { holding: { about: 'csam', needs: ['payment'] } }, general: { limitation: { old: { for: 'all', years: 3 } }, jurisdiction: { universal: { is: 'no' } } } };
  const kinds = (patch: Record<string, unknown>): string[] => patchFaults(law, patch).map((one) => `${one.kind} ${one.path}`);

  it('may be there already, or be new and whole', () => {
    expect(kinds({ offences: { holding: { needs: null, via: 'any' }, fresh: { about: 'sale' } }, general: { attempt: { for: 'all' }, complicity: 'yes', limitation: { young: { for: ['csam'], from: 'majority' } } } })).toEqual([]);
  });

  it('may not be removed where it is not there, at any depth', () => {
    expect(kinds({ offences: { holding: { acts: null }, gone: null }, ages: { consent: null } })).toEqual(['nothing offences.holding.acts', 'nothing offences.gone', 'nothing ages.consent']);
  });

  it('may not be a piece of an offence or rule that is not there', () => {
    expect(kinds({ offences: { holdin: { needs: [] } }, general: { legal: 'x', 'legal-persons': { except: ['sale'] }, limitation: { odl: { years: 9 } } } })).toEqual(['target offences.holdin', 'target general.legal-persons', 'target general.limitation.odl']);
  });

  it('may not stand beside a value that stays', () => {
    expect(kinds({ general: { jurisdiction: { universal: { for: ['csam'] } } } })).toEqual(['beside-is general.jurisdiction.universal.for']);
    expect(kinds({ general: { jurisdiction: { universal: { is: null, for: ['csam'] } } } })).toEqual([]);
  });
});
