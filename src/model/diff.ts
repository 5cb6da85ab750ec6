import type { Change, ChangeKind } from './change.ts';
import type { Level, Outcome } from './outcome.ts';
import type { OutcomeCounts } from './report.ts';

/** One of the two laws compared. */
export interface DiffSide {
  readonly file: string;
  readonly asOf: string;
  readonly bill?: string;
  readonly counts: OutcomeCounts;
}

/** A difference between the two laws that made a criterion change. */
export interface DiffProvision {
  /** Dotted path in the description. */
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly at?: string;
}

export interface DiffPart {
  readonly part: string;
  readonly label: string;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** What became of a criterion, in words. */
export interface DiffEntry extends Pick<Change, 'criterion' | 'kind' | 'direction' | 'before' | 'after'> {
  readonly topic: string;
  readonly title: string;
  readonly parts: readonly DiffPart[];
  /** Why the law falls short after; of a closed gap, why it did before. */
  readonly reason: string;
  readonly brief: string;
  readonly provisions: readonly DiffProvision[];
  /** The places of instruments that ask for it. */
  readonly asking: readonly string[];
  /** Where the law after speaks of it, or else the law before. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
  /** The change opens the gap or makes it worse. */
  readonly regression: boolean;
}

/** What a change of a law does, ready to be shown. */
export interface DiffReport {
  readonly country: string;
  readonly countryName: string;
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly entries: readonly DiffEntry[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
}

/** The level that counts for an entry: that of the gap that is left, or that was closed. */
export function entryLevel(entry: DiffEntry): Level {
  return entry.kind === 'closed' ? entry.before.level : entry.after.level;
}
