import type { VerifiedFact } from '../report/stale.ts';
import type { StaleWords } from '../words/agree.ts';
import { markdownCode, markdownText, plainLine } from './escape.ts';
import { CSV_DIALECTS, csvLine } from './tables/csv-line.ts';

/** The old facts of one file, each with its line (1-based). */
export interface StaleFile {
  readonly file: string;
  readonly country: string;
  /** How many facts the file holds. */
  readonly facts: number;
  readonly old: readonly (VerifiedFact & { readonly line: number })[];
}

/** What `stale` found. */
export interface StaleReport {
  readonly today: string;
  readonly olderThan: string;
  readonly files: readonly StaleFile[];
}

/** The formats of `stale`. */
export const STALE_FORMATS = ['pretty', 'markdown', 'json', 'csv'] as const;

/** One of these. */
export type StaleFormat = (typeof STALE_FORMATS)[number];

/** Turns the report into text. */
export function renderStale(report: StaleReport, format: StaleFormat, words: StaleWords, colon: string): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, undefined, 2)}\n`;
    case 'csv':
      return csv(report);
    case 'markdown':
      return markdown(report, words);
    case 'pretty':
      return pretty(report, words, colon);
  }
}

function csv({ files }: StaleReport): string {
  const dialect = { ...CSV_DIALECTS.rfc4180, newline: '\r\n' as const };
  const rows = files.flatMap(({ file, country, old }) => old.map((one) => csvLine([file, country, one.path, one.at, one.verified, one.line], dialect)));
  return csvLine(['file', 'country', 'fact', 'article', 'verified', 'line'], dialect) + rows.join('');
}

/** The sentence that sums up. */
function total({ files, olderThan }: StaleReport, words: StaleWords): string {
  const old = files.reduce((sum, file) => sum + file.old.length, 0);
  const facts = files.reduce((sum, file) => sum + file.facts, 0);
  return old === 0 ? words.none(facts, olderThan) : words.count(old, facts, olderThan);
}

function markdown(report: StaleReport, words: StaleWords): string {
  const { columns } = words;
  const tables = report.files.filter((file) => file.old.length > 0).flatMap(({ file, facts, old }) => [
    `## ${markdownCode(file)}`,
    '',
    words.inFile(old.length, facts),
    '',
    `| ${columns.fact} | ${columns.article} | ${columns.verified} | ${columns.line} |`,
    '| --- | --- | --- | ---: |',
    ...old.map((one) => `| ${markdownCode(one.path)} | ${markdownText(one.at ?? '')} | ${one.verified ?? words.never} | ${String(one.line)} |`),
    '',
  ]);
  return `${[`# ${markdownText(words.title(report.olderThan, report.today))}`, '', `**${markdownText(total(report, words))}**`, '', ...tables].join('\n').trimEnd()}\n`;
}

function pretty(report: StaleReport, words: StaleWords, colon: string): string {
  const lines = report.files.filter((file) => file.old.length > 0).flatMap(({ file, facts, old }) => [
    plainLine(`${file}${colon}${words.inFile(old.length, facts)}`),
    ...old.map((one) => plainLine(`  ${one.verified ?? words.never}  ${file}:${String(one.line)}  ${one.path}${one.at === undefined ? '' : `  (${one.at})`}`)),
    '',
  ]);
  return `${[...lines, total(report, words)].join('\n')}\n`;
}
