/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1];
  const high = sorted[Math.floor(half)];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** A ratio of paired runs: the median of the pairs' ratios, and the range in which the middle half of them lies. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The ratio of values to those measured beside them in the same rounds. */
export function ratioOf(values: readonly number[], bases: readonly number[]): Ratio {
  const ratios = values.map((value, index) => value / (bases[index] ?? Number.NaN)).sort((one, other) => one - other);
  const last = ratios.length - 1;
  return { median: median(ratios), low: ratios[Math.floor(last / 4)] ?? Number.NaN, high: ratios[Math.ceil((3 * last) / 4)] ?? Number.NaN };
}
