import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copiedFolder, generatedFolder } from './corpus.ts';
import { install, JS_YAML } from './install.ts';
import { LINES } from './law-generator.ts';
import { LIMITS, standing } from './limits.ts';
import { machineClass, reportsFolder, watchLoad } from './machine.ts';
import { HELP, readOptions } from './options.ts';
import { comparePeers, PEERS, peerDisagreements } from './peer-rows.ts';
import { abilities } from './product.ts';
import { again, batch, growth, known, memory, oneLaw } from './product-rows.ts';
import { abilityTable, peerTable, productTable } from './table.ts';
import type { Options } from './options.ts';
import type { Bench, Row } from './product-rows.ts';
import type { Comparison } from './table.ts';

// Measures lacuna and its peers in one run, as ratios, since times drift from machine to machine. Fails above what is never exceeded.

const root = process.argv[2] ?? `${process.cwd()}/`;
const say = (text: string): void => void process.stderr.write(`${text}\n`);
/** The real law that stands for one country: of the length that the limit was set for. */
const ONE = 'RW';
const LONG = 'BJ';

function lines(file: string): string {
  return String(readFileSync(file, 'utf8').split('\n').length - 1);
}

function peerComparisons(bench: Bench, options: Options, one: string, few: string): readonly Comparison[] {
  const laws = copiedFolder(`${bench.folder}/real`, readdirSync(`${root}fixtures/countries`).map((file) => `${root}fixtures/countries/${file}`));
  const wrong = [laws, generatedFolder(`${bench.folder}/agreement`, 40)].flatMap((folder) => peerDisagreements(bench, folder));
  if (wrong.length > 0) throw new Error(`the peers do not find the same, so their times cannot be compared:\n${wrong.slice(0, 20).join('\n')}\n(${String(wrong.length)} differences)`);
  say('the peers find the same');
  const single = copiedFolder(`${bench.folder}/single`, [one]);
  return [
    { title: '1 file, × `node -e 0`', rows: comparePeers(bench, single, 'node', Math.max(3, Math.round(bench.rounds / 3)), true) },
    { title: '200 files, × js-yaml `load`', rows: comparePeers(bench, few, 'yaml', 3, false) },
    ...(options.peers === 'many' ? [{ title: '2,000 files, × js-yaml `load` (one run)', rows: comparePeers(bench, generatedFolder(`${bench.folder}/many`, 2000), 'yaml', 1, false) }] : []),
  ];
}

/** Runs the benchmark; returns whether something is above what is never exceeded. */
function run(options: Options, folder: string, reports: string): boolean {
  const load = watchLoad();
  const where = `${root}node_modules/.cache/lacuna-bench`;
  install(`${where}/yardstick`, JS_YAML, say);
  if (options.peers !== 'none') install(`${where}/peers`, Object.assign({}, JS_YAML, ...PEERS.map(({ packages }) => packages)) as Record<string, string>, say);
  const one = `${root}fixtures/countries/${ONE}.yaml`;
  const long = `${root}fixtures/countries/${LONG}.yaml`;
  const bench: Bench = { root, folder, reports, install: where, can: abilities(root, `${folder}/try`), rounds: options.rounds, say };
  const folderOf = (count: number): string => generatedFolder(`${folder}/laws-${String(count)}`, count);
  const [few, many] = [folderOf(200), folderOf(2000)];
  const measures: readonly (() => Row)[] = [
    () => ({ ...oneLaw(bench, one), what: `${LIMITS.one.what} (${ONE}, ${lines(one)} lines)` }),
    () => oneLaw(bench, long, `the same, a long law (${LONG}, ${lines(long)} lines)`),
    () => batch(bench, 'few', few),
    () => known(bench, 'for comparison: js-yaml on 200 files, three reports of that size written, their content being known', few),
    () => batch(bench, 'many', many),
    () => known(bench, 'for comparison: the same on 2,000 files', many),
    () => memory(bench, many),
    () => again(bench, many),
    ...(options.quick ? [] : [() => growth(bench, { laws: folderOf(500), count: 500 }, { laws: folderOf(5000), count: 5000 })]),
  ];
  const rows = measures.map((measure) => {
    const row = measure();
    load.look();
    return row;
  });
  const comparisons = options.peers === 'none' ? [] : peerComparisons(bench, options, one, few);
  load.look();

  const out: string[] = [productTable(rows)];
  if (comparisons.length > 0) out.push(peerTable(comparisons), abilityTable(PEERS), 'In brackets: by processor time. What the peers print (JSON where they can) is thrown away; lacuna writes its reports. Spectral and ajv-cli compile the schema of the format on every run, which at one file is much of their time.');
  out.push(`Ratios of runs in turn, medians; ${machineClass()}; generated laws of ${String(LINES)} lines; reports written to ${reportsFolder()}; js-yaml ${JS_YAML['js-yaml']}, its CommonJS build; \`NODE_EXTRA_CA_CERTS\` unset.`);
  if (bench.can.reports.length === 1) out.push('Note: this lacuna writes one report a run, so the Markdown report alone was measured.');
  const warning = load.warning();
  if (warning !== undefined) out.push(warning);
  const above = rows.filter(({ measure, value }) => measure !== undefined && value !== undefined && standing(measure, value.median) === 'above');
  for (const { what, measure, value } of above) if (measure !== undefined && value !== undefined) out.push(`Above what is never exceeded: ${what}: ${value.median.toFixed(2)} against ${String(LIMITS[measure].never)}.`);
  process.stdout.write(`${out.join('\n\n')}\n`);
  return above.length > 0;
}

function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-bench-'));
  const reports = mkdtempSync(join(reportsFolder(), 'lacuna-reports-'));
  try {
    return run(options, folder, reports) && !options.printOnly ? 1 : 0;
  } finally {
    for (const one of [folder, reports]) rmSync(one, { recursive: true, force: true });
  }
}

try {
  process.exitCode = main(process.argv.slice(3));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
