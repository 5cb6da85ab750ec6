import type { Comparison, LawColumn } from '../../model/comparison.ts';
import { LEVELS, type Bound, type Language } from '../../model/outcome.ts';
import type { OutcomeCounts } from '../../model/report.ts';
import { scoreOf, type Score } from '../../report/score.ts';
import { BOUND_CATEGORIES } from './categories.ts';
import type { Column, Table } from './column.ts';
import { LAW_KEY, LAW_POINTERS, lawColumns } from './law-columns.ts';

/** What a score is of: all criteria of the run, a topic, a level or an instrument. */
export const UNIT_KINDS = ['all', 'topic', 'level', 'instrument'] as const;

/** The score of one unit for one law. */
export interface ScoreRow {
  readonly law: LawColumn;
  readonly kind: (typeof UNIT_KINDS)[number];
  readonly unit: string;
  readonly counts: OutcomeCounts;
  readonly bound: Bound | undefined;
  readonly score: Score;
}

/** The columns of a score: counts first, then shares. */
export const SCORE_COLUMNS: readonly Column<{ readonly counts: OutcomeCounts; readonly score: Score }>[] = [
  { name: 'met', type: 'integer', required: true, value: ({ counts }) => counts.met },
  { name: 'partial', type: 'integer', required: true, value: ({ counts }) => counts.partial },
  { name: 'gap', type: 'integer', required: true, value: ({ counts }) => counts.gap },
  { name: 'unknown', type: 'integer', required: true, value: ({ counts }) => counts.unknown },
  { name: 'not_applicable', type: 'integer', required: true, value: ({ counts }) => counts['not-applicable'] },
  { name: 'assessed', type: 'integer', required: true, value: ({ score }) => score.assessed },
  { name: 'applicable', type: 'integer', required: true, value: ({ score }) => score.applicable },
  { name: 'share_met', type: 'number', value: ({ score }) => score.share },
  { name: 'coverage', type: 'number', value: ({ score }) => score.coverage },
  { name: 'share_low', type: 'number', value: ({ score }) => score.low },
  { name: 'share_high', type: 'number', value: ({ score }) => score.high },
];

/** The table of scores: one row per law and unit. */
export function scoresTable(language: Language): Table<ScoreRow> {
  return {
    name: 'scores',
    key: [...LAW_KEY, 'unit_kind', 'unit_id'],
    points: LAW_POINTERS,
    columns: [
      ...lawColumns<ScoreRow>(language),
      { name: 'unit_kind', type: 'string', required: true, categories: { values: UNIT_KINDS, ordered: false, missing: [] }, value: ({ kind }) => kind },
      { name: 'unit_id', type: 'string', required: true, value: ({ unit }) => unit },
      { name: 'bound', type: 'string', categories: BOUND_CATEGORIES, value: ({ bound }) => bound },
      ...SCORE_COLUMNS,
    ],
  };
}

/** The scores of a law for the kinds of unit wanted. */
export function scoreRows(law: LawColumn, { topics, instruments }: Pick<Comparison, 'topics' | 'instruments'>, kinds: readonly ScoreRow['kind'][]): ScoreRow[] {
  const row = (kind: ScoreRow['kind'], unit: string, counts: OutcomeCounts | undefined, bound?: Bound): ScoreRow[] => (counts === undefined ? [] : [{ law, kind, unit, counts, bound, score: scoreOf(counts) }]);
  const { tally } = law;
  return kinds.flatMap((kind) => {
    if (kind === 'all') return row(kind, 'all', tally.all);
    if (kind === 'topic') return topics.flatMap(({ id }) => row(kind, id, tally.topics[id]));
    if (kind === 'level') return LEVELS.flatMap((level) => row(kind, level, tally.levels[level]));
    return instruments.flatMap(({ id }) => row(kind, id, tally.instruments[id]?.counts, tally.instruments[id]?.bound));
  });
}
