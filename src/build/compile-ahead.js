// Keeps what V8 compiles when the command checks a law, so that it starts without compiling: run by the build in a process of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { BUNDLES, cacheOf, load } = createRequire(import.meta.url)('../../bin/load.js');
const silent = { cwd: root, env: {}, stdoutIsTerminal: false, stdinIsTerminal: false, pid: process.pid, today: () => '2000-01-01', out: () => undefined, err: () => undefined, readStdin: () => readFileSync(`${root}fixtures/countries/CH.yaml`) };
for (const bundle of BUNDLES) {
  const { command, script } = load(bundle);
  for (const language of ['en', 'fr']) {
    for (const format of ['markdown', 'json', 'pretty', 'sarif']) await command.main(['check', 'fixtures/countries/CH.yaml', '-f', format, '-l', language], silent);
  }
  writeFileSync(cacheOf(bundle), script.createCachedData());
}
