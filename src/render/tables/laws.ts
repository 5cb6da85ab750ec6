import type { LawColumn } from '../../model/comparison.ts';
import type { Language } from '../../model/outcome.ts';
import { scoreOf } from '../../report/score.ts';
import type { Table } from './column.ts';
import { LAW_KEY, lawColumns } from './law-columns.ts';
import { SCORE_COLUMNS } from './scores.ts';

/** A law as the table of laws shows it. */
export interface LawRow {
  readonly law: LawColumn;
}

/** The table of laws: one row for each description, with its score. */
export function lawsTable(language: Language): Table<LawRow> {
  return {
    name: 'laws',
    key: LAW_KEY,
    points: [{ columns: ['country_id'], table: 'countries', at: ['country_id'] }],
    columns: [
      ...lawColumns<LawRow>(language),
      { name: 'status', type: 'string', required: true, categories: { values: ['in-force', 'draft', 'historical'], ordered: false, missing: [] }, value: ({ law }) => law.status },
      { name: 'bill', type: 'string', value: ({ law }) => law.bill },
      { name: 'described_as_of', type: 'string', required: true, value: ({ law }) => law.described },
      { name: 'verified_on', type: 'string', value: ({ law }) => law.verified },
      { name: 'examined', type: 'list', value: ({ law }) => law.examined },
      { name: 'file', type: 'string', required: true, value: ({ law }) => law.file },
      { name: 'sha256', type: 'string', required: true, value: ({ law }) => law.sha256 },
      ...SCORE_COLUMNS.map((column) => ({ ...column, value: ({ law }: LawRow) => column.value({ counts: law.tally.all, score: scoreOf(law.tally.all) }) })),
    ],
  };
}

/** A country and its names. */
export interface CountryRow {
  readonly law: LawColumn;
}

/** The table of countries. */
export function countriesTable(): Table<CountryRow> {
  return {
    name: 'countries',
    key: ['country_id'],
    points: [],
    columns: [
      { name: 'country_id', type: 'string', required: true, value: ({ law }) => law.key.country },
      { name: 'country_iso3', type: 'string', value: ({ law }) => law.key.alpha3 },
      { name: 'country_iso2', type: 'string', value: ({ law }) => law.key.alpha2 },
      { name: 'name_en', type: 'string', required: true, value: ({ law }) => law.names.en },
      { name: 'name_fr', type: 'string', required: true, value: ({ law }) => law.names.fr },
    ],
  };
}

/** One law for each country, to name it by. */
export function countryRows(laws: readonly LawColumn[]): CountryRow[] {
  const seen = new Set<string>();
  return laws.filter(({ key }) => seen.size !== seen.add(key.country).size).map((law) => ({ law }));
}
