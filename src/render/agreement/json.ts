import { VERDICTS, type AgreementReport, type AgreementRow } from '../../model/agreement.ts';

/** The report as JSON: counts, then one entry for each finding and description. */
export function agreementJson(report: AgreementReport): string {
  const { version, rules, files, laws, counts, unexplained, publications, rows } = report;
  const numbers = Object.fromEntries(VERDICTS.map((verdict) => [verdict, counts[verdict]]));
  return `${JSON.stringify({ lacuna: version, rules, findings: files, laws, counts: { ...numbers, unexplained }, publications, comparisons: rows.map(rowJson) }, undefined, 2)}\n`;
}

function rowJson({ verdict, why, country, countryName, criterion, title, part, source, published, law, explanation }: AgreementRow): unknown {
  const { id, by, ...rest } = published;
  return { verdict, ...(why === undefined ? {} : { why }), country, name: countryName, criterion, title, ...(part === undefined ? {} : { part }), ...(source === undefined ? {} : { source }), published: { by: id, title: by, ...rest }, ...(law === undefined ? {} : { derived: law }), ...(explanation === undefined ? {} : { explanation }) };
}
