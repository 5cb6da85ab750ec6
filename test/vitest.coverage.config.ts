import { defineConfig } from 'vitest/config';

/** The whole suite with coverage of `src`: at least 95 % of lines and 90 % of branches (`npm run coverage`). */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/generated/**', 'src/build/**', 'src/**/*.d.ts'],
      reporter: ['text-summary', 'json-summary', 'json'],
      thresholds: { lines: 95, branches: 90 },
    },
  },
});
