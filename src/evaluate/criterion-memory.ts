import type { Criterion } from '../model/criterion.ts';
import type { Finding, PartFinding, SourceFinding } from '../model/finding.ts';
import type { View } from './judgement.ts';

/** What a source asks: parts in a view. Sources of a criterion that ask for the same share one. */
export interface Asked {
  readonly parts: readonly string[];
  readonly view: View;
}

/** What is remembered of a criterion from law to law: what comes to the same in several laws is one object in all of them. */
export interface CriterionMemory {
  /** What its sources ask, in their order; absent until it was found. */
  asked: readonly Asked[] | undefined;
  /** What each of its sources came to, in their order. */
  readonly sources: SourceFinding[][];
  /** What all of its sources came to together. */
  readonly lists: (readonly SourceFinding[])[];
  readonly parts: (readonly PartFinding[])[];
  /** Findings that say nothing of one law alone. */
  readonly findings: Finding[];
}

const MEMORIES = new WeakMap<Criterion, CriterionMemory>();

/** What is remembered of a criterion. */
export function memoryOf(criterion: Criterion): CriterionMemory {
  let memory = MEMORIES.get(criterion);
  if (memory === undefined) MEMORIES.set(criterion, (memory = newMemory()));
  return memory;
}

/** A memory that holds nothing yet; of what is found with it alone, nothing is remembered for others. */
export function newMemory(): CriterionMemory {
  return { asked: undefined, sources: [], lists: [], parts: [], findings: [] };
}
