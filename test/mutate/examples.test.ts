import { describe, expect, it } from 'vitest';
import { builtCases, builtCatalogue, builtExamples } from '../../src/catalogue/built.ts';
import { runExamples } from '../../src/catalogue/run-examples.ts';

const { catalogue } = builtCatalogue();
const examples = builtExamples();
const cases = builtCases();

describe('the examples and the further cases of a rule', () => {
  it.each(catalogue.criteria)('hold for $id', (criterion) => {
    expect(runExamples(criterion, [...(examples[criterion.id] ?? []), ...(cases[criterion.id] ?? [])], catalogue)).toEqual([]);
  });
});
