import type { Comparison } from '../../model/comparison.ts';
import type { Language } from '../../model/outcome.ts';
import type { CompareWords } from '../../words/compare.ts';
import type { DatasetWords } from '../../words/dataset.ts';
import { markdownCode, markdownProse, markdownText } from '../escape.ts';
import { csvLine, csvStart, type CsvDialect } from '../tables/csv-line.ts';
import type { DatasetCredits } from './descriptor.ts';
import { otherFiles } from './pictures.ts';
import { isCriterion, meaningOf, typeOf, type TableShape } from './tables.ts';

/** `codebook.csv`: one row for each column of each table, in both languages. */
export function* codebookCsv(comparison: Comparison, tables: readonly TableShape[], words: Readonly<Record<Language, DatasetWords>>, dialect: CsvDialect): Generator<string> {
  yield csvStart(dialect) + csvLine(['table', 'column', 'type', 'key', 'points_to', 'categories', 'ordered', 'missing_values', 'description_en', 'description_fr'], dialect);
  for (const table of tables) {
    for (const column of table.columns) {
      const points = table.points.filter(({ columns }) => columns.includes(column.name)).map((point) => `${point.table}.${point.at[point.columns.indexOf(column.name)] ?? ''}`);
      const { categories } = column;
      yield csvLine([table.name, column.name, typeOf(column, comparison), table.key.includes(column.name) ? 'yes' : 'no', points, categories?.values, categories === undefined ? undefined : categories.ordered ? 'yes' : 'no', categories?.missing, meaningOf(table, column, comparison, words.en), meaningOf(table, column, comparison, words.fr)], dialect);
    }
  }
}

/** `codebook.md`: the method in words, the tables, the columns and the values. */
export function codebookPage(comparison: Comparison, tables: readonly TableShape[], credits: DatasetCredits, words: DatasetWords, method: CompareWords, dialect: CsvDialect): string {
  const { headings } = words;
  const lines = [
    `# ${markdownText(credits.title)}`,
    '',
    markdownText(words.description),
    '',
    ...notes(comparison, words, method),
    `## ${headings.files}`,
    '',
    ...tables.map((table) => `- ${markdownCode(`${table.name}.csv`)}${words.colon}${markdownText(words.tables[table.name] ?? '')}`),
    ...otherFiles(comparison).map((file) => `- ${markdownCode(file)}${words.colon}${markdownText(words.otherFiles[file])}`),
    '',
    `## ${headings.cautions}`,
    '',
    ...words.cautions.map((text) => `- ${markdownText(text)}`),
    '',
    `## ${headings.method}`,
    '',
    ...method.method.flatMap((text) => [markdownText(text), '']),
    ...method.limits.map((text) => `- ${markdownText(text)}`),
    '',
    `## ${headings.reading}`,
    '',
    markdownProse(words.reading),
    '',
    ...readingLines(dialect),
    '',
    `## ${headings.columns}`,
    '',
    ...tables.flatMap((table) => tableSection(table, comparison, words)),
    `## ${headings.values}`,
    '',
    row([headings.column, headings.values]),
    row(['---', '---']),
    ...valueRows(tables, comparison, words),
    '',
    `## ${headings.citing}`,
    '',
    markdownText(words.citing),
    '',
    `## ${headings.versions}`,
    '',
    markdownText(method.versionLine(comparison.version, comparison.rules.version, comparison.rules.digest)),
  ];
  return `${lines.join('\n')}\n`;
}

/** How programs read the tables; a comma between digits must be told to them. */
function readingLines({ decimal }: CsvDialect): readonly string[] {
  return [
    '```r',
    `results <- readr::${decimal === '.' ? 'read_csv' : 'read_csv2'}("results.csv")`,
    '```',
    '',
    '```python',
    'import pandas',
    `results = pandas.read_csv("results.csv"${decimal === '.' ? '' : ', sep=";", decimal=","'})`,
    '```',
    '',
    '```sql',
    '-- DuckDB',
    "SELECT country_id, count(*) FROM 'results.csv' WHERE instrument_id = 'lanzarote' AND source_outcome = 'gap' GROUP BY 1;",
    '```',
  ];
}

function notes({ asParty, onlyInstruments, leftOut }: Comparison, words: DatasetWords, method: CompareWords): string[] {
  const texts = [...(asParty.length === 0 ? [] : [method.asParty(asParty.join(', '))]), ...(onlyInstruments.length === 0 ? [] : [method.onlyInstruments(onlyInstruments.join(', '))]), ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut.join(', '))])];
  return texts.flatMap((text) => [`> ${markdownText(text)}`, '']);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tableSection(table: TableShape, comparison: Comparison, words: DatasetWords): string[] {
  const { headings } = words;
  const points = table.points.map((point) => headings.points(point.columns.map(markdownCode).join(', '), markdownCode(point.table)));
  const columns = table.columns.filter((column) => !isCriterion(table, column, comparison));
  const wide = table.columns.length > columns.length ? [row(['…', words.types.string, markdownText(words.criterionColumn)])] : [];
  return [
    `### ${markdownCode(table.name)}`,
    '',
    `${markdownText(words.tables[table.name] ?? '')} ${headings.key(table.key.map(markdownCode).join(', '))}${points.length === 0 ? '' : ` ${points.join(' · ')}.`}`,
    '',
    row([headings.column, headings.type, headings.meaning]),
    row(['---', '---', '---']),
    ...columns.map((column) => row([markdownCode(column.name), words.types[typeOf(column, comparison)], markdownText(meaningOf(table, column, comparison, words))])),
    ...wide,
    '',
  ];
}

/** Each closed list once, with what its values mean; ordered ones from worst to best or weakest to strongest. */
function valueRows(tables: readonly TableShape[], comparison: Comparison, words: DatasetWords): string[] {
  const seen = new Map<string, string>();
  for (const table of tables) {
    for (const column of table.columns) {
      const { categories } = column;
      if (categories === undefined || seen.has(column.name) || isCriterion(table, column, comparison)) continue;
      const values = [...categories.values, ...categories.missing].map((value) => `${markdownCode(value)} (${markdownText(words.values[value] ?? value)})`);
      const mark = categories.ordered ? ' < ' : ', ';
      const ordered = values.slice(0, categories.values.length).join(mark);
      seen.set(column.name, [ordered, ...values.slice(categories.values.length)].join('; '));
    }
  }
  return [...seen].map(([name, values]) => row([markdownCode(name), values]));
}
