import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtCatalogue, builtTexts } from '../../src/catalogue/built.ts';
import { compileCatalogue, compileTexts, topicOfId } from '../../src/catalogue/compile.ts';
import { printPinpoint } from '../../src/catalogue/pinpoint.ts';
import { readRules } from '../../src/catalogue/read-rules.ts';
import { vocabularyTexts } from '../../src/catalogue/vocabulary-texts.ts';

const { raw, diagnostics } = readRules('rules');
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe('the rules', () => {
  it('are read without a fault', () => {
    expect(diagnostics).toEqual([]);
  });

  it('compile to the logic that the program ships', () => {
    expect(plain(compileCatalogue(raw))).toEqual(plain(builtCatalogue().catalogue));
  });

  it.each(['en', 'fr'] as const)('compile to the texts that the program ships, in %s', (language) => {
    expect(plain(compileTexts(raw, language))).toEqual(plain(builtTexts(language)));
  });

  it('give the words of the vocabulary that the program ships', () => {
    expect(plain(vocabularyTexts(raw.vocabulary))).toEqual(JSON.parse(readFileSync('dist/data/vocabulary.json', 'utf8')));
  });

  it('belong to the topic before the dot of their id', () => {
    expect(builtCatalogue().catalogue.criteria.filter(({ id, topic }) => topicOfId(id) !== topic)).toEqual([]);
  });
});

describe('a place of an instrument', () => {
  it.each(['en', 'fr'] as const)('is printed whole, in %s', (language) => {
    const printed = builtCatalogue().catalogue.criteria.flatMap(({ sources }) => sources).map(({ instrument, at }) => printPinpoint(at, raw.instruments.formats[raw.instruments.instruments[instrument]?.cite ?? ''] ?? {}, language));
    expect(printed.length).toBeGreaterThan(400);
    expect(printed.filter((text) => text === '' || /undefined|[{}]/u.test(text))).toEqual([]);
  });

  it('that its instrument has no form for is printed as it is written', () => {
    expect(printPinpoint('Annex Z', { patterns: [{ match: '^(\\d+)$', en: 'para. {1}' }] }, 'en')).toBe('Annex Z');
    expect(printPinpoint('Annex Z', {}, 'fr')).toBe('Annex Z');
  });
});
