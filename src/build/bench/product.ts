import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { generatedFolder } from './corpus.ts';
import { print } from './processes.ts';
import type { Program } from './processes.ts';

/** The reports that the rows ask for. */
const REPORTS = ['report.md', 'report.json', 'report.sarif'];

/** What the lacuna at hand can do, as far as the rows depend on it. */
export interface Abilities {
  /** Reports that one run writes: all of them, or the first. */
  readonly reports: readonly string[];
  /** Reports that a run with `--cache` takes from what it kept; none where there is no cache. */
  readonly kept: readonly string[];
}

/** The program that checks laws and writes its reports in a folder, which is emptied before each run: writing over a file costs some disks more. */
export function checking(root: string, laws: string, folder: string, reports: readonly string[], ...more: readonly string[]): Program {
  mkdirSync(folder, { recursive: true });
  const before = (): void => {
    for (const report of reports) rmSync(`${folder}/${report}`, { force: true });
  };
  return { before, args: [`${root}bin/lacuna.js`, 'check', laws, '--no-config', ...reports.flatMap((report) => ['-o', `${folder}/${report}`]), ...more], codes: [0, 1], cwd: folder };
}

/** Finds out what lacuna can do by asking it, so that a row appears once it can. */
export function abilities(root: string, folder: string): Abilities {
  const laws = generatedFolder(`${folder}/laws`, 2);
  const writes = (reports: readonly string[], ...more: readonly string[]): boolean => {
    print({ ...checking(root, laws, folder, reports, ...more), codes: [0, 1, 2] });
    return reports.every((report) => existsSync(`${folder}/${report}`));
  };
  const keeps = (reports: readonly string[], name: string): boolean => writes(reports, `--cache=${folder}/${name}`) && existsSync(`${folder}/${name}`);
  const reports = writes(REPORTS) ? REPORTS : REPORTS.slice(0, 1);
  return { reports, kept: [REPORTS, ['report.json']].find((some, index) => keeps(some, `kept-${String(index)}`)) ?? [] };
}
