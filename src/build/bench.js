// Speed and memory as ratios within one run, since absolute times drift: `npm run bench`. Fails above a limit only with --strict.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rounds = Number(process.env.LACUNA_BENCH_ROUNDS ?? 11);
const env = { ...process.env };
// The bundle of certificates would slow bare Node down and flatter every ratio.
delete env.NODE_EXTRA_CA_CERTS;

/** Seconds of one process, start to exit. */
function measure(args) {
  const started = process.hrtime.bigint();
  const result = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
  if (result.status === null || result.status > 2) throw new Error(`${args.join(' ')}: ${String(result.stderr)}`);
  return Number(process.hrtime.bigint() - started) / 1e9;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median of the ratios of paired runs, A after B in turn. */
function ratio(a, b, times = rounds) {
  const ratios = [];
  for (let round = 0; round < times; round += 1) {
    const base = measure(b);
    ratios.push(measure(a) / base);
  }
  return median(ratios);
}

/** Peak memory of a process in MiB, by its own account at the end. */
function peak(args) {
  const code = `process.on('exit', () => { require('node:fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS + '\\n'); }); import(${JSON.stringify(`file://${root}bin/lacuna.js`)})`;
  const result = spawnSync(process.execPath, ['-e', code, 'x', ...args], { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  return Number(/peak (\d+)/u.exec(result.stderr)?.[1] ?? Number.NaN) / 1024;
}

const folder = mkdtempSync(join(tmpdir(), 'lacuna-bench-'));
try {
  const sample = readFileSync(`${root}fixtures/countries/RW.yaml`, 'utf8');
  const lines = sample.split('\n').length;
  const few = 100;
  const many = 1000;
  for (const [name, count] of [['few', few], ['many', many]]) {
    mkdirSync(join(folder, name));
    for (let index = 0; index < count; index += 1) writeFileSync(join(folder, name, `${String(index).padStart(4, '0')}.yaml`), `${sample}\n# ${String(index)}\n`);
  }
  const parse = join(folder, 'parse.mjs');
  writeFileSync(parse, `import { readdirSync, readFileSync } from 'node:fs';\nimport { parseDocument } from ${JSON.stringify(`file://${root}node_modules/yaml/dist/index.js`)};\nfor (const file of readdirSync(process.argv[2])) parseDocument(readFileSync(process.argv[2] + '/' + file, 'utf8'));\n`);
  const one = ratio(['bin/lacuna.js', 'check', 'fixtures/countries/RW.yaml', '-f', 'markdown'], ['-e', '0']);
  const batch = ratio(['bin/lacuna.js', 'check', join(folder, 'many'), '-f', 'json'], [parse, join(folder, 'many')], 3);
  const memory = { few: peak(['check', join(folder, 'few'), '-f', 'json']), many: peak(['check', join(folder, 'many'), '-f', 'json']) };
  const rows = [
    [`one country (${String(lines)} lines), Markdown, fresh process`, `${one.toFixed(2)} × \`node -e 0\``, '4.5 ×', one <= 4.5],
    [`${String(many)} files, JSON`, `${batch.toFixed(2)} × \`parseDocument\` of the same files`, '1.5 ×', batch <= 1.5],
    [`peak memory, ${String(many)} files against ${String(few)}`, `${memory.many.toFixed(0)} MiB against ${memory.few.toFixed(0)} MiB`, '1.3 ×', memory.many <= 1.3 * memory.few],
  ];
  console.log('| what | measured | limit |\n| --- | --- | --- |');
  for (const [what, found, limit] of rows) console.log(`| ${what} | ${found} | ${limit} |`);
  if (process.argv.includes('--strict') && rows.some((row) => row[3] === false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
