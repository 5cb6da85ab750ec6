import type { Bilingual } from '../model/outcome.ts';
import type { VocabularyTexts } from '../schema/law-schema.ts';
import type { RawVocabulary, RawWord } from './raw.ts';

type Entry = { readonly title: Bilingual; readonly means: Bilingual };

/** Titles and meanings of all words in both languages, for the schema that editors show. */
export function vocabularyTexts(raw: RawVocabulary): VocabularyTexts {
  const { about, silence: _, 'common-subjects': __, dealings: ___, 'not-inherited': ____, ...lists } = raw;
  const entry = (word: RawWord): Entry => ({ title: word.title ?? word.only ?? word.means, means: word.means });
  const entries = (words: Readonly<Record<string, RawWord>>): Record<string, Entry> => Object.fromEntries(Object.entries(words).map(([word, one]) => [word, entry(one)]));
  return {
    about: Object.fromEntries(Object.entries(about).map(([name, subject]) => [name, { title: subject.title, means: subject.title }])),
    ...Object.fromEntries(Object.entries(about).map(([name, subject]) => [`acts.${name}`, entries(subject.acts)])),
    ...Object.fromEntries(Object.entries(lists as Readonly<Record<string, Readonly<Record<string, RawWord>>>>).map(([name, words]) => [name, entries(words)])),
  };
}
