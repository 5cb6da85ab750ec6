import { createHash } from 'node:crypto';
import { tally } from '../../evaluate/tally.ts';
import type { LawResult } from '../../model/comparison.ts';
import { tidyCsv, tidyNdjson, type TidyRows } from '../../render/compare/tidy.ts';
import { CSV_DIALECTS } from '../../render/tables/csv-line.ts';
import { shortfallsOf } from '../../report/comparison.ts';
import { lawResult } from '../../report/law-result.ts';
import { packLaw } from '../../report/packed-law.ts';
import type { Speech } from '../../words/speech.ts';
import { TextBytes } from '../../write/text-bytes.ts';
import { billOf } from '../bill-title.ts';
import type { JudgedLaw, LawJudge } from '../judge-file.ts';
import type { RunSetup } from '../run-setup.ts';
import type { LawHead, LawsRecipe, Maker } from './made.ts';

const NONE = new Uint8Array();

/** The rows of a recipe; undefined where it has none. */
export function tidyRowsOf({ rows, language, dialect }: Pick<LawsRecipe, 'rows' | 'language' | 'dialect'>): TidyRows | undefined {
  if (rows === undefined) return undefined;
  return rows === 'csv' ? tidyCsv(language, CSV_DIALECTS[dialect]) : tidyNdjson(language);
}

/** Makes of each law its rows and what a matrix keeps of it. */
export function lawsMaker(setup: RunSetup, recipe: LawsRecipe, speech: Speech, judge: LawJudge): Maker<LawHead> {
  const tidy = tidyRowsOf(recipe);
  const { catalogue } = setup.built;
  const bytes = new TextBytes();
  return (file) => {
    const judged = judge.judge(file);
    if ('faults' in judged) return judged;
    const law = resultOf(judged, setup, speech);
    const lines = law.findings.reduce((sum, finding) => sum + finding.sources.length, 0);
    const body = tidy === undefined ? NONE : bytes.of(tidy.rows(law));
    return { head: { key: law.key, file: law.file, ...(recipe.columns ? { column: packLaw(law, catalogue, recipe.reasons ? shortfallsOf(law) : []) } : {}), lines }, body: () => body };
  };
}

function resultOf({ law, yaml, root, text, findings }: JudgedLaw, { built, texts, criteria, filters }: RunSetup, speech: Speech): LawResult {
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
