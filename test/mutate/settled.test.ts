import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { evaluateCriterion } from '../../src/evaluate/criterion.ts';
import { readLaw } from '../../src/law/law.ts';

interface Settled { readonly case: string; readonly criterion: string; readonly expect: string; readonly level?: string; readonly parts?: Record<string, string>; readonly law: Record<string, unknown> }
const { catalogue } = builtCatalogue();

/** The laws on which two evaluators once disagreed, without the second one: fast enough for every mutant. */
describe('what was settled between two evaluators', () => {
  it.each(parse(readFileSync('test/second/disagreements.yaml', 'utf8')) as Settled[])('$case', ({ criterion: id, expect: expected, level, parts, law }) => {
    const criterion = catalogue.criteria.find((one) => one.id === id);
    if (criterion === undefined) throw new Error(`${id} is not a criterion`);
    const finding = evaluateCriterion(criterion, readLaw(exampleLaw({ law } as never), catalogue), catalogue, { asParty: new Set() });
    expect(finding.outcome).toBe(expected);
    if (level !== undefined) expect(finding.level).toBe(level);
    for (const [part, outcome] of Object.entries(parts ?? {})) expect(finding.parts.find((one) => one.part === part)?.outcome).toBe(outcome);
  });
});
