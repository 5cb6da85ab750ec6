// Runs lines of the built command in the folder where it stands, and prints what each came to: [{line, code, sha256}]. Plain, for any Node.
'use strict';
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, rmSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('../../bin/load.js');

const [lines, wrong] = [JSON.parse(process.argv[2]), process.argv[3] === 'wrong'];
const { main } = load('lacuna', 'en').command;

/** The bytes of a file, or of all files of a folder by name. */
function bytesAt(path) {
  if (!existsSync(path)) return [];
  return statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => [name, ...bytesAt(join(path, name))]) : [readFileSync(path)];
}

void (async () => {
  const ended = [];
  for (const line of lines) {
    const hash = createHash('sha256');
    const argv = line.split(' ');
    const { env } = process;
    const io = { cwd: process.cwd(), env, stdoutIsTerminal: false, stderrIsTerminal: false, stdinIsTerminal: false, pid: process.pid, today: () => '2026-01-15', out: (piece) => void hash.update(piece), err: (text) => void hash.update(text), readStdin: () => new Uint8Array() };
    const code = await main(argv, io);
    const at = argv.indexOf('-o');
    if (at !== -1) {
      for (const piece of bytesAt(argv[at + 1])) hash.update(piece);
      rmSync(argv[at + 1], { recursive: true, force: true });
    }
    if (wrong) hash.update(process.version + (env.TZ ?? ''));
    ended.push({ line, code, sha256: hash.digest('hex') });
  }
  process.stdout.write(JSON.stringify(ended));
})();
