import { ALL_AGES } from '../law/ages.ts';
import { GAP, MET, PARTIAL, UNKNOWN, type OutcomeBits } from './truth.ts';

/** How far something goes at a point: 0 not at all (or defeated), 1 narrowed, 2 in full. */
export type Strength = 0 | 1 | 2;

/**
 * For each age, the least and the most that the description leaves open: sets of ages where the strength is surely in full (`full`) or at
 * least narrowed (`some`), and where it is possibly so. Provisions unite by `|`, which takes the best one at each age.
 */
export interface Grid {
  full: number;
  some: number;
  maybeFull: number;
  maybeSome: number;
}

/** A grid in which nothing reaches any age. */
export function emptyGrid(): Grid {
  return { full: 0, some: 0, maybeFull: 0, maybeSome: 0 };
}

/** A grid where nothing is known at any age. */
export function unknownGrid(): Grid {
  return { full: 0, some: 0, maybeFull: ALL_AGES, maybeSome: ALL_AGES };
}

/** Adds a provision that surely reaches the ages `sure`, and possibly the ages `maybe`, with a strength between `low` and `high`. */
export function addToGrid(grid: Grid, sure: number, maybe: number, low: Strength, high: Strength): void {
  if (low >= 1) grid.some |= sure;
  if (low === 2) grid.full |= sure;
  if (high >= 1) grid.maybeSome |= maybe;
  if (high === 2) grid.maybeFull |= maybe;
}

/** Takes the best of two grids at each age. */
export function unite(grid: Grid, other: Readonly<Grid>): void {
  grid.full |= other.full;
  grid.some |= other.some;
  grid.maybeFull |= other.maybeFull;
  grid.maybeSome |= other.maybeSome;
}

/** Ages by what they come to, among the ages asked for. */
export interface AgesByOutcome {
  readonly met: number;
  readonly partial: number;
  readonly gap: number;
  readonly unknown: number;
}

/** In full: met. Narrowed, and surely no more: partial. Surely nothing: gap. Otherwise the description does not decide. */
export function judgeAges(grid: Readonly<Grid>, asked: number): AgesByOutcome {
  const met = grid.full & asked;
  const gap = asked & ~grid.maybeSome;
  const partial = grid.some & ~grid.maybeFull & asked & ~met;
  return { met, gap, partial, unknown: asked & ~met & ~gap & ~partial };
}

/** The outcomes that occur at some age asked for. */
export function gridBits(grid: Readonly<Grid>, asked: number): OutcomeBits {
  return bitsOf(judgeAges(grid, asked));
}

/** The outcomes to which some age comes. */
export function bitsOf(ages: AgesByOutcome): OutcomeBits {
  return (ages.met ? MET : 0) | (ages.partial ? PARTIAL : 0) | (ages.gap ? GAP : 0) | (ages.unknown ? UNKNOWN : 0);
}
