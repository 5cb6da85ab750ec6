import { describe, expect, it } from 'vitest';
import { builtCases, builtCatalogue, builtExamples } from '../../src/catalogue/built.ts';
import { mutantsOf } from '../../src/catalogue/mutate.ts';
import { exampleLaw } from '../../src/catalogue/run-examples.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { lawFileFaults } from '../../src/validate/law-file.ts';
import { run } from '../run-command.ts';
import { folderOf } from '../written-laws.ts';
import { writtenRule } from '../written-rules.ts';

const { catalogue } = builtCatalogue();
const cases = builtCases();

const rule = (logic: string, more = ''): string => writtenRule('mine.test', logic, more);

describe('rules mutate', () => {
  it('changes every word of a test once: an act, a medium, an age, an element', () => {
    const criterion = catalogue.criteria.find((one) => one.id === 'csam.simple-possession');
    const names = criterion === undefined ? [] : mutantsOf(criterion, catalogue).map((mutant) => mutant.what);
    expect(names).toEqual(expect.arrayContaining(['punished.about: csam → abuse', 'punished.act: possess → produce', 'punished.media → online', 'punished.media → left out', 'punished.defeats left out', 'punished.ignores → left out', 'lanzarote 20(1)(e): force requires → requests']));
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds that no word of the rules goes unnoticed, but for those that are listed with a reason', async () => {
    const { code, out } = await run(['rules', 'mutate']);
    expect(out.split('\n').slice(0, -2)).toEqual([]);
    expect(code).toBe(0);
  }, 600_000);

  it('names what no example notices, and ends with 1', async () => {
    const folder = folderOf({ 'mine/csam/test.yaml': rule('test: {punished: {about: csam, act: possess, media: both}}').replace('mine.test', 'csam.test') });
    const { code, out } = await run(['rules', 'mutate', 'mine'], { cwd: folder });
    expect(code).toBe(1);
    expect(out).toContain('csam.test: punished.media → online\n');
  });

  it('names a change that is listed as equivalent and is noticed', async () => {
    const folder = folderOf({
      'mine/csam/test.yaml': rule('test: {described: csam}').replace('mine.test', 'csam.test'),
      'mine/equivalent-mutants.yaml': 'csam.test: {"described: csam → abuse": none, "ecpat-2017 2.2: force invites → requires": none}\n',
    });
    const { out } = await run(['rules', 'mutate', 'mine', '--lang', 'fr'], { cwd: folder });
    expect(out).toContain('donné pour équivalent, mais un exemple le remarque : described: csam → abuse\n');
  });
});

describe('the further cases of the rules', () => {
  it('are laws without a diagnostic', () => {
    const faults = Object.entries(cases).flatMap(([id, own]) =>
      own.filter((_, index) => index % 3 === 0).flatMap((one, index) => lawFileFaults(readYaml(JSON.stringify(exampleLaw(one)), `${id} ${String(index + 1)}`), catalogue, () => ({})).map((fault) => `${fault.file}: ${fault.code} ${fault.path}`)),
    );
    expect(faults).toEqual([]);
  });

  it('belong to criteria that have examples to be read', () => {
    expect(Object.keys(cases).filter((id) => (builtExamples()[id] ?? []).length === 0)).toEqual([]);
  });
});
