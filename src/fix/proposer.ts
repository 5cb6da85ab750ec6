import type { Context } from '../evaluate/judgement.ts';
import type { YamlMap } from '../law/cell.ts';
import type { Test } from '../model/criterion.ts';
import type { Edit } from './edit.ts';

/** What a proposal is made for: a test of a criterion, and the law it is not met by. */
export interface Wanted extends Context {
  readonly root: YamlMap;
  /** A figure that some law of the catalogue's own examples has at a path. */
  readonly figureAt: (path: string) => number | undefined;
  /** Proposals for a test within this one. */
  readonly propose: (test: Test, wanted: Wanted) => readonly Proposal[];
}

/** Edits that together might meet a test: possibly too many, never decisive; the search tries them and keeps what is needed. */
export type Proposal = readonly Edit[];

/** Proposes edits for a test with these settings. */
export type Proposer = (settings: unknown, wanted: Wanted) => readonly Proposal[];

/** Leaves out what proposes nothing. */
export function proposals(...all: readonly (readonly Edit[])[]): Proposal[] {
  return all.filter((one) => one.length > 0);
}
