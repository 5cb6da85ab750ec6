import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { evaluateCriterion } from '../../src/evaluate/criterion.ts';
import type { YamlMap } from '../../src/law/cell.ts';
import { readLaw } from '../../src/law/law.ts';
import { caseFiles, readCases, said } from '../acceptance/cases.ts';

const { catalogue } = builtCatalogue();

/** The cases of test/acceptance that need no option, without the command around them: fast enough for every mutant. */
describe('the outcomes that were predicted by hand', () => {
  for (const file of caseFiles) {
    for (const { title, args, law, expected } of readCases(file)) {
      if (args.length > 0) continue;
      it(`${file.replace(/\.txt$/u, '')}: ${title}`, () => {
        const names = new Set(expected.map((line) => line.split(' ')[0]));
        const read = readLaw(parse(law) as YamlMap, catalogue);
        const findings = catalogue.criteria.filter(({ id }) => names.has(id)).map((criterion) => evaluateCriterion(criterion, read, catalogue, { asParty: new Set() }));
        expect(said(expected, findings)).toEqual(expected);
      });
    }
  }
});
