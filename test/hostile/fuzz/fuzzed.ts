import { expect, it } from 'vitest';
import { campaign } from './campaign.ts';

/** Inputs of the two halves together, on every run of the tests. */
const RUNS = Number(process.env['LACUNA_FUZZ'] ?? 200_000);

/** A run of the tests looks at the same inputs every time; `npm run fuzz` goes further. */
const SEED = 1;

/** MiB of memory that thousands of inputs, one after the other, may come to. */
const MOST_MEMORY = 1024;

/** One half of the inputs: none may crash, hang, end otherwise than by 0, 1 or 2, act on its reader, or damage a file. */
export function fuzzHalf(half: 0 | 1): void {
  it(`of ${String(RUNS / 2)} generated inputs, none crashes, hangs, lies about its end or grows without bound`, { timeout: 600_000 }, async () => {
    const found: string[] = [];
    const failures = await campaign({
      seed: SEED,
      from: half * (RUNS / 2),
      runs: RUNS / 2,
      share: 500,
      failed: (index, { kind, bytes }, why) => {
        if (found.length < 5) found.push(`seed ${String(SEED)}, index ${String(index)} (${kind}): ${why}\n${JSON.stringify(Buffer.from(bytes).toString('utf8'))}`);
      },
    });
    expect(found).toEqual([]);
    expect(failures).toBe(0);
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(MOST_MEMORY);
  });
}
