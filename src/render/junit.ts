import type { LawReport, ReportFinding, RunInfo } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { DiagnosticLine } from './diagnostic-line.ts';
import { diagnosticText } from './diagnostic-line.ts';
import { plainLine } from './escape.ts';
import { fallsShort, findingLines, findingTitle, isAccepted, placeOf } from './finding-lines.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { unknownFails } from './severity.ts';
import { sourcePath } from './source-path.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** JUnit XML: a suite for each law, a case for each criterion; what falls short fails, what is unknown, accepted or not applicable is skipped, a file without a verdict is an error. */
export function junitRenderer({ words }: RenderOptions, ci: CiWords): Renderer {
  return {
    start: () => OPENING,
    law: (report, run) => suite(report, run),
    end: (_run, laws, errors) => `${laws === 0 ? OPENING : ''}${byFile(errors).map(broken).join('')}</testsuites>\n`,
  };

  function suite(report: LawReport, run: RunInfo): string {
    const failed = report.findings.filter((finding) => fails(finding, run)).length;
    const skipped = report.findings.filter((finding) => finding.outcome !== 'met' && !fails(finding, run)).length;
    const name = plainLine(`${report.countryName} (${report.country}), ${report.asOf}${words.colon}${sourcePath(report.file)}`);
    const facts = { country: report.country, 'as-of': report.asOf, status: report.status, file: sourcePath(report.file), lacuna: run.version, rules: run.rules.version, digest: run.rules.digest };
    return [
      `  <testsuite${xmlAttributes({ name, tests: report.findings.length, failures: failed, errors: 0, skipped, time: 0 })}>\n`,
      `    <properties>\n${Object.entries(facts).map(([key, value]) => `      <property${xmlAttributes({ name: key, value })}/>\n`).join('')}    </properties>\n`,
      ...report.findings.map((finding) => testCase(report, finding, run)),
      '  </testsuite>\n',
    ].join('');
  }

  function testCase(report: LawReport, finding: ReportFinding, run: RunInfo): string {
    const { file, line, column } = placeOf(finding, report);
    const attributes = xmlAttributes({ name: `${finding.criterion}${words.colon}${plainLine(finding.title)}`, classname: `${report.country}.${finding.topic}`, file, line, time: 0 });
    const inside = outcomeElement(finding, `${file}:${String(line)}:${String(column)}`, run);
    return inside === '' ? `    <testcase${attributes}/>\n` : `    <testcase${attributes}>\n${inside}    </testcase>\n`;
  }

  /** The message stands in the attribute and at the head of the body, since each reader of JUnit shows but one of them. */
  function outcomeElement(finding: ReportFinding, place: string, run: RunInfo): string {
    const lines = findingLines(finding, words, ci);
    const message = [findingTitle(finding, words), ...lines.slice(0, 1)].join(' – ');
    if (fails(finding, run)) return `      <failure${xmlAttributes({ message, type: `${finding.outcome}.${finding.level}` })}>${xmlText([findingTitle(finding, words), ...lines, place].join('\n'))}</failure>\n`;
    if (finding.outcome !== 'met') return `      <skipped${xmlAttributes({ message })}/>\n`;
    return lines.length === 0 ? '' : `      <system-out>${xmlText(lines.join('\n'))}</system-out>\n`;
  }

  function broken([file, errors]: readonly [string, readonly DiagnosticLine[]]): string {
    const path = sourcePath(file);
    const first = errors[0];
    const message = `${ci.invalid(errors.length)}${first === undefined ? '' : ` – ${first.message}`}`;
    return [
      `  <testsuite${xmlAttributes({ name: path, tests: 1, failures: 0, errors: 1, skipped: 0, time: 0 })}>\n`,
      `    <testcase${xmlAttributes({ name: ci.readable, classname: path, file: path, line: first?.line ?? 1, time: 0 })}>\n`,
      `      <error${xmlAttributes({ message, type: 'invalid-input' })}>${xmlText(errors.map(diagnosticText).join(''))}</error>\n`,
      '    </testcase>\n  </testsuite>\n',
    ].join('');
  }
}

const OPENING = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lacuna">\n';

function fails(finding: ReportFinding, run: RunInfo): boolean {
  return (fallsShort(finding) && !isAccepted(finding)) || unknownFails(finding, run);
}

function byFile(errors: readonly DiagnosticLine[]): [string, DiagnosticLine[]][] {
  const files = new Map<string, DiagnosticLine[]>();
  for (const error of errors) files.set(error.file, [...(files.get(error.file) ?? []), error]);
  return [...files];
}
