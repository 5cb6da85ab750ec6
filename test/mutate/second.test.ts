import { describe, expect, it } from 'vitest';
import { differences } from '../second/compare.ts';

const LAWS = 20;

/** Made when the first is asked for: most mutants fall before. */
let made: readonly object[] | undefined;

async function madeLaw(index: number): Promise<object> {
  if (made === undefined) {
    const [{ default: fc }, { anyLaw }] = await Promise.all([import('fast-check'), import('../properties/laws.ts')]);
    made = fc.sample(anyLaw, { numRuns: LAWS, seed: 20261128 });
  }
  return made[index] as object;
}

/** What test/second does at length, for every mutant. */
describe('the evaluator and the second one find the same', () => {
  for (let index = 0; index < LAWS; index += 1) {
    it(`in made law ${String(index)}`, async () => {
      expect(differences(await madeLaw(index), true)).toEqual([]);
    });
  }
});
