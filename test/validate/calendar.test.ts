import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, isDay } from '../../src/validate/calendar.ts';

describe('a date of the calendar', () => {
  it('is what the clock of the machine knows as one', () => {
    const two = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), two(14), two(33), (year, month, day) => {
        const date = new Date(`${String(year)}-${month}-${day}T00:00:00Z`);
        expect(isCalendarDate(`${String(year)}-${month}-${day}`)).toBe(!Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${String(year)}-${month}-${day}`));
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  it.each([['2024-02-29', true], ['2023-02-29', false], ['1900-02-29', false], ['2000-02-29', true], ['2026', true], ['2026-12', true], ['2026-13', false], ['2026-00', false], ['2026-1', false], ['soon', false], ['', false]])('%s: %s', (text, is) => {
    expect(isCalendarDate(text)).toBe(is);
  });

  it('is a whole day with year, month and day alone', () => {
    expect(['2026-11-29', '2026-11', '2026', '2026-11-31'].map(isDay)).toEqual([true, false, false, false]);
  });
});
