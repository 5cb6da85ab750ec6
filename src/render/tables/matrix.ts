import type { Axis, Comparison, LawColumn } from '../../model/comparison.ts';
import type { Language } from '../../model/outcome.ts';
import type { OutcomeCounts } from '../../model/report.ts';
import { outcomeAt } from '../../report/outcome-row.ts';
import { scoreOf, type Score } from '../../report/score.ts';
import { keyText } from '../../report/comparison.ts';
import { OUTCOME_CATEGORIES } from './categories.ts';
import type { Column, Table } from './column.ts';
import { LAW_KEY, LAW_POINTERS, lawColumns } from './law-columns.ts';
import { SCORE_COLUMNS } from './scores.ts';

/** One law with the score of all its criteria. */
export interface MatrixRow {
  readonly law: LawColumn;
  readonly counts: OutcomeCounts;
  readonly score: Score;
}

/** The wide table: one row per law, one column per criterion, or four for each topic or instrument. */
export function matrixTable(comparison: Comparison, by: Axis, language: Language): Table<MatrixRow> {
  return {
    name: 'matrix',
    key: LAW_KEY,
    points: LAW_POINTERS,
    columns: [...lawColumns<MatrixRow>(language), ...SCORE_COLUMNS, ...rankColumns(comparison), ...unitColumns(comparison, by)],
  };
}

/** The row of a law. */
export function matrixRow(law: LawColumn): MatrixRow {
  return { law, counts: law.tally.all, score: scoreOf(law.tally.all) };
}

function rankColumns({ minCoverage, ranking }: Comparison): Column<MatrixRow>[] {
  if (minCoverage === undefined) return [];
  const byLaw = new Map(ranking.map((one) => [keyText(one.law), one]));
  return [
    { name: 'rank', type: 'integer', value: ({ law }) => byLaw.get(keyText(law.key))?.rank },
    { name: 'rank_best', type: 'integer', value: ({ law }) => byLaw.get(keyText(law.key))?.best },
    { name: 'rank_worst', type: 'integer', value: ({ law }) => byLaw.get(keyText(law.key))?.worst },
  ];
}

function unitColumns({ criteria, topics, instruments }: Comparison, by: Axis): Column<MatrixRow>[] {
  if (by === 'criteria') return criteria.map(({ id }, index) => ({ name: id, type: 'string', required: true, categories: OUTCOME_CATEGORIES, value: ({ law }) => outcomeAt(law.outcomes, index) }));
  const units = by === 'topics' ? topics : instruments;
  return units.flatMap(({ id }): Column<MatrixRow>[] => {
    const score = ({ law }: MatrixRow): Score | undefined => {
      const counts = by === 'topics' ? law.tally.topics[id] : law.tally.instruments[id]?.counts;
      return counts === undefined ? undefined : scoreOf(counts);
    };
    return [
      { name: id, type: 'number', value: (row) => score(row)?.share },
      { name: `${id}.coverage`, type: 'number', value: (row) => score(row)?.coverage },
      { name: `${id}.low`, type: 'number', value: (row) => score(row)?.low },
      { name: `${id}.high`, type: 'number', value: (row) => score(row)?.high },
    ];
  });
}
