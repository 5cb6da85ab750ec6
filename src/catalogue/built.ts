import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/outcome.ts';
import type { Piece } from '../model/written.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import type { VocabularyTexts } from '../schema/law-schema.ts';
import type { RawCase, RawExample } from './raw.ts';

declare const LACUNA_BUNDLED: boolean | undefined;

/** The folder of the data that the build makes from `rules/`: beside the bundle, or in `dist/` when run from source. */
const DATA = typeof LACUNA_BUNDLED === 'undefined' ? fileURLToPath(new URL('../../dist/data/', import.meta.url)) : join(__dirname, 'data/');

/** The build writes ASCII alone. */
function read(name: string): unknown {
  return JSON.parse(readFileSync(`${DATA}${name}.json`, 'latin1'));
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

/**
 * The wanted criteria as SARIF rules, in one language: as the build wrote them, a line for each in the order of the catalogue, here with commas
 * between them. Read bit by bit: a piece stands until the next is taken.
 */
export function* builtSarifRules(language: Language, { criteria }: Catalogue, wanted: ReadonlySet<string>): Generator<Piece> {
  const handle = openSync(`${DATA}sarif-rules-${language}.txt`, 'r');
  const bytes = Buffer.allocUnsafeSlow(WINDOW);
  let line = 0;
  let lineBegun = false;
  let before = '\n';
  try {
    for (let size = readSync(handle, bytes); size > 0; size = readSync(handle, bytes)) {
      const lines = bytes.subarray(0, size);
      for (let start = 0; start < size; ) {
        const found = lines.indexOf(LINE_END, start);
        const end = found < 0 ? size : found;
        if (wanted.has(criteria[line]?.id ?? '')) {
          if (!lineBegun) yield before;
          yield lines.subarray(start, end);
          before = ',\n';
        }
        lineBegun = found < 0;
        if (!lineBegun) line += 1;
        start = end + 1;
      }
    }
    if (before !== '\n') yield '\n';
  } finally {
    closeSync(handle);
  }
}

const LINE_END = 0x0a;

/** So many bytes are read at once. */
const WINDOW = 64 * 1024;

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
