import { defineConfig } from 'vitest/config';

/**
 * The suite with coverage of `src`: at least 95 % of lines and 90 % of branches (`npm run coverage`). The same tests with fewer generated inputs, but
 * for those that only start other processes, whose lines cannot be seen from here, and those that measure size or look at the tests themselves.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      ...['browser', 'house', 'mutate', 'packaging'].map((folder) => `test/${folder}/**`),
      ...['determinism', 'killed', 'large-files', 'supply-chain'].map((name) => `test/hostile/${name}.test.ts`),
      'test/render/docx-opens.test.ts',
      'node_modules/**',
    ],
    env: { LACUNA_FUZZ: '4000', LACUNA_LAWS: '20', LACUNA_RUNS: '20' },
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
