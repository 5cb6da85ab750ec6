import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { evaluateCriterion, outcomesOf, type EvaluationOptions } from '../../src/evaluate/criterion.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { readLaw } from '../../src/law/law.ts';
import type { Criterion, Source } from '../../src/model/criterion.ts';
import type { Law } from '../../src/model/law.ts';

const { catalogue } = builtCatalogue();
const PLAIN: EvaluationOptions = { asParty: new Set() };

function criterion(id: string): Criterion {
  const found = catalogue.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const law = (parts: Readonly<Record<string, unknown>>): Law => readLaw({ lacuna: 1, country: 'XA', asOf: '2026-01-15', ...parts }, catalogue);

/** Possession is punished online only: enough for Budapest, in part for Lanzarote. */
const onlineOnly = law({ examined: ['csam'], treaties: { budapest: '2010-01-01', lanzarote: '2012-08-01' }, offences: { holding: { about: 'csam', acts: ['possess'], via: 'online', 'child-under': 18 } } });

const outcome = (id: string, of: Law, options: Partial<EvaluationOptions> = {}): string => {
  const finding = evaluateCriterion(criterion(id), of, catalogue, { ...PLAIN, ...options });
  return `${finding.outcome} ${finding.level}`;
};

describe('a run for some instruments', () => {
  it('judges a criterion by what those instruments ask, and at their level', () => {
    expect(outcome('csam.simple-possession', onlineOnly)).toBe('partial requires');
    expect(outcome('csam.simple-possession', onlineOnly, { instruments: new Set(['budapest']) })).toBe('met requires');
    expect(outcome('csam.simple-possession', onlineOnly, { instruments: new Set(['lanzarote']) })).toBe('partial requires');
    expect(outcome('csam.simple-possession', onlineOnly, { instruments: new Set(['ecpat-2017']) })).toBe('partial invites');
  });

  it('says of what it looks at why it falls short, and of nothing else', () => {
    const finding = evaluateCriterion(criterion('csam.simple-possession'), onlineOnly, catalogue, { ...PLAIN, instruments: new Set(['budapest']) });
    expect([finding.reasons, finding.closest]).toEqual([[], undefined]);
    expect(finding.sources.length).toBe(criterion('csam.simple-possession').sources.length);
  });

  it('leaves a criterion open where those instruments do no more than mention it', () => {
    const mentioned = criterion('abuse.peers-not-criminalised');
    expect(mentioned.sources.filter(({ instrument }) => instrument === 'lanzarote').map(({ force }) => force)).toEqual(['mentions']);
    expect(outcome('abuse.peers-not-criminalised', law({ examined: 'all', ages: { consent: { is: 15, 'peers-within': 5 } }, offences: { a: { about: 'abuse', 'child-under': 15 } } }), { instruments: new Set(['lanzarote']) })).toBe('unknown invites');
  });
});

describe('a finding that cites nothing', () => {
  const nothing = law({ examined: ['csam', 'prevention'], treaties: { lanzarote: '2012-08-01' } });

  it('has the level of its own run, whatever another run came to', () => {
    expect(['lanzarote', 'ecpat-2017', 'lanzarote'].map((one) => outcome('csam.simple-possession', nothing, { instruments: new Set([one]) }))).toEqual(['gap requires', 'gap invites', 'gap requires']);
  });

  it('has the parts of its own law, with their own reasons, whatever another law came to', () => {
    const codes = (of: Law): string[] => evaluateCriterion(criterion('prevention.action-plan'), of, catalogue, PLAIN).parts.map(({ outcome: own, reasons }) => `${own} ${reasons.map(({ code }) => code).join()}`);
    expect(codes(nothing)).toEqual(['gap absent', 'gap absent', 'gap absent']);
    expect(codes(law({ examined: ['prevention'], measures: { 'prevention.action-plan': { plan: 'no' } } }))).toEqual(['gap stated-no', 'gap absent', 'gap absent']);
  });
});

describe('a run as a Party', () => {
  const unbound = law({ examined: ['csam'], treaties: { lanzarote: { bound: 'no' } } });

  it('supposes the treaty to bind, without its reservations, and nothing else', () => {
    expect(outcome('csam.simple-possession', unbound)).toBe('gap invites');
    expect(outcome('csam.simple-possession', unbound, { asParty: new Set(['lanzarote']) })).toBe('gap requires');
    expect(outcome('csam.simple-possession', unbound, { asParty: new Set(['malabo']) })).toBe('gap requires');
    expect(outcome('csam.simple-possession', unbound, { asParty: new Set(['hague-1993']) })).toBe('gap invites');
  });

  it('looks at treaties on the day that is asked for', () => {
    const later = law({ examined: ['csam'], treaties: { lanzarote: '2030-01-01' } });
    expect(outcome('csam.simple-possession', later)).toBe('gap invites');
    expect(outcome('csam.simple-possession', later, { instrumentsAsOf: '2030-01-01' })).toBe('gap requires');
  });
});

describe('outcomes alone', () => {
  it.each(['csam.simple-possession', 'prevention.action-plan', 'limitation.from-majority', 'jurisdiction.no-dual-criminality', 'grooming.offence'])('are those of the finding: %s', (id) => {
    for (const options of [PLAIN, { ...PLAIN, instruments: new Set(['budapest', 'lanzarote']) }]) {
      for (const one of [onlineOnly, law({ examined: 'all' }), law({}), law({ examined: ['prevention'], measures: { 'prevention.action-plan': { plan: 'yes', body: 'no' } } })]) {
        const { outcome: whole, parts } = evaluateCriterion(criterion(id), one, catalogue, options);
        const alone = outcomesOf(criterion(id), one, catalogue, options);
        expect(alone.outcome).toBe(whole);
        for (const { part, outcome: expected } of parts) expect(alone.parts.get(part)).toBe(expected);
      }
    }
  });
});

describe('an evaluation', () => {
  it('judges criteria in the order given', () => {
    const ids = ['grooming.offence', 'csam.access', 'abuse.force'];
    expect(evaluate(onlineOnly, ids.map(criterion), catalogue, PLAIN).map((finding) => finding.criterion)).toEqual(ids);
  });

  it('finds of the first law of a run what it finds of any other', () => {
    const reserved = law({ examined: 'all', treaties: { lanzarote: { since: '2012-08-01', reservations: ['20(3)'] }, malabo: { bound: 'unknown' } }, offences: { holding: { about: 'csam', acts: ['possess'], needs: ['intent-to-distribute'], 'child-under': 18 } } });
    for (const one of [onlineOnly, reserved, law({}), law({ examined: ['prevention'], measures: { 'prevention.action-plan': { plan: 'yes', body: 'no' } } })]) {
      const later = evaluate(one, catalogue.criteria, catalogue, PLAIN);
      expect(evaluate(one, catalogue.criteria, catalogue, { ...PLAIN, first: true })).toEqual(later);
      expect(evaluate(one, catalogue.criteria, catalogue, PLAIN)).toEqual(later);
    }
  });

  it('remembers nothing of the first law of a run, and of the others what comes to the same', () => {
    const judge = (options: EvaluationOptions): unknown => evaluateCriterion(criterion('csam.simple-possession'), law({}), catalogue, options);
    expect(Object.is(judge(PLAIN), judge(PLAIN))).toBe(true);
    expect(Object.is(judge({ ...PLAIN, first: true }), judge({ ...PLAIN, first: true }))).toBe(false);
  });
});

describe('a part', () => {
  it('that the author says cannot arise is left out, whatever is described', () => {
    const { outcome: whole, parts } = evaluateCriterion(criterion('prevention.cybercafes'), law({ examined: ['prevention'], measures: { 'prevention.cybercafes': { is: 'not-applicable', note: 'prohibited' } } }), catalogue, PLAIN);
    expect([whole, ...new Set(parts.map((part) => part.outcome))]).toEqual(['not-applicable', 'not-applicable']);
  });

  it('about a topic of which nothing is described is left out, and the criterion judged by the others', () => {
    const finding = evaluateCriterion(criterion('limitation.from-majority'), law({ offences: { a: { about: 'abuse', 'child-under': 18 } }, general: { limitation: [{ for: 'all', years: 10, from: 'majority' }] } }), catalogue, PLAIN);
    expect([finding.outcome, finding.parts.find(({ part }) => part === 'csam')?.outcome, finding.parts.find(({ part }) => part === 'abuse')?.outcome]).toEqual(['met', 'not-applicable', 'met']);
  });
});

describe('a criterion of several parts', () => {
  const [, some] = catalogue.criteria as [Criterion, Criterion];
  const ofParts = (tests: Criterion['tests'], of: Law): ReturnType<typeof evaluateCriterion> => evaluateCriterion({ id: some.id, topic: some.topic, pack: '', parts: Object.keys(tests), tests, sources: [], measures: [], mayNotApply: false }, of, catalogue, PLAIN);
  const party = { bound: 'crc' };

  it('shows the closest provision of the first part that has one', () => {
    const finding = ofParts({ party, act: { punished: { about: 'csam', act: 'access' } } }, law({ examined: ['csam'], treaties: { crc: 'no' }, offences: { holding: { about: 'csam', acts: ['possess'], 'child-under': 18 } } }));
    expect([finding.outcome, finding.closest?.offence]).toEqual(['gap', 'holding']);
  });
});

describe('a finding', () => {
  const parts = law({ examined: ['prevention'], treaties: { lanzarote: '2012-08-01' }, measures: { 'prevention.action-plan': { plan: 'yes', body: { is: 'yes', only: 'one region' }, evaluation: 'no' } } });

  it('that falls short shows what falls short, in part or wholly, and not what is met', () => {
    const finding = evaluateCriterion(criterion('prevention.action-plan'), parts, catalogue, PLAIN);
    expect([finding.outcome, finding.reasons.map(({ code }) => code), finding.evidence.map(({ path }) => path)]).toEqual(['partial', ['only', 'stated-no'], ['measures.prevention.action-plan.body', 'measures.prevention.action-plan.evaluation']]);
  });

  it('that is unknown shows what is unknown, and not what is met', () => {
    const finding = evaluateCriterion(criterion('prevention.action-plan'), law({ measures: { 'prevention.action-plan': { plan: 'yes', body: 'unknown', evaluation: 'yes' } } }), catalogue, PLAIN);
    expect([finding.outcome, finding.reasons, finding.evidence.map(({ path }) => path)]).toEqual(['unknown', [{ code: 'stated-unknown', path: 'measures.prevention.action-plan.body' }], ['measures.prevention.action-plan.body']]);
  });

  it('that is unknown has the level of what is unknown', () => {
    // Lanzarote asks for the body, which is there; the evaluation, of which nothing is known, is asked for by others.
    const finding = evaluateCriterion(criterion('prevention.action-plan'), law({ treaties: { lanzarote: '2012-08-01', opsc: 'no' }, measures: { 'prevention.action-plan': { plan: 'yes', body: 'yes', evaluation: 'unknown' } } }), catalogue, PLAIN);
    expect([finding.outcome, finding.level]).toEqual(['unknown', 'invites']);
  });

  it('that does not arise shows the author’s word', () => {
    const finding = evaluateCriterion(criterion('prevention.cybercafes'), law({ measures: { 'prevention.cybercafes': { is: 'not-applicable', note: 'prohibited' } } }), catalogue, PLAIN);
    expect([finding.reasons, finding.evidence.map(({ path }) => path)]).toEqual([[], ['measures.prevention.cybercafes']]);
  });

  it('of a part without a test is a fault of the rules', () => {
    expect(() => evaluateCriterion({ ...criterion('prevention.action-plan'), parts: ['plan', 'nothing'], measures: [] }, law({}), catalogue, PLAIN)).toThrow('part nothing has no test');
  });
});

describe('a source', () => {
  const bound = (id: string, instrument: string, at: string, of: Law, options: Partial<EvaluationOptions> = {}): unknown => evaluateCriterion(criterion(id), of, catalogue, { ...PLAIN, ...options }).sources.find((one) => one.instrument === instrument && one.at === at)?.bound;

  it('of a body’s document is supposed to bind with the treaty under it', () => {
    expect(bound('csam.simple-possession', 'crc-c-156', '65', law({ treaties: { opsc: 'no' } }))).toBe('no');
    expect(bound('csam.simple-possession', 'crc-c-156', '65', law({ treaties: { opsc: 'no' } }), { asParty: new Set(['opsc']) })).toBe('yes');
    expect(bound('csam.simple-possession', 'crc-c-156', '65', law({ treaties: { opsc: 'no' } }), { asParty: new Set(['crc-c-156']) })).toBe('yes');
  });

  it('of which nothing is left is not applicable, also where it is not known that there is nothing', () => {
    const finding = evaluateCriterion(criterion('limitation.extended'), law({}), catalogue, PLAIN);
    expect([finding.outcome, ...new Set(finding.sources.map((one) => one.outcome))]).toEqual(['unknown', 'not-applicable']);
  });

  it('that speaks of some offences is judged through either medium, and online alone only where it says so', () => {
    const speaking = (more: Partial<Source>): unknown => evaluateCriterion({ ...criterion('csam.simple-possession'), sources: [{ instrument: 'lanzarote', at: '1', force: 'requires', scope: { for: ['csam'] }, ...more }] }, onlineOnly, catalogue, PLAIN).sources[0]?.outcome;
    expect([speaking({}), speaking({ via: 'online' })]).toEqual(['partial', 'met']);
  });

  it('that only mentions keeps its force, whoever is bound', () => {
    const finding = evaluateCriterion(criterion('csam.simple-possession'), law({}), catalogue, PLAIN);
    expect(finding.sources.filter(({ force }) => force === 'mentions').map(({ counts }) => counts)).toEqual(['mentions']);
  });
});

