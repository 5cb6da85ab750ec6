// Builds lacuna: generates validators and data from rules/, then bundles the command. `npm run build`.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const common = { absWorkingDir: root, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' };
// Dependencies in CommonJS ask for `require`, which a module does not have.
const banner = { js: "import { createRequire as lacunaRequire } from 'node:module'; const require = lacunaRequire(import.meta.url);" };

rmSync(`${root}dist`, { recursive: true, force: true });
await build({ ...common, entryPoints: ['src/build/generate.ts'], outfile: 'dist/build/generate.js', packages: 'external' });
const generated = spawnSync(process.execPath, [`${root}dist/build/generate.js`, root], { stdio: 'inherit' });
if (generated.status !== 0) process.exit(generated.status ?? 1);

await build({
  ...common,
  entryPoints: { lacuna: 'src/cli/main.ts' },
  outdir: 'dist',
  splitting: true,
  // An optional package: asked for when a DOCX report is, and missed with a message.
  external: ['docx'],
  chunkNames: 'part-[hash]',
  minify: true,
  keepNames: false,
  define: { LACUNA_VERSION: JSON.stringify(version), LACUNA_BUNDLED: 'true' },
  banner,
});
// The reference reader of YAML, loaded only for files that the fast one leaves to it.
await build({ ...common, format: 'cjs', entryPoints: { yaml: 'yaml' }, outdir: 'dist', outExtension: { '.js': '.cjs' }, minify: true });
rmSync(`${root}dist/build`, { recursive: true, force: true });
