// Keeps what V8 compiles when the command checks a law, so that it starts without compiling: run by the build in a process of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { BUNDLES, cacheOf, load } = createRequire(import.meta.url)('../../bin/load.js');
const folder = mkdtempSync(`${tmpdir()}/lacuna-build-`);
// What is compiled for nothing is read for nothing in each run: one law as most runs check it, into files and on a terminal.
const reports = ['md', 'json', 'sarif'].flatMap((extension) => ['-o', `${folder}/report.${extension}`]);
for (const bundle of BUNDLES) {
  const { command, script } = load(bundle);
  const io = { ...command.nodeIo(), cwd: root, env: {}, stdoutIsTerminal: false, out: () => undefined, err: () => undefined };
  for (const language of ['en', 'fr']) {
    for (const how of [reports, ['-f', 'pretty']]) await command.main(['check', 'fixtures/countries/CH.yaml', '--no-config', '-l', language, ...how], io);
  }
  writeFileSync(cacheOf(bundle), script.createCachedData());
}
rmSync(folder, { recursive: true });
