import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { ageMask, bandMasks, countAges, firstRun } from '../../src/law/ages.ts';
import { answerOf, notAfter } from '../../src/law/cell.ts';
import { readLaw } from '../../src/law/law.ts';
import { monthsOf } from '../../src/law/penalty.ts';
import type { Law } from '../../src/model/law.ts';

const { catalogue } = builtCatalogue();
const law = (parts: Readonly<Record<string, unknown>>): Law => readLaw({ lacuna: 1, country: 'XA', asOf: '2026-01-15', ...parts }, catalogue);

describe('answers', () => {
  it('yes and true, no and false are the same; other words are no answers', () => {
    expect(['yes', true, 'true'].map(answerOf)).toEqual(['yes', 'yes', 'yes']);
    expect(['no', false, 'false'].map(answerOf)).toEqual(['no', 'no', 'no']);
    expect([answerOf('unknown'), answerOf('NO'), answerOf(1), answerOf(null)]).toEqual(['unknown', undefined, undefined, undefined]);
  });
});

describe('dates', () => {
  it('of different grain compare by their common length', () => {
    expect(notAfter('2020', '2020-06-30')).toBe(true);
    expect(notAfter('2020-07', '2020-06-30')).toBe(false);
  });

  it('outside since and until an offence and a value count as not written; the last day still counts', () => {
    const offences = { old: { about: 'csam', acts: ['possess'], until: '2026-01-14' }, last: { about: 'csam', acts: ['possess'], until: '2026-01-15' }, later: { about: 'csam', acts: ['possess'], since: '2026-01-16' } };
    expect(law({ offences }).offences.map((offence) => offence.name)).toEqual(['last']);
    expect(law({ ages: { consent: { is: 15, since: '2027-01-01' } } }).consent).toBeUndefined();
  });
});

describe('citations', () => {
  it('are inherited by what stands below, and a place of its own wins', () => {
    const { offences } = law({ offences: { at: 'cp art. 1', a: { about: 'csam', acts: ['possess'] }, b: { about: 'csam', at: 'cp art. 2', acts: [{ is: 'possess', at: 'cp art. 3' }] } } });
    expect(offences.map((offence) => offence.place.at)).toEqual(['cp art. 1', 'cp art. 2']);
    expect(offences[1]?.acts.words.get('possess')?.place.at).toBe('cp art. 3');
  });
});

describe('a long form', () => {
  it('may stand around what a scope names: its citation is kept apart, and out of force it names nothing', () => {
    const { rules } = law({ general: { attempt: { for: [{ is: 'csam', note: 'n' }, { for: 'abuse', 'child-under': { is: 14 }, at: 'cp art. 1' }, { is: 'sale', since: '2027-01-01' }], others: { is: 'no' } } } });
    expect(rules.get('general.attempt')?.[0]?.for.entries).toEqual([{ topic: 'csam' }, { topic: 'abuse', under: 14 }]);
    expect(rules.get('general.attempt')?.[0]?.othersNo).toBe(true);
  });

  it('of a reservation no longer in force is no reservation; a map answers clause by clause', () => {
    const { treaties } = law({ treaties: { lanzarote: { bound: '2012', reservations: { '20(4)': 'no', '21(2)': { is: 'yes' }, '24(3)': 'unknown' } }, budapest: { bound: '2012', reservations: [{ is: '9(4)', until: '2020' }] } } });
    expect(treaties.get('lanzarote')).toMatchObject({ reservations: ['21(2)'], openReservations: ['24(3)'] });
    expect(treaties.get('budapest')?.reservations).toEqual([]);
  });

  it('that holds in part only, on the age of the child or the medium, narrows the whole offence', () => {
    const { offences } = law({ definitions: { 'child-under': { is: 18, only: 'girls' } }, offences: { a: { about: 'abuse' }, b: { about: 'abuse', 'child-under': 16 }, c: { about: 'csam', acts: ['access'], 'child-under': 18, via: { is: 'online', only: 'public networks' } } } });
    expect(offences.map((offence) => offence.inPart.map((place) => place.only))).toEqual([['girls'], [], ['public networks']]);
  });

  it('on the start of a period qualifies the rule', () => {
    expect(law({ general: { limitation: [{ for: 'all', years: 10, from: { is: 'majority', only: 'relatives' } }] } }).limitation[0]?.place.only).toBe('relatives');
  });
});

describe('an offence', () => {
  const only = (offence: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}): Law['offences'][number] => law({ offences: { it: offence }, ...more }).offences[0] as Law['offences'][number];

  it('has the acts that its words imply, unless it says otherwise', () => {
    expect([...only({ about: 'csam', acts: ['publish', 'download'] }).acts.words.keys()].sort()).toEqual(['disseminate', 'download', 'make-available', 'procure-self', 'publish']);
    expect(only({ about: 'csam', acts: { download: 'yes', 'procure-self': 'no' } }).acts.words.get('procure-self')?.answer).toBe('no');
  });

  it('of sexual abuse without acts means sexual activities', () => {
    expect([...only({ about: 'abuse' }).acts.words.keys()]).toEqual(['sexual-activity']);
  });

  it('without an age of its own takes that of the definition of the material, then of all definitions, then none', () => {
    const definitions = { 'child-under': 16, csam: { 'child-under': 18 } };
    expect(only({ about: 'csam', acts: ['possess'] }, { definitions }).band.under).toBe(18);
    expect(only({ about: 'abuse' }, { definitions }).band.under).toBe(16);
    expect(only({ about: 'abuse' }).band.under).toBe('unknown');
    expect(only({ about: 'csam', acts: ['possess'] }, { definitions: { csam: { is: 'yes', 'child-under': 17 } } }).band.under).toBe(17);
  });

  it('against persons of every age protects every child, and names no age', () => {
    expect(only({ about: 'abuse', 'child-under': 'any' }).band).toMatchObject({ under: 18, namesAge: false });
  });

  it('keeps alternatives of a narrowing element apart from elements that add up', () => {
    expect(only({ about: 'csam', acts: ['access'], needs: ['own-use', { any: ['habit', 'payment'] }, { other: 'in public' }] }).needs.map((need) => need.anyOf.length)).toEqual([1, 2, 1]);
  });
});

describe('values by path', () => {
  it('a plain answer answers for what stands below it, but extradition does not say that nationals are extradited', () => {
    const described = law({ general: { closure: 'yes', extradition: 'yes', aggravating: ['torture'] } });
    expect(described.fact('general.closure.online').answer).toBe('yes');
    expect(described.fact('general.extradition.nationals').answer).toBe('silent');
    expect(described.fact('general.aggravating.torture').answer).toBe('yes');
    expect(described.fact('general.aggravating.several-persons').answer).toBe('silent');
  });
});

describe('durations', () => {
  it('are exact in months', () => {
    expect([monthsOf('6 months'), monthsOf('2 years'), monthsOf('1 year'), monthsOf(3), monthsOf('1.5 years')]).toEqual([6, 24, 12, 36, 18]);
    expect([monthsOf('five years'), monthsOf('5'), monthsOf('5 years and more')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('ages', () => {
  it('are sets of whole years below 18', () => {
    expect(countAges(ageMask(0, 18))).toBe(18);
    expect(firstRun(ageMask(14, 16))).toEqual({ from: 14, under: 16 });
    expect(ageMask(16, 14)).toBe(0);
    expect(ageMask(0, 14) | ageMask(14, 18)).toBe(ageMask(0, 18));
  });

  it('of a band with an unknown end are only possible, but for the age at the other end', () => {
    const rest = { namesAge: false, place: { path: '' } };
    expect(bandMasks({ from: 12, under: 'unknown', ...rest })).toEqual({ sure: ageMask(12, 13), maybe: ageMask(12, 18) });
    expect(bandMasks({ from: 'unknown', under: 15, ...rest })).toEqual({ sure: ageMask(14, 15), maybe: ageMask(0, 15) });
    expect(bandMasks({ from: 'unknown', under: 'unknown', ...rest })).toEqual({ sure: 0, maybe: ageMask(0, 18) });
  });
});
