import type { Categories } from './column.ts';

/** Outcomes from worst to best; what is unknown and what does not apply are missing in two different ways. */
export const OUTCOME_CATEGORIES: Categories = { values: ['gap', 'partial', 'met'], ordered: true, missing: ['unknown', 'not-applicable'] };

/** Levels from weakest to strongest. */
export const LEVEL_CATEGORIES: Categories = { values: ['invites', 'requests', 'requires'], ordered: true, missing: [] };

/** What a source says, from weakest to strongest. */
export const FORCE_CATEGORIES: Categories = { values: ['mentions', 'invites', 'requests', 'requires'], ordered: true, missing: [] };

/** Whether a State is bound. */
export const BOUND_CATEGORIES: Categories = { values: ['no', 'yes'], ordered: false, missing: ['unknown'] };
