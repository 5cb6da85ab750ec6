import { describe, expect, it } from 'vitest';
import { sameValue } from '../../src/evaluate/same-value.ts';

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
