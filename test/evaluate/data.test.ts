import { describe, expect, it } from 'vitest';
import { sameValue } from '../../src/evaluate/same-value.ts';
import { asList, flagSetting, listSetting, mapSetting, textSetting } from '../../src/evaluate/settings.ts';

describe('two pieces of data', () => {
  it('say the same where they have the same keys with the same values, and lists the same order', () => {
    expect(sameValue({ code: 'only', at: ['a', 'b'] }, { at: ['a', 'b'], code: 'only' })).toBe(true);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameValue({ code: 'only' }, { code: 'only', text: 'x' })).toBe(false);
    expect(sameValue({ code: 'only', text: 'x' }, { code: 'only' })).toBe(false);
    expect(sameValue({ text: undefined }, { code: undefined })).toBe(false);
  });

  it('are not the same where one is nothing, or no data in data', () => {
    expect(sameValue(null, null)).toBe(true);
    expect([sameValue(null, {}), sameValue({}, null), sameValue('a', ['a']), sameValue(['a'], 'a'), sameValue('a', 'b')]).toEqual([false, false, false, false, false]);
  });
});

describe('a setting of a test', () => {
  it('that says yes does so as a word or as an answer', () => {
    expect([true, 'yes', false, 'no', undefined].map((bare) => flagSetting({ bare }, 'bare'))).toEqual([true, true, false, false, false]);
  });

  it('is a list, whether one word or several are written, and empty where none is', () => {
    expect([listSetting({ act: 'possess' }, 'act'), listSetting({ act: ['possess', 'access'] }, 'act'), listSetting({}, 'act')]).toEqual([['possess'], ['possess', 'access'], []]);
    expect([asList('csam'), asList(['csam', 'sale']), asList(undefined)]).toEqual([['csam'], ['csam', 'sale'], []]);
  });

  it('is absent where there is no map, or no text', () => {
    expect([mapSetting(null), mapSetting(['of']), mapSetting('of'), mapSetting({ of: 'all' })]).toEqual([{}, {}, {}, { of: 'all' }]);
    expect([textSetting({ of: 'all' }, 'of'), textSetting({ of: ['all'] }, 'of'), textSetting(null, 'of')]).toEqual(['all', undefined, undefined]);
  });
});
