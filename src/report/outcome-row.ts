import { LEVELS, OUTCOMES, type Level, type Outcome } from '../model/outcome.ts';
import type { OutcomeRow } from '../model/comparison.ts';

const OUTCOME_LETTERS = 'mpgun';
const LEVEL_LETTERS = 'rqi';

/** Packs outcomes and levels into two letters for each criterion. */
export function packOutcomes(findings: readonly { readonly outcome: Outcome; readonly level: Level }[]): OutcomeRow {
  return findings.map(({ outcome, level }) => `${OUTCOME_LETTERS[OUTCOMES.indexOf(outcome)] ?? ''}${LEVEL_LETTERS[LEVELS.indexOf(level)] ?? ''}`).join('');
}

/** The outcome of the criterion at an index. */
export function outcomeAt(row: OutcomeRow, index: number): Outcome {
  return OUTCOMES[OUTCOME_LETTERS.indexOf(row[index * 2] ?? 'u')] ?? 'unknown';
}

/** The level of the criterion at an index. */
export function levelAt(row: OutcomeRow, index: number): Level {
  return LEVELS[LEVEL_LETTERS.indexOf(row[index * 2 + 1] ?? 'i')] ?? 'invites';
}
