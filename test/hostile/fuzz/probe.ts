import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { builtCatalogue, builtTexts, builtVocabulary } from '../../../src/catalogue/built.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import type { YamlMap } from '../../../src/law/cell.ts';
import { fitsLaw } from '../../../src/generated/law-shape.js';
import { validate } from '../../../src/generated/law-validator.js';
import { readLaw } from '../../../src/law/law.ts';
import { readPlainYaml } from '../../../src/load/fast-yaml.ts';
import { readAnyYaml } from '../../../src/load/reference-yaml.ts';
import { decodeText } from '../../../src/load/text.ts';
import { readYaml } from '../../../src/load/yaml.ts';
import { OUTCOMES } from '../../../src/model/outcome.ts';
import { buildReport } from '../../../src/report/build.ts';
import { lawSchema } from '../../../src/schema/law-schema.ts';
import { lawFileFaults } from '../../../src/validate/law-file.ts';
import { speechIn } from '../../../src/words/speech.ts';
import { run } from '../../run-command.ts';
import { signsOfHarm } from '../hostile-texts.ts';
import type { Input, Kind } from './inputs.ts';
import { Chance } from './random.ts';

const built = builtCatalogue();
const { catalogue } = built;
/** The criteria in hands of six. */
const someCriteria = Array.from({ length: 32 }, (_, rest) => catalogue.criteria.filter((_one, index) => index % 32 === rest));
const schema = lawSchema(catalogue, builtVocabulary(), 'en');
const texts = builtTexts('en');
const speech = await speechIn('en');

const BASE_LAW = 'lacuna: 1\ncountry: XA\nasOf: 2026-01-15\ntexts: {cp: {title: Code}}\nexamined: [csam, grooming]\ntreaties: {lanzarote: 2012-08-01}\noffences:\n  holding: {about: csam, at: cp art. 1, acts: [possess], needs: [intent-to-distribute]}\n';

/** What each kind of file may be given to: `IN` is the file, `law.yaml` a law beside it. */
const RUNS: Readonly<Record<Kind, readonly string[]>> = {
  law: [
    ...['pretty', 'markdown', 'html', 'json', 'sarif', 'junit', 'github', 'gitlab', 'csv', 'docx', 'ndjson'].map((format) => `check IN -f ${format}`),
    ...['markdown', 'csv', 'json', 'ndjson', 'html', 'svg', 'xlsx'].map((format) => `compare IN law.yaml -f ${format}`),
    'compare IN law.yaml --by topics --wide -f csv', 'compare IN law.yaml --by instruments -f html',
    ...['pretty', 'markdown', 'html', 'json', 'github', 'junit', 'sarif'].map((format) => `diff law.yaml IN -f ${format}`),
    ...['markdown', 'html', 'json', 'yaml'].map((format) => `fix IN csam.simple-possession grooming.offence -f ${format}`),
    ...['pretty', 'markdown', 'html', 'json'].map((format) => `history IN -f ${format} --topic csam`),
    ...['pretty', 'markdown', 'json'].map((format) => `next IN -f ${format}`),
    ...['pretty', 'markdown', 'json', 'csv'].map((format) => `stale IN -f ${format}`),
    ...['markdown', 'csv', 'json'].map((format) => `agree table.csv IN -f ${format}`),
    'check IN -f json -o out.json', 'check IN law.yaml -f html -o out.html', 'check IN -f markdown --profile lanzarote -l fr', 'check IN -f csv --as-party lanzarote,budapest --as-of 2030-01-01 -l fr', 'dataset -o data IN law.yaml', 'interview IN --answers some.txt',
  ],
  bill: ['check IN -f markdown', 'check IN -f json', 'diff IN -f markdown', 'diff IN -f github', 'diff IN -f sarif', 'history IN -f html', 'fix IN -f yaml --topic csam'],
  accepted: ['check law.yaml --accepted IN -f markdown', 'check law.yaml --accepted IN -f sarif', 'check law.yaml --accepted IN -f junit', 'check law.yaml --accepted IN -f pretty'],
  config: ['check --config IN', 'config --print --config IN'],
  rule: ['check law.yaml --rules added -f markdown', 'check law.yaml --rules added -f html', 'rules test added'],
  findings: ['agree IN law.yaml -f markdown', 'agree IN law.yaml -f csv', 'agree IN law.yaml -f json'],
  answers: ['interview law.yaml --answers IN'],
};

/** What went wrong with an input, if anything did. */
export type Failure = string | undefined;

/** Seconds of the processor that an input of a few kilobytes may take. */
const MOST_SECONDS = 5;

/**
 * Reads, validates and judges a text as a law by some of the criteria, in turn; every hundredth by all, with a report. Every fortieth is read by both
 * readers of YAML, which must agree; and each is checked by ajv's validator and by the quick check before it, which must agree too.
 */
export function probeLayers(bytes: Uint8Array, index: number): Failure {
  const text = decodeText(bytes, 'in.yaml');
  if (typeof text !== 'string') return undefined;
  const yaml = readYaml(text, 'in.yaml');
  if (index % 40 === 0) {
    const plain = readPlainYaml(text, 'in.yaml', readAnyYaml);
    const reference = readAnyYaml(text, 'in.yaml');
    if (plain !== undefined && (reference.diagnostics.length > 0 || !isDeepStrictEqual(plain.value, reference.value))) return 'the two readers of YAML differ';
  }
  if (yaml.diagnostics.length === 0) {
    const valid = validate(yaml.value);
    if (fitsLaw(yaml.value) !== valid) return 'the quick check of a law and its validator differ';
    // To put faults into words takes longest: a sixth of the invalid files has that done.
    if (index % 6 !== 0 && !valid) return undefined;
  }
  const faults = lawFileFaults(yaml, catalogue, () => schema);
  for (const fault of faults) if (speech.diagnostic(fault).message === '' || fault.line < 1 || fault.column < 1) return `a fault without words or place: ${fault.code}`;
  if (faults.length > 0) return undefined;
  const law = readLaw(yaml.value as YamlMap, catalogue);
  const criteria = index % 100 === 0 ? catalogue.criteria : (someCriteria[index % someCriteria.length] ?? []);
  const findings = evaluate(law, criteria, catalogue, { asParty: new Set() });
  if (findings.some((finding) => !OUTCOMES.includes(finding.outcome))) return 'an outcome that does not exist';
  if (index % 100 === 0) buildReport({ law, file: 'in.yaml', findings, criteria, catalogue, texts, speech, locate: (path) => yaml.locate(path, 'key') });
  return undefined;
}

/** Gives an input to a whole command, chosen by `choice`, in a folder of its own. */
export async function probeCommand({ kind, bytes }: Input, choice: number, line = new Chance(choice).of(RUNS[kind])): Promise<Failure> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-fuzz-'));
  try {
    const file = kind === 'findings' ? 'in.csv' : kind === 'answers' ? 'in.txt' : kind === 'rule' ? 'added/csam/access.yaml' : 'in.yaml';
    if (kind === 'rule') mkdirSync(join(folder, 'added/csam'), { recursive: true });
    writeFileSync(join(folder, file), bytes);
    writeFileSync(join(folder, 'law.yaml'), BASE_LAW);
    if (line.includes('table.csv')) writeFileSync(join(folder, 'table.csv'), readFileSync('test/fixtures/agree/findings.csv'));
    if (line.includes('some.txt')) writeFileSync(join(folder, 'some.txt'), 'yes cp art. 1\nno\nskip\n18\nunknown\n');
    const old = line.includes('-o out');
    if (old) for (const name of ['out.json', 'out.html']) writeFileSync(join(folder, name), 'OLD');
    const argv = line.split(' ').map((word) => (word === 'IN' ? file : word));
    const failure = await runLine(argv, folder);
    if (failure !== undefined) return `${line}: ${failure}`;
    const left = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.tmp'));
    if (left.length > 0) return `${line}: ${left.join(', ')} is left behind`;
    const json = join(folder, 'out.json');
    if (old && existsSync(json) && readFileSync(json, 'utf8') !== 'OLD') JSON.parse(readFileSync(json, 'utf8'));
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All that may be done with an input of a kind. */
export function linesOf(kind: Kind): readonly string[] {
  return RUNS[kind];
}

async function runLine(argv: readonly string[], cwd: string): Promise<Failure> {
  const format = argv[argv.indexOf('-f') + 1] ?? '';
  const pieces: Uint8Array[] = [];
  const { code, err } = await run(argv, { cwd, out: (text) => void pieces.push(Buffer.from(text)) });
  if (![0, 1, 2].includes(code)) return `exit ${String(code)}: ${err}`;
  if (/\n\s+at /u.test(err)) return `a stack: ${err}`;
  const out = format === 'docx' || format === 'xlsx' ? '' : Buffer.concat(pieces).toString('utf8');
  const harm = [...signsOfHarm(argv.includes('-f') ? format : argv[0] === 'check' ? 'markdown' : 'text', out), ...signsOfHarm('text', err)];
  return harm.length === 0 ? undefined : harm.join('; ');
}

/** A busy machine makes everything slow: what took long is done again, and the processor's own time counts. */
function slowness({ bytes }: Input, index: number): Failure {
  const started = process.cpuUsage();
  probeLayers(bytes, index);
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  return seconds > MOST_SECONDS ? `it took ${seconds.toFixed(1)} s` : undefined;
}

/** One input through all that it should go through; every `share`-th through a whole command too. */
export async function probe(input: Input, index: number, share: number): Promise<Failure> {
  const started = performance.now();
  let failure: Failure;
  try {
    failure = input.kind === 'law' || input.kind === 'bill' ? probeLayers(input.bytes, index) : undefined;
    if (failure === undefined && (index % share === 0 || input.kind !== 'law')) failure = await probeCommand(input, index);
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return failure ?? (performance.now() - started > MOST_SECONDS * 1000 ? slowness(input, index) : undefined);
}
