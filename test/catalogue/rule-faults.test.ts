import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { folderOf } from '../written-laws.ts';
import { writtenRule } from '../written-rules.ts';

const rule = (logic: string): string => writtenRule('csam.test', logic);

const whole = rule('test: {described: csam}');
const PARTS = 'parts: {one: {en: o, fr: o}, two: {en: t, fr: t}}\n';
const parted = rule(`${PARTS}tests: {one: {described: csam}, two: {described: csam}}`);

/** A file for each fault: its place below the rules, its text, where the fault is, and what is said of it. */
const BROKEN: readonly (readonly [what: string, place: string, text: string, at: string, said: string])[] = [
  ['is no YAML', 'csam/test.yaml', 'id: [\n', '2:1', ''],
  ['has a key that no criterion has', 'csam/test.yaml', whole.replace('ask:', 'asked:'), '4:1', 'asked'],
  ['has an id of another place', 'csam/other.yaml', whole, '1:5', 'the id “csam.test” does not agree with the place of the file\n    → write csam.other, or move the file'],
  ['is of no topic', 'nothing/test.yaml', whole.replace('csam.test', 'nothing.test'), '1:5', 'nothing'],
  ['has an id that was retired', 'sale/marriage-and-surrogacy.yaml', whole.replace('csam.test', 'sale.marriage-and-surrogacy'), '1:5', 'retired: sale.marriage, sale.surrogacy'],
  ['takes the parts from a criterion that has some', 'prevention/screening.yaml', whole.replace('csam.test', 'prevention.screening'), '1:5', 'has a meaning already, with these parts that are missing here: employees'],
  ['tests a part that it does not have', 'csam/test.yaml', parted.replace('two: {described: csam}}', 'three: {described: csam}}'), '8:', '“three” is no part of this criterion\n    → its parts: one, two'],
  ['has parts and one test for all', 'csam/test.yaml', rule(`${PARTS}test: {described: csam}`), '8:', '`tests` or `test-each` for a criterion with parts'],
  ['has tests for parts and no parts', 'csam/test.yaml', rule('tests: {one: {described: csam}}'), '', ''],
  ['has a source for a part that it does not have', 'csam/test.yaml', parted.replace('force: invites}', 'force: invites, parts: [three]}'), '10:', '“three” is no part of this criterion'],
  ['expects something of a part that it does not have', 'csam/test.yaml', parted.replace('expect: met}', 'expect: met, parts: {three: met}}'), '12:', '“three” is no part of this criterion'],
];

describe('a criterion file', () => {
  it('that is in order is tested', async () => {
    for (const text of [whole, parted]) expect((await run(['rules', 'test', 'mine'], { cwd: folderOf({ 'mine/csam/test.yaml': text }) })).code).toBe(0);
  });

  it.each(BROKEN)('that %s is refused, with place and mend', async (_, place, text, at, said) => {
    const { code, out, err } = await run(['rules', 'test', 'mine'], { cwd: folderOf({ [`mine/${place}`]: text }) });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`mine/${place}:${at}`);
    expect(err).toContain(said);
  });

  it('whose example comes out otherwise is named, with the case, and ends with 1', async () => {
    const { code, out } = await run(['rules', 'test', 'mine'], { cwd: folderOf({ 'mine/csam/test.yaml': whole.replace('expect: met', 'expect: gap') }) });
    expect(code).toBe(1);
    expect(out).toMatch(/^csam\.test 1: .*expected gap, found met\n {4}e\n/u);
  });

  it('that is refused is not mutated either', async () => {
    expect((await run(['rules', 'mutate', 'mine'], { cwd: folderOf({ 'mine/csam/test.yaml': 'id: [\n' }) })).code).toBe(2);
  });

  it('is mutated alone where it is asked for', async () => {
    const cwd = folderOf({ 'mine/csam/test.yaml': whole, 'mine/grooming/test.yaml': whole.replace('csam.test', 'grooming.test') });
    for (const only of ['csam', 'csam.test']) {
      const { out } = await run(['rules', 'mutate', 'mine', '--only', only], { cwd });
      expect(out).toContain('1 criteria, ');
    }
  });
});
