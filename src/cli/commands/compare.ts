import type { Catalogue } from '../../model/catalogue.ts';
import type { Axis, LawColumn, LawKey, LawResult, Shortfall } from '../../model/comparison.ts';
import { compareFormatOf, compareRendererFor, COMPARE_FORMATS, extensionOf, type CompareFormat } from '../../render/compare/renderer.ts';
import { tidyCsv, tidyNdjson, type TidyRows } from '../../render/compare/tidy.ts';
import { CSV_DIALECTS, type CsvDialectName } from '../../render/tables/csv-line.ts';
import { buildComparison, byKey, shortfallsOf } from '../../report/comparison.ts';
import { packedLaw } from '../../report/packed-law.ts';
import { compareWordsIn, type CompareWords } from '../../words/compare.ts';
import type { Speech } from '../../words/speech.ts';
import { Spool, type Spooled } from '../../write/spool.ts';
import { openBatch, type BatchOptions } from '../batch.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { openSink, type Sink } from '../sink.ts';
import { version } from '../version.ts';

/** The options of `compare` as the command line gives them. */
export interface CompareCommandOptions extends BatchOptions {
  readonly by: Axis;
  readonly format?: CompareFormat;
  readonly wide?: boolean;
  readonly output?: string;
  readonly csvDialect: CsvDialectName;
  readonly minCoverage?: string;
}

/** With more characters of reasons than this a page grows beyond three megabytes at sixty laws, and shows none. */
const MOST_REASONS = 1_600_000;

/** What the markup of a reason, and of the cell that leads to it, adds to it. */
const MARKUP = 220;

/** Compares laws: reads and judges each, keeps only what the format shows, and writes one document at the end. */
export async function compare(args: readonly string[], options: CompareCommandOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const words = await compareWordsIn(speech.language);
  const format = formatFor(options, words);
  const minCoverage = shareOf(options.minCoverage, words);
  const batch = await openBatch(args, options, io, speech, words);
  if (batch === undefined) return EXIT.noVerdict;
  const { by } = options;
  const dialect = CSV_DIALECTS[options.csvDialect];
  const toStdout = options.output === undefined || options.output === '-';
  const tidy = by !== 'criteria' ? undefined : format === 'csv' ? tidyCsv(speech.language, dialect) : format === 'ndjson' ? tidyNdjson(speech.language) : undefined;
  const kept = new KeptLaws(tidy, format === 'html' && by === 'criteria', batch.built.catalogue);
  const sink = openSink(options.output, io, speech, batch.inputs);
  try {
    const end = batch.run((law) => kept.add(law), !(format === 'json' && toStdout));
    if (end.laws > 0 && tidy !== undefined) {
      kept.write(tidy, sink);
    } else if (end.laws > 0 || (format === 'json' && toStdout)) {
      const { built, texts, criteria, filters } = batch;
      const { catalogue, digest } = built;
      const frame = { by, version: version(), language: speech.language, rules: { version: catalogue.version, criteria: criteria.length, digest }, asParty: filters.asParty, onlyInstruments: filters.instruments, minCoverage, criteria, catalogue, texts };
      const renderer = await compareRendererFor(format);
      for (const piece of renderer(buildComparison(frame, kept.columns(), end.leftOut), { words, report: speech.report, dialect, errors: end.errors })) sink.write(piece);
    }
    if (end.laws > 0) sink.commit();
    else sink.discard();
    return end.errors.length > 0 || end.laws === 0 ? EXIT.noVerdict : EXIT.clear;
  } catch (error) {
    sink.discard();
    throw error;
  } finally {
    kept.close();
  }
}

function formatFor({ format, wide, output }: CompareCommandOptions, words: CompareWords): CompareFormat {
  const extension = output === undefined || output === '-' ? '' : extensionOf(output);
  const named = format ?? (output === undefined ? undefined : compareFormatOf(output));
  if (wide === true) {
    if (named !== undefined && named !== 'csv' && named !== 'wide') throw new UsageFault(words.wideIsCsv);
    return 'wide';
  }
  if (named === undefined && extension !== '') throw new UsageFault(words.formatFromExtension(extension, COMPARE_FORMATS.join(', ')));
  return named ?? 'markdown';
}

/** A share as `0.8` or `80%`. */
function shareOf(text: string | undefined, words: CompareWords): number | undefined {
  if (text === undefined) return undefined;
  const [, digits, percent] = /^(\d+(?:[.,]\d+)?)\s*(%?)$/u.exec(text.trim()) ?? [];
  const value = Number((digits ?? 'none').replace(',', '.')) / (percent === '%' ? 100 : 1);
  if (Number.isNaN(value) || value > 1) throw new UsageFault(words.coverageValue(text));
  return value;
}

/** What a run keeps of its laws: rows put aside on disk, or columns without their documents. */
class KeptLaws {
  readonly #tidy: TidyRows | undefined;
  readonly #withReasons: boolean;
  readonly #catalogue: Catalogue;
  readonly #spool = new Spool();
  readonly #rows: { readonly key: LawKey; readonly place: Spooled }[] = [];
  readonly #columns: LawColumn[] = [];
  readonly #reasons: Shortfall[][] = [];
  #length = 0;

  constructor(tidy: TidyRows | undefined, withReasons: boolean, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#tidy = tidy;
    this.#withReasons = withReasons;
  }

  add(law: LawResult): void {
    if (this.#tidy !== undefined) {
      this.#rows.push({ key: law.key, place: this.#spool.add(this.#tidy.rows(law)) });
      return;
    }
    const reasons = this.#withReasons && this.#length <= MOST_REASONS ? shortfallsOf(law) : [];
    this.#columns.push(packedLaw(law, this.#catalogue, reasons));
    this.#reasons.push(reasons);
    this.#length += reasons.length === 0 ? 0 : JSON.stringify(reasons).length + MARKUP * reasons.length;
    // All reasons or none: a page that explains only some laws would mislead.
    if (this.#length > MOST_REASONS) for (const list of this.#reasons.splice(0)) list.length = 0;
  }

  columns(): readonly LawColumn[] {
    return this.#columns;
  }

  write(tidy: TidyRows, sink: Sink): void {
    sink.write(tidy.start);
    for (const { place } of this.#rows.sort(byKey)) sink.write(this.#spool.read(place));
  }

  close(): void {
    this.#spool.close();
  }
}
