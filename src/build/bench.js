// Measures speed and memory: `npm run bench` (src/build/bench holds it). Bundled on the spot, since Node 20 reads no TypeScript.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outfile = `${root}node_modules/.cache/lacuna-bench-run/bench.mjs`;
await build({ absWorkingDir: root, entryPoints: ['src/build/bench/main.ts'], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning' });
process.exitCode = spawnSync(process.execPath, [outfile, root, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
