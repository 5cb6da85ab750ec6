import { isMap, type YamlMap } from '../law/cell.ts';
import { createPatch } from '../law/merge-patch.ts';
import { describeEdits } from '../fix/describe.ts';
import { applyEdits } from '../fix/edit.ts';
import type { Plans } from '../fix/plan.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Effect, FixBill, FixChange, FixGap, FixReport } from '../model/fix.ts';
import type { Law } from '../model/law.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import type { FixWords } from '../words/fix.ts';
import type { Speech } from '../words/speech.ts';
import { countryNameIn } from './country-name.ts';
import type { Places } from './diff.ts';

/** What the document of proposals is made of. */
export interface FixInput {
  readonly law: Law;
  readonly root: YamlMap;
  readonly file: string;
  readonly places: Places;
  readonly gaps: number;
  readonly criteria: readonly Criterion[];
  readonly plans: Plans;
  readonly texts: CatalogueTexts;
  readonly speech: Speech;
  readonly words: FixWords;
  readonly bill?: FixBill;
}

/** Makes the document of proposals: every word filled in, every place known. Pure. */
export function buildFix(input: FixInput): FixReport {
  const { law, plans, texts, bill } = input;
  return {
    file: input.file,
    country: law.country,
    countryName: countryNameIn(input.speech.language, law.country, law),
    asOf: law.asOf,
    gaps: input.gaps,
    proposals: plans.plans.map(({ edits, remedies, closes, opens }) => {
      const own = new Set(remedies.map((one) => one.criterion));
      return {
        changes: describeEdits(edits, input.root, input.criteria).map((one) => changeOf(one, input)),
        remedies: remedies.map((one) => ({ ...gapOf(one, texts), outcome: one.outcome })),
        closesToo: closes.filter((one) => !own.has(one.criterion)).map((one) => gapOf(one, texts)),
        opens: opens.map((one) => gapOf(one, texts)),
        patch: createPatch(input.root, applyEdits(input.root, edits)),
      };
    }),
    unsolved: plans.unsolved.map((one) => gapOf(one, texts)),
    ...(bill === undefined ? {} : { bill }),
  };
}

/** A gap with its title. */
export function gapOf({ criterion, level }: Effect, texts: CatalogueTexts): FixGap {
  return { criterion, level, title: texts.criteria[criterion]?.title ?? criterion };
}

function changeOf({ path, change }: ReturnType<typeof describeEdits>[number], { root, places, texts, words }: FixInput): FixChange {
  const at = citationAt(root, path);
  return { path, text: words.change(change, at, texts), file: places.fileOf(path), ...places.locate(path), ...(at === undefined ? {} : { at }) };
}

/** The citation that a dotted path inherits. */
function citationAt(root: YamlMap, path: string): string | undefined {
  let value: unknown = root;
  let at: string | undefined;
  for (const step of path.split('.')) {
    const held = isMap(value) && !Object.hasOwn(value, step) && typeof value['is'] === 'object' ? value['is'] : value;
    value = Array.isArray(held) ? (held as unknown[])[Number(step)] : isMap(held) ? held[step] : undefined;
    if (isMap(value) && value['at'] !== undefined) at = String(value['at']);
  }
  return at;
}
