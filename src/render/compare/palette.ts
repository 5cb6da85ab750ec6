import type { Outcome } from '../../model/outcome.ts';
import { isWeak, type Score } from '../../report/score.ts';

/** A ground and the ink that is read on it. */
export interface Shade {
  readonly ground: string;
  readonly ink: string;
}

/** Outcomes in shades that stay apart for the colour-blind and in grey: the darker, the worse; unknown is white and hatched. */
export const OUTCOME_SHADES: Readonly<Record<Outcome, Shade>> = {
  met: { ground: '#d3e7f5', ink: '#12334d' },
  partial: { ground: '#f3b54f', ink: '#231600' },
  gap: { ground: '#8f1d1d', ink: '#ffffff' },
  unknown: { ground: '#ffffff', ink: '#3f4651' },
  'not-applicable': { ground: '#eceff2', ink: '#4a545e' },
};

/** Shares met, from the lowest fifth to the highest. */
export const SHARE_SHADES: readonly Shade[] = [
  { ground: '#8f1d1d', ink: '#ffffff' },
  { ground: '#b84a26', ink: '#ffffff' },
  { ground: '#f3b54f', ink: '#231600' },
  { ground: '#f7dca0', ink: '#231600' },
  { ground: '#d3e7f5', ink: '#12334d' },
];

/** The lines of a hatched ground: faint under text, stronger in bars. */
export const HATCH = { cell: '#e6e9ee', bar: '#b9c0c9' } as const;

/** The fifth in which a share lies; undefined where too little was assessed for a shade. */
export function fifthOf(score: Score): number | undefined {
  return score.share === undefined || isWeak(score) ? undefined : Math.min(4, Math.floor(score.share * 5));
}
