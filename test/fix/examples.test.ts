import { describe, expect, it } from 'vitest';
import { builtCatalogue, builtExamples } from '../../src/catalogue/built.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import type { RawExample } from '../../src/catalogue/raw.ts';
import { evaluateCriterion } from '../../src/evaluate/criterion.ts';
import { applyEdits } from '../../src/fix/edit.ts';
import { searchFixes, searchSettings } from '../../src/fix/search.ts';
import { readLaw } from '../../src/law/law.ts';
import { createPatch, mergePatch } from '../../src/law/merge-patch.ts';
import { patchFaults } from '../../src/law/patch-faults.ts';
import type { YamlMap } from '../../src/law/cell.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { lawFileFaults } from '../../src/validate/law-file.ts';

const { catalogue } = builtCatalogue();
const examples = builtExamples();
const options = { asParty: new Set<string>() };
const short = ({ expect: expected }: RawExample): boolean => expected === 'gap' || expected === 'partial';

function faultsOf(law: YamlMap): number {
  return lawFileFaults(readYaml(JSON.stringify(law), 'law.json'), catalogue, () => ({})).length;
}

describe('the smallest change found for a gap', () => {
  it.each(catalogue.criteria.map((criterion) => [criterion.id, criterion] as const))('closes every gap among the examples of %s, as a bill that is in order', (id, criterion) => {
    for (const example of examples[id] ?? []) {
      if (!short(example)) continue;
      const root = exampleLaw(example);
      const settings = searchSettings(readLaw(root, catalogue), catalogue, options, () => 14);
      const [fix] = searchFixes(criterion, root, settings);
      expect(fix, `${id}: ${example.case.en}`).toBeDefined();
      const patch = createPatch(root, applyEdits(root, fix?.edits ?? [])) as YamlMap;
      expect(patchFaults(root, patch), JSON.stringify(patch)).toEqual([]);
      const after = mergePatch(root, patch) as YamlMap;
      const { outcome } = evaluateCriterion(criterion, readLaw(after, catalogue), catalogue, options);
      expect(['gap', 'partial'], `${example.case.en} ${JSON.stringify(patch)}`).not.toContain(outcome);
      expect(outcome).toBe(fix?.outcome);
      expect(faultsOf(after), JSON.stringify(patch)).toBeLessThanOrEqual(faultsOf(root));
    }
  });

  it('leaves nothing in it that could be left out', () => {
    for (const criterion of catalogue.criteria) {
      for (const example of (examples[criterion.id] ?? []).filter(short)) {
        const root = exampleLaw(example);
        const settings = searchSettings(readLaw(root, catalogue), catalogue, options, () => 14);
        const [fix] = searchFixes(criterion, root, settings);
        const terms = (fix?.edits ?? []).filter((edit) => edit.path.at(-1) !== 'term');
        for (const edit of fix?.outcome === 'met' ? terms : []) {
          const without = applyEdits(root, (fix?.edits ?? []).filter((one) => one !== edit));
          const left = evaluateCriterion(criterion, readLaw(without, catalogue), catalogue, options).outcome;
          const whole = patchFaults(root, (createPatch(root, without) ?? {}) as YamlMap).length === 0;
          expect(left === 'met' && whole, `${criterion.id}: ${JSON.stringify(edit)}`).toBe(false);
        }
      }
    }
  });
});
