import { readFileSync } from 'node:fs';
import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/outcome.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import type { VocabularyTexts } from '../schema/law-schema.ts';
import type { RawCase, RawExample } from './raw.ts';

declare const LACUNA_BUNDLED: boolean | undefined;

/** The folder of the data that the build makes from `rules/`: beside the bundle, or in `dist/` when run from source. */
const DATA = new URL(typeof LACUNA_BUNDLED === 'undefined' ? '../../dist/data/' : './data/', import.meta.url);

/** The build writes ASCII alone. */
function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, DATA), 'latin1'));
}

/** The catalogue as built, and the digest of its logic. */
export interface BuiltCatalogue {
  readonly catalogue: Catalogue;
  readonly digest: string;
}

/** The logic of all criteria, as the build compiled it. */
export function builtCatalogue(): BuiltCatalogue {
  return read('catalogue') as BuiltCatalogue;
}

/** The texts of the catalogue in one language. */
export function builtTexts(language: Language): CatalogueTexts {
  return read(`texts-${language}`) as CatalogueTexts;
}

/** The criteria as SARIF rules, in one language: as the build wrote them, a line for each in the order of the catalogue. */
export function builtSarifRules(language: Language, { criteria }: Catalogue): ReadonlyMap<string, Uint8Array> {
  const lines = readFileSync(new URL(`sarif-rules-${language}.txt`, DATA));
  const rules = new Map<string, Uint8Array>();
  let start = 0;
  for (const { id } of criteria) {
    const end = lines.indexOf(LINE_END, start);
    rules.set(id, lines.subarray(start, end));
    start = end + 1;
  }
  return rules;
}

const LINE_END = 0x0a;

/** Titles and meanings of the words of descriptions, in both languages. */
export function builtVocabulary(): VocabularyTexts {
  return read('vocabulary') as VocabularyTexts;
}

/** The further laws, without captions, of the criteria that have some. */
export function builtCases(): Readonly<Record<string, readonly RawCase[]>> {
  return read('cases') as Readonly<Record<string, readonly RawCase[]>>;
}

/** The examples of every criterion. */
export function builtExamples(): Readonly<Record<string, readonly RawExample[]>> {
  return read('examples') as Readonly<Record<string, readonly RawExample[]>>;
}
