import type { CsvCell, CsvRows } from '../load/csv.ts';
import type { Explanation, PublishedFinding, SomeLanguages } from '../model/agreement.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { isCountryCode } from '../model/countries.ts';
import type { Criterion } from '../model/criterion.ts';
import { OUTCOMES, type Outcome } from '../model/outcome.ts';
import type { TableFault, TableFaultCode } from '../model/table-fault.ts';
import { nearest } from './nearest.ts';

const REQUIRED = ['country', 'criterion', 'outcome', 'published-by'] as const;
const OPTIONAL = ['part', 'source', 'as-of', 'place', 'note', 'note-fr', 'explanation', 'explanation-fr', 'explained-by', 'since'] as const;

/** The columns of a file of findings, in the order in which they are best written. */
export const FINDING_COLUMNS: readonly string[] = ['country', 'criterion', 'part', 'source', 'outcome', 'as-of', 'published-by', 'place', 'note', 'note-fr', 'since', 'explained-by', 'explanation', 'explanation-fr'];

type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** Turns the rows of a file into findings; with any fault, the faults alone. */
export function readFindings({ rows, unclosed }: CsvRows, file: string, catalogue: Catalogue): { readonly findings: readonly PublishedFinding[] } | { readonly faults: readonly TableFault[] } {
  const [header, ...body] = rows;
  if (unclosed !== undefined) return { faults: [{ code: 'unclosed', ...unclosed, name: '', written: '', known: [] }] };
  if (header === undefined || body.length === 0) return { faults: [{ code: 'no-rows', line: header?.[0]?.line ?? 1, column: 1, name: '', written: '', known: [] }] };
  const faults = headerFaults(header);
  if (faults.length > 0) return { faults };
  const reader = new RowReader(header.map((cell) => cell.text), file, catalogue);
  const findings = body.flatMap((row) => reader.read(row) ?? []);
  return reader.faults.length > 0 ? { faults: reader.faults } : { findings };
}

function headerFaults(header: readonly CsvCell[]): TableFault[] {
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL];
  const names = header.map((cell) => cell.text);
  const faults = header.flatMap((cell, index): TableFault[] => {
    const { text, line, column } = cell;
    if (!known.includes(text)) return [{ code: 'unknown-column', line, column, name: text, written: text, ...nearTo(text, known) }];
    return names.indexOf(text) < index ? [{ code: 'twice-column', line, column, name: text, written: text, known: [] }] : [];
  });
  const missing = REQUIRED.filter((name) => !names.includes(name)).map((name): TableFault => ({ code: 'missing-column', line: header[0]?.line ?? 1, column: 1, name, written: '', known: [] }));
  return [...missing, ...faults];
}

function nearTo(written: string, known: readonly string[]): { readonly near?: string; readonly known: readonly string[] } {
  const near = nearest(written, known);
  return near === undefined ? { known } : { near, known };
}

class RowReader {
  readonly faults: TableFault[] = [];
  readonly #names: readonly string[];
  readonly #file: string;
  readonly #catalogue: Catalogue;
  readonly #seen = new Set<string>();

  constructor(names: readonly string[], file: string, catalogue: Catalogue) {
    this.#names = names;
    this.#file = file;
    this.#catalogue = catalogue;
  }

  read(row: readonly CsvCell[]): PublishedFinding | undefined {
    const before = this.faults.length;
    const extra = row.slice(this.#names.length).find((cell) => cell.text !== '');
    if (extra !== undefined) this.#fault('too-many-cells', '', extra);
    const cell = (name: Column): CsvCell => row[this.#names.indexOf(name)] ?? { text: '', line: row[0]?.line ?? 1, column: 1 };
    const text = (name: Column): string => cell(name).text;
    for (const name of REQUIRED) if (text(name) === '') this.#fault('missing-value', name, cell(name));
    if (text('country') !== '' && !isCountryCode(text('country'))) this.#fault('unknown-country', 'country', cell('country'));
    this.#word('unknown-outcome', 'outcome', cell('outcome'), OUTCOMES);
    for (const name of ['as-of', 'since'] as const) if (text(name) !== '' && !DATE.test(text(name))) this.#fault('bad-date', name, cell(name));
    this.#ofCriterion(cell);
    const key = ['country', 'criterion', 'part', 'source', 'as-of', 'published-by', 'place'].map((name) => text(name as Column)).join('\u0000');
    if (this.#seen.has(key)) this.#fault('twice', 'country', cell('country'));
    this.#seen.add(key);
    return this.faults.length > before ? undefined : this.#finding(text, row[0]?.line ?? 1);
  }

  /** The criterion, and what the row says of its parts and sources. */
  #ofCriterion(cell: (name: Column) => CsvCell): void {
    const ids = this.#catalogue.criteria.map((one) => one.id);
    this.#word('unknown-criterion', 'criterion', cell('criterion'), ids);
    const criterion = this.#catalogue.criteria.find((one) => one.id === cell('criterion').text);
    if (criterion === undefined) return;
    this.#word('unknown-part', 'part', cell('part'), criterion.parts);
    this.#word('unknown-source', 'source', cell('source'), sourcesOf(criterion));
  }

  #word(code: TableFaultCode, name: string, cell: CsvCell, known: readonly string[]): void {
    if (cell.text !== '' && !known.includes(cell.text)) this.#fault(code, name, cell, known);
  }

  #fault(code: TableFaultCode, name: string, { line, column, text }: CsvCell, known: readonly string[] = []): void {
    this.faults.push({ code, line, column, name, written: text, ...(known.length === 0 ? { known } : nearTo(text, known)) });
  }

  #finding(text: (name: Column) => string, line: number): PublishedFinding {
    const [instrument = '', ...at] = text('source').split(' ');
    const explained: Explanation = { text: languages(text('explanation'), text('explanation-fr')), ...some('at', text('explained-by')), ...some('since', text('since')) };
    return {
      country: text('country'),
      criterion: text('criterion'),
      ...some('part', text('part')),
      ...(instrument === '' ? {} : { source: { instrument, at: at.join(' ') } }),
      outcome: text('outcome') as Outcome,
      ...some('asOf', text('as-of')),
      publishedBy: text('published-by'),
      place: text('place'),
      note: languages(text('note'), text('note-fr')),
      ...(Object.keys(explained.text).length === 0 ? {} : { explanation: explained }),
      file: this.#file,
      line,
    };
  }
}

/** The sources of a criterion as a row names them: `lanzarote 25(4)`. */
export function sourcesOf(criterion: Criterion): readonly string[] {
  return criterion.sources.map((source) => `${source.instrument} ${source.at}`);
}

function some<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  return value === '' ? {} : ({ [key]: value } as Record<Key, string>);
}

function languages(en: string, fr: string): SomeLanguages {
  return { ...(en === '' ? {} : { en }), ...(fr === '' ? {} : { fr }) };
}
