import { appendFileSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { LawReport, RunInfo } from '../model/report.ts';
import type { DiagnosticLine } from '../render/diagnostic-line.ts';
import { GithubSummary, SUMMARY_LIMIT } from '../render/github-summary.ts';
import type { RenderOptions } from '../render/renderer.ts';
import { ciWordsIn } from '../words/ci.ts';
import type { Io } from './io.ts';

/** The job summary of a run in GitHub Actions. */
export interface StepSummary {
  readonly add: (report: LawReport, run: RunInfo, law: number) => void;
  /** Adds the summary to GitHub’s file; where that fails it says so and changes no verdict. */
  readonly write: (errors: readonly DiagnosticLine[]) => void;
}

/** Opens the job summary that the runner asks for by `GITHUB_STEP_SUMMARY`; undefined where it asks for none. */
export async function openStepSummary(options: RenderOptions, io: Io): Promise<StepSummary | undefined> {
  const file = io.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '') return undefined;
  const ci = await ciWordsIn(options.language);
  const path = isAbsolute(file) ? file : resolve(io.cwd, file);
  const summary = new GithubSummary(options, ci, Math.max(0, SUMMARY_LIMIT - sizeOf(path)));
  return {
    add: (report, run, law) => summary.add(report, run, law),
    write: (errors) => {
      try {
        appendFileSync(path, summary.text(errors));
      } catch (error) {
        io.err(`${ci.summaryFailed((error as NodeJS.ErrnoException).code ?? String(error))}\n`);
      }
    },
  };
}

/** What the step wrote there before, which counts towards GitHub’s limit. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
