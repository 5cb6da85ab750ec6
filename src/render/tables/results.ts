import type { FindingResult, LawResult, SourceResult } from '../../model/comparison.ts';
import type { Language } from '../../model/outcome.ts';
import { BOUND_CATEGORIES, FORCE_CATEGORIES, LEVEL_CATEGORIES, OUTCOME_CATEGORIES } from './categories.ts';
import type { Table } from './column.ts';
import { LAW_KEY, LAW_POINTERS, lawColumns } from './law-columns.ts';

/** One source of one criterion for one law. */
export interface ResultRow {
  readonly law: LawResult;
  readonly finding: FindingResult;
  readonly source: SourceResult;
}

/** The tidy table: one row per country, date, scenario, criterion and source. */
export function resultsTable(language: Language): Table<ResultRow> {
  return {
    name: 'results',
    key: [...LAW_KEY, 'criterion_id', 'source_no'],
    points: [...LAW_POINTERS, { columns: ['criterion_id'], table: 'criteria', at: ['criterion_id'] }, { columns: ['criterion_id', 'source_no'], table: 'sources', at: ['criterion_id', 'source_no'] }, { columns: ['instrument_id'], table: 'instruments', at: ['instrument_id'] }],
    columns: [
      ...lawColumns<ResultRow>(language),
      { name: 'criterion_id', type: 'string', required: true, value: ({ finding }) => finding.criterion },
      { name: 'source_no', type: 'integer', required: true, value: ({ source }) => source.number },
      { name: 'topic_id', type: 'string', required: true, value: ({ finding }) => finding.topic },
      { name: 'outcome', type: 'string', required: true, categories: OUTCOME_CATEGORIES, value: ({ finding }) => finding.outcome },
      { name: 'level', type: 'string', required: true, categories: LEVEL_CATEGORIES, value: ({ finding }) => finding.level },
      { name: 'instrument_id', type: 'string', required: true, value: ({ source }) => source.instrument },
      { name: 'locator', type: 'string', required: true, value: ({ source }) => source.at },
      { name: 'force', type: 'string', required: true, categories: FORCE_CATEGORIES, value: ({ source }) => source.force },
      { name: 'counts_as', type: 'string', required: true, categories: FORCE_CATEGORIES, value: ({ source }) => source.counts },
      { name: 'bound', type: 'string', required: true, categories: BOUND_CATEGORIES, value: ({ source }) => source.bound },
      { name: 'source_outcome', type: 'string', required: true, categories: OUTCOME_CATEGORIES, value: ({ source }) => source.outcome },
      { name: 'reservations', type: 'list', value: ({ source }) => source.reservations },
      { name: 'reason_codes', type: 'list', value: ({ finding }) => finding.codes },
      { name: 'national_refs', type: 'list', value: ({ finding }) => finding.cited },
      { name: 'reason', type: 'string', value: ({ finding }) => finding.reason },
    ],
  };
}

/** The rows of one law. */
export function* resultRows(law: LawResult): Generator<ResultRow> {
  for (const finding of law.findings) for (const source of finding.sources) yield { law, finding, source };
}
