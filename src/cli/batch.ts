import type { BuiltCatalogue } from '../catalogue/built.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Criterion } from '../model/criterion.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { diagnosticText, type DiagnosticLine } from '../render/diagnostic-line.ts';
import { keyText } from '../report/comparison.ts';
import type { CompareWords } from '../words/compare.ts';
import type { Speech } from '../words/speech.ts';
import { checkDate } from './date-option.ts';
import { inWords } from './diagnostics.ts';
import { UsageFault, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { judgingOptions, type JudgingOptions, type LawHead, type LawsRecipe, type MadeLaw } from './many/made.ts';
import { openMany, type Many } from './many/open-many.ts';
import type { Parts, SharedCommand } from './many/parts.ts';
import { readScale, type ScaleOptions } from './many/scale.ts';
import { setUp } from './run-setup.ts';
import type { Filters } from './selection.ts';

/** The options of every command that judges many laws alike. */
export type BatchOptions = JudgingOptions & ScaleOptions;

/** What a command keeps of each law. */
export type Wanted = Omit<LawsRecipe, 'kind' | 'language' | 'options'>;

/** Many laws, judged alike; of none more is kept than is asked for. */
export interface Batch {
  readonly built: BuiltCatalogue;
  readonly texts: CatalogueTexts;
  readonly criteria: readonly Criterion[];
  readonly filters: Filters;
  /** The files that will be read. */
  readonly inputs: readonly string[];
  /** The world while the laws are judged. */
  readonly io: Io;
  /** Takes every law; a faulty file is named and does not stop the rest. */
  readonly close: () => void;
  readonly run: (each: (law: MadeLaw<LawHead>) => void, printFaults: boolean) => Promise<BatchEnd>;
  /** Where the run is one of several that share the files: writes its part, and says how it ended. */
  readonly writePart: ((command: SharedCommand, options: object, output: string | undefined) => Promise<ExitCode>) | undefined;
}

export interface BatchEnd {
  readonly laws: number;
  readonly files: number;
  readonly errors: readonly DiagnosticLine[];
  /** Files that hold no law that could be judged, and arguments that match none. */
  readonly leftOut: readonly string[];
}

/** Makes a run over many files, or over parts that shards made of them, ready; undefined where added rules are faulty, which has been said. */
export async function openBatch(args: readonly string[], options: BatchOptions, wanted: Wanted, io: Io, speech: Speech, words: CompareWords, parts?: Parts): Promise<Batch | undefined> {
  if (args.length === 0 && parts === undefined) throw new UsageFault(speech.cli.noFiles);
  await checkDate('--as-of', options.asOf, speech);
  await checkDate('--instruments-as-of', options.instrumentsAsOf, speech);
  const scale = await readScale(options, speech);
  const setup = await setUp(options, io, speech);
  if (setup === undefined) return undefined;
  const recipe: LawsRecipe = { kind: 'laws', language: speech.language, ...wanted, options: judgingOptions(options) };
  const many = await openMany(args, { recipe, setup, accepted: [], scale, ...(parts === undefined ? {} : { parts }) }, io, speech);
  const { built, texts, criteria, filters } = setup;
  const { shard } = scale;
  const writePart = shard === undefined ? undefined : async (command: SharedCommand, given: object, output: string | undefined): Promise<ExitCode> => (await import('./many/write-part.ts')).writePart(many, { command, options: given, output, scale, shard }, speech);
  return { built, texts, criteria, filters, inputs: many.files, io: many.io, close: many.close, run: (each, printFaults) => runBatch(many, each, printFaults, speech, words), writePart };
}

async function runBatch(many: Many<LawHead>, each: (law: MadeLaw<LawHead>) => void, printFaults: boolean, speech: Speech, words: CompareWords): Promise<BatchEnd> {
  const { io, missing, total, pieces } = many;
  const errors: DiagnosticLine[] = [];
  const leftOut = new Set<string>();
  const fault = (line: DiagnosticLine): void => {
    errors.push(line);
    leftOut.add(line.file);
    if (printFaults) io.err(diagnosticText(line));
  };
  const diagnosed = (one: Diagnostic): void => fault(inWords(one, speech));
  for (const file of missing) diagnosed({ code: 'file-missing', file, line: 1, column: 1, path: '', values: {} });
  const known = new Map<string, string>();
  for await (const { made } of pieces) {
    if ('faults' in made) {
      made.faults.forEach(diagnosed);
      continue;
    }
    const { key, file } = made.head;
    const other = known.get(keyText(key));
    if (other === undefined) each(made);
    else fault({ file, line: 1, column: 1, path: '', message: words.sameLaw(other) });
    known.set(keyText(key), other ?? file);
  }
  many.finish();
  const all = total + missing.length;
  if (errors.length > 0 && printFaults) io.err(`${words.filesFailed(leftOut.size, all, [...leftOut].join(', '))}\n`);
  return { laws: known.size, files: all, errors, leftOut: [...leftOut] };
}
