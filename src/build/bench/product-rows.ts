import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { LIMITS } from './limits.ts';
import { measure, peakMemory, print } from './processes.ts';
import { checking } from './product.ts';
import { median } from './robust.ts';
import { cpuRatio, inTurn, wallRatio } from './rounds.ts';
import type { Measure } from './limits.ts';
import type { Program } from './processes.ts';
import type { Abilities } from './product.ts';
import type { Ratio } from './robust.ts';

/** A row of the table: a measure with its limit, or without one for comparison only. */
export interface Row {
  readonly what: string;
  readonly unit: string;
  /** Where it is held to a limit. */
  readonly measure?: Measure;
  /** Absent where it could not be measured, with the reason in `without`. */
  readonly value?: Ratio;
  readonly cpu?: number;
  readonly without?: string;
}

/** Where things stand, for the rows of the product. */
export interface Bench {
  readonly root: string;
  readonly folder: string;
  /** Where reports are written. */
  readonly reports: string;
  /** Where packages are installed: `yardstick` and `peers` in it. */
  readonly install: string;
  readonly can: Abilities;
  readonly rounds: number;
  readonly say: (line: string) => void;
}

/** Bare Node. */
export function bareNode(folder: string): Program {
  return { args: ['-e', '0'], codes: [0], cwd: folder };
}

/** The yardstick of a folder of laws. */
export function jsYaml(bench: Pick<Bench, 'root' | 'install' | 'folder'>, laws: string): Program {
  return { args: [`${bench.root}src/build/bench/load-with-js-yaml.cjs`, `${bench.install}/yardstick`, laws], codes: [0], cwd: bench.folder };
}

const share = (rounds: number, part: number): number => Math.max(3, Math.round(rounds / part));
const row = (measure: Measure, value: Ratio, cpu?: number): Row => ({ what: LIMITS[measure].what, unit: LIMITS[measure].unit, measure, value, ...(cpu === undefined ? {} : { cpu }) });

/** One law in a fresh process, against bare Node; a row without a limit if `name` says what it is. */
export function oneLaw(bench: Bench, law: string, name?: string): Row {
  bench.say(`one law: ${law}`);
  const programs = new Map([['node', bareNode(bench.folder)], ['lacuna', checking(bench.root, law, `${bench.reports}/one`, bench.can.reports)]]);
  const rounds = inTurn(programs, bench.rounds);
  const found = row('one', wallRatio(rounds, 'lacuna', 'node'), cpuRatio(rounds, 'lacuna', 'node'));
  const { measure: _, ...unlimited } = found;
  return name === undefined ? found : { ...unlimited, what: name };
}

/** A folder of laws against loading them with js-yaml. */
export function batch(bench: Bench, measureOf: 'few' | 'many', laws: string): Row {
  bench.say(LIMITS[measureOf].what);
  const programs = new Map([['yaml', jsYaml(bench, laws)], ['lacuna', checking(bench.root, laws, `${bench.reports}/batch`, bench.can.reports)]]);
  const rounds = inTurn(programs, share(bench.rounds, measureOf === 'few' ? 2 : 4), measureOf === 'few');
  return row(measureOf, wallRatio(rounds, 'lacuna', 'yaml'), cpuRatio(rounds, 'lacuna', 'yaml'));
}

/** For comparison: what loading the laws and writing reports of the same size takes where their content is known already, and no verdict has to be made. */
export function known(bench: Bench, what: string, laws: string): Row {
  bench.say(what);
  const reports = `${bench.reports}/known`;
  const out = `${reports}/written`;
  print(checking(bench.root, `${laws}/${readdirSync(laws)[0] ?? ''}`, reports, bench.can.reports));
  const before = (): void => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
  };
  const writing: Program = { before, args: [`${bench.root}src/build/bench/write-known-reports.cjs`, `${bench.install}/yardstick`, laws, reports, out], codes: [0], cwd: bench.folder };
  const rounds = inTurn(new Map([['yaml', jsYaml(bench, laws)], ['known', writing]]), share(bench.rounds, 4));
  return { what, unit: LIMITS.few.unit, value: wallRatio(rounds, 'known', 'yaml'), cpu: cpuRatio(rounds, 'known', 'yaml') };
}

/** Peak memory over a folder of laws. */
export function memory(bench: Bench, laws: string): Row {
  bench.say(LIMITS.memory.what);
  const program = checking(bench.root, laws, `${bench.reports}/batch`, bench.can.reports);
  const peaks = [1, 2, 3].map(() => peakMemory(program, `${bench.root}src/build/bench/memory-witness.cjs`));
  return row('memory', { median: median(peaks), low: Math.min(...peaks), high: Math.max(...peaks) });
}

/** A second run over laws that did not change, against loading them with js-yaml. */
export function again(bench: Bench, laws: string): Row {
  if (bench.can.kept.length === 0) return { what: LIMITS.again.what, unit: LIMITS.again.unit, measure: 'again', without: 'not measured: this lacuna has no `--cache`' };
  bench.say(LIMITS.again.what);
  const program = checking(bench.root, laws, `${bench.reports}/again`, bench.can.kept, `--cache=${bench.folder}/kept`);
  measure(program);
  const rounds = inTurn(new Map([['yaml', jsYaml(bench, laws)], ['lacuna', program]]), share(bench.rounds, 3), false);
  const found = row('again', wallRatio(rounds, 'lacuna', 'yaml'), cpuRatio(rounds, 'lacuna', 'yaml'));
  return bench.can.kept.length > 1 ? found : { ...found, what: `${found.what} (JSON alone, which is what the cache keeps)` };
}

/** Time per file in a large folder against that in a small one: a program whose work per file grows is found out. */
export function growth(bench: Bench, small: { readonly laws: string; readonly count: number }, large: { readonly laws: string; readonly count: number }): Row {
  bench.say(LIMITS.growth.what);
  const program = (laws: string): Program => checking(bench.root, laws, `${bench.reports}/growth`, bench.can.reports);
  const rounds = inTurn(new Map([['small', program(small.laws)], ['large', program(large.laws)]]), 3, false);
  const scale = small.count / large.count;
  const { median: middle, low, high } = wallRatio(rounds, 'large', 'small');
  return row('growth', { median: middle * scale, low: low * scale, high: high * scale }, cpuRatio(rounds, 'large', 'small') * scale);
}
