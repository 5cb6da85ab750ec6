import { builtCatalogue, builtTexts } from '../../catalogue/built.ts';
import { readCsv } from '../../load/csv.ts';
import { findFiles, readText } from '../../load/files.ts';
import { treesOf, type Trees } from '../../load/tree.ts';
import { LARGEST_TABLE } from '../../load/text.ts';
import type { PublishedFinding } from '../../model/agreement.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { LawReport } from '../../model/report.ts';
import { diagnosticText, type DiagnosticLine } from '../../render/diagnostic-line.ts';
import { agreementFormatOf, renderAgreement, type AgreementFormat } from '../../render/agreement/format.ts';
import { buildAgreement } from '../../report/agreement.ts';
import { buildReport } from '../../report/build.ts';
import { readFindings } from '../../validate/findings-table.ts';
import { agreeWordsIn, type AgreeWords } from '../../words/agree.ts';
import type { Speech } from '../../words/speech.ts';
import { inWords } from '../diagnostics.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { LawJudge } from '../judge-file.ts';
import { wantsColour } from '../language.ts';
import { openSink } from '../sink.ts';
import { version } from '../version.ts';

/** The options of `agree` as the command line gives them. */
export interface AgreeOptions {
  readonly format?: AgreementFormat;
  readonly output?: string;
  readonly strict?: boolean;
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** Compares published findings (CSV files) with what is derived from laws (all other files); exit 1 where a disagreement is not explained. */
export async function agree(args: readonly string[], options: AgreeOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const words = await agreeWordsIn(speech.language);
  const isTable = (name: string): boolean => name.toLowerCase().endsWith('.csv');
  if (!args.some(isTable)) throw new UsageFault(words.needFindings);
  if (args.every(isTable)) throw new UsageFault(words.needLaws);
  const toStdout = options.output === undefined || options.output === '-';
  const format = options.format ?? (options.output === undefined ? undefined : agreementFormatOf(options.output)) ?? (io.stdoutIsTerminal && toStdout ? 'pretty' : 'markdown');
  const tables = await findFiles(args.filter(isTable), io.cwd);
  const lawFiles = await findFiles(args.filter((name) => !isTable(name)), io.cwd);
  const faults: DiagnosticLine[] = [...tables.missing, ...lawFiles.missing].map((file) => inWords({ code: 'file-missing', file, line: 1, column: 1, path: '', values: {} }, speech));
  const trees = treesOf(args, io.cwd);
  const published = tables.files.flatMap((file) => readTable(file, faults, words, io, speech));
  const laws = readLaws(lawFiles.files, trees, new Set(published.map((one) => one.criterion)), faults, io, speech);
  if (format === 'json' && toStdout && faults.length > 0) io.out(`${JSON.stringify({ errors: faults }, undefined, 2)}\n`);
  else faults.forEach((fault) => io.err(diagnosticText(fault)));
  if (faults.length > 0) {
    io.err(`${speech.cli.errors(faults.length)}\n`);
    return EXIT.noVerdict;
  }
  const { catalogue, digest } = builtCatalogue();
  const rules = { version: catalogue.version, criteria: catalogue.criteria.length, digest };
  const report = buildAgreement({ published, laws, files: tables.files, criteria: catalogue.criteria, texts: builtTexts(speech.language), publishers: words.publishers, colon: speech.report.colon, semicolon: speech.report.semicolon, language: speech.language, version: version(), rules });
  const { counts, unexplained, rows } = report;
  if (counts['not-comparable'] === rows.length) throw new UsageFault(words.nothingComparable);
  const text = await renderAgreement(report, format, { words, report: speech.report, colour: wantsColour(options.color, io.stdoutIsTerminal && toStdout, io.env), quiet: options.quiet === true });
  const sink = openSink(options.output, io, speech, [...tables.files, ...lawFiles.files]);
  sink.write(text);
  sink.commit();
  const open = rows.some((row) => row.verdict === 'disagreement' && (options.strict === true || row.explanation === undefined));
  return open || (options.strict === true && unexplained > 0) ? EXIT.gap : EXIT.clear;
}

/** The findings of one file; its faults are added to the list. */
function readTable(file: string, faults: DiagnosticLine[], words: AgreeWords, io: Io, speech: Speech): readonly PublishedFinding[] {
  const text = readText(file, io.cwd, LARGEST_TABLE);
  if (typeof text !== 'string') {
    faults.push(inWords(text, speech));
    return [];
  }
  const read = readFindings(readCsv(text), file, builtCatalogue().catalogue);
  if ('findings' in read) return read.findings;
  faults.push(...read.faults.map((fault): DiagnosticLine => ({ file, line: fault.line, column: fault.column, path: fault.name, ...words.fault(fault) })));
  return [];
}

/** The reports of the laws on the criteria that the findings name; faults are added to the list. */
function readLaws(files: readonly string[], trees: Trees, wanted: ReadonlySet<string>, faults: DiagnosticLine[], io: Io, speech: Speech): LawReport[] {
  const built = builtCatalogue();
  const { catalogue } = built;
  const texts = builtTexts(speech.language);
  const criteria = catalogue.criteria.filter((one) => wanted.has(one.id));
  const judge = new LawJudge({ built, criteria, filters: { topics: [], packs: [], instruments: [], asParty: [] }, asOf: undefined, trees }, io);
  return files.flatMap((file): LawReport[] => {
    const judged = judge.judge(file);
    if ('faults' in judged) {
      faults.push(...judged.faults.map((fault: Diagnostic) => inWords(fault, speech)));
      return [];
    }
    const { law, yaml, findings } = judged;
    return [buildReport({ law, file: yaml.file, findings, criteria, catalogue, texts, speech, locate: (path) => yaml.locate(path, 'key') })];
  });
}
