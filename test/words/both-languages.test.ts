import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/outcome.ts';
import { agreeWordsIn } from '../../src/words/agree.ts';
import { billWordsIn } from '../../src/words/bills.ts';
import { ciWordsIn } from '../../src/words/ci.ts';
import { compareWordsIn } from '../../src/words/compare.ts';
import { configWordsIn } from '../../src/words/config.ts';
import { datasetWordsIn } from '../../src/words/dataset.ts';
import { diffWordsIn } from '../../src/words/diff.ts';
import { documentWordsIn } from '../../src/words/document.ts';
import { draftWordsIn } from '../../src/words/draft.ts';
import { historyWordsIn } from '../../src/words/history.ts';
import { scaleWordsIn } from '../../src/words/scale.ts';
import { speechIn } from '../../src/words/speech.ts';

const SETS: Readonly<Record<string, (language: Language) => Promise<object>>> = { agree: agreeWordsIn, bills: billWordsIn, ci: ciWordsIn, compare: compareWordsIn, config: configWordsIn, dataset: datasetWordsIn, diff: diffWordsIn, document: documentWordsIn, draft: draftWordsIn, history: historyWordsIn, scale: scaleWordsIn, speech: speechIn };

/** The places of all that is said: of texts, and of the sentences that are made from values. */
function* said(words: unknown, path: string): Generator<string> {
  if (typeof words === 'string' || typeof words === 'function') yield `${path} ${typeof words}`;
  else if (typeof words === 'object' && words !== null) for (const [key, value] of Object.entries(words)) yield* said(value, `${path}.${key}`);
}

describe.each(Object.keys(SETS))('the words of %s', (name) => {
  const open = SETS[name] as (language: Language) => Promise<object>;

  it('are there in both languages, place by place', async () => {
    const [english, french] = await Promise.all([open('en'), open('fr')]);
    const places = (words: object): string[] => [...said(words, name)].filter((place) => !place.startsWith('speech.cli.placeholders')).sort();
    expect(places(french)).toEqual(places(english));
  });
});
