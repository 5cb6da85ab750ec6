import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { evaluateCriterion } from '../../src/evaluate/criterion.ts';
import { readLaw } from '../../src/law/law.ts';
import { differences } from './compare.ts';

interface Disagreement { readonly case: string; readonly criterion: string; readonly expect: string; readonly level?: string; readonly parts?: Record<string, string>; readonly law: Record<string, unknown> }
const disagreements = parse(readFileSync('test/second/disagreements.yaml', 'utf8')) as Disagreement[];
const { catalogue } = builtCatalogue();

describe('laws on which two evaluators, written apart, once disagreed', () => {
  it.each(disagreements)('$case', ({ criterion: id, expect: expected, level, parts, law }) => {
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
