import { describe, expect, it } from 'vitest';
import { compareWordsIn } from '../../src/words/compare.ts';
import { fixWordsIn } from '../../src/words/fix.ts';

describe('numbers in words', () => {
  it('take the singular in French below two, in English for one alone', async () => {
    const [english, french] = await Promise.all([compareWordsIn('en'), compareWordsIn('fr')]);
    expect([english.title(1, 1), english.title(2, 2), english.title(3, 2)].map((text) => text.replace(/^.*: /u, ''))).toEqual(['1 country compared', '2 countries compared', '2 countries, 3 laws compared']);
    expect([french.title(1, 1), french.title(2, 2), french.title(3, 2)].map((text) => text.replace(/^.*:\s/u, ''))).toEqual(['1 pays comparé', '2 pays comparés', '2 pays comparés, 3 états du droit']);
    expect([english.shortfallCount(1, 0), english.shortfallCount(0, 2)]).toEqual(['1 gap, 0 partial', '0 gaps, 2 partial']);
    expect([french.shortfallCount(1, 0), french.shortfallCount(2, 2)]).toEqual(['1 lacune, 0 partiel', '2 lacunes, 2 partiels']);
  });

  it('say nothing of a share that is not known, and one figure where both ends are the same', async () => {
    for (const language of ['en', 'fr'] as const) {
      const words = await compareWordsIn(language);
      expect(words.percent(undefined)).toBe(words.interval(undefined, 0.5));
      expect(words.percent(0.5)).toMatch(/^50.?%$/u);
      expect([words.rank(2, 2, 2), words.rank(2, 1, 3), words.icmecRange(3, 3), words.icmecRange(2, 3)].map((text) => text.replace(/ .*$/u, ''))).toEqual(['2', '2', '3', '2–3']);
    }
  });

  it('count gaps and proposals', async () => {
    const [english, french] = await Promise.all([fixWordsIn('en'), fixWordsIn('fr')]);
    expect([english.counts(1, 2), english.counts(2, 1)]).toEqual(['1 gap, 2 proposals', '2 gaps, 1 proposal']);
    expect([french.counts(1, 2), french.counts(2, 1)]).toEqual(['1 lacune, 2 propositions', '2 lacunes, 1 proposition']);
  });
});
