import type { Catalogue } from '../../model/catalogue.ts';
import type { Axis, LawColumn } from '../../model/comparison.ts';
import { compareFormatOf, COMPARE_FORMATS, extensionOf, type CompareFormat } from '../../render/compare/renderer.ts';
import type { TidyRows } from '../../render/compare/tidy.ts';
import { CSV_DIALECTS, type CsvDialectName } from '../../render/tables/csv-line.ts';
import { buildComparison } from '../../report/comparison.ts';
import { columnOf } from '../../report/packed-law.ts';
import { compareWordsIn, type CompareWords } from '../../words/compare.ts';
import type { Speech } from '../../words/speech.ts';
import { openBatch, type BatchOptions } from '../batch.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { KeptReasons } from '../kept-reasons.ts';
import { KeptRows } from '../many/kept-rows.ts';
import { tidyRowsOf } from '../many/laws-maker.ts';
import type { LawHead, MadeLaw } from '../many/made.ts';
import type { Parts } from '../many/parts.ts';
import { openCompareRenderer } from '../open-renderer.ts';
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

/** Compares laws: reads and judges each, keeps only what the format shows, and writes one document at the end. Parts that shards made stand for their files. */
export async function compare(args: readonly string[], options: CompareCommandOptions, io: Io, speech: Speech, parts?: Parts): Promise<ExitCode> {
  const words = await compareWordsIn(speech.language);
  const format = formatFor(options, words);
  const minCoverage = shareOf(options.minCoverage, words);
  const renderer = await openCompareRenderer(format, options.output, words, io);
  const { by } = options;
  const rows = by === 'criteria' && (format === 'csv' || format === 'ndjson') ? format : undefined;
  const wanted = { ...(rows === undefined ? {} : { rows }), dialect: options.csvDialect, columns: rows === undefined, reasons: (format === 'html' || format === 'xlsx') && by === 'criteria' };
  const batch = await openBatch(args, options, wanted, io, speech, words, parts);
  if (batch === undefined) return EXIT.noVerdict;
  if (batch.writePart !== undefined) return batch.writePart('compare', { ...options, format }, options.output);
  const dialect = CSV_DIALECTS[options.csvDialect];
  const toStdout = options.output === undefined || options.output === '-';
  const tidy = tidyRowsOf({ ...wanted, language: speech.language });
  const kept = new KeptLaws(batch.built.catalogue);
  const sink = openSink(options.output, batch.io, speech, batch.inputs);
  try {
    const end = await batch.run((law) => kept.add(law), !(format === 'json' && toStdout));
    if (end.laws > 0 && tidy !== undefined) {
      kept.write(tidy, sink);
    } else if (end.laws > 0 || (format === 'json' && toStdout)) {
      const { built, texts, criteria, filters } = batch;
      const { catalogue, digest } = built;
      const frame = { by, version: version(), language: speech.language, rules: { version: catalogue.version, criteria: criteria.length, digest }, asParty: filters.asParty, onlyInstruments: filters.instruments, minCoverage, criteria, catalogue, texts };
      for await (const piece of renderer(buildComparison(frame, kept.columns(), end.leftOut), { words, report: speech.report, dialect, errors: end.errors })) sink.write(piece);
    }
    if (end.laws > 0) sink.commit();
    else sink.discard();
    return end.errors.length > 0 || end.laws === 0 ? EXIT.noVerdict : EXIT.clear;
  } catch (error) {
    sink.discard();
    throw error;
  } finally {
    kept.close();
    batch.close();
  }
}

function formatFor({ format, wide, output: file, shard }: CompareCommandOptions, words: CompareWords): CompareFormat {
  // The name of a part says nothing of what is made of it.
  const output = shard === undefined ? file : undefined;
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
  readonly #catalogue: Catalogue;
  readonly #rows = new KeptRows();
  readonly #columns: LawColumn[] = [];
  readonly #reasons = new KeptReasons();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  add(law: MadeLaw<LawHead>): void {
    const { column } = law.head;
    if (column === undefined) {
      this.#rows.add(law);
      return;
    }
    this.#columns.push(columnOf({ ...column, shortfalls: this.#reasons.keep(column.shortfalls) }, this.#catalogue));
  }

  columns(): readonly LawColumn[] {
    return this.#columns;
  }

  write(tidy: TidyRows, sink: Sink): void {
    sink.write(tidy.start);
    for (const rows of this.#rows.sorted()) sink.write(rows);
  }

  close(): void {
    this.#rows.close();
  }
}
