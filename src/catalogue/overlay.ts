import { createHash } from 'node:crypto';
import type { Catalogue } from '../model/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/outcome.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { validate } from '../generated/rule-validator.js';
import { ruleSchema } from '../schema/rule-schema.ts';
import { compileCriterion, criterionText, inOrder } from './compile.ts';
import type { RawCriterion, RawCase, RawExample } from './raw.ts';
import type { RuleFile } from './read-rules.ts';
import { ruleFaults } from './rule-faults.ts';

/** A catalogue with criteria added, or some of it replaced. */
export interface AddedRules {
  readonly catalogue: Catalogue;
  readonly digest: string;
  readonly texts: CatalogueTexts;
  /** The examples of the added criteria alone. */
  readonly examples: Readonly<Record<string, readonly RawExample[]>>;
  readonly cases: Readonly<Record<string, readonly RawCase[]>>;
}

/** Adds criterion files to a catalogue; a file with the id of a known criterion replaces it. Faults where a file is not in order. Pure. */
export function addRules(files: readonly RuleFile[], catalogue: Catalogue, texts: CatalogueTexts, language: Language): AddedRules | { readonly faults: readonly Diagnostic[] } {
  const faults = ruleFaults(files, catalogue, (value) => (validate(value) ? [] : (validate.errors ?? [])), ruleSchema(catalogue));
  if (faults.length > 0) return { faults };
  const raw = files.map((file) => file.yaml.value as RawCriterion);
  const added = new Map(raw.map((one) => [one.id, one]));
  const criteria = inOrder([...catalogue.criteria.filter((criterion) => !added.has(criterion.id)), ...raw.map(compileCriterion)], catalogue.topics);
  const merged: Catalogue = { ...catalogue, criteria };
  return {
    catalogue: merged,
    digest: createHash('sha256').update(JSON.stringify(merged)).digest('hex').slice(0, 12),
    texts: { ...texts, criteria: { ...texts.criteria, ...Object.fromEntries(raw.map((one) => [one.id, criterionText(one, language)])) } },
    examples: Object.fromEntries(raw.map((one) => [one.id, one.examples])),
    cases: Object.fromEntries(raw.map((one) => [one.id, one.cases ?? []])),
  };
}
