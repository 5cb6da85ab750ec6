import type { Change, ChangeKind, Direction, PartChange } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';

/** The findings on one criterion that its change is told from. */
export interface FindingPair {
  readonly before: Finding;
  readonly after: Finding;
  /** The law after, no wider than before: what falls short there too is a loss. */
  readonly narrowed: readonly Finding[];
  /** Ages at which the law after does less, or more, although the outcome is the same. */
  readonly hidden: { readonly less: boolean; readonly more: boolean };
  /** Only the outcome as a whole counts, not that of each part: a run for some instruments alone. */
  readonly wholeOnly: boolean;
}

const RANK: Readonly<Partial<Record<Outcome, number>>> = { gap: 0, partial: 1, met: 2 };

/** Whether an outcome falls short. */
export function isShort(outcome: Outcome): boolean {
  return outcome === 'gap' || outcome === 'partial';
}

function isWorse(before: Outcome, after: Outcome): boolean {
  if (before === 'unknown') return isShort(after);
  return (RANK[after] ?? 9) < (RANK[before] ?? -1);
}

function isBetter(before: Outcome, after: Outcome): boolean {
  return (RANK[after] ?? -1) > (RANK[before] ?? 9);
}

/** Tells what became of a criterion; undefined where it is met or does not apply, as before. */
export function classify(pair: FindingPair): Change | undefined {
  const { before, after, hidden } = pair;
  const all = partsOf(pair).map((part): PartChange => ({ part, before: outcomeOf(before, part), after: outcomeOf(after, part) }));
  const worse = hidden.less || all.some((one) => isLoss(one, pair));
  const better = hidden.more || all.some((one) => isBetter(one.before, one.after));
  const kind = kindOf(pair, all, worse);
  if (kind === undefined) return undefined;
  const direction: Direction = worse ? (better ? 'mixed' : 'worse') : better ? 'better' : 'same';
  return {
    criterion: after.criterion,
    kind,
    direction: kind === 'closed' || kind === 'settled' ? 'better' : kind === 'asked' && direction === 'worse' ? 'same' : direction,
    before: { outcome: before.outcome, level: before.level },
    after: { outcome: after.outcome, level: after.level },
    parts: all.filter((one) => one.part !== '' && one.before !== one.after),
  };
}

function kindOf({ before, after, hidden }: FindingPair, parts: readonly PartChange[], worse: boolean): ChangeKind | undefined {
  const was = isShort(before.outcome);
  const is = isShort(after.outcome);
  if (was && after.outcome === 'met') return 'closed';
  if (!was && is) return worse ? 'opened' : 'asked';
  if (was && is) {
    const same = before.outcome === after.outcome && before.level === after.level && !hidden.less && !hidden.more && parts.every((one) => one.before === one.after);
    return same ? 'open' : 'changed';
  }
  if (before.outcome === 'unknown') return after.outcome === 'unknown' ? 'unknown' : 'settled';
  return was || after.outcome === 'unknown' ? 'changed' : undefined;
}

/** A part that is worse now, in the law as it is and however much it is narrowed to what was there before. */
function isLoss({ part, before, after }: PartChange, { narrowed }: FindingPair): boolean {
  return isWorse(before, after) && narrowed.every((finding) => isWorse(before, outcomeOf(finding, part)));
}

function partsOf({ before, wholeOnly }: FindingPair): readonly string[] {
  return wholeOnly || before.parts.length === 0 ? [''] : before.parts.map((one) => one.part);
}

function outcomeOf(finding: Finding, part: string): Outcome {
  return part === '' ? finding.outcome : (finding.parts.find((one) => one.part === part)?.outcome ?? 'unknown');
}
