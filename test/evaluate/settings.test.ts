import { describe, expect, it } from 'vitest';
import { asList, flagSetting, listSetting, mapSetting, textSetting } from '../../src/evaluate/settings.ts';

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
