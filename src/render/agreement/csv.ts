import type { AgreementReport } from '../../model/agreement.ts';
import { CSV_DIALECTS, csvLine, type CellValue, type CsvDialect } from '../tables/csv-line.ts';

/** As RFC 4180 has it, line ends included. */
const DIALECT: CsvDialect = { ...CSV_DIALECTS.rfc4180, newline: '\r\n' };

const COLUMNS = ['country', 'criterion', 'part', 'source', 'verdict', 'why', 'published', 'as-of', 'published-by', 'place', 'note', 'derived', 'law-as-of', 'law-file', 'reason', 'articles', 'explanation', 'explained-by', 'since'];

/** The report as a tidy table: one line for each finding and description. */
export function agreementCsv({ rows }: AgreementReport): string {
  const lines = rows.map(({ country, criterion, part, source, verdict, why, published, law, explanation }) =>
    line([
      country,
      criterion,
      part,
      source,
      verdict,
      why,
      published.outcome,
      published.asOf,
      published.id,
      published.place,
      published.note,
      law?.outcome,
      law?.asOf,
      law?.file,
      law?.reason,
      [...new Set((law?.evidence ?? []).flatMap((one) => one.at ?? []))],
      explanation?.text,
      explanation?.at,
      explanation?.since,
    ]),
  );
  return line(COLUMNS) + lines.join('');
}

function line(values: readonly CellValue[]): string {
  return csvLine(values, DIALECT);
}
