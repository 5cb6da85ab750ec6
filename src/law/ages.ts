import type { Band } from '../model/law.ts';

/**
 * Ages as bits: bit n stands for children aged n, from 0 to 17. A set of ages is a number, so that bands unite by `|`.
 */
export const ALL_AGES = (1 << 18) - 1;

/** The ages from `from` up to, not including, `under`. */
export function ageMask(from: number, under: number): number {
  const low = Math.max(0, Math.ceil(from));
  const high = Math.min(18, Math.ceil(under));
  return high <= low ? 0 : ((1 << high) - 1) & ~((1 << low) - 1);
}

/** The ages that a band surely and possibly covers. Where one end is unknown, the age at the other end is covered all the same. */
export function bandMasks(band: Band): { sure: number; maybe: number } {
  const { from, under } = band;
  const maybe = ageMask(from === 'unknown' ? 0 : from, under === 'unknown' ? 18 : under);
  if (from === 'unknown') return { sure: under === 'unknown' ? 0 : ageMask(under - 1, under) & maybe, maybe };
  return { sure: under === 'unknown' ? ageMask(from, from + 1) : maybe, maybe };
}

/** How many ages a set holds. */
export function countAges(mask: number): number {
  let rest = mask & ALL_AGES;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}

/** The first unbroken run of ages in a set, as from and under. */
export function firstRun(mask: number): { from: number; under: number } {
  let from = 0;
  while (from < 18 && (mask & (1 << from)) === 0) from += 1;
  let under = from;
  while (under < 18 && (mask & (1 << under)) !== 0) under += 1;
  return { from, under };
}
