// Builds lacuna: generates validators and data from rules/, then bundles the command. `npm run build`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const common = { absWorkingDir: root, bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' };
/** What most runs never need is loaded when one of its names is used: modules of Node that are slow to load, and what stands in a file of its own beside the bundle. */
const LATE = { child_process: ['spawn'], crypto: ['createHash', 'hash'], module: ['createRequire'], tty: ['isatty'], './law-validator.cjs': ['validate'], './rule-validator.cjs': ['validate'], './marked.cjs': ['Marked'], './tinyglobby.cjs': ['glob'], './fflate.cjs': ['strFromU8', 'strToU8', 'unzipSync', 'zipSync'] };
const late = {
  name: 'late',
  setup(build) {
    const asked = (filter, moduleOf) => build.onResolve({ filter }, ({ path, namespace }) => (namespace === 'late' ? { path, external: true } : { path: moduleOf(path), namespace: 'late' }));
    asked(/^(?:node:)?(?:child_process|crypto|module|tty)$/, (path) => path.replace('node:', ''));
    asked(/(?:^(?:marked|tinyglobby|fflate)$|\/generated\/(?:law|rule)-validator\.js)$/, (path) => `./${path.replace(/^.*\/|\.js$/g, '')}.cjs`);
    asked(/^\.\/(?:marked|tinyglobby|fflate|law-validator|rule-validator)\.cjs$/, (path) => path);
    build.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({ contents: `module.exports = { ${LATE[path].map((name) => `get ${name}() { return require('${path}').${name}; }`).join(', ')} };` }));
  },
};

rmSync(`${root}dist`, { recursive: true, force: true });
await build({ ...common, entryPoints: ['src/build/generate.ts'], outfile: 'dist/build/generate.js', packages: 'external' });
const generated = spawnSync(process.execPath, [`${root}dist/build/generate.js`, root], { stdio: 'inherit' });
if (generated.status !== 0) process.exit(generated.status ?? 1);

/** In a bundle of its own, `check` stands without the other commands: most runs are of it, and what is not read need not be paid for. */
const checkAlone = {
  name: 'check-alone',
  setup(build) {
    build.onResolve({ filter: /^\.\/registers\.ts$/ }, ({ resolveDir }) => ({ path: `${resolveDir}/registers-of-check.ts` }));
  },
};
const HERE = "const LACUNA = { get url() { return require('node:url').pathToFileURL(__filename).href; } };";
const bundled = (name, plugins) => build({
  ...common,
  // One script, so that its compiled code can be kept; what is imported lazily is evaluated lazily in it.
  format: 'cjs',
  entryPoints: { [name]: 'src/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  // Optional packages: asked for when a DOCX report or a workbook is, and missed with a message.
  external: ['docx', 'write-excel-file/node'],
  // Code from a cache cannot import: what is external is required instead, when it is asked for.
  supported: { 'dynamic-import': false },
  plugins,
  minify: true,
  define: { LACUNA_VERSION: JSON.stringify(version), LACUNA_BUNDLED: 'true', 'import.meta.url': 'LACUNA.url' },
  // Wrapped as Node wraps a module, here and not when it is loaded: the text need not be copied.
  banner: { js: `(function (exports, require, module, __filename, __dirname) { ${HERE}` },
  footer: { js: '})' },
});
const BUNDLES = { lacuna: [late], check: [late, checkAlone] };
for (const [name, plugins] of Object.entries(BUNDLES)) await bundled(name, plugins);
const bundles = Object.keys(BUNDLES).map((name) => `${name}.cjs`);
// Without signs beyond ASCII the bundles, which have them in regular expressions alone, and the data are read fastest.
const dataFiles = readdirSync(`${root}dist/data`).sort().map((file) => `data/${file}`);
for (const file of [...bundles, ...dataFiles.filter((name) => name.endsWith('.json'))]) {
  writeFileSync(`${root}dist/${file}`, readFileSync(`${root}dist/${file}`, 'utf8').replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
// The reference reader of YAML, loaded only for files that the fast one leaves to it; and what else is apart.
const besides = { yaml: 'yaml', marked: 'marked', tinyglobby: 'tinyglobby', fflate: 'fflate', 'law-validator': 'src/generated/law-validator.js', 'rule-validator': 'src/generated/rule-validator.js' };
await build({ ...common, format: 'cjs', entryPoints: besides, outdir: 'dist', outExtension: { '.js': '.cjs' }, minify: true, define: { 'import.meta.url': 'LACUNA.url' }, banner: { js: HERE } });
rmSync(`${root}dist/build`, { recursive: true, force: true });

// What verdicts depend on beside rules that are added: kept verdicts are for this build alone.
const digest = createHash('sha256');
for (const name of [...bundles, ...Object.keys(besides).map((one) => `${one}.cjs`), ...dataFiles]) digest.update(readFileSync(`${root}dist/${name}`));
writeFileSync(`${root}dist/digest.txt`, `${digest.digest('hex')}\n`);

for (const bundle of Object.keys(BUNDLES)) {
  for (const language of ['en', 'fr']) {
    const compiled = spawnSync(process.execPath, [`${root}src/build/compile-ahead.js`, bundle, language], { stdio: 'inherit' });
    if (compiled.status !== 0) process.exit(compiled.status ?? 1);
  }
}
