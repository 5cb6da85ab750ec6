import { builtCatalogue, builtVocabulary } from '../../catalogue/built.ts';
import { findFiles } from '../../load/files.ts';
import { treesOf, type Trees } from '../../load/tree.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { diagnosticText, type DiagnosticLine } from '../../render/diagnostic-line.ts';
import { renderStale, type StaleFile, type StaleFormat } from '../../render/stale.ts';
import { agreementFormatOf } from '../../render/agreement/format.ts';
import { dayBefore, isDay, isStale, readAge, verifiedFacts } from '../../report/stale.ts';
import { lawSchema } from '../../schema/law-schema.ts';
import { agreeWordsIn } from '../../words/agree.ts';
import type { Speech } from '../../words/speech.ts';
import { inWords } from '../diagnostics.ts';
import { EXIT, UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { openLaw } from '../open-law.ts';
import { openSink } from '../sink.ts';

/** The options of `stale` as the command line gives them. */
export interface StaleOptions {
  readonly olderThan: string;
  readonly today?: string;
  readonly format?: StaleFormat;
  readonly output?: string;
}

/** Lists the facts whose `verified` is older than an age, or missing; exit 1 where there are any. */
export async function stale(args: readonly string[], options: StaleOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const { stale: words } = await agreeWordsIn(speech.language);
  if (args.length === 0) throw new UsageFault(speech.cli.noFiles);
  const age = readAge(options.olderThan);
  if (age === undefined) throw new UsageFault(words.badAge(options.olderThan));
  const today = options.today ?? io.today();
  if (!isDay(today)) throw new UsageFault(words.badDate(today));
  const toStdout = options.output === undefined || options.output === '-';
  const format = options.format ?? (options.output === undefined ? undefined : agreementFormatOf(options.output)) ?? (io.stdoutIsTerminal && toStdout ? 'pretty' : 'markdown');
  const { files, missing } = await findFiles(args, io.cwd);
  const trees = treesOf(args, io.cwd);
  const faults: DiagnosticLine[] = missing.map((file) => inWords({ code: 'file-missing', file, line: 1, column: 1, path: '', values: {} }, speech));
  const read = files.flatMap((file) => readFile(file, dayBefore(today, age), trees, faults, io, speech));
  if (read.length > 0) {
    const sink = openSink(options.output, io, speech, files);
    sink.write(renderStale({ today, olderThan: options.olderThan, files: read }, format, words, speech.report.colon));
    sink.commit();
  } else if (format === 'json' && toStdout) io.out(`${JSON.stringify({ errors: faults }, undefined, 2)}\n`);
  if (read.length > 0 || format !== 'json' || !toStdout) faults.forEach((fault) => io.err(diagnosticText(fault)));
  if (faults.length > 0) io.err(`${speech.cli.errors(faults.length)}\n`);
  if (faults.length > 0 || read.length === 0) return EXIT.noVerdict;
  return read.some((file) => file.old.length > 0) ? EXIT.gap : EXIT.clear;
}

/** The old facts of one file; its faults are added to the list. */
function readFile(file: string, limit: string, trees: Trees, faults: DiagnosticLine[], io: Io, speech: Speech): StaleFile[] {
  const { catalogue } = builtCatalogue();
  const opened = openLaw(file, io, { catalogue, schema: () => lawSchema(catalogue, builtVocabulary(), 'en'), trees });
  if ('faults' in opened) {
    faults.push(...opened.faults.map((fault: Diagnostic) => inWords(fault, speech)));
    return [];
  }
  const { root, yaml } = opened;
  const facts = verifiedFacts(root);
  const old = facts.filter((fact) => isStale(fact, limit)).map((fact) => ({ ...fact, line: yaml.locate(fact.path, 'key').line }));
  return [{ file: yaml.file, country: String(root['country']), facts: facts.length, old }];
}
