import type { Catalogue } from '../../model/catalogue.ts';
import type { Comparison, LawColumn } from '../../model/comparison.ts';
import type { Criterion } from '../../model/criterion.ts';
import type { Edition } from '../../model/edition.ts';
import { outcomeAt } from '../../report/outcome-row.ts';
import { valuesOf, type Table } from '../tables/column.ts';
import { csvLine, csvStart, type CsvDialect } from '../tables/csv-line.ts';
import { countriesTable, countryRows, lawsTable } from '../tables/laws.ts';
import { matrixRow, matrixTable } from '../tables/matrix.ts';
import { citedInstruments, criteriaTable, instrumentsTable, sourceRows, sourcesTable, type BothTexts } from '../tables/reference.ts';
import { scoreRows, scoresTable, UNIT_KINDS } from '../tables/scores.ts';

/** Every table but the results, which are put aside while laws are judged. */
export function* smallTables(comparison: Comparison, criteria: readonly Criterion[], catalogue: Catalogue, texts: BothTexts, dialect: CsvDialect): Generator<readonly [name: string, pieces: Iterable<string>]> {
  const { language, laws } = comparison;
  const file = <Row>(table: Table<Row>, rows: Iterable<Row>): readonly [string, Iterable<string>] => [`${table.name}.csv`, linesOf(table, rows, dialect)];
  yield file(scoresTable(language), (function* () {
    for (const law of laws) yield* scoreRows(law, comparison, UNIT_KINDS);
  })());
  yield file(matrixTable(comparison, 'criteria', language), laws.map(matrixRow));
  yield file(lawsTable(language), laws.map((law) => ({ law })));
  yield file(countriesTable(), countryRows(laws));
  yield file(criteriaTable(texts), criteria);
  yield file(sourcesTable(texts), sourceRows(criteria));
  yield file(instrumentsTable(texts), citedInstruments(criteria, catalogue));
}

function* linesOf<Row>({ columns }: Table<Row>, rows: Iterable<Row>, dialect: CsvDialect): Generator<string> {
  yield csvStart(dialect) + csvLine(columns.map((column) => column.name), dialect);
  for (const row of rows) yield csvLine(valuesOf(columns, row), dialect);
}

/** What a data package says of its outcomes, to be compared with the edition before. */
export function editionOf({ rules, criteria, laws }: Comparison): Edition {
  const packed = (law: LawColumn): string => criteria.map((_, index) => outcomeAt(law.outcomes, index)).join(',');
  return { rules: rules.version, digest: rules.digest, criteria: criteria.map(({ id }) => id), laws: new Map(laws.map((law) => [`${law.key.country} ${law.key.asOf} ${law.key.scenario}`, packed(law)])) };
}
