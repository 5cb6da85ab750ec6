import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { WHOLE_VIEW } from '../../src/evaluate/judgement.ts';
import { evaluateTest } from '../../src/evaluate/operators/index.ts';
import { describeEdits } from '../../src/fix/describe.ts';
import { applyEdits, plainAt, valueAt, wordSteps, type Edit } from '../../src/fix/edit.ts';
import { propose } from '../../src/fix/propose.ts';
import { readLaw } from '../../src/law/law.ts';
import type { YamlMap } from '../../src/law/cell.ts';
import { lawText } from '../written-laws.ts';

const { catalogue } = builtCatalogue();

/** A law in YAML. */
const lawOf = (body: string): YamlMap => parse(lawText(body)) as YamlMap;

/** The laws that are tried where a test of a criterion is not met: what each says at a place. */
function tried(test: string, body: string, at: string, criterion = 'limitation.from-majority', part = ''): unknown[] {
  const root = lawOf(body);
  const law = readLaw(root, catalogue);
  const found = catalogue.criteria.find(({ id }) => id === criterion);
  if (found === undefined) throw new Error(`no criterion ${criterion}`);
  const wanted = { law, catalogue, criterion: found, part, view: WHOLE_VIEW, evaluate: evaluateTest, root, figureAt: () => 14, propose };
  return propose(parse(test) as Parameters<typeof propose>[0], wanted).map((edits) => valueAt(applyEdits(root, edits), at === '' ? [] : at.split('.')));
}

const A = 'offences:\n  a: {about: csam, acts: [possess], child-under: 18}\n';

describe('what is tried', () => {
  const starts = '{limitation: {starts: {majority: met, none: met}}}';
  it.each([
    ['one rule alone gets another start, or a second rule beside it', starts, `${A}general: {limitation: {for: all, years: 10, from: offence}}\n`, [
      { for: 'all', years: 10, from: 'majority' },
      { for: 'all', from: 'none' },
      { for: 'all', years: 10, from: 'majority' },
      { for: 'all', from: 'none' },
      [{ for: 'all', years: 10, from: 'offence' }, { for: ['a'], years: 10, from: 'majority' }],
      [{ for: 'all', years: 10, from: 'offence' }, { for: ['a'], from: 'none' }],
    ]],
    ['a list of rules gets one more', '{limitation: {about: csam, starts: {majority: met}}}', `${A}general: {limitation: [{for: abuse, years: unknown, from: offence, only: x}]}\n`, [
      [{ for: 'abuse', years: 'unknown', from: 'majority' }],
      [{ for: 'abuse', years: 'unknown', from: 'majority' }],
      [{ for: 'abuse', years: 'unknown', from: 'offence', only: 'x' }, { for: ['a'], from: 'majority' }],
    ]],
    ['rules with names get one more with a name', '{limitation: {starts: {none: met}}}', `${A}general: {limitation: {note: {en: n}, old: {for: csam, years: 5, from: offence}}}\n`, [
      { note: { en: 'n' }, old: { for: 'csam', from: 'none' } },
      { note: { en: 'n' }, old: { for: 'csam', from: 'none' } },
      { note: { en: 'n' }, old: { for: 'csam', years: 5, from: 'offence' }, children: { for: ['a'], from: 'none' } },
    ]],
    ['a law that says nothing of limitation gets a rule for the subject', '{limitation: {about: csam, starts: {none: met}}}', A, [{ 'children-csam': { for: ['a'], from: 'none' } }]],
    ['a period gets a year more than the ordinary one, or goes', '{longer: {}}', `${A}general: {limitation: {usual: {ordinary: yes, years: 10, from: offence}, other: {ordinary: true, from: none}, ours: {for: csam, years: 5, from: majority, only: x}}}\n`.replace('other: {ordinary: true, from: none}, ', ''), [
      { usual: { ordinary: 'yes', years: 10, from: 'offence' }, ours: { for: 'csam', years: 11, from: 'majority' } },
      { usual: { ordinary: 'yes', years: 10, from: 'offence' }, ours: { for: 'csam', years: 11, from: 'majority' } },
      { usual: { ordinary: 'yes', years: 10, from: 'offence' }, ours: { for: 'csam', from: 'none' } },
    ]],
    ['an ordinary period without a number of years counts as none', '{longer: {}}', `${A}general: {limitation: [{ordinary: yes, from: none}, {for: csam, years: 0, from: majority}]}\n`, [
      [{ ordinary: 'yes', from: 'none' }, { for: 'csam', years: 1, from: 'majority' }],
      [{ ordinary: 'yes', from: 'none' }, { for: 'csam', years: 1, from: 'majority' }],
      [{ ordinary: 'yes', from: 'none' }, { for: 'csam', from: 'none' }],
    ]],
  ])('for limitation: %s', (_, test, body, expected) => {
    expect(tried(test, body, 'general.limitation')).toEqual(expected);
  });

  const order = '{coherent: {order: [[possess], [distribute], [produce]]}}';
  it.each([
    ['the graver act gets life where the lesser one has it', 'a: {about: csam, acts: [possess], penalty: {prison: life}}, b: {about: csam, acts: [produce], penalty: {prison: yes}}, c: {about: csam, acts: [distribute], penalty: {prison: {min: 1 year, max: 2 years}}}', { b: 'yes', c: { min: '1 year', max: 'life' } }],
    ['a maximum that is no whole number of years is said in months', 'a: {about: csam, acts: [possess, distribute], penalty: {prison: {max: 18 months}}}, b: {about: csam, acts: [produce], penalty: {prison: {max: 6 months}}}, c: {about: csam, acts: [distribute]}', { b: { max: '18 months' } }],
    ['nothing is raised for children of other ages', 'a: {about: csam, acts: [possess], child-under: 14, penalty: {prison: {max: 5 years}}}, b: {about: csam, acts: [distribute], child-from: 14, child-under: 18, penalty: {prison: {max: 2 years}}}', {}],
    ['nothing is raised above a penalty that is not known', 'a: {about: csam, acts: [possess], penalty: {prison: unknown}}, b: {about: csam, acts: [produce], penalty: {prison: no}}', {}],
  ])('for penalties: %s', (_, offences, raised) => {
    const [after] = tried(order, `definitions: {child-under: 18}\noffences: {${offences}}\n`, 'offences') as (Record<string, { penalty: { prison: unknown } }> | undefined)[];
    expect(Object.fromEntries(Object.keys(raised).map((name) => [name, after?.[name]?.penalty.prison]))).toEqual(raised);
    if (Object.keys(raised).length === 0) expect(after).toBeUndefined();
  });

  it.each([
    ['a fact alone', '{fact: general.foreign-convictions}', '', 'general', [{ 'foreign-convictions': 'yes' }]],
    ['a figure', '{fact: {at: ages.responsibility, is: number}}', '', 'ages', [{ responsibility: 14 }]],
    ['a fact below a limit, without it', '{fact: general.jurisdiction.ict-element.constituent-element}', 'general: {jurisdiction: {ict-element: {only: x, ict-from-territory: yes}}}\n', 'general.jurisdiction.ict-element', [{ 'ict-from-territory': 'yes', 'constituent-element': 'yes' }]],
    ['a fact below a no, which the others keep', '{fact: general.closure.online}', 'general: {closure: no}\n', 'general.closure', [{ online: 'yes', physical: 'no' }]],
    ['a word of a list', '{fact: general.aggravating.torture}', 'general: {aggravating: [family-or-trust]}\n', 'general.aggravating', [['family-or-trust', 'torture']]],
    ['a word where nothing is listed', '{fact: general.aggravating.torture}', 'general: {aggravating: no}\n', 'general.aggravating', [['torture']]],
    ['a word of a map of words', '{fact: general.aggravating.torture}', 'general: {aggravating: {family-or-trust: yes}}\n', 'general.aggravating', [{ 'family-or-trust': 'yes', torture: 'yes' }]],
    ['a figure beside an age', '{fact: {at: ages.consent.peers-within, is: number}}', 'ages: {consent: 15}\n', 'ages.consent', [{ is: 15, 'peers-within': 14 }]],
    ['a reservation of a list', '{unreserved: {instrument: lanzarote, clause: "20(4)"}}', 'treaties: {lanzarote: {bound: yes, reservations: ["21(2)", {is: "20(4)", note: n}, "20(4)/a"]}}\n', 'treaties.lanzarote.reservations', [['21(2)']]],
    ['a reservation of a map', '{unreserved: {instrument: lanzarote, clause: "20(4)"}}', 'treaties: {lanzarote: {bound: yes, reservations: {"21(2)": yes, "20(4)": {at: cp art. 1}}}}\n', 'treaties.lanzarote.reservations', [{ '21(2)': 'yes' }]],
    ['the material of a definition of which nothing is said but that it is there', '{covered: text}', 'definitions: {csam: yes}\n', 'definitions.csam.covers', [['any-means'], ['text'], ['text']]],
    ['a treaty in long form', '{bound: lanzarote}', 'treaties: {lanzarote: {bound: no, note: n}}\n', 'treaties.lanzarote', [{ bound: 'yes', note: 'n' }]],
    ['a treaty in short form', '{bound: lanzarote}', 'treaties: {lanzarote: no}\n', 'treaties.lanzarote', ['yes']],
  ])('for %s', (_, test, body, at, expected) => {
    expect(tried(test, body, at)).toEqual(expected);
  });

  it.each([
    ['whole, where it has no parts', '{measure: {}}', '', '', ['yes']],
    ['in one part', '{measure: {}}', '', 'employees', [{ employees: 'yes' }]],
    ['in one part, without a limit above', '{measure: {}}', 'measures: {prevention.screening: {only: x, contractors: yes}}\n', 'employees', [{ contractors: 'yes', employees: 'yes' }]],
    ['whole or in one part, the others as before, where it is denied as a whole', '{measure: {}}', 'measures: {prevention.screening: no}\n', 'employees', ['yes', expect.objectContaining({ employees: 'yes', contractors: 'no' })]],
    ['by the id of another criterion', '{measure: {id: prevention.screening, part: periodic}}', '', '', [{ periodic: 'yes' }]],
  ])('for a measure: %s', (_, test, body, part, expected) => {
    const at = ['measures', 'prevention.screening'];
    const root = lawOf(body);
    const criterion = catalogue.criteria.find(({ id }) => id === (test.includes('id:') ? 'prevention.education' : 'prevention.screening'));
    if (criterion === undefined) throw new Error('no criterion');
    const wanted = { law: readLaw(root, catalogue), catalogue, criterion, part, view: WHOLE_VIEW, evaluate: evaluateTest, root, figureAt: () => 14, propose };
    expect(propose(parse(test) as Parameters<typeof propose>[0], wanted).map((edits) => valueAt(applyEdits(root, edits), at))).toEqual(expected);
  });

  const punished = (settings: string): string => `{punished: {${settings}}}`;
  it.each([
    ['an act without its limit', punished('about: csam, act: possess'), 'offences: {a: {about: csam, acts: {possess: {is: yes, only: x}}, child-under: 18}}\n', { about: 'csam', acts: { possess: 'yes' }, 'child-under': 18 }],
    ['the needs that are not known', punished('about: csam, act: possess'), 'offences: {a: {about: csam, acts: [possess], needs: unknown, child-under: 18}}\n', { about: 'csam', acts: ['possess'], 'child-under': 18 }],
    ['the limit of the whole offence', punished('about: csam, act: possess'), 'offences: {a: {about: csam, acts: [possess], only: x, child-under: 18}}\n', { about: 'csam', acts: ['possess'], 'child-under': 18 }],
    ['the material, in its own list', punished('about: csam, act: possess, covers: text'), 'offences: {a: {about: csam, acts: [possess], covers: {real: yes, text: no}, child-under: 18}}\n', { about: 'csam', acts: ['possess'], covers: { real: 'yes', text: 'yes' }, 'child-under': 18 }],
    ['the ages up to eighteen where no age of consent is known', punished('about: abuse, below: consent'), 'offences: {a: {about: abuse, child-under: 12}}\n', { about: 'abuse', 'child-under': 18 }],
  ])('for an offence: %s', (_, test, body, expected) => {
    expect(tried(test, body, 'offences.a')[0]).toEqual(expected);
  });

  it('for a new offence: a name that is not taken', () => {
    const body = 'offences: {new-csam-possess: {about: sale}, new-csam-possess-2: {about: sale}}\n';
    expect((tried(punished('about: csam, act: possess'), body, 'offences').at(-1) as YamlMap)['new-csam-possess-3']).toEqual({ about: 'csam', acts: ['possess'], 'child-under': 18 });
  });

  it('for acts online: the medium of each offence, or an offence of its own', () => {
    const test = '{online: {about: csam, act: possess}}';
    expect(tried(test, 'offences: {a: {about: csam, acts: [distribute], via: offline}}\n', 'offences')).toEqual([
      { a: { about: 'csam', acts: ['distribute'], via: 'any' } },
      { a: { about: 'csam', acts: ['distribute', 'possess'], via: 'any' } },
      { a: { about: 'csam', acts: ['distribute'], via: 'offline' }, 'new-csam-possess': { about: 'csam', acts: ['possess'], 'child-under': 18 } },
    ]);
    expect((tried('{online: {about: grooming}}', '', 'offences')[0] as YamlMap | undefined)?.['new-grooming-propose-meeting']).toBeDefined();
  });

  it('for what limits an offence: needs that are not known go, and purposes where none may stand', () => {
    const body = 'offences: {a: {about: grooming, acts: [propose-meeting], needs: unknown, purposes: [sexual-activity]}}\n';
    expect(tried('{unneeded: {about: grooming, needs: [meeting-proposed], no-purpose: true}}', body, 'offences.a')[0]).toEqual({ about: 'grooming', acts: ['propose-meeting'] });
  });

  it('for an exception: it goes from every offence that has it, and from no other', () => {
    const body = 'offences: {a: {about: abuse, excused: [peers]}, b: {about: abuse, excused: no}, c: {about: abuse}}\n';
    expect(tried('{excused: {about: abuse, excuse: peers, of: none}}', `ages: {consent: 15}\ndefinitions: {child-under: 18}\n${body}`, 'offences')).toEqual([{ a: { about: 'abuse', excused: [] }, b: { about: 'abuse', excused: 'no' }, c: { about: 'abuse' } }]);
  });

  it('for a condition of jurisdiction: no ground has it, nor a limit beside it', () => {
    const body = 'general: {jurisdiction: {nationals: {is: yes, only: x, complaint: required}, universal: no}}\n';
    expect(tried('{condition: {"on": complaint, of: [nationals]}}', body, 'general.jurisdiction.nationals')[0]).toEqual({ is: 'yes', complaint: 'not-required' });
    expect(tried('{presence: {of: [nationals]}}', body, 'general.jurisdiction.nationals')[0]).toEqual({ is: 'yes', complaint: 'required', presence: 'not-required' });
  });
});

describe('an edit', () => {
  const root: YamlMap = { texts: { cp: 'Code' }, language: 'fr', a: { is: ['x', { is: 'y', only: 'z' }], at: 'cp art. 1' }, b: { is: { c: 'no' }, at: 'cp art. 2' }, d: { e: 'yes' }, f: 'no' };
  it.each<readonly [string, Edit, Record<string, unknown>]>([
    ['goes into the list of a long form', { do: 'add', path: ['a'], word: 'w' }, { a: { is: ['x', { is: 'y', only: 'z' }, 'w'], at: 'cp art. 1' } }],
    ['takes the place of a word with a limit', { do: 'add', path: ['a'], word: 'y' }, { a: { is: ['x', 'y'], at: 'cp art. 1' } }],
    ['takes an item out of the list of a long form', { do: 'remove', path: ['a', 0] }, { a: { is: [{ is: 'y', only: 'z' }], at: 'cp art. 1' } }],
    ['goes into the map of a long form', { do: 'set', path: ['b', 'c'], value: 'yes' }, { b: { is: { c: 'yes' }, at: 'cp art. 2' } }],
    ['puts a word into a map of words', { do: 'add', path: ['d'], word: 'w' }, { d: { e: 'yes', w: 'yes' } }],
    ['puts a cited word into a map of words, and the text that it cites', { do: 'add', path: ['d'], word: 'w', cited: true }, { d: { e: 'yes', w: { is: 'yes', at: 'bill' } }, texts: { cp: 'Code', bill: { title: 'Projet de loi' } } }],
    ['makes an answer its long form', { do: 'set', path: ['f', 'g'], value: 1 }, { f: { is: 'no', g: 1 } }],
    ['takes nothing out of where nothing is', { do: 'remove', path: ['f', 'g'] }, {}],
  ])('%s', (_, edit, changes) => {
    expect(applyEdits(root, [edit])).toEqual({ ...root, ...changes });
  });

  it('finds its place in a list, in a map, and where a list stands in its long form', () => {
    expect(valueAt(root, ['a', 0])).toBe('x');
    expect(valueAt(root, ['b', 'c'])).toBe('no');
    expect(valueAt(root, ['f', 'g', 'h'])).toBeUndefined();
    expect(plainAt(root, ['a', 1])).toBe('y');
    expect(wordSteps(root, 'a', 'y')).toEqual(['a', 1]);
    expect(wordSteps(root, 'd', 'e')).toEqual(['d', 'e']);
    expect(wordSteps(root, 'd', 'none')).toEqual(['d']);
    expect(wordSteps(root, 'f', 'no')).toEqual(['f']);
  });
});

describe('what an edit does, in words', () => {
  const root = lawOf('treaties: {lanzarote: {reservations: {"20(4)": {at: cp art. 1}}}, opsc: {reservations: ["3(1)"]}}\noffences: {a: {about: csam, needs: [{other: in public}, {any: [habit, {is: payment}]}, {habit: {at: cp art. 1}}, {is: {payment: yes}}], excused: {peers: yes}}}\ngeneral: {limitation: [{for: [csam, {class: crime, for: abuse}], from: offence}, {years: 3}], attempt: {for: [csam]}}\n');
  it.each<readonly [string, Edit, object]>([
    ['a reservation of a map', { do: 'remove', path: ['treaties', 'lanzarote', 'reservations', '20(4)'] }, { kind: 'reservation', instrument: 'lanzarote', clause: '20(4)' }],
    ['a reservation of a list', { do: 'remove', path: ['treaties', 'opsc', 'reservations', 0] }, { kind: 'reservation', instrument: 'opsc', clause: '3(1)' }],
    ['a need in the author’s words', { do: 'remove', path: ['offences', 'a', 'needs', 0] }, { kind: 'drop-words', offence: 'a', list: 'needs', words: ['in public'] }],
    ['needs of which one must be', { do: 'remove', path: ['offences', 'a', 'needs', 1] }, { kind: 'drop-words', offence: 'a', list: 'needs', words: ['habit|payment'] }],
    ['a need with its place', { do: 'remove', path: ['offences', 'a', 'needs', 2] }, { kind: 'drop-words', offence: 'a', list: 'needs', words: ['habit'] }],
    ['an exception of a map', { do: 'remove', path: ['offences', 'a', 'excused', 'peers'] }, { kind: 'drop-words', offence: 'a', list: 'excused', words: ['peers'] }],
    ['a maximum for life', { do: 'set', path: ['offences', 'a', 'penalty', 'prison'], value: 'life' }, { kind: 'prison', offence: 'a', maximum: 'life' }],
    ['a maximum in a map', { do: 'set', path: ['offences', 'a', 'penalty', 'prison'], value: { max: '2 years' } }, { kind: 'prison', offence: 'a', maximum: '2 years' }],
    ['imprisonment', { do: 'set', path: ['offences', 'a', 'penalty', 'prison'], value: 'yes' }, { kind: 'prison', offence: 'a' }],
    ['another start', { do: 'set', path: ['general', 'limitation', 0, 'from'], value: 'majority' }, { kind: 'limitation', reaches: ['csam', 'abuse', 'class: crime'], from: 'majority' }],
    ['a longer period of a rule for all', { do: 'set', path: ['general', 'limitation', 1, 'years'], value: 10 }, { kind: 'limitation', reaches: ['all'], from: '', years: 10 }],
    ['a second rule', { do: 'set', path: ['general', 'limitation'], value: [{ for: 'all', from: 'offence' }, { for: ['a'], years: 5, from: 'majority' }] }, { kind: 'new-limitation', offences: ['a'], from: 'majority', years: 5 }],
    ['a rule with a name', { do: 'set', path: ['general', 'limitation', 'children'], value: { for: ['a'], from: 'none' } }, { kind: 'new-limitation', offences: ['a'], from: 'none' }],
    ['a definition', { do: 'set', path: ['definitions', 'csam'], value: { covers: ['real'] } }, { kind: 'definition', words: ['real'] }],
    ['a figure', { do: 'set', path: ['ages', 'responsibility'], value: 14 }, { kind: 'figure', path: 'ages.responsibility', value: 14 }],
  ])('%s', (_, edit, change) => {
    expect(describeEdits([edit], root, catalogue.criteria).map((one) => one.change)).toEqual([change]);
  });
});
