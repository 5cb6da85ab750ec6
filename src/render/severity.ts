import { LEVELS, type Level, type Outcome } from '../model/outcome.ts';
import type { ReportFinding, RunInfo } from '../model/report.ts';

/** An outcome as the kind of a SARIF result; only `fail` has a level. */
export const SARIF_KIND: Readonly<Record<Outcome, 'fail' | 'review' | 'notApplicable' | 'pass'>> = { gap: 'fail', partial: 'fail', unknown: 'review', 'not-applicable': 'notApplicable', met: 'pass' };

/** How a gap at a level counts in SARIF. */
export const SARIF_LEVEL: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = { requires: 'error', requests: 'warning', invites: 'note' };

/** How GitHub’s code scanning sorts rules. */
export const PROBLEM_SEVERITY: Readonly<Record<Level, string>> = { requires: 'error', requests: 'warning', invites: 'recommendation' };

/** The workflow command that announces a gap at a level. */
export const GITHUB_COMMAND: Readonly<Record<Level, 'error' | 'warning' | 'notice'>> = { requires: 'error', requests: 'warning', invites: 'notice' };

/** Severities of GitLab’s code quality, a gap before what is met in part; `blocker` is kept for files without a verdict. */
export const GITLAB_SEVERITY: Readonly<Record<Level, Readonly<Record<'gap' | 'partial', string>>>> = {
  requires: { gap: 'critical', partial: 'major' },
  requests: { gap: 'major', partial: 'minor' },
  invites: { gap: 'minor', partial: 'info' },
};

/** Whether an unknown makes this run fail, which `--strict` asks for. */
export function unknownFails({ outcome, level }: ReportFinding, { strict, failOn }: RunInfo): boolean {
  return strict && outcome === 'unknown' && failOn !== 'never' && LEVELS.indexOf(level) <= LEVELS.indexOf(failOn);
}

/** The strongest force with which any source asks for a criterion, whichever State it speaks to. */
export function strongestForce(finding: ReportFinding): Level {
  return LEVELS.find((level) => finding.sources.some((source) => source.force === level)) ?? 'invites';
}
