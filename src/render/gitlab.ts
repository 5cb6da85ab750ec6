import type { LawReport, ReportFinding, RunInfo } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { DiagnosticLine } from './diagnostic-line.ts';
import { findingLines, findingTitle, isAccepted, placeOf } from './finding-lines.ts';
import { fingerprint } from './fingerprint.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { GITLAB_SEVERITY, unknownFails } from './severity.ts';
import { sourcePath } from './source-path.ts';

/** GitLab’s code quality report: one issue for each gap, an accepted one for information, and a blocker for each fault of a file without a verdict. */
export function gitlabRenderer({ words }: RenderOptions, ci: CiWords): Renderer {
  let issues = 0;
  const written = (list: readonly object[]): string => list.map((one) => `${issues++ === 0 ? '' : ','}\n  ${JSON.stringify(one)}`).join('');
  return {
    start: () => '[',
    law: (report, run) => written(report.findings.flatMap((finding) => issue(report, finding, run))),
    end: (_run, laws, errors) => `${laws === 0 ? '[' : ''}${written(errors.map(blocker))}${issues === 0 ? '' : '\n'}]\n`,
  };

  function issue(report: LawReport, finding: ReportFinding, run: RunInfo): object[] {
    const severity = severityOf(finding, run);
    if (severity === undefined) return [];
    const { file, line } = placeOf(finding, report);
    return [
      {
        description: [findingTitle(finding, words), ...findingLines(finding, words, ci)].join(' – '),
        check_name: finding.criterion,
        fingerprint: fingerprint(sourcePath(report.file), report.country, finding.criterion),
        severity,
        location: { path: file, lines: { begin: line } },
      },
    ];
  }
}

function severityOf(finding: ReportFinding, run: RunInfo): string | undefined {
  if (isAccepted(finding)) return 'info';
  if (finding.outcome === 'gap' || finding.outcome === 'partial') return GITLAB_SEVERITY[finding.level][finding.outcome];
  return unknownFails(finding, run) ? GITLAB_SEVERITY[finding.level].partial : undefined;
}

function blocker({ file, line, column, path, message, hint }: DiagnosticLine): object {
  return {
    description: hint === undefined ? message : `${message} → ${hint}`,
    check_name: 'invalid-input',
    fingerprint: fingerprint(sourcePath(file), path, String(line), String(column), message),
    severity: 'blocker',
    location: { path: sourcePath(file), lines: { begin: line } },
  };
}
