import type { LawKey } from '../../model/comparison.ts';
import type { Language } from '../../model/outcome.ts';
import type { Column, Pointer } from './column.ts';

/** What columns about a law read. */
export interface KeyedRow {
  readonly law: { readonly key: LawKey; readonly names: Readonly<Record<Language, string>> };
}

/** What tells laws apart. */
export const LAW_KEY: readonly string[] = ['country_id', 'as_of', 'scenario'];

/** The law that a row of another table speaks of. */
export const LAW_POINTERS: readonly Pointer[] = [
  { columns: LAW_KEY, table: 'laws', at: LAW_KEY },
  { columns: ['country_id'], table: 'countries', at: ['country_id'] },
];

/** The columns that say which law a row speaks of; the name of the country is in one language. */
export function lawColumns<Row extends KeyedRow>(language: Language): Column<Row>[] {
  return [
    { name: 'country_id', type: 'string', required: true, value: ({ law }) => law.key.country },
    { name: 'country_iso3', type: 'string', value: ({ law }) => law.key.alpha3 },
    { name: 'country_iso2', type: 'string', value: ({ law }) => law.key.alpha2 },
    { name: 'country_name', type: 'string', value: ({ law }) => law.names[language] },
    { name: 'as_of', type: 'date', required: true, value: ({ law }) => law.key.asOf },
    { name: 'scenario', type: 'string', required: true, value: ({ law }) => law.key.scenario },
  ];
}
