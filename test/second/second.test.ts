import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCatalogue, builtExamples } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { evaluateCriterion } from '../../src/evaluate/criterion.ts';
import { readLaw } from '../../src/law/law.ts';
import { anyLaw } from '../properties/laws.ts';
import { differences } from './compare.ts';

const { catalogue } = builtCatalogue();
const FOLDERS = ['fixtures/countries', 'fixtures/findings/ecpat-2017', 'fixtures/findings/lanzarote-2022', 'test/golden/report'];
const lawFiles = FOLDERS.flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith('.yaml')).map((file) => `${folder}/${file}`));
const read = (file: string): Record<string, unknown> => parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as Record<string, unknown>;

interface Disagreement { readonly case: string; readonly criterion: string; readonly expect: string; readonly level?: string; readonly parts?: Record<string, string>; readonly law: Record<string, unknown> }
const disagreements = parse(readFileSync('test/second/disagreements.yaml', 'utf8')) as Disagreement[];

/**
 * A second evaluator, written from the design and without a look at the first. `LACUNA_LAWS=100000 npx vitest run --config test/vitest.config.ts
 * --root . test/second` compares as many laws, made from `LACUNA_SEED`.
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
    const numRuns = Number(process.env['LACUNA_LAWS'] ?? 500);
    const seed = Number(process.env['LACUNA_SEED'] ?? 20261128);
    let count = 0;
    fc.assert(
      fc.property(anyLaw, (law) => {
        count += 1;
        expect(differences(law, count % 10 !== 0)).toEqual([]);
      }),
      { numRuns, seed },
    );
  }, 86_400_000);

  it.each(disagreements)('once disagreed: $case', ({ criterion: id, expect: expected, level, parts, law }) => {
    const whole = exampleLaw({ law } as never);
    const criterion = catalogue.criteria.find((one) => one.id === id);
    if (criterion === undefined) throw new Error(`${id} is not a criterion`);
    const finding = evaluateCriterion(criterion, readLaw(whole, catalogue), catalogue, { asParty: new Set() });
    expect(finding.outcome).toBe(expected);
    if (level !== undefined) expect(finding.level).toBe(level);
    for (const [part, outcome] of Object.entries(parts ?? {})) expect(finding.parts.find((one) => one.part === part)?.outcome).toBe(outcome);
    expect(differences(whole, true)).toEqual([]);
  });
});
