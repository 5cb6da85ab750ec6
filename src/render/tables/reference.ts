import type { Catalogue } from '../../model/catalogue.ts';
import type { Criterion, Instrument, Source } from '../../model/criterion.ts';
import type { Language } from '../../model/outcome.ts';
import type { CatalogueTexts } from '../../model/texts.ts';
import { FORCE_CATEGORIES } from './categories.ts';
import type { Column, Table } from './column.ts';

/** The texts of the catalogue in both languages. */
export type BothTexts = Readonly<Record<Language, CatalogueTexts>>;

const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** A column in each language. */
function inBoth<Row>(name: string, value: (row: Row, language: Language) => string | undefined): Column<Row>[] {
  return LANGUAGES.map((language) => ({ name: `${name}_${language}`, type: 'string', value: (row) => value(row, language) }));
}

/** The table of criteria: what each asks, in both languages. */
export function criteriaTable(texts: BothTexts): Table<Criterion> {
  return {
    name: 'criteria',
    key: ['criterion_id'],
    points: [],
    columns: [
      { name: 'criterion_id', type: 'string', required: true, value: ({ id }) => id },
      { name: 'topic_id', type: 'string', required: true, value: ({ topic }) => topic },
      ...inBoth<Criterion>('topic', ({ topic }, language) => texts[language].topics[topic]),
      { name: 'pack_id', type: 'string', required: true, value: ({ pack }) => pack },
      ...inBoth<Criterion>('title', ({ id }, language) => texts[language].criteria[id]?.title),
      ...inBoth<Criterion>('ask', ({ id }, language) => texts[language].criteria[id]?.ask),
      ...inBoth<Criterion>('how', ({ id }, language) => texts[language].criteria[id]?.how),
      { name: 'parts', type: 'list', value: ({ parts }) => parts },
    ],
  };
}

/** The table of instruments. */
export function instrumentsTable(texts: BothTexts): Table<Instrument> {
  return {
    name: 'instruments',
    key: ['instrument_id'],
    points: [],
    columns: [
      { name: 'instrument_id', type: 'string', required: true, value: ({ id }) => id },
      { name: 'kind', type: 'string', required: true, value: ({ kind }) => kind },
      ...inBoth<Instrument>('short', ({ id }, language) => texts[language].instruments[id]?.short),
      ...inBoth<Instrument>('title', ({ id }, language) => texts[language].instruments[id]?.title),
      ...inBoth<Instrument>('reference', ({ id }, language) => texts[language].instruments[id]?.reference),
      { name: 'adopted', type: 'string', required: true, value: ({ adopted }) => adopted },
      { name: 'in_force', type: 'string', value: ({ inForce }) => inForce ?? undefined },
      { name: 'addresses', type: 'string', required: true, value: ({ addresses }) => (addresses.who === 'all' ? 'all' : `${addresses.who} of ${addresses.of}`) },
      ...inBoth<Instrument>('note', ({ id }, language) => texts[language].instruments[id]?.note),
    ],
  };
}

/** One source of one criterion, with its number within it, from 1. */
export interface SourceRow {
  readonly criterion: Criterion;
  readonly source: Source;
  readonly number: number;
}

/** The table of sources: the place of an instrument that a criterion rests on, and how surely it is cited. */
export function sourcesTable(texts: BothTexts): Table<SourceRow> {
  return {
    name: 'sources',
    key: ['criterion_id', 'source_no'],
    points: [{ columns: ['criterion_id'], table: 'criteria', at: ['criterion_id'] }, { columns: ['instrument_id'], table: 'instruments', at: ['instrument_id'] }],
    columns: [
      { name: 'criterion_id', type: 'string', required: true, value: ({ criterion }) => criterion.id },
      { name: 'source_no', type: 'integer', required: true, value: ({ number }) => number },
      { name: 'instrument_id', type: 'string', required: true, value: ({ source }) => source.instrument },
      { name: 'locator', type: 'string', required: true, value: ({ source }) => source.at },
      ...inBoth<SourceRow>('cite', ({ source }, language) => texts[language].pinpoints[source.instrument]?.[source.at] ?? source.at),
      { name: 'force', type: 'string', required: true, categories: FORCE_CATEGORIES, value: ({ source }) => source.force },
      { name: 'parts', type: 'list', value: ({ source, criterion }) => source.parts ?? criterion.parts },
      { name: 'confidence', type: 'string', categories: { values: ['text', 'secondary', 'memory'], ordered: false, missing: [] }, value: ({ source }) => source.confidence ?? 'text' },
      ...inBoth<SourceRow>('note', ({ criterion, number }, language) => texts[language].criteria[criterion.id]?.notes[number - 1]),
    ],
  };
}

/** All sources of criteria, numbered within each. */
export function sourceRows(criteria: readonly Criterion[]): SourceRow[] {
  return criteria.flatMap((criterion) => criterion.sources.map((source, index) => ({ criterion, source, number: index + 1 })));
}

/** The instruments that criteria cite, in the order of the catalogue. */
export function citedInstruments(criteria: readonly Criterion[], { instruments }: Catalogue): Instrument[] {
  return Object.values(instruments).filter(({ id }) => criteria.some((criterion) => criterion.sources.some((source) => source.instrument === id)));
}
