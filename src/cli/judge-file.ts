import { builtVocabulary, type BuiltCatalogue } from '../catalogue/built.ts';
import type { EvaluationOptions } from '../evaluate/criterion.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { YamlMap } from '../law/cell.ts';
import { readLaw } from '../law/law.ts';
import type { ReadText } from '../load/files.ts';
import type { LayeredFile } from '../load/layers.ts';
import type { Trees } from '../load/tree.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Finding } from '../model/finding.ts';
import type { Law } from '../model/law.ts';
import { lawSchema } from '../schema/law-schema.ts';
import type { JsonSchema } from '../schema/pieces.ts';
import type { Io } from './io.ts';
import { openLaw } from './open-law.ts';
import type { Filters } from './selection.ts';

/** A file read, valid and judged. */
export interface JudgedLaw {
  readonly law: Law;
  readonly yaml: LayeredFile;
  /** The description as it was judged: of a bill, the law as it would stand. */
  readonly root: YamlMap;
  /** The text of the file, as decoded. */
  readonly text: string;
  /** One for each criterion of the run, in the same order. */
  readonly findings: readonly Finding[];
}

/** What a file comes to: a judged law, or why it is none. */
export type Judged = JudgedLaw | { readonly faults: readonly Diagnostic[] };

/** What judging needs that every file of a run shares. */
export interface JudgeSettings {
  readonly built: BuiltCatalogue;
  readonly criteria: readonly Criterion[];
  readonly filters: Filters;
  /** The date to look at, instead of that of each file. */
  readonly asOf: string | undefined;
  /** The date on which treaties are looked at, instead of that of each law. */
  readonly instrumentsAsOf?: string | undefined;
  /** Folders that bills may reach; absent: what each file itself opens. */
  readonly trees?: Trees;
  /** How files are read; absent: from the disk. */
  readonly read?: ReadText;
}

/** How criteria are looked at, by what the command line names. */
export function evaluationOptions({ asParty, instruments }: Filters, instrumentsAsOf?: string): EvaluationOptions {
  return { asParty: new Set(asParty), ...(instrumentsAsOf === undefined ? {} : { instrumentsAsOf }), ...(instruments.length === 0 ? {} : { instruments: new Set(instruments) }) };
}

/** Takes files to findings, one at a time, and keeps none of them. */
export class LawJudge {
  readonly #settings: JudgeSettings;
  readonly #io: Io;
  #schema: JsonSchema | undefined;

  constructor(settings: JudgeSettings, io: Io) {
    this.#settings = settings;
    this.#io = io;
  }

  /** Reads, validates and judges one file; `-` is standard input. Of the first law of a run (`first`) nothing is remembered for others. */
  judge(file: string, first = false): Judged {
    const { built, criteria, filters, asOf, instrumentsAsOf, trees, read } = this.#settings;
    const { catalogue } = built;
    const opened = openLaw(file, this.#io, { catalogue, schema: () => (this.#schema ??= lawSchema(catalogue, builtVocabulary(), 'en')), ...(trees === undefined ? {} : { trees }), ...(read === undefined ? {} : { read }) });
    if ('faults' in opened) return opened;
    const law = readLaw(opened.root, catalogue, asOf ?? String(opened.root['asOf']), instrumentsAsOf);
    const findings = evaluate(law, criteria, catalogue, { ...evaluationOptions(filters, instrumentsAsOf), first });
    return { law, ...opened, findings };
  }
}
