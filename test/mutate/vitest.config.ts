import { defineConfig } from 'vitest/config';

/** The tests that say what the evaluation gives, and nothing else: few enough to run for every mutant. */
export default defineConfig({
  test: {
    include: ['test/mutate/*.test.ts', 'test/evaluate/*.test.ts', 'test/law/reading.test.ts', 'test/second/disagreements.test.ts'],
    testTimeout: 120_000,
  },
});
