// Runs a TypeScript file of the tests as a command: node test/hostile/run.js test/hostile/fuzz/run.ts --runs 1000
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [entry, ...args] = process.argv.slice(2);
// Two folders below the root, like src/catalogue, so that the data of the build is found.
const outfile = `${root}coverage/commands/${entry.replaceAll(/[^a-z]/gu, '-')}.mjs`;
await build({ absWorkingDir: root, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', entryPoints: [entry], outfile, logLevel: 'warning' });
process.exitCode = spawnSync(process.execPath, ['--max-old-space-size=1024', outfile, ...args], { cwd: root, stdio: 'inherit' }).status ?? 3;
