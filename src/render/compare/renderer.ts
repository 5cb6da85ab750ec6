import type { Comparison, LawColumn } from '../../model/comparison.ts';
import type { CompareWords } from '../../words/compare.ts';
import type { ReportWords } from '../../words/speech.ts';
import type { CsvDialect } from '../tables/csv-line.ts';
import type { DiagnosticLine } from '../diagnostic-line.ts';

/** What renderers of a comparison are given beside it. */
export interface CompareOptions {
  readonly words: CompareWords;
  readonly report: ReportWords;
  readonly dialect: CsvDialect;
  readonly errors: readonly DiagnosticLine[];
  /** The data package whose page the comparison is. */
  readonly data?: PageData;
}

/** What the page of a data package says of the package. */
export interface PageData {
  readonly title: string;
  readonly byline: string;
  readonly heading: string;
  readonly lead: string;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly cautionsHeading: string;
  readonly cautions: readonly string[];
  readonly citing: string;
}

/** Turns a comparison into text, piece by piece. Pure. */
export type CompareRenderer = (comparison: Comparison, options: CompareOptions) => Iterable<string> | AsyncIterable<Uint8Array>;

/** A renderer that writes text. */
export type CompareTextRenderer = (comparison: Comparison, options: CompareOptions) => Iterable<string>;

export const COMPARE_FORMATS = ['markdown', 'csv', 'wide', 'json', 'ndjson', 'html', 'svg', 'xlsx'] as const;

export type CompareFormat = (typeof COMPARE_FORMATS)[number];

const EXTENSIONS: Readonly<Record<string, CompareFormat>> = { md: 'markdown', markdown: 'markdown', csv: 'csv', json: 'json', ndjson: 'ndjson', jsonl: 'ndjson', html: 'html', htm: 'html', svg: 'svg', xlsx: 'xlsx' };

/** The extension of a file, in small letters; empty where it has none. */
export function extensionOf(file: string): string {
  return /\.([A-Za-z0-9]+)$/u.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** The format that a file's extension asks for. */
export function compareFormatOf(file: string): CompareFormat | undefined {
  return EXTENSIONS[extensionOf(file)];
}

/** The renderer of a format, loaded only when it is used; tidy rows by criterion are written while laws are judged and have none. */
export async function compareRendererFor(format: CompareFormat): Promise<CompareRenderer> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown.ts')).compareMarkdown;
    case 'html':
      return (await import('./page.ts')).comparePage;
    case 'svg':
      return (await import('./svg-file.ts')).compareSvg;
    case 'xlsx':
      return await (await import('./workbook.ts')).workbookRenderer();
    case 'json':
      return (await import('./json.ts')).compareJson;
    case 'wide':
      return (await import('./wide.ts')).compareWide;
    case 'csv':
      return (await import('./tidy.ts')).compareScoresCsv;
    case 'ndjson':
      return (await import('./tidy.ts')).compareScoresNdjson;
  }
}

/** The dates between which the laws are described. */
export function spanOf(laws: readonly LawColumn[]): readonly [first: string, last: string] {
  const dates = laws.map(({ key }) => key.asOf).sort();
  return [dates[0] ?? '', dates.at(-1) ?? ''];
}
