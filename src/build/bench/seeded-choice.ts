/** Choices that depend on a seed alone, so that every machine writes the same corpus. */
export interface Choice {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** One of the values. */
  readonly of: <T>(values: readonly T[]) => T;
  /** Some of the values, at least `least`, in their order. */
  readonly some: <T>(values: readonly T[], least: number) => readonly T[];
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
}

/** Choices from a seed: the same seed makes the same choices in the same order. */
export function seededChoice(seed: number): Choice {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    of: (values) => {
      const value = values[between(0, values.length - 1)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
    some: (values, least) => {
      const start = between(0, values.length - 1);
      const size = between(least, Math.max(least, Math.ceil(values.length / 2)));
      const chosen = new Set(Array.from({ length: size }, (_, index) => (start + index) % values.length));
      return values.filter((_, index) => chosen.has(index));
    },
    chance: (percent) => next() * 100 < percent,
  };
}
