import { describe, expect, it } from 'vitest';
import { compareFinding } from '../../src/report/compare-finding.ts';
import type { PublishedFinding } from '../../src/model/agreement.ts';
import type { Outcome } from '../../src/model/outcome.ts';

const finding = (outcome: Outcome, asOf?: string, since?: string): PublishedFinding => ({
  country: 'XA', criterion: 'csam.access', outcome, publishedBy: 'x', place: '', note: {}, file: 'f.csv', line: 2,
  ...(asOf === undefined ? {} : { asOf }),
  ...(since === undefined ? {} : { explanation: { text: { en: 'why' }, since } }),
});

describe('a published finding beside a law', () => {
  it.each([
    ['the same outcome is agreement', finding('gap', '2017'), 'gap', '2017-06-02', { verdict: 'agreement' }],
    ['the same outcome is agreement where the law is later too', finding('gap', '2017'), 'gap', '2025-01-01', { verdict: 'agreement' }],
    ['another outcome within the year of the finding is disagreement', finding('gap', '2017'), 'met', '2017-12-31', { verdict: 'disagreement' }],
    ['another outcome within its month is disagreement', finding('gap', '2017-05'), 'met', '2017-05-31', { verdict: 'disagreement' }],
    ['another outcome in a later law supersedes the finding', finding('gap', '2017'), 'met', '2018-01-01', { verdict: 'superseded' }],
    ['a later law supersedes nothing where what decides was in force already', finding('gap', '2017', '2017-12-31'), 'met', '2018-01-01', { verdict: 'disagreement' }],
    ['a later law supersedes where what decides came after', finding('gap', '2017', '2018'), 'met', '2018-06-01', { verdict: 'superseded' }],
    ['a law older than the finding is not compared, even where both agree', finding('met', '2022-03-10'), 'met', '2017-05-10', { verdict: 'not-comparable', why: 'law-older' }],
    ['a law of the same year is not older', finding('met', '2016'), 'met', '2016-01-01', { verdict: 'agreement' }],
    ['what the description leaves open is not compared', finding('met', '2017'), 'unknown', '2018-01-01', { verdict: 'not-comparable', why: 'not-derived' }],
    ['what the publication leaves open is not compared', finding('unknown', '2017'), 'met', '2018-01-01', { verdict: 'not-comparable', why: 'not-published' }],
    ['an undated finding that differs is not compared', finding('met'), 'gap', '2018-01-01', { verdict: 'not-comparable', why: 'undated' }],
    ['an undated finding may agree', finding('met'), 'met', '2018-01-01', { verdict: 'agreement' }],
    ['partial is neither met nor a gap', finding('gap', '2018'), 'partial', '2018-01-01', { verdict: 'disagreement' }],
  ] as const)('%s', (_, published, derived, asOf, expected) => {
    expect(compareFinding(published, derived, asOf)).toEqual(expected);
  });
});
