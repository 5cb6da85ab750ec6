import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCsv } from '../../src/load/csv.ts';
import { STATUTES, statutesAtHand, statutesOf } from './statutes.ts';
import { runsOf, wordsOf } from './word-runs.ts';

/** So many words in a row, the same as in the source, are a quotation. */
const RUN = 8;

/** Terms that a statute defines, longer than a few words: they are names of things. */
const DEFINED_TERMS = ['service de communication au public en ligne'];

const COUNTRIES = 'fixtures/countries';
const FINDINGS = 'fixtures/findings';
const SOURCES = `${STATUTES}/../sources`;

const yamlIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => `${folder}/${name}`);

/** What the author wrote: every text but titles of laws and their terms, and every block of comment. */
function ownTexts(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const { texts: _, ...law } = parse(text) as Record<string, unknown>;
  const comments = [...text.matchAll(/(?:^[ \t]*#.*\n)+/gmu)].map(([block]) => block.replaceAll('#', ' '));
  return [...textsIn(law), ...comments];
}

function textsIn(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, key));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
  return typeof value === 'string' && key !== 'term' && key !== 'at' ? [value] : [];
}

/** The runs of words that texts share with a source. */
function shared(texts: readonly string[], source: string): string[] {
  const known = new Set(runsOf(wordsOf(source), RUN));
  const plain = texts.map((text) => DEFINED_TERMS.reduce((left, term) => left.replaceAll(term, ' · '), text));
  return plain.flatMap((text) => text.split('·').flatMap((piece) => runsOf(wordsOf(piece), RUN))).filter((run) => known.has(run));
}

describe('the corpus speaks in its own words', () => {
  it.each(yamlIn(COUNTRIES))('%s: no run of eight words is that of the statute', (file) => {
    const code = (parse(readFileSync(file, 'utf8')) as { readonly country: string }).country;
    // Where the statutes are absent nothing can be compared; that the file has texts of its own is still checked.
    const source = statutesAtHand ? statutesOf(code) : '';
    expect(ownTexts(file).length).toBeGreaterThan(0);
    expect(shared(ownTexts(file), source)).toEqual([]);
  });

  it('no run of eight words in the files on published findings is that of the publication', () => {
    const source = existsSync(SOURCES) ? readdirSync(SOURCES).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(`${SOURCES}/${name}`, 'utf8')).join('\n') : '';
    const files = ['ecpat-2017', 'lanzarote-2022'].flatMap((folder) => yamlIn(`${FINDINGS}/${folder}`));
    const tables = readdirSync(FINDINGS).filter((name) => name.endsWith('.csv'));
    const cells = tables.flatMap((name) => readCsv(readFileSync(`${FINDINGS}/${name}`, 'utf8')).rows.flatMap((row) => row.map((cell) => cell.text)));
    const texts = [...files.flatMap(ownTexts), ...cells];
    expect(texts.length).toBeGreaterThan(1000);
    expect([...new Set(shared(texts, source))]).toEqual([]);
  });
});
