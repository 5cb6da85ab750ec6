import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { print } from './processes.ts';
import type { Program } from './processes.ts';

/** What the lacuna at hand can do, as far as the rows depend on it. */
export interface Abilities {
  /** Several reports from one run, each `-o`. */
  readonly severalReports: boolean;
  /** `--cache`: what is unchanged is not judged again. */
  readonly cache: boolean;
}

const REPORTS = ['report.md', 'report.json', 'report.sarif'];

/** The program that checks laws and writes its reports in a folder, which is emptied before each run: writing over a file costs some disks more. */
export function checking(root: string, laws: string, folder: string, several: boolean, ...more: readonly string[]): Program {
  mkdirSync(folder, { recursive: true });
  const reports = several ? REPORTS : REPORTS.slice(0, 1);
  const before = (): void => {
    for (const report of reports) rmSync(`${folder}/${report}`, { force: true });
  };
  return { before, args: [`${root}bin/lacuna.js`, 'check', laws, '--no-config', ...reports.flatMap((report) => ['-o', `${folder}/${report}`]), ...more], codes: [0, 1], cwd: folder };
}

/** Finds out what lacuna can do by asking it, so that a row appears once it can. */
export function abilities(root: string, law: string, folder: string): Abilities {
  print({ ...checking(root, law, folder, true), codes: [0, 1, 2] });
  const { out } = print({ args: [`${root}bin/lacuna.js`, 'check', '--help'], codes: [0], cwd: folder });
  return { severalReports: REPORTS.every((report) => existsSync(`${folder}/${report}`)), cache: /^\s+--cache\b/mu.test(out) };
}
