import { describe, expect, it } from 'vitest';
import { builtCatalogue, builtExamples, builtTexts } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { describeEdits } from '../../src/fix/describe.ts';
import { searchFixes, searchSettings } from '../../src/fix/search.ts';
import { readLaw } from '../../src/law/law.ts';
import { englishFix } from '../../src/words/en/fix.ts';
import { frenchFix } from '../../src/words/fr/fix.ts';

const { catalogue } = builtCatalogue();
const texts = { en: builtTexts('en'), fr: builtTexts('fr') };

/** Every proposal for every gap among the examples of the rules, described. */
const changes = catalogue.criteria.flatMap((criterion) =>
  (builtExamples()[criterion.id] ?? []).flatMap((example) => {
    const root = exampleLaw(example);
    const settings = searchSettings(readLaw(root, catalogue), catalogue, { asParty: new Set() }, () => 14);
    return example.expect === 'gap' || example.expect === 'partial' ? searchFixes(criterion, root, settings).flatMap((fix) => describeEdits(fix.edits, root, catalogue.criteria)) : [];
  }),
);

describe('a proposed change', () => {
  it('is a whole sentence in both languages, whatever it changes', () => {
    expect(changes.length).toBeGreaterThan(500);
    for (const { change } of changes) {
      const [english, french] = [englishFix.change(change, undefined, texts.en), frenchFix.change(change, 'cp art. 1', texts.fr)];
      for (const text of [english, french]) expect(text, JSON.stringify(change)).not.toMatch(/undefined|NaN|\[object|: *$|“”|«\u00a0\u00a0»| {2}/u);
      expect(english).not.toBe(french);
      expect(french, french).not.toMatch(/[^\u00a0\u202f\s`(] ?[;?!]|[a-zé] :/u);
    }
  });

  it('comes in many kinds: none is said in words made beforehand for a criterion', () => {
    expect(new Set(changes.map(({ change }) => change.kind)).size).toBeGreaterThan(20);
  });
});
