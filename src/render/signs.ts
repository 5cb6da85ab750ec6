import type { Outcome } from '../model/outcome.ts';

/** The sign of each outcome, so that colour never stands alone. */
export const SIGN: Readonly<Record<Outcome, string>> = { met: '✓', partial: '◐', gap: '✗', unknown: '?', 'not-applicable': '–' };
