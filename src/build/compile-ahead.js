// Keeps what V8 compiles when the command checks a law, so that it starts without compiling: run by the build for each bundle and language, in a process of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const [bundle, language] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
const { cacheOf, load } = createRequire(import.meta.url)('../../bin/load.js');
const folder = mkdtempSync(`${tmpdir()}/lacuna-build-`);
const { command, script } = load(bundle, language);
// What is compiled for nothing is read for nothing in each run: one law as most runs check it, with reports in files.
const reports = ['md', 'json', 'sarif'].flatMap((extension) => ['-o', `${folder}/report.${extension}`]);
const io = { ...command.nodeIo(), cwd: root, env: {}, out: () => undefined, err: () => undefined };
await command.main(['check', 'fixtures/countries/CH.yaml', '--no-config', '-l', language, ...reports], io);
writeFileSync(cacheOf(bundle, language), script.createCachedData());
rmSync(folder, { recursive: true });
