import { builtCatalogue, builtTexts, type BuiltCatalogue } from '../catalogue/built.ts';
import type { AddedRules } from '../catalogue/overlay.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { diagnosticText } from '../render/diagnostic-line.ts';
import type { Speech } from '../words/speech.ts';
import { loadAdded } from './added-rules.ts';
import { inWords } from './diagnostics.ts';
import type { Io } from './io.ts';
import { checkFilters, checkProfile, idsIn, selectCriteria, type Filters } from './selection.ts';

/** The options of every command that judges a law. */
export interface SetupOptions {
  readonly topic?: readonly string[];
  readonly pack?: readonly string[];
  readonly instrument?: readonly string[];
  readonly asParty?: readonly string[];
  /** An instrument as its own checklist. */
  readonly profile?: string;
  readonly rules?: string;
}

/** What a run judges by. */
export interface RunSetup {
  readonly built: BuiltCatalogue;
  /** The rules that were added to it. */
  readonly added?: AddedRules;
  /** Read when they are first asked for: what is read late is moved about in memory less. */
  readonly texts: CatalogueTexts;
  readonly filters: Filters;
  readonly criteria: readonly Criterion[];
}

/** Makes a run ready, with added rules that are known already where they are given; undefined where added rules are faulty, which has been said. */
export async function setUp(options: SetupOptions, io: Io, speech: Speech, known?: AddedRules): Promise<RunSetup | undefined> {
  const base = builtCatalogue();
  const added = known ?? (options.rules === undefined ? undefined : await loadAdded(options.rules, base, io, speech));
  if (added === 'faulty') return undefined;
  const built: BuiltCatalogue = added ?? base;
  const { catalogue } = built;
  const instruments = [...new Set([...idsIn(options.instrument), ...checkProfile(options.profile, catalogue, speech)])];
  const optional = options.profile === undefined ? [] : (catalogue.profiles[options.profile]?.packs ?? []);
  const filters = checkFilters({ topics: idsIn(options.topic), packs: idsIn(options.pack), instruments, asParty: idsIn(options.asParty), optional }, catalogue, speech);
  let texts = added?.texts;
  return {
    built,
    ...(added === undefined ? {} : { added }),
    get texts() {
      return (texts ??= builtTexts(speech.language));
    },
    filters,
    criteria: selectCriteria(filters, catalogue, speech),
  };
}

/** Says why there is no verdict: in JSON on standard output where that was asked for, else on standard error. */
export function sayFaults(faults: readonly Diagnostic[], inJson: boolean, io: Io, speech: Speech): void {
  const lines = faults.map((fault) => inWords(fault, speech));
  if (inJson) {
    io.out(`${JSON.stringify({ errors: lines }, undefined, 2)}\n`);
    return;
  }
  for (const line of lines) io.err(diagnosticText(line));
  io.err(`${speech.cli.errors(lines.length)}\n`);
}
