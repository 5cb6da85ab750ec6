import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { boundBy } from '../../src/evaluate/bound.ts';
import { evaluateCriterion } from '../../src/evaluate/criterion.ts';
import { readLaw } from '../../src/law/law.ts';
import type { Instrument, Source } from '../../src/model/criterion.ts';
import type { Finding, SourceFinding } from '../../src/model/finding.ts';

const { catalogue } = builtCatalogue();

function find(id: string, parts: Readonly<Record<string, unknown>>, asParty: readonly string[] = []): Finding {
  const criterion = catalogue.criteria.find((one) => one.id === id);
  if (criterion === undefined) throw new Error(id);
  return evaluateCriterion(criterion, readLaw({ lacuna: 1, country: 'XA', asOf: '2026-01-15', ...parts }, catalogue), catalogue, { asParty: new Set(asParty) });
}

const source = (finding: Finding, instrument: string, at?: string): SourceFinding | undefined => finding.sources.find((one) => one.instrument === instrument && (at === undefined || one.at === at));
const access = { examined: ['csam'], offences: { holding: { about: 'csam', acts: ['possess'], 'child-under': 18 } } };

describe('a source', () => {
  it('keeps its force only towards a State that is bound on the date', () => {
    expect(source(find('csam.access', { ...access, treaties: { lanzarote: '2012-08-01' } }), 'lanzarote')).toMatchObject({ bound: 'yes', counts: 'requires' });
    expect(source(find('csam.access', { ...access, treaties: { lanzarote: '2026-01-16' } }), 'lanzarote')).toMatchObject({ bound: 'no', counts: 'invites' });
    expect(source(find('csam.access', { ...access, treaties: { lanzarote: { signed: '2010-01-01' } } }), 'lanzarote')).toMatchObject({ bound: 'no' });
    expect(source(find('csam.access', access), 'lanzarote')).toMatchObject({ bound: 'unknown', counts: 'invites' });
  });

  it('of a treaty that is not in force invites, whoever has ratified it', () => {
    expect(source(find('csam.access', { ...access, treaties: { 'un-cybercrime': '2025-12-01' } }), 'un-cybercrime')).toMatchObject({ bound: 'no', counts: 'invites' });
  });

  it('of a treaty that only mentions the matter invites nothing either, where the treaty does not bind', () => {
    expect(source(find('definitions.csam-virtual', { treaties: { 'un-cybercrime': 'no' } }), 'un-cybercrime', '14(3)')).toMatchObject({ bound: 'no', force: 'mentions', counts: 'mentions' });
  });

  it('of a treaty’s body binds through the treaty, and only once it is adopted', () => {
    expect(source(find('csam.simple-possession', { ...access, treaties: { opsc: 'yes' } }), 'crc-c-156')).toMatchObject({ bound: 'yes' });
    expect(source(find('csam.simple-possession', { ...access, asOf: '2018-06-01', treaties: { opsc: 'yes' } }), 'crc-c-156')).toMatchObject({ bound: 'no' });
  });

  it('of the Directive binds members of the Union from the day they joined until the day they left, and never Denmark', () => {
    const on = (country: string, asOf: string): unknown => source(find('csam.access', { ...access, country, asOf }), 'eu-2011-93')?.bound;
    expect([on('FR', '2026-01-15'), on('HR', '2013-06-30'), on('HR', '2013-07-01'), on('GB', '2020-01-31'), on('GB', '2020-02-01'), on('DK', '2026-01-15'), on('FR', '2011-01-01')]).toEqual(['yes', 'no', 'yes', 'yes', 'no', 'no', 'no']);
    expect(on('GB-SCT', '2019-05-01')).toBe('yes');
  });

  it('that names the States it addresses binds only those; where they are not named it is unknown', () => {
    const on = (country: string): unknown => source(find('cooperation.reservation-access', { country, treaties: { lanzarote: { bound: '2012-08-01', reservations: ['20(4)'] } } }), 'lanzarote-r2', 'V-1')?.bound;
    expect([on('BG'), on('FR')]).toEqual(['yes', 'no']);
  });
});

describe('a document', () => {
  const { inForce: _, ...opsc } = catalogue.instruments['opsc'] as Instrument;
  const document = (parts: Partial<Instrument>, asOf: string): string => {
    const instruments = { ...catalogue.instruments, document: { ...opsc, id: 'document', adopted: '2019', ...parts } };
    const law = readLaw({ lacuna: 1, country: 'XA', asOf, treaties: { opsc: 'yes' } }, catalogue);
    return boundBy({ instrument: 'document', at: '1', force: 'requires' } as Source, law, { ...catalogue, instruments }, { asParty: new Set() });
  };

  it('of which the month of adoption is known is adopted by the end of it, of which the year is by the end of the year', () => {
    const on = (adopted: string) => (asOf: string): string => document({ adopted }, asOf);
    expect(['2020-01-31', '2020-02-01', '2020-02-28', '2020-03-01', '2021-01-01'].map(on('2020-02'))).toEqual(['no', 'no', 'no', 'yes', 'yes']);
    expect(['2020-01-31', '2020-12-30', '2020-12-31', '2021-01-01'].map(on('2020'))).toEqual(['no', 'no', 'yes', 'yes']);
    expect(['2020-03-30', '2020-03-31'].map(on('2020-03'))).toEqual(['no', 'yes']);
  });

  it('of a treaty of which no day of entry into force is given is in force', () => {
    expect(document({ underlying: 'document' }, '2026-01-15')).toBe('yes');
    expect(document({ underlying: 'document', inForce: null }, '2026-01-15')).toBe('no');
    expect(document({ underlying: 'document', inForce: '2026-01-16' }, '2026-01-15')).toBe('no');
  });
});

describe('a reservation', () => {
  it('takes the force of the place away, never the outcome', () => {
    const plain = find('csam.access', { ...access, treaties: { lanzarote: '2012-08-01' } });
    const reserved = find('csam.access', { ...access, treaties: { lanzarote: { bound: '2012-08-01', reservations: ['20(4)'] } } });
    expect([plain.outcome, plain.level]).toEqual(['gap', 'requires']);
    expect([reserved.outcome, reserved.level]).toEqual(['gap', 'invites']);
    expect(source(reserved, 'lanzarote')?.reservations).toEqual(['20(4)']);
  });

  it('under a clause stands for each of its indents, unless something else is said of one', () => {
    const touching = (reservations: unknown): unknown => source(find('definitions.csam-virtual', { ...access, treaties: { lanzarote: { bound: '2012-08-01', reservations } } }), 'lanzarote', '20(2)')?.reservations;
    expect([['20(3)'], ['20(3)', '20(4)'], ['20(4)', '20(3)/1'], ['20(3)/2'], ['20(4)']].map(touching)).toEqual([['20(3)/1'], ['20(3)/1'], ['20(3)/1'], [], []]);
    expect([{ '20(3)': 'yes', '20(3)/1': 'no' }, { '20(3)': 'yes', '20(3)/1': 'unknown' }, { '20(3)': 'yes', '20(3)/2': 'no' }].map(touching)).toEqual([[], [], ['20(3)/1']]);
  });

  it('under 21(2) lets attendance depend on the recruitment of the child, for that source alone', () => {
    const shows = { examined: ['performances'], offences: { watching: { about: 'performances', acts: ['attend'], needs: ['child-recruited'], 'child-under': 18 } } };
    const finding = find('performances.attend', { ...shows, treaties: { lanzarote: { bound: '2012-08-01', reservations: ['21(2)'] } } });
    expect(finding.outcome).toBe('partial');
    expect(source(finding, 'lanzarote')?.outcome).toBe('met');
  });

  it('under 24(3) leaves parts and acts out of the duty to punish attempt', () => {
    const offences = { making: { about: 'csam', acts: ['produce'], attempt: 'yes', 'child-under': 18 }, holding: { about: 'csam', acts: ['possess'], attempt: 'no', 'child-under': 18 } };
    const at = (reservations: readonly string[]): unknown => source(find('liability.attempt', { offences, treaties: { lanzarote: { bound: '2012-08-01', reservations } } }), 'lanzarote')?.outcome;
    expect([at([]), at(['24(3)'])]).toEqual(['partial', 'met']);
  });

  it('gives no force to a treaty that does not bind yet', () => {
    const offences = { making: { about: 'csam', acts: ['produce'], attempt: 'yes', 'child-under': 18 } };
    expect(source(find('liability.attempt', { offences, treaties: { lanzarote: { bound: '2030-01-01', reservations: ['24(3)'] } } }), 'lanzarote')).toMatchObject({ bound: 'no', counts: 'invites', reservations: ['24(3)'] });
  });

  it('counts for nothing when one asks as if the State were bound without any', () => {
    const finding = find('csam.access', { ...access, treaties: { lanzarote: { bound: '2012-08-01', reservations: ['20(4)'] } } }, ['lanzarote']);
    expect(finding.level).toBe('requires');
  });
});

describe('a level', () => {
  it('is the strongest force among the sources that fall short, and among all for what is met', () => {
    const possession = (needs: readonly string[]): Finding => find('csam.simple-possession', { examined: ['csam'], treaties: { lanzarote: '2012-08-01', opsc: '2005-01-31' }, offences: { holding: { about: 'csam', acts: ['possess'], needs, 'child-under': 18 } } });
    expect(possession(['intent-to-distribute'])).toMatchObject({ outcome: 'gap', level: 'requires' });
    expect(possession([])).toMatchObject({ outcome: 'met', level: 'requires' });
  });
});
