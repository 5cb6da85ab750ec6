import { describe, expect, it } from 'vitest';
import { builtTexts } from '../../src/catalogue/built.ts';
import { DIAGNOSTIC_CODES, type Diagnostic } from '../../src/model/diagnostic.ts';
import type { Reason } from '../../src/model/finding.ts';
import type { LawChange } from '../../src/model/law-change.ts';
import type { Language } from '../../src/model/outcome.ts';
import { fixWordsIn } from '../../src/words/fix.ts';
import { speechIn } from '../../src/words/speech.ts';

const LANGUAGES: readonly Language[] = ['en', 'fr'];
const texts = { en: builtTexts('en'), fr: builtTexts('fr') };

/** What a sentence never holds: the trace of a value that was not there. */
const HOLE = /undefined|NaN|\[object/u;

/** Every reason, with more than one value where it may have several. */
const REASONS: readonly Reason[] = [
  { code: 'no-offence', about: ['csam'] },
  { code: 'no-offence', about: ['performances', 'csam'] },
  { code: 'no-act', about: 'csam', acts: ['possess'] },
  { code: 'no-act', about: 'csam', acts: ['possess', 'access', 'distribute'] },
  { code: 'no-act', about: 'abuse', acts: [] },
  { code: 'narrowed', about: 'csam', act: 'possess', needs: [['habit']], others: [] },
  { code: 'narrowed', about: 'csam', act: 'possess', needs: [['habit', 'payment'], ['ill-motive']], others: ['in public'] },
  { code: 'narrowed', about: 'abuse', act: 'sexual-activity', needs: [], others: ['marriage'] },
  { code: 'narrowed', about: 'prostitution', act: '', needs: [['payment-made']], others: [] },
  { code: 'excused', excuse: 'peers' },
  { code: 'not-excused', excuses: ['peers'] },
  { code: 'not-excused', excuses: ['own-images', 'peers'] },
  { code: 'ages', act: 'possess', about: 'csam', from: 14, under: 18 },
  { code: 'ages', act: undefined, about: 'grooming', from: 0, under: 12 },
  { code: 'medium', act: 'possess', about: 'csam', medium: 'online' },
  { code: 'medium', act: undefined, about: 'csam', medium: 'offline' },
  { code: 'word-missing', list: 'purposes', word: 'adoption' },
  { code: 'word-missing', list: 'gains', word: 'money' },
  { code: 'word-missing', list: 'covers', word: 'text' },
  { code: 'purpose-bound', purposes: ['adoption'] },
  { code: 'purpose-bound', purposes: ['sexual-exploitation', 'adoption'] },
  { code: 'purpose-bound', purposes: [] },
  { code: 'only', text: 'felonies' },
  { code: 'stated-no', path: 'general.jurisdiction.ships' },
  { code: 'stated-no', path: 'measures.prevention.education' },
  { code: 'absent', path: 'general.complicity', topic: 'liability' },
  { code: 'absent', path: 'measures.prevention.action-plan.body', topic: 'prevention' },
  { code: 'absent', path: 'child-under', topic: 'csam' },
  { code: 'not-examined', topic: 'csam' },
  { code: 'not-examined', topic: 'definitions', path: 'definitions.csam.covers.text' },
  { code: 'stated-unknown', path: 'offences.holding.needs' },
  { code: 'stated-unknown', path: 'definitions.csam' },
  { code: 'not-stated', path: 'measures.prevention.education' },
  { code: 'not-reached', rule: 'general.complicity', offences: ['holding'] },
  { code: 'not-reached', rule: 'general.jurisdiction.nationals', offences: ['holding', 'spreading', 'approach'] },
  { code: 'partly-reached', rule: 'general.attempt', offences: ['holding'] },
  { code: 'partly-reached', rule: 'general.attempt', offences: ['holding', 'spreading'] },
  { code: 'reach-unknown', rule: 'general.attempt', offences: [] },
  { code: 'reach-unknown', rule: 'general.attempt', offences: ['holding', 'spreading'] },
  { code: 'condition', condition: 'dual-criminality', ground: 'nationals', offences: ['holding'] },
  { code: 'condition', condition: 'presence', ground: 'residents', offences: [] },
  { code: 'condition', condition: 'complaint', ground: 'universal', offences: ['holding', 'spreading'] },
  { code: 'condition-unknown', condition: 'complaint', ground: 'nationals' },
  ...['none', 'majority', 'later-age', 'earlier-age', 'open-until-life', 'open-until', 'report', 'offence-up-to-18-years', 'offence-over-18-years', 'unknown'].flatMap((start): Reason[] => [{ code: 'limitation', start, years: 10, offences: ['holding'] }, { code: 'limitation', start, years: 1, offences: ['holding', 'spreading'] }, { code: 'limitation', start, years: undefined, offences: ['holding'] }]),
  { code: 'limitation-unknown', offences: ['holding'] },
  { code: 'limitation-unknown', offences: ['holding', 'spreading'] },
  { code: 'not-longer', offences: ['holding'] },
  { code: 'not-longer', offences: ['holding', 'spreading'] },
  { code: 'no-ordinary' },
  { code: 'no-prison', offences: ['holding'] },
  { code: 'no-prison', offences: ['holding', 'spreading'] },
  { code: 'maximum-too-low', offences: ['holding'], years: 1 },
  { code: 'maximum-too-low', offences: ['holding', 'spreading'], years: 3 },
  { code: 'penalty-order', lesser: 'possess', graver: 'produce', offences: ['holding', 'making'] },
  { code: 'penalty-unknown', offences: ['holding'] },
  { code: 'penalty-unknown', offences: ['holding', 'spreading'] },
  { code: 'term', term: 'pornographie infantile' },
  { code: 'term-unclear' },
  { code: 'unstated-medium' },
  { code: 'age-of-consent-unknown' },
  { code: 'not-party', instrument: 'opsc' },
  { code: 'status-unknown', instrument: 'opsc' },
  { code: 'reserved', instrument: 'lanzarote', clause: '20(4)' },
  { code: 'reservations-unknown', instrument: 'lanzarote' },
  { code: 'nothing-to-judge' },
];

/** Every change that a proposal can make, in each of its forms. */
const CHANGES: readonly LawChange[] = [
  ...(['acts', 'excused', 'covers', 'purposes', 'gains'] as const).map((list): LawChange => ({ kind: 'add-words', offence: 'holding', list, about: 'csam', words: [list === 'acts' ? 'access' : list === 'excused' ? 'peers' : list === 'covers' ? 'text' : list === 'purposes' ? 'adoption' : 'money'] })),
  { kind: 'add-words', offence: 'holding', list: 'acts', about: 'csam', words: ['access', 'possess', 'distribute'] },
  ...(['acts', 'needs', 'purposes', 'excused'] as const).map((list): LawChange => ({ kind: 'drop-words', offence: 'holding', list, words: [list === 'needs' ? 'habit|payment' : list === 'excused' ? 'marriage' : list === 'acts' ? 'possess' : 'adoption'] })),
  ...(['needs', 'purposes', 'gains'] as const).map((list): LawChange => ({ kind: 'drop-list', offence: 'holding', list })),
  { kind: 'medium', offence: 'holding' },
  { kind: 'child-under', offence: 'holding', age: 18 },
  { kind: 'child-under', age: 18 },
  { kind: 'child-from', offence: 'holding', age: '0' },
  { kind: 'child-from', offence: 'holding', age: 'consent' },
  { kind: 'own-attempt', offence: 'holding' },
  { kind: 'prison', offence: 'holding' },
  { kind: 'prison', offence: 'holding', maximum: '5 years' },
  { kind: 'new-offence', name: 'access', about: 'csam', acts: ['access'], purposes: [], under: '18' },
  { kind: 'new-offence', name: 'sale', about: 'sale', acts: ['sell', 'offer'], purposes: ['adoption', 'sexual-exploitation'], under: 'unknown' },
  { kind: 'new-offence', name: 'abuse', about: 'abuse', acts: [], purposes: [], under: 'consent' },
  { kind: 'definition', words: ['real', 'text'] },
  { kind: 'definition', words: [] },
  { kind: 'term', term: 'child sexual abuse material' },
  { kind: 'rule-for-all', rule: 'general.complicity' },
  { kind: 'rule-too', rule: 'general.complicity', words: ['csam', 'all', 'csam:produce', 'holding'] },
  { kind: 'rule-except', rule: 'general.jurisdiction.nationals' },
  ...['dual-criminality', 'complaint', 'presence', 'other'].map((condition): LawChange => ({ kind: 'condition', rule: 'general.jurisdiction.nationals', condition })),
  { kind: 'limit', path: 'offences.holding', text: 'girls' },
  { kind: 'limit', path: 'measures.prevention.education', text: 'primary schools' },
  ...['majority', 'none', 'report', 'offence', 'age 25'].flatMap((from): LawChange[] => [{ kind: 'limitation', reaches: ['csam'], from }, { kind: 'limitation', reaches: ['all'], from, years: 20 }, { kind: 'new-limitation', offences: ['csam', 'holding'], from }, { kind: 'new-limitation', offences: ['all'], from, years: 1 }]),
  { kind: 'aggravating', words: ['torture', 'family-or-trust'] },
  { kind: 'measure', criterion: 'prevention.education', part: '' },
  { kind: 'measure', criterion: 'prevention.action-plan', part: 'body' },
  { kind: 'party', instrument: 'opsc' },
  { kind: 'reservation', instrument: 'lanzarote', clause: '20(4)' },
  { kind: 'figure', path: 'ages.consent.peers-within', value: 5 },
  { kind: 'figure', path: 'ages.responsibility', value: 14 },
  { kind: 'provide', path: 'general.jurisdiction.ships' },
  { kind: 'provide', path: 'general.extradition.nationals', asked: 'extradition.nationals' },
  { kind: 'provide', path: 'general.jurisdiction.aircraft', asked: 'jurisdiction.territory.aircraft' },
];

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(REASONS.map((reason) => [JSON.stringify(reason), reason] as const))('the reason %s is a clause without capital, full stop or hole', async (_title, reason) => {
    const clause = (await speechIn(language)).reason(reason, texts[language]);
    expect(clause).not.toMatch(HOLE);
    expect(clause.length).toBeGreaterThan(5);
    expect(clause).not.toMatch(/\.$/u);
  });

  it.each(CHANGES.map((change) => [JSON.stringify(change), change] as const))('the change %s is a sentence without full stop or hole, with its citation where there is one', async (_title, change) => {
    const { change: sentence } = await fixWordsIn(language);
    for (const at of [undefined, 'cp art. 1']) {
      const said = sentence(change, at, texts[language]);
      expect(said).not.toMatch(HOLE);
      expect(said).toMatch(/^[`\p{Lu}]/u);
      expect(said).not.toMatch(/\.$/u);
    }
  });

  it.each(DIAGNOSTIC_CODES)('the fault %s is told without a hole, whatever is known of it', async (code) => {
    const { diagnostic } = await speechIn(language);
    const everything = { text: 'x', near: 'y', known: 'a, b', number: 'yes', why: 'w', key: 'title', limit: '<= 3', size: '5 MB', encoding: 'UTF-16', kind: 'PDF', what: 'BAD_INDENT', quote: 'a: b', found: 'array', expected: 'object', from: '1', under: '2', since: '2020', max: '1 year', bound: '2021', count: '100', parts: 'p', chain: 'a → b', outcome: 'met' };
    const { near: _near, ...withoutNear } = everything;
    const some = { known: '', size: '', text: '', what: 'ELSE', expected: '^[a-z]{2,3}$', key: 'else' };
    for (const values of [{}, everything, withoutNear, some] as readonly Readonly<Record<string, string>>[]) {
      const { message, hint } = diagnostic({ code, file: 'law.yaml', line: 1, column: 1, path: '', values });
      expect(message).not.toMatch(HOLE);
      expect(message.length).toBeGreaterThan(3);
      expect(hint ?? '').not.toMatch(HOLE);
    }
  });
});

const empty = (code: Diagnostic['code']): Diagnostic => ({ code, file: 'law.yaml', line: 1, column: 1, path: '', values: {} });

describe('what is told', () => {
  it('is not the same in both languages', async () => {
    const [english, french] = await Promise.all([speechIn('en'), speechIn('fr')]);
    expect(REASONS.filter((reason) => english.reason(reason, texts.en) === french.reason(reason, texts.fr)).map(({ code }) => code)).toEqual([]);
    expect(DIAGNOSTIC_CODES.filter((code) => english.diagnostic(empty(code)).message === french.diagnostic(empty(code)).message)).toEqual([]);
  });

  it('has every reason: none of its codes is left out here', async () => {
    const source = (await import('node:fs')).readFileSync('src/model/finding.ts', 'utf8');
    const codes = [...source.slice(0, source.indexOf('export interface Closest')).matchAll(/readonly code: '([\w-]+)'/gu)].map(([, code]) => code);
    expect([...new Set(REASONS.map(({ code }) => code))].sort()).toEqual([...new Set(codes)].sort());
  });
});
