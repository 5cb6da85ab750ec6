import { readLaw } from '../law/law.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Finding } from '../model/finding.ts';
import { evaluateCriterion } from '../evaluate/criterion.ts';
import type { RawCase } from './raw.ts';

/** One expectation of an example that did not come true. */
export interface Mismatch {
  readonly criterion: string;
  /** Index of the example in its file. */
  readonly index: number;
  /** `outcome`, a part, a source (`instrument at`) or `level`. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

const FRAME = { lacuna: 1, country: 'XA', asOf: '2026-01-15' };

/** The law of an example: a whole file, with what every file must have put in. */
export function exampleLaw(example: RawCase): Readonly<Record<string, unknown>> {
  return { ...FRAME, ...example.law };
}

/** Judges one criterion on the law of an example. */
export function judgeExample(criterion: Criterion, example: RawCase, catalogue: Catalogue): Finding {
  return evaluateCriterion(criterion, readLaw(exampleLaw(example), catalogue), catalogue, { asParty: new Set() });
}

/** What of an example's expectations a finding does not fulfil. */
export function mismatches(criterion: string, example: RawCase, index: number, finding: Finding): Mismatch[] {
  const compare = (what: string, expected: string, found: string | undefined): Mismatch[] => (expected === found ? [] : [{ criterion, index, what, expected, found: found ?? '—' }]);
  return [
    ...compare('outcome', example.expect, finding.outcome),
    ...Object.entries(example.parts ?? {}).flatMap(([part, outcome]) => compare(part, outcome, finding.parts.find((one) => one.part === part)?.outcome)),
    ...Object.entries(example.sources ?? {}).flatMap(([source, outcome]) => compare(source, outcome, finding.sources.find((one) => `${one.instrument} ${one.at}` === source)?.outcome)),
    ...(example.level === undefined ? [] : compare('level', example.level, finding.level)),
  ];
}

/** Runs the examples of one criterion. Pure. */
export function runExamples(criterion: Criterion, examples: readonly RawCase[], catalogue: Catalogue): Mismatch[] {
  return examples.flatMap((example, index) => mismatches(criterion.id, example, index, judgeExample(criterion, example, catalogue)));
}
