import { describe, expect, it } from 'vitest';
import { builtCatalogue, builtExamples } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { compareLaws, type Side } from '../../src/diff/compare-laws.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { isMap, type YamlMap } from '../../src/law/cell.ts';
import { readLaw } from '../../src/law/law.ts';

const { catalogue } = builtCatalogue();
const { criteria } = catalogue;
const options = { asParty: new Set<string>() };
const laws = [...new Map(Object.values(builtExamples()).flatMap((examples) => examples.map((example) => [JSON.stringify(example.law), exampleLaw(example)]))).values()];

const known = new Map<YamlMap, Side>();

/** A law judged; those among the examples are judged once. */
function side(root: YamlMap): Side {
  const found = known.get(root);
  if (found !== undefined) return found;
  const law = readLaw(root, catalogue);
  const judged = { root, law, findings: evaluate(law, criteria, catalogue, options) };
  if (laws.includes(root)) known.set(root, judged);
  return judged;
}

function regressions(before: Side, after: YamlMap): string[] {
  return compareLaws(before, side(after), { criteria, catalogue, options }).flatMap(({ change }) => (change.kind === 'opened' || (change.kind === 'changed' && (change.direction === 'worse' || change.direction === 'mixed')) ? [change.criterion] : []));
}

/** Whom an offence excepts: punishing more can well be worse for these. And a purpose must be named to count where naming is asked for. */
const ON_EXCEPTIONS = /^child-status\.|^abuse\.peers-not-criminalised$|^definitions\.no-consent-to-exploitation$|^sale\.illegal-adoption$/u;

/** Each makes an offence wider, whatever it says. */
const WIDER: Readonly<Record<string, (offence: YamlMap) => YamlMap>> = {
  'children up to 18': (offence) => ({ ...offence, 'child-under': 18 }),
  'children from birth': ({ 'child-from': _, ...offence }) => offence,
  'without narrowing elements': ({ needs: _, ...offence }) => offence,
  'by any means': (offence) => ({ ...offence, via: 'any' }),
  'for any purpose': ({ purposes: _, ...offence }) => offence,
  'all acts': (offence) => ({ ...offence, acts: Object.keys(catalogue.vocabulary.about[String(offence['about'])]?.acts ?? {}) }),
};

describe('an improvement of any law among the examples is no regression', () => {
  it.each(Object.entries(WIDER))('an offence widened: %s', (_, widen) => {
    let tried = 0;
    for (const root of laws) {
      const offences = isMap(root['offences']) ? root['offences'] : {};
      const before = side(root);
      for (const [name, offence] of Object.entries(offences)) {
        if (!isMap(offence)) continue;
        const after = { ...root, offences: { ...offences, [name]: widen(offence) } };
        if (JSON.stringify(after) === JSON.stringify(root)) continue;
        tried += 1;
        expect(regressions(before, after).filter((id) => !ON_EXCEPTIONS.test(id)), `${name} of ${JSON.stringify(root)}`).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(5);
  });

  it('limitation abolished', () => {
    let tried = 0;
    for (const root of laws) {
      const general = isMap(root['general']) ? root['general'] : {};
      if (general['limitation'] === undefined) continue;
      tried += 1;
      expect(regressions(side(root), { ...root, general: { ...general, limitation: [{ for: 'all', from: 'none' }] } }), JSON.stringify(root)).toEqual([]);
    }
    expect(tried).toBeGreaterThan(20);
  });

  it('offences replaced by one without any limit, under another name, reached by the same rules', () => {
    let tried = 0;
    for (const root of laws) {
      const offences = isMap(root['offences']) ? root['offences'] : {};
      if (root['general'] !== undefined) continue;
      for (const [name, offence] of Object.entries(offences)) {
        if (!isMap(offence) || offence['excused'] !== undefined || offence['penalty'] !== undefined || offence['class'] !== undefined) continue;
        const { [name]: _, ...others } = offences;
        const { about, acts, covers } = offence;
        tried += 1;
        const broad = { about, ...(acts === undefined ? {} : { acts }), ...(covers === undefined ? {} : { covers }), 'child-under': 18 };
        expect(regressions(side(root), { ...root, offences: { ...others, broad } }).filter((id) => !ON_EXCEPTIONS.test(id)), `${name} of ${JSON.stringify(root)}`).toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(100);
  });
});
