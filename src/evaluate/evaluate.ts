import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Finding } from '../model/finding.ts';
import type { Law } from '../model/law.ts';
import { evaluateCriterion, type EvaluationOptions } from './criterion.ts';

/** Judges criteria for one law, in the order given. Pure: no disk, no clock, no chance. */
export function evaluate(law: Law, criteria: readonly Criterion[], catalogue: Catalogue, options: EvaluationOptions): Finding[] {
  return criteria.map((criterion) => evaluateCriterion(criterion, law, catalogue, options));
}
