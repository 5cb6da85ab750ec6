import { placeOf } from '../../load/place.ts';
import { existsSync, readFileSync } from 'node:fs';
import type { LawColumn } from '../../model/comparison.ts';
import type { Language } from '../../model/outcome.ts';
import { builtCatalogue, builtTexts } from '../../catalogue/built.ts';
import { editionIn } from '../../load/edition.ts';
import { changesFile, changesSince } from '../../render/dataset/changes.ts';
import { citation } from '../../render/dataset/citation.ts';
import { codebookCsv, codebookPage } from '../../render/dataset/codebook.ts';
import { describePackage, type DatasetCredits, type Written } from '../../render/dataset/descriptor.ts';
import { pictures } from '../../render/dataset/pictures.ts';
import { editionOf, smallTables } from '../../render/dataset/small-tables.ts';
import { datasetTables } from '../../render/dataset/tables.ts';
import { tidyCsv } from '../../render/compare/tidy.ts';
import { CSV_DIALECTS, type CsvDialectName } from '../../render/tables/csv-line.ts';
import type { BothTexts } from '../../render/tables/reference.ts';
import { buildComparison } from '../../report/comparison.ts';
import { columnOf } from '../../report/packed-law.ts';
import { compareWordsIn } from '../../words/compare.ts';
import { datasetWordsIn } from '../../words/dataset.ts';
import { speechIn, type Speech } from '../../words/speech.ts';
import { FolderWriter } from '../../write/folder.ts';
import { loadAdded } from '../added-rules.ts';
import { openBatch, type BatchOptions } from '../batch.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { KeptReasons } from '../kept-reasons.ts';
import { KeptRows } from '../many/kept-rows.ts';
import type { Parts } from '../many/parts.ts';
import { version } from '../version.ts';

/** The options of `dataset` as the command line gives them. */
export interface DatasetOptions extends BatchOptions {
  readonly output?: string;
  readonly csvDialect: CsvDialectName;
  readonly title?: string;
  readonly author?: readonly string[];
  readonly license?: string;
}

/** Writes a data package: judges each law, puts its rows aside, and writes all files together at the end. Parts that shards made stand for their files. */
export async function dataset(args: readonly string[], options: DatasetOptions, io: Io, speech: Speech, parts?: Parts): Promise<ExitCode> {
  const method = await compareWordsIn(speech.language);
  const { output } = options;
  if ((output === undefined || output === '-') && options.shard === undefined) throw new UsageFault(method.needsFolder);
  const wanted = { rows: 'csv' as const, dialect: options.csvDialect, columns: true, reasons: true };
  const batch = await openBatch(args, options, wanted, io, speech, method, parts);
  if (batch === undefined) return EXIT.noVerdict;
  if (output === undefined || batch.writePart !== undefined) return (await batch.writePart?.('dataset', options, output)) ?? EXIT.noVerdict;
  const texts = await bothTexts(options.rules, batch.texts, io, speech);
  const words = { en: await datasetWordsIn('en'), fr: await datasetWordsIn('fr') };
  const own = words[speech.language];
  const dialect = CSV_DIALECTS[options.csvDialect];
  const tidy = tidyCsv(speech.language, dialect);
  const rows = new KeptRows();
  const columns: LawColumn[] = [];
  const reasons = new KeptReasons();
  const folder = placeOf(output, io.cwd);
  const files = new FolderWriter(folder, io.pid);
  try {
    const end = await batch.run((law) => {
      rows.add(law);
      const { column } = law.head;
      if (column !== undefined) columns.push(columnOf({ ...column, shortfalls: reasons.keep(column.shortfalls) }, batch.built.catalogue));
    }, true);
    if (end.laws === 0) return EXIT.noVerdict;
    const { built, criteria, filters } = batch;
    const { catalogue, digest } = built;
    const frame = { by: 'criteria' as const, version: version(), language: speech.language, rules: { version: catalogue.version, criteria: criteria.length, digest }, asParty: filters.asParty, onlyInstruments: filters.instruments, minCoverage: undefined, criteria, catalogue, texts: batch.texts };
    const comparison = buildComparison(frame, columns, end.leftOut);
    const credits = creditsOf(options, own.title(new Set(columns.map((law) => law.key.country)).size));
    const shapes = datasetTables(comparison, texts);
    const written = new Map<string, Written>();
    const write = (name: string, pieces: Iterable<string | Uint8Array>): void => void written.set(name, files.write(name, pieces));
    write('results.csv', (function* () {
      yield tidy.start;
      yield* rows.sorted();
    })());
    for (const [name, pieces] of smallTables(comparison, criteria, catalogue, texts, dialect)) write(name, pieces);
    for (const [name, pieces] of pictures(comparison, shapes, credits, own, { words: method, report: speech.report, dialect, errors: [] })) write(name, pieces);
    write('codebook.csv', codebookCsv(comparison, shapes, words, dialect));
    write('codebook.md', [codebookPage(comparison, shapes, credits, own, method, dialect)]);
    write('CITATION.cff', [citation(comparison, credits, own)]);
    const before = (name: string): string | undefined => (existsSync(`${folder}/${name}`) ? readFileSync(`${folder}/${name}`, 'utf8') : undefined);
    const edition = editionIn(before('matrix.csv'), before('datapackage.json'));
    write('CHANGES.md', [changesFile(changesSince(edition, editionOf(comparison), own), before('CHANGES.md'), own)]);
    write('datapackage.json', [describePackage(comparison, shapes, written, credits, own, dialect)]);
    files.commit();
    io.err(`${method.wroteDataset(output, columns.length, rows.lines)}\n`);
    return end.errors.length > 0 ? EXIT.noVerdict : EXIT.clear;
  } catch (error) {
    files.discard();
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code === 'string' && /^E[A-Z]+$/u.test(code)) throw new UsageFault(speech.cli.cannotWrite(output, code));
    throw error;
  } finally {
    rows.close();
    batch.close();
  }
}

function creditsOf({ title, author, license }: DatasetOptions, standard: string): DatasetCredits {
  return { title: title ?? standard, authors: author ?? [], ...(license === undefined ? {} : { licence: license }) };
}

/** The texts of the catalogue in both languages, those of added rules included. */
async function bothTexts(folder: string | undefined, own: BothTexts['en'], io: Io, speech: Speech): Promise<BothTexts> {
  const other: Language = speech.language === 'en' ? 'fr' : 'en';
  const added = folder === undefined ? undefined : await loadAdded(folder, builtCatalogue(), io, await speechIn(other));
  const others = added === undefined || added === 'faulty' ? builtTexts(other) : added.texts;
  return speech.language === 'en' ? { en: own, fr: others } : { en: others, fr: own };
}
