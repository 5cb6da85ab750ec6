/** What is measured against a limit. */
export type Measure = 'one' | 'few' | 'many' | 'memory' | 'again' | 'growth';

/** What we reach for, and what is never exceeded. */
export interface Limit {
  readonly what: string;
  readonly unit: string;
  readonly reach: number;
  readonly never: number;
}

/** The limits, by measure. */
export const LIMITS: Readonly<Record<Measure, Limit>> = {
  one: { what: 'one country, three reports, fresh process', unit: '× `node -e 0`', reach: 2.3, never: 3 },
  few: { what: '200 files, three reports', unit: '× js-yaml 5 `load`', reach: 1.6, never: 2.2 },
  many: { what: '2,000 files, three reports', unit: '× js-yaml 5 `load`', reach: 1.9, never: 2.5 },
  memory: { what: 'peak memory, 2,000 files', unit: 'MiB', reach: 110, never: 140 },
  again: { what: 'unchanged second run, 2,000 files', unit: '× js-yaml 5 `load`', reach: 0.35, never: 0.5 },
  growth: { what: 'time per file, 5,000 files against 500', unit: '×', reach: 1.1, never: 1.1 },
};

/** How a value stands to its limit. */
export type Standing = 'reached' | 'within' | 'above';

/** Where a value stands: reached, within what is never exceeded, or above that. What is not a number is above. */
export function standing(measure: Measure, value: number): Standing {
  const { reach, never } = LIMITS[measure];
  return value <= reach ? 'reached' : value <= never ? 'within' : 'above';
}
