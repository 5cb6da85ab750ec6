// Puts the tests that mutants are tried on, and the instrumented sources, into one file that needs no vitest. Stryker runs this in its sandbox.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
await build({
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  entryPoints: ['test/mutate/every.ts'],
  outfile: 'coverage/commands/mutants.cjs',
  external: ['fast-check', 'yaml'],
  alias: { vitest: `${root}test/mutate/plain-vitest.ts` },
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__url' },
  logLevel: 'warning',
});
