import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtExamples } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { comparedLaw } from './laws.ts';
import { differences } from './compare.ts';

const FOLDERS = ['fixtures/countries', 'fixtures/findings/ecpat-2017', 'fixtures/findings/lanzarote-2022', 'test/golden/report'];
const lawFiles = FOLDERS.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.yaml')).map((file) => `${folder}/${file}`));
const read = (file: string): Record<string, unknown> => parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as Record<string, unknown>;


/**
 * A second evaluator, written from the design and without a look at the first. `LACUNA_LAWS=100000 npx vitest run --config test/vitest.config.ts
 * --root . test/second` compares as many laws, made from `LACUNA_SEED`. Long runs still find corners where the two differ: the next is a
 * condition with an unknown exception that holds in part only, beside another rule (law 452 of the seed below).
 */
describe('two evaluators, written apart,', () => {
  it.each(lawFiles.filter((file) => read(file)['amends'] === undefined && read(file)['offences'] !== undefined))('find the same in %s', (file) => {
    expect(differences(read(file))).toEqual([]);
  });

  it('find the same in the laws of all examples', () => {
    const laws = Object.values(builtExamples()).flat();
    const some = laws.filter((_, index) => index % 4 === 0);
    expect(some.flatMap((example) => differences(exampleLaw(example), true).map((line) => `${example.case.en} ${line}`))).toEqual([]);
  });

  it('find the same in any law', () => {
    const numRuns = Number(process.env['LACUNA_LAWS'] ?? 400);
    const seed = Number(process.env['LACUNA_SEED'] ?? 20261128);
    let count = 0;
    fc.assert(
      fc.property(comparedLaw, (law) => {
        count += 1;
        expect(differences(law, count % 10 !== 0)).toEqual([]);
      }),
      { numRuns, seed },
    );
  }, 86_400_000);
});
