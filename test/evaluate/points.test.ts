import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { WHOLE_VIEW, type Context, type View } from '../../src/evaluate/judgement.ts';
import { namedIn } from '../../src/evaluate/named.ts';
import { evaluateTest } from '../../src/evaluate/operators/index.ts';
import { foldOffences, pointsOf, type Points } from '../../src/evaluate/reach.ts';
import { readLaw } from '../../src/law/law.ts';
import { readScope } from '../../src/law/scope.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Criterion, Instrument } from '../../src/model/criterion.ts';
import type { Law, Scope } from '../../src/model/law.ts';
import { actByAct } from './act-by-act.ts';

const { catalogue } = builtCatalogue();
const [criterion] = catalogue.criteria as [Criterion];

/** The catalogue without anything that names an act. */
const bare: Catalogue = { ...catalogue, criteria: [], instruments: {} };

const law = (parts: Readonly<Record<string, unknown>>): Law => readLaw({ lacuna: 1, country: 'XA', asOf: '2026-01-15', examined: 'all', ...parts }, catalogue);

const scope = (value: unknown): Scope => readScope(value, { topics: new Set(catalogue.topics), vocabulary: catalogue.vocabulary }, '2026-01-15');

function points(of: Law, view: Partial<View> = {}, from: Catalogue = bare, keep?: (act: string) => boolean): Points {
  const context: Context = { law: of, catalogue: from, criterion, part: '', view: Object.keys(view).length === 0 ? WHOLE_VIEW : { ...WHOLE_VIEW, ...view }, evaluate: evaluateTest };
  return pointsOf(of.offences, context, keep === undefined ? undefined : (_offence, act) => keep(act));
}

const acts = ({ list }: Points): string[] => list.map(({ offence, act }) => `${offence.name}:${act}`);

const holding = { about: 'csam', acts: ['possess', 'access', 'offer'], 'child-under': 18 };

describe('what scopes pick one by one', () => {
  const named = (general: unknown, from = bare): string => {
    const { acts: words, offences } = namedIn(law({ offences: { a: holding, b: holding }, general }), from);
    return `${[...words].sort().join(' ')} | ${[...offences].sort().join(' ')}`;
  };

  it('are acts and offences that general rules name, wherever they do', () => {
    expect(named({ attempt: 'yes' })).toBe(' | ');
    expect(named({ attempt: { for: ['csam:possess', 'a'] } })).toBe('possess | a');
    expect(named({ attempt: { for: 'all', except: ['csam:access', 'b'] } })).toBe('access | b');
    expect(named({ jurisdiction: { nationals: { for: 'all', presence: { is: 'required', except: ['csam:offer', 'b'] } } } })).toBe('offer | b');
    expect(named({ limitation: [{ for: ['csam:possess'], years: 3, from: 'offence' }] })).toBe('possess | ');
    expect(named({ limitation: [{ for: 'all', except: ['a', 'csam:offer'], years: 3, from: 'offence' }] })).toBe('offer | a');
  });

  it('are the acts that such an act implies, too', () => {
    expect(named({ attempt: { for: ['csam:publish'] } })).toBe('disseminate make-available publish | ');
  });

  it('are what sources of the catalogue speak of, and leave out, and what reservations touch', () => {
    const source = { instrument: 'lanzarote', at: '1', force: 'requires' } as const;
    const withScope = (one: { readonly for: unknown; readonly except?: unknown }): Catalogue => ({ ...bare, criteria: [{ ...criterion, sources: [source, { ...source, scope: one }] }] });
    expect(named({}, withScope({ for: ['csam:possess'] }))).toBe('possess | ');
    expect(named({}, withScope({ for: ['csam'], except: ['csam:access'] }))).toBe('access | ');
    const touched = { ...(catalogue.instruments['lanzarote'] as Instrument), reservations: { '1': { effect: { en: '', fr: '' }, touches: [{ at: '1' }, { at: '2', scope: ['csam:offer'] }] } } };
    expect(named({}, { ...bare, instruments: { lanzarote: touched } })).toBe('offer | ');
  });
});

describe('the points of offences', () => {
  it('are one for acts that nothing tells apart, and one for each that something names', () => {
    expect(acts(points(law({ offences: { a: holding } })))).toEqual(['a:possess']);
    expect(acts(points(law({ offences: { a: holding }, general: { attempt: { for: ['csam:access'] } } })))).toEqual(['a:possess', 'a:access']);
    expect(acts(points(law({ offences: { a: holding } }), {}, actByAct(catalogue)))).toEqual(['a:possess', 'a:access', 'a:offer']);
  });

  it('tell what is surely punished from what is perhaps', () => {
    const { list } = points(law({ offences: { a: { ...holding, acts: { possess: 'yes', access: 'unknown', offer: 'yes' } } } }));
    expect(list.map(({ act, sure }) => [act, sure !== 0])).toEqual([['possess', true], ['access', false]]);
  });

  it('are only of acts that are asked for, where some are', () => {
    expect(acts(points(law({ offences: { a: holding, b: { about: 'csam', acts: ['produce'] } } }), {}, bare, (act) => act === 'offer'))).toEqual(['a:offer']);
  });

  it('are of one kind in offences of one subject and class, and of another where name, class, ages or certainty differ', () => {
    const kinds = (offences: Readonly<Record<string, object>>, general = {}): readonly number[] => points(law({ offences, general })).kinds;
    expect(kinds({ a: holding, b: { ...holding, acts: ['produce'] } })).toEqual([0, 0]);
    expect(kinds({ a: holding, b: holding, c: holding }, { attempt: { for: ['b'] } })).toEqual([0, 1, 0]);
    expect(kinds({ a: holding, b: { ...holding, class: 'crime' } })).toEqual([0, 1]);
    expect(kinds({ a: holding, b: { ...holding, 'child-under': 15 } })).toEqual([0, 1]);
    expect(kinds({ a: holding, b: { about: 'grooming', 'child-under': 18 } })).toEqual([0, 1]);
    expect(kinds({ a: holding, b: { ...holding, acts: { possess: 'unknown' } } })).toEqual([0, 1]);
    expect(kinds({ a: holding, b: { ...holding, acts: 'unknown' } })).toEqual([0, 1]);
    expect(kinds({ a: { ...holding, acts: { possess: 'unknown' } }, b: { ...holding, acts: 'unknown' } })).toEqual([0, 1]);
  });

  it('lose the ages that a source does not speak of, and go where none is left', () => {
    const whole = law({ offences: { a: holding } });
    const young = points(whole, { scope: scope([{ for: 'csam', 'child-under': 15 }]) }).list[0];
    expect([young?.ages, young?.sure]).toEqual([(1 << 15) - 1, (1 << 15) - 1]);
    expect(points(whole, { minus: [scope([{ for: 'all', 'child-under': 15 }])] }).list[0]?.ages).toBe(0b111 << 15);
    expect(points(whole, { scope: scope(['grooming']) }).list).toEqual([]);
    expect(points(whole, { online: true }).list[0]?.ages).toBe((1 << 18) - 1);
  });

  it('are judged once for each kind, unless the offence itself is asked; of every one it is told what it comes to', () => {
    const all = points(law({ offences: { a: holding, b: holding, c: { ...holding, 'child-under': 15 } } }));
    const asked: string[] = [];
    const told: string[] = [];
    const judge = (point: Points['list'][number]): { met: number; partial: number; gap: number; unknown: number } => {
      asked.push(point.offence.name);
      return { met: point.ages, partial: 0, gap: 0, unknown: 0 };
    };
    foldOffences(all, judge, false, ({ offence }, { met }) => told.push(`${offence.name} ${String(met)}`));
    expect(asked).toEqual(['a', 'c']);
    expect(told).toEqual([`a ${String((1 << 18) - 1)}`, `b ${String((1 << 18) - 1)}`, `c ${String((1 << 15) - 1)}`]);
    foldOffences(all, judge, true);
    expect(asked).toEqual(['a', 'c', 'a', 'b', 'c']);
  });
});
