import { describe, expect, it } from 'vitest';
import { readAnswer, type AnswerContext } from '../../src/cli/answer-text.ts';
import type { Expects } from '../../src/words/draft.ts';

const CONTEXT: AnswerContext = { texts: ['cp'], choices: ['possess', 'access', 'distribute', 'produce'] };

/** What is typed, the kind of question, and what it says: a value and its citation, a wish, or nothing that can be understood. */
const ANSWERS: readonly (readonly [kind: Expects, typed: string, said: ReturnType<typeof readAnswer>])[] = [
  ['answer', ' Oui ', { value: 'yes' }],
  ['answer', 'y, cp art. 12', { value: 'yes', at: 'cp art. 12' }],
  ['answer', 'no: "x"', { value: 'no', at: '"\\"x\\""' }],
  ['answer', '?', { value: 'unknown' }],
  ['answer', 'cp art. 12', { value: 'yes', at: 'cp art. 12' }],
  ['answer', 'cp', undefined],
  ['answer', 'cpp art. 3', { value: 'yes', at: 'cpp art. 3' }],
  ['answer', 'perhaps', undefined],
  ['answer', 'not-applicable cp art. 1', { value: 'not-applicable', at: 'cp art. 1' }],
  ['offence', 'not-applicable', undefined],
  ['offence', 'constructor', undefined],
  ['answer', `yes ${'x'.repeat(1000)}`, undefined],
  ['answer', '', 'skip'],
  ['answer', 'RETOUR', 'back'],
  ['answer', 'q', 'quit'],
  ['date', '2004', { value: '"2004"' }],
  ['date', '2004-07', { value: '2004-07' }],
  ['date', '2/7/2004, loi 1', { value: '2004-07-02', at: 'loi 1' }],
  ['date', 'yes', { value: 'yes' }],
  ['date', 'soon', undefined],
  ['age', '18 ans, cp art. 2', { value: '18', at: 'cp art. 2' }],
  ['age', 'any', { value: 'any' }],
  ['age', 'non', { value: 'no' }],
  ['age', 'yes', undefined],
  ['age', 'young', undefined],
  ['reservations', '20(4),21(2)', { value: '["20(4)", "21(2)"]' }],
  ['reservations', '20(4), loi 3', { value: '["20(4)"]', at: 'loi 3' }],
  ['reservations', 'none', { value: 'no' }],
  ['reservations', 'some', undefined],
  ['words', '2', { value: 'access' }],
  ['words', '1,3-4 cp art. 12', { value: '[possess, distribute, produce]', at: 'cp art. 12' }],
  ['words', 'access; possess', { value: '[access, possess]' }],
  ['words', '1 1-2', { value: '[possess, access]' }],
  ['words', '0', undefined],
  ['words', '00-4', undefined],
  ['words', '5', undefined],
  ['words', '3-2', undefined],
  ['words', '3-9', undefined],
  ['words', 'holding', undefined],
  ['words', 'yes', undefined],
  ['words', 'aucune', { value: 'no' }],
  ['penalty', 'perpétuité, cp art. 3', { value: '{prison: life}', at: 'cp art. 3' }],
  ['penalty', '5 ans', { value: '{prison: {max: 5 years}}' }],
  ['penalty', '1 an', { value: '{prison: {max: 1 year}}' }],
  ['penalty', '1-5 years cp art. 3', { value: '{prison: {min: 1 year, max: 5 years}}', at: 'cp art. 3' }],
  ['penalty', '6 mois à 2 ans', { value: '{prison: {min: 6 months, max: 2 years}}' }],
  ['penalty', '10 ans à perpétuité', { value: '{prison: {min: 10 years, max: life}}' }],
  ['penalty', '10 to life', { value: '{prison: {min: 10 years, max: life}}' }],
  ['penalty', '5', undefined],
  ['penalty', 'a fine', undefined],
  ['penalty', 'inconnu', { value: 'unknown' }],
  ['limitation', 'none cpp art. 8', { value: '{for: all, from: none}', at: 'cpp art. 8' }],
  ['limitation', 'unknown', { value: 'unknown' }],
  ['limitation', '15 ans à compter de la majorité, cpp art. 8', { value: '{for: all, years: 15, from: majority}', at: 'cpp art. 8' }],
  ['limitation', '10 Infraction', { value: '{for: all, years: 10, from: offence}' }],
  ['limitation', '20 âge 25', { value: '{for: all, years: 20, from: age 25}' }],
  ['limitation', '10', undefined],
  ['limitation', '10 \u017fignalement', { value: '{for: all, years: 10, from: \u017fignalement}' }],
];

describe('an answer to a question', () => {
  it.each(ANSWERS)('of the kind %s: %j', (kind, typed, said) => {
    expect(readAnswer(typed, kind, CONTEXT)).toEqual(said);
  });
});
