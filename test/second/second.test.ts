import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { builtCatalogue, builtExamples, builtVocabulary } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { comparedLaw } from './laws.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { lawSchema } from '../../src/schema/law-schema.ts';
import { lawFileFaults } from '../../src/validate/law-file.ts';
import { differences } from './compare.ts';

const SEED = Number(process.env['LACUNA_SEED'] ?? 20261128);
const { catalogue } = builtCatalogue();
const schema = lawSchema(catalogue, builtVocabulary(), 'en');
const FOLDERS = ['fixtures/countries', 'fixtures/findings/ecpat-2017', 'fixtures/findings/lanzarote-2022', 'test/golden/report'];
const lawFiles = FOLDERS.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.yaml')).map((file) => `${folder}/${file}`));
const read = (file: string): Record<string, unknown> => parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as Record<string, unknown>;

/** A second evaluator, written from the design and without a look at the first. `npm run agree` compares 100,000 laws. */
describe('two evaluators, written apart,', () => {
  it.each(lawFiles.filter((file) => read(file)['amends'] === undefined && read(file)['offences'] !== undefined))('find the same in %s', (file) => {
    expect(differences(read(file))).toEqual([]);
  });

  it('find the same in the laws of all examples', () => {
    const laws = Object.values(builtExamples()).flat();
    const some = laws.filter((_, index) => index % 4 === 0);
    expect(some.flatMap((example) => differences(exampleLaw(example), true).map((line) => `${example.case.en} ${line}`))).toEqual([]);
  });

  it('are given laws that are in order', () => {
    fc.assert(fc.property(comparedLaw, (law) => {
        expect([...lawFileFaults(readYaml(stringify(law), 'law.yaml'), catalogue, () => schema)]).toEqual([]);
      }), { numRuns: 300, seed: SEED });
  });

  it('find the same in any law', () => {
    const numRuns = Number(process.env['LACUNA_LAWS'] ?? 4000);
    let count = 0;
    fc.assert(
      fc.property(comparedLaw, (law) => {
        count += 1;
        expect(differences(law, count % 10 !== 0)).toEqual([]);
      }),
      { numRuns, seed: SEED },
    );
  }, 86_400_000);
});
