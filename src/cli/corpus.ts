import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BuiltCatalogue } from '../catalogue/built.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Io } from './io.ts';
import { LawJudge } from './judge-file.ts';

declare const LACUNA_BUNDLED: boolean | undefined;

/** Where the package keeps its descriptions of real laws: beside the bundle's folder, or beside `src`. */
const FOLDER = new URL(typeof LACUNA_BUNDLED === 'undefined' ? '../../fixtures/countries/' : '../fixtures/countries/', import.meta.url);

/** A law of the corpus that meets a criterion, and the provisions on which that rests. */
export interface CorpusLaw {
  readonly country: string;
  readonly asOf: string;
  readonly historical: boolean;
  readonly places: readonly string[];
}

/** The laws of the corpus that meet each criterion, and how many laws there are; undefined where the package has no corpus. */
export function corpusOf(built: BuiltCatalogue, criteria: readonly Criterion[], io: Io, folder = fileURLToPath(FOLDER)): { readonly laws: number; readonly meeting: ReadonlyMap<string, readonly CorpusLaw[]> } | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
  const judge = new LawJudge({ built, criteria, filters: { topics: [], packs: [], instruments: [], asParty: [] }, asOf: undefined }, { ...io, cwd: folder.replace(/[\\/]$/u, '') });
  const meeting = new Map<string, CorpusLaw[]>(criteria.map((criterion) => [criterion.id, []]));
  let laws = 0;
  for (const file of files) {
    const judged = judge.judge(file);
    if ('faults' in judged) continue;
    laws += 1;
    for (const { criterion, outcome, evidence } of judged.findings) {
      if (outcome !== 'met') continue;
      const places = [...new Set(evidence.flatMap(({ at }) => at ?? []))];
      meeting.get(criterion)?.push({ country: judged.law.country, asOf: judged.law.asOf, historical: judged.law.status === 'historical', places });
    }
  }
  return { laws, meeting };
}
