import { createHash } from 'node:crypto';
import { builtCatalogue, builtTexts, type BuiltCatalogue } from '../catalogue/built.ts';
import { tally } from '../evaluate/tally.ts';
import { findFiles } from '../load/files.ts';
import { treesOf } from '../load/tree.ts';
import type { LawResult } from '../model/comparison.ts';
import type { Criterion } from '../model/criterion.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { diagnosticText, type DiagnosticLine } from '../render/diagnostic-line.ts';
import { keyText } from '../report/comparison.ts';
import { lawResult } from '../report/law-result.ts';
import type { CompareWords } from '../words/compare.ts';
import type { Speech } from '../words/speech.ts';
import { loadAdded } from './added-rules.ts';
import { billOf } from './bill-title.ts';
import { checkDate } from './date-option.ts';
import { inWords } from './diagnostics.ts';
import { UsageFault } from './exit.ts';
import type { Io } from './io.ts';
import { LawJudge, type JudgedLaw } from './judge-file.ts';
import { checkFilters, checkProfile, idsIn, selectCriteria, type Filters } from './selection.ts';

/** The options of every command that judges many laws alike. */
export interface BatchOptions {
  readonly topic?: readonly string[];
  readonly pack?: readonly string[];
  readonly instrument?: readonly string[];
  readonly asParty?: readonly string[];
  readonly profile?: string;
  readonly asOf?: string;
  readonly instrumentsAsOf?: string;
  readonly rules?: string;
}

/** Many laws, judged alike one after the other; of none more is kept than is asked for. */
export interface Batch {
  readonly built: BuiltCatalogue;
  readonly texts: CatalogueTexts;
  readonly criteria: readonly Criterion[];
  readonly filters: Filters;
  /** The files that will be read. */
  readonly inputs: readonly string[];
  /** Judges every file; a faulty one is named and does not stop the rest. */
  readonly run: (each: (law: LawResult) => void, printFaults: boolean) => BatchEnd;
}

export interface BatchEnd {
  readonly laws: number;
  readonly files: number;
  readonly errors: readonly DiagnosticLine[];
  /** Files that hold no law that could be judged, and arguments that match none. */
  readonly leftOut: readonly string[];
}

/** Makes a run over many files ready; undefined where added rules are faulty, which has been said. */
export async function openBatch(args: readonly string[], options: BatchOptions, io: Io, speech: Speech, words: CompareWords): Promise<Batch | undefined> {
  if (args.length === 0) throw new UsageFault(speech.cli.noFiles);
  await checkDate('--as-of', options.asOf, speech);
  await checkDate('--instruments-as-of', options.instrumentsAsOf, speech);
  const base = builtCatalogue();
  const added = options.rules === undefined ? undefined : await loadAdded(options.rules, base, io, speech);
  if (added === 'faulty') return undefined;
  const built: BuiltCatalogue = added ?? base;
  const texts = added?.texts ?? builtTexts(speech.language);
  const profiled = checkProfile(options.profile, built.catalogue, speech);
  const optional = options.profile === undefined ? [] : (built.catalogue.profiles[options.profile]?.packs ?? []);
  const filters = checkFilters({ topics: idsIn(options.topic), packs: idsIn(options.pack), instruments: [...new Set([...idsIn(options.instrument), ...profiled])], asParty: idsIn(options.asParty), optional }, built.catalogue, speech);
  const criteria = selectCriteria(filters, built.catalogue, speech);
  const { files, missing } = await findFiles(args, io.cwd);
  const judge = new LawJudge({ built, criteria, filters, asOf: options.asOf, instrumentsAsOf: options.instrumentsAsOf, trees: treesOf(args, io.cwd) }, io);
  const result = (judged: JudgedLaw): LawResult => compact(judged, { built, texts, criteria, filters, speech });
  return { built, texts, criteria, filters, inputs: files, run: (each, printFaults) => runBatch({ files, missing, judge, result, each, printFaults, io, speech, words }) };
}

interface Shared {
  readonly built: BuiltCatalogue;
  readonly texts: CatalogueTexts;
  readonly criteria: readonly Criterion[];
  readonly filters: Filters;
  readonly speech: Speech;
}

function compact({ law, yaml, root, text, findings }: JudgedLaw, { built, texts, criteria, filters, speech }: Shared): LawResult {
  const bill = billOf(root, yaml, speech.language);
  return lawResult({
    law,
    file: yaml.file,
    findings,
    criteria,
    catalogue: built.catalogue,
    texts,
    speech,
    ...(bill === undefined ? {} : { bill }),
    tally: tally(findings, filters.instruments.length === 0 ? undefined : new Set(filters.instruments)),
    sha256: createHash('sha256').update(bill === undefined ? text : JSON.stringify(root)).digest('hex'),
    described: String(root['asOf']),
    asParty: filters.asParty,
    instruments: filters.instruments,
  });
}

interface Run {
  readonly files: readonly string[];
  readonly missing: readonly string[];
  readonly judge: LawJudge;
  readonly result: (judged: JudgedLaw) => LawResult;
  readonly each: (law: LawResult) => void;
  readonly printFaults: boolean;
  readonly io: Io;
  readonly speech: Speech;
  readonly words: CompareWords;
}

function runBatch({ files, missing, judge, result, each, printFaults, io, speech, words }: Run): BatchEnd {
  const errors: DiagnosticLine[] = [];
  const leftOut = new Set<string>();
  const fault = (line: DiagnosticLine): void => {
    errors.push(line);
    leftOut.add(line.file);
    if (printFaults) io.err(diagnosticText(line));
  };
  for (const file of missing) fault(inWords({ code: 'file-missing', file, line: 1, column: 1, path: '', values: {} }, speech));
  const known = new Map<string, string>();
  for (const file of files) {
    const judged = judge.judge(file);
    if ('faults' in judged) {
      for (const one of judged.faults) fault(inWords(one, speech));
      continue;
    }
    const law = result(judged);
    const other = known.get(keyText(law.key));
    if (other === undefined) each(law);
    else fault({ file: law.file, line: 1, column: 1, path: '', message: words.sameLaw(other) });
    known.set(keyText(law.key), other ?? law.file);
  }
  const all = files.length + missing.length;
  if (errors.length > 0 && printFaults) io.err(`${words.filesFailed(leftOut.size, all, [...leftOut].join(', '))}\n`);
  return { laws: known.size, files: all, errors, leftOut: [...leftOut] };
}
