import fc from 'fast-check';
import { builtCatalogue } from '../../src/catalogue/built.ts';

const { catalogue } = builtCatalogue();
const { vocabulary } = catalogue;

type Plain = Record<string, unknown>;

const answer = fc.constantFrom('yes', 'no', 'unknown');
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });

/** A map without the keys that were left out. */
function present(map: Plain): Plain {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}

const words = (list: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.subarray([...list], { maxLength: Math.min(5, list.length) }) },
    { weight: 1, arbitrary: fc.constant('unknown') },
    { weight: 2, arbitrary: fc.subarray([...list], { maxLength: Math.min(3, list.length) }).chain((some) => fc.tuple(...some.map(() => answer)).map((answers) => Object.fromEntries(some.map((word, index) => [word, answers[index]])))) },
  );

const part = fc.constant('in some cases');
const need = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...vocabulary.needs) as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.record({ other: fc.constant('some other limit') }) },
  { weight: 1, arbitrary: fc.subarray([...vocabulary.needs], { minLength: 1, maxLength: 2 }).map((any) => ({ any })) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom(...vocabulary.needs), only: part }) },
  { weight: 1, arbitrary: fc.constantFrom(...vocabulary.needs).map((word) => ({ [word]: 'unknown' })) },
);
const excuses = fc.oneof(
  { weight: 4, arbitrary: words(vocabulary.excused) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom(...vocabulary.excused), only: part }).map((one) => [one]) },
  { weight: 1, arbitrary: fc.constant([{ other: 'some other exception' }]) },
  { weight: 1, arbitrary: fc.constantFrom(...vocabulary.excused).map((is) => [{ is, at: 'cp art. 2' }]) },
);
const PURPOSES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(Object.keys(vocabulary.about).map((about) => [about, about === 'grooming' || about === 'sexual-communication' ? ['sexual-activity', 'produce-material'] : about === 'sale' || about === 'trafficking' ? ['sexual-exploitation', 'organ-transfer', 'forced-labour', 'adoption'] : []]));
const GAINS = ['more-material', 'sexual-favours', 'money', 'other-gain'];
const prison = fc.constantFrom<unknown>('yes', 'no', 'unknown', 'life', { max: '6 months' }, { max: '3 years' }, { min: '1 year', max: '10 years' }, { min: '2 years' }, { is: 'no', only: 'in some cases' }, { max: { is: '3 years', only: 'in some cases' } }, '5 years');
const penalty = fc.oneof(fc.constant('unknown' as unknown), fc.record({ prison: optional(prison), fine: optional(fc.constant({ max: 5000 })), only: optional(part) }).map(present), fc.record({ prison }));
const partAnswer = fc.oneof({ weight: 5, arbitrary: answer as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.record({ is: answer, only: part }) });

const offence = fc.constantFrom(...Object.keys(vocabulary.about)).chain((about) => {
  const purposes = PURPOSES[about] ?? [];
  return fc
    .record({
      acts: words(Object.keys(vocabulary.about[about]?.acts ?? {})),
      needs: optional(fc.oneof({ weight: 6, arbitrary: fc.array(need, { maxLength: 2 }) as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constant('unknown') })),
      excused: optional(excuses),
      via: optional(fc.constantFrom<unknown>('any', 'online', 'offline', 'unknown', { is: 'online', only: 'in some cases' })),
      'child-from': optional(fc.constantFrom<unknown>(12, 14, 'unknown', { is: 14, only: 'girls' })),
      'child-under': optional(fc.constantFrom<unknown>(15, 16, 18, 'any', 'unknown', { is: 18, only: 'girls' })),
      purposes: purposes.length === 0 ? fc.constant(undefined) : optional(words(purposes)),
      gains: about.endsWith('extortion') ? optional(words(GAINS)) : fc.constant(undefined),
      covers: about === 'csam' ? optional(words(Object.keys(vocabulary.covers))) : fc.constant(undefined),
      attempt: optional(partAnswer),
      class: optional(fc.constantFrom('crime', 'delit', 'contravention', 'unknown')),
      penalty: optional(penalty),
      only: fc.option(part, { nil: undefined, freq: 1 }).chain((one) => fc.constantFrom(one, undefined, undefined)),
      since: fc.constantFrom(undefined, undefined, undefined, undefined, '2018-01-01', '2030-01-01'),
    })
    .map((rest) => present({ about, ...rest }));
});

const names = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

const scope = fc.oneof(
  fc.constant('all' as unknown),
  fc.subarray(['csam', 'abuse', 'prostitution', 'sale', 'grooming', 'performances', 'csam:produce', 'csam:distribute', 'sale:deliver', 'abuse:sexual-activity', ...names.slice(0, 1)], { minLength: 1, maxLength: 3 }),
  fc.record({ for: fc.constantFrom<unknown>('csam', 'abuse', 'all', ['csam', 'first'], ['abuse', 'csam:possess']), 'child-from': optional(fc.constantFrom(12, 14)), 'child-under': optional(fc.constantFrom(14, 16, 18)) }).map(present),
  fc.constantFrom<unknown>('trafficking', ['sexual-communication', 'general-extortion'], ['csam:publish', 'performances:attend'], { for: [{ for: 'sale', 'child-under': 14 }, 'first'], class: 'crime' }),
  fc.record({ class: fc.constantFrom('crime', 'delit') }),
  fc.record({ for: fc.constantFrom('csam', 'abuse'), class: fc.constantFrom('crime', 'delit') }).map((one) => [one]),
  fc.constant('unknown'),
);

const oneRule = fc.record({ for: scope, except: optional(scope), others: optional(fc.constant('no')), only: optional(part), is: fc.constantFrom(undefined, undefined, undefined, 'unknown', 'no') }).map(present);
const rule = fc.oneof({ weight: 2, arbitrary: partAnswer }, { weight: 3, arbitrary: oneRule as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.array(oneRule, { minLength: 1, maxLength: 2 }) });
const condition = fc.oneof(fc.constantFrom<unknown>('required', 'not-required', 'unknown'), fc.record({ is: fc.constantFrom('required', 'not-required', 'required', 'not-required', 'unknown'), except: optional(scope), only: optional(part) }).map(present));
const oneGround = fc.record({ for: scope, except: optional(scope), others: fc.constantFrom(undefined, undefined, undefined, 'no'), 'dual-criminality': optional(condition), complaint: optional(condition), presence: optional(condition), only: optional(part), is: fc.constantFrom(undefined, undefined, undefined, 'unknown', 'no') }).map(present);
const ground = fc.oneof(partAnswer, oneGround, fc.array(oneGround, { minLength: 1, maxLength: 2 }));

const period = fc
  .record({
    for: scope, except: optional(scope), years: optional(fc.constantFrom<unknown>(3, 10, 20, 30, 1.5, 'unknown', { is: 10, only: 'in some cases' })), from: optional(fc.constantFrom<unknown>('offence', 'majority', 'age 16', 'age 30', 'report', 'none', 'unknown', { is: 'majority', only: 'in some cases' })),
    'open-until': optional(fc.constantFrom<unknown>('life', 'age 25', 'unknown', { is: 'life', only: 'in some cases' })), only: optional(part), ordinary: fc.constantFrom(undefined, undefined, undefined, 'yes'),
  })
  .map(present);
const limitation = fc.oneof(fc.array(period, { maxLength: 4 }) as fc.Arbitrary<unknown>, fc.record({ for: scope, years: fc.constantFrom(10, 20), from: fc.constantFrom('offence', 'majority', 'age 21', 'none') }), fc.array(period, { minLength: 1, maxLength: 3 }).map((rules) => Object.fromEntries(rules.map((one, index) => [`rule-${String(index)}`, one]))));

const RESERVATIONS: Readonly<Record<string, readonly string[]>> = { lanzarote: ['20(3)', '20(3)/1', '20(4)', '21(2)', '24(3)', '25(3)', '25(5)'], budapest: ['9(4)', '11(3)', '22(2)'] };
const status = fc.constantFrom('yes', 'no', 'unknown', '2012-08-01', '2030-01-01');
const TREATIES = Object.values(catalogue.instruments).filter(({ kind }) => kind === 'treaty' || kind === 'directive').map(({ id }) => id);
const reservations = (clauses: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(fc.subarray([...clauses]) as fc.Arbitrary<unknown>, fc.constantFrom('unknown', 'no'), fc.subarray([...clauses]).chain((some) => fc.tuple(...some.map(() => partAnswer)).map((answers) => Object.fromEntries(some.map((clause, index) => [clause, answers[index]])))));
const treaties = fc
  .record(Object.fromEntries(TREATIES.map((id) => [id, optional(fc.oneof(status as fc.Arbitrary<unknown>, fc.record({ signed: optional(fc.constant('2010-05-04')), bound: optional(status), reservations: optional(reservations(RESERVATIONS[id] ?? [])), only: fc.constantFrom(undefined, undefined, undefined, 'in some cases') }).map(present)))])))
  .map((map) => present(Object.fromEntries(Object.entries(map as Plain).map(([id, one]) => [id, RESERVATIONS[id] === undefined && typeof one === 'object' && one !== null ? present({ ...one, reservations: undefined }) : one]))));

const measure = fc.constantFrom(...catalogue.criteria.filter((criterion) => criterion.measures.length > 0)).chain((criterion): fc.Arbitrary<readonly [string, unknown]> => {
  const parts = criterion.measures.filter((one) => one !== '');
  const plain = fc.oneof(answer as fc.Arbitrary<unknown>, fc.record({ is: answer, only: part }));
  const own = criterion.measures.includes('') ? plain : undefined;
  const byPart = parts.length === 0 ? undefined : fc.subarray(parts, { minLength: 1 }).chain((some) => fc.tuple(...some.map(() => plain)).map((answers) => Object.fromEntries(some.map((one, index) => [one, answers[index]]))));
  return fc.oneof(...[own, byPart].filter((one) => one !== undefined)).map((said) => [criterion.id, said] as const);
});

const facts = fc
  .record({
    confiscation: optional(fc.oneof(partAnswer, fc.record({ instruments: partAnswer, proceeds: optional(answer), only: fc.constantFrom(undefined, undefined, 'in some cases') }).map(present))),
    closure: optional(fc.oneof(partAnswer, fc.record({ physical: optional(partAnswer), online: optional(answer) }).map(present))),
    aggravating: optional(words(['serious-harm', 'torture', 'vulnerable-victim', 'family-or-trust', 'several-persons', 'criminal-organisation', 'previous-conviction'])),
    'foreign-convictions': optional(partAnswer),
    extradition: optional(fc.oneof(partAnswer, fc.record({ for: scope, except: fc.constantFrom(undefined, undefined, ['csam']), only: fc.constantFrom(undefined, undefined, 'in some cases'), 'no-treaty-needed': optional(partAnswer), accessory: optional(answer), nationals: optional(answer) }).map(present))),
  })
  .map(present);
const otherGrounds = fc.record({ territory: optional(partAnswer), ships: optional(answer), aircraft: optional(answer), 'ict-element': optional(fc.oneof(partAnswer, fc.record({ 'constituent-element': answer, 'ict-from-territory': optional(partAnswer) }).map(present))), 'extradite-or-prosecute': optional(rule), 'victim-national': optional(ground), 'victim-resident': optional(ground) }).map(present);

/** Laws of every kind that the format allows, small enough to be read when one fails. */
export const anyLaw: fc.Arbitrary<Plain> = fc
  .record({
    country: fc.constantFrom('XA', 'XA', 'BJ', 'FR', 'DK', 'HR', 'GB-SCT'),
    examined: fc.oneof(fc.constant('all' as unknown), fc.subarray([...catalogue.topics])),
    treaties: optional(treaties),
    consent: optional(fc.constantFrom<unknown>(14, 16, 18, 'unknown', 'no', { is: 15, 'peers-within': 3 }, { is: 16, only: 'girls' }, { is: 15, 'peers-within': 'unknown' })),
    responsibility: optional(fc.constantFrom<unknown>(13, 'no', 'unknown', { is: 12, only: 'in some cases' })),
    definitions: optional(fc.record({ 'child-under': optional(fc.constantFrom<unknown>(16, 18, 'unknown', 'any', { is: 18, only: 'girls' })), csam: optional(fc.oneof(partAnswer, fc.record({ covers: optional(words(Object.keys(vocabulary.covers))), term: optional(fc.constantFrom<unknown>('child pornography', 'abuse material', { is: 'Kinderpornografie', at: 'cp art. 1' })), 'child-under': optional(fc.constantFrom<unknown>(16, 18)), only: fc.constantFrom(undefined, undefined, 'in some cases') }).map(present))) }).map(present)),
    offences: fc.array(offence, { minLength: 1, maxLength: 4 }),
    general: fc.record({ attempt: optional(rule), complicity: optional(rule), 'co-perpetration': optional(rule), association: optional(rule), 'legal-persons': optional(rule), limitation: optional(limitation), nationals: optional(ground), residents: optional(ground), universal: optional(ground), facts: optional(facts), others: optional(otherGrounds) }),
    measures: optional(fc.array(measure, { maxLength: 5 }).map((list) => Object.fromEntries(list))),
  })
  .map(({ consent, responsibility, offences, general, ...rest }) => {
    const { nationals, residents, universal, facts: own, others, ...rules } = general;
    const jurisdiction = present({ nationals, residents, universal, ...others });
    const ages = present({ consent, responsibility });
    return present({
      lacuna: 1,
      asOf: '2026-01-15',
      texts: { cp: { title: 'Penal Code' } },
      ...rest,
      ages: Object.keys(ages).length === 0 ? undefined : ages,
      offences: Object.fromEntries(offences.map((one, index) => [names[index] as string, one])),
      general: present({ ...rules, ...own, jurisdiction: Object.keys(jurisdiction).length === 0 ? undefined : jurisdiction }),
    });
  });
