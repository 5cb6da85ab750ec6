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

const need = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...vocabulary.needs) },
  { weight: 1, arbitrary: fc.record({ other: fc.constant('some other limit') }) },
  { weight: 1, arbitrary: fc.subarray([...vocabulary.needs], { minLength: 1, maxLength: 2 }).map((any) => ({ any })) },
);

const offence = fc.constantFrom(...Object.keys(vocabulary.about)).chain((about) =>
  fc
    .record({
      acts: words(Object.keys(vocabulary.about[about]?.acts ?? {})),
      needs: optional(fc.oneof({ weight: 4, arbitrary: fc.array(need, { maxLength: 2 }) as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: fc.constant('unknown') })),
      excused: optional(words(vocabulary.excused)),
      via: optional(fc.constantFrom('any', 'online', 'offline', 'unknown')),
      'child-from': optional(fc.constantFrom(12, 14)),
      'child-under': optional(fc.constantFrom(15, 16, 18, 'any', 'unknown')),
      attempt: optional(answer),
      class: optional(fc.constantFrom('crime', 'delit', 'unknown')),
      only: optional(fc.constant('in some cases')),
    })
    .map((rest) => present({ about, ...rest })),
);

const names = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

const scope = fc.oneof(
  fc.constant('all'),
  fc.subarray(['csam', 'abuse', 'prostitution', 'sale', 'grooming', 'csam:produce', 'abuse:sexual-activity', ...names.slice(0, 1)], { minLength: 1, maxLength: 3 }),
  fc.record({ for: fc.constantFrom('csam', 'abuse'), 'child-under': fc.constantFrom(14, 16) }),
  fc.record({ class: fc.constantFrom('crime', 'delit') }),
);

const rule = fc.oneof(answer as fc.Arbitrary<unknown>, fc.record({ for: scope, except: optional(scope), others: optional(fc.constant('no')), only: optional(fc.constant('in part')) }).map((map) => present(map)));
const ground = fc.oneof(
  answer as fc.Arbitrary<unknown>,
  fc
    .record({ for: scope, 'dual-criminality': optional(fc.constantFrom('required', 'not-required', 'unknown')), complaint: optional(fc.constantFrom('required', 'not-required')), presence: optional(fc.constantFrom('required', 'not-required')) })
    .map((map) => present(map)),
);

const limitation = fc.array(
  fc
    .record({ for: scope, years: optional(fc.constantFrom(3, 10, 20, 30)), from: fc.constantFrom('offence', 'majority', 'age 16', 'age 30', 'report', 'none', 'unknown'), 'open-until': optional(fc.constantFrom('life', 'age 25')), only: optional(fc.constant('some offenders')) })
    .map((map) => present(map)),
  { maxLength: 3 },
);

const measureIds = catalogue.criteria.filter((criterion) => criterion.measures.includes('')).map((criterion) => criterion.id);

/** Laws of every kind that the format allows, small enough to be read when one fails. */
export const anyLaw: fc.Arbitrary<Plain> = fc
  .record({
    examined: fc.oneof(fc.constant('all' as unknown), fc.subarray([...catalogue.topics])),
    treaties: optional(fc.dictionary(fc.constantFrom('opsc', 'lanzarote', 'budapest', 'malabo'), fc.constantFrom('yes', 'no', 'unknown', '2012-08-01', '2030-01-01'))),
    consent: optional(fc.constantFrom(14, 16, 18, 'unknown', 'no')),
    definitions: optional(fc.record({ 'child-under': fc.constantFrom(16, 18, 'unknown'), csam: optional(fc.record({ covers: words(Object.keys(vocabulary.covers)), term: fc.constantFrom('child pornography', 'abuse material') })) }).map((map) => present(map))),
    offences: fc.array(offence, { minLength: 1, maxLength: 5 }),
    general: fc.record({ attempt: optional(rule), complicity: optional(rule), 'legal-persons': optional(rule), limitation: optional(limitation), nationals: optional(ground), residents: optional(ground), universal: optional(ground) }),
    measures: optional(fc.dictionary(fc.constantFrom(...measureIds), answer, { maxKeys: 6 })),
  })
  .map(({ consent, offences, general, ...rest }) => {
    const { nationals, residents, universal, ...rules } = general;
    const jurisdiction = present({ nationals, residents, universal });
    return present({
      lacuna: 1,
      country: 'XA',
      asOf: '2026-01-15',
      ...rest,
      ages: consent === undefined ? undefined : { consent },
      offences: Object.fromEntries(offences.map((one, index) => [names[index] as string, one])),
      general: present({ ...rules, jurisdiction: Object.keys(jurisdiction).length === 0 ? undefined : jurisdiction }),
    });
  });
