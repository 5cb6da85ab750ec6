import type { LawReport, ReportFinding, RunInfo } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { DiagnosticLine } from './diagnostic-line.ts';
import { findingLines, findingTitle, isAccepted, placeOf, type SourcePlace } from './finding-lines.ts';
import { fingerprint } from './fingerprint.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { sarifRule } from './sarif-rule.ts';
import { SARIF_KIND, SARIF_LEVEL } from './severity.ts';
import { isRooted, sourcePath, sourceUri } from './source-path.ts';
import { plainLine } from './escape.ts';

/** SARIF 2.1.0: one rule for each criterion, one result for each finding; with `--quiet` only results that fail, for viewers that take every result for an alert. */
export function sarifRenderer({ words, quiet }: RenderOptions, ci: CiWords): Renderer {
  let results = 0;
  return {
    start: () => '',
    law: (report, run, index) => {
      const shown = report.findings.flatMap((finding, ruleIndex) => (quiet && SARIF_KIND[finding.outcome] !== 'fail' ? [] : [result(report, finding, ruleIndex)]));
      const text = shown.map((one) => `${results++ === 0 ? '\n' : ',\n'}${indented(one, '        ')}`).join('');
      return index === 0 ? opening(run, report.findings) + text : text;
    },
    end: (run, laws, errors) => `${laws === 0 ? opening(run, []) : ''}${results === 0 ? '' : '\n      '}],\n      "invocations": ${indented([invocation(errors)], '      ').trimStart()}\n    }\n  ]\n}\n`,
  };

  /** Everything before the results. */
  function opening(run: RunInfo, findings: readonly ReportFinding[]): string {
    const driver = {
      name: 'lacuna',
      version: run.version,
      semanticVersion: run.version,
      language: run.language,
      properties: { rules: run.rules },
      rules: findings.map((finding) => sarifRule(finding, words, ci)),
    };
    const head = { tool: { driver }, language: run.language, columnKind: 'utf16CodeUnits', originalUriBaseIds: { [ROOT]: { description: { text: ci.root } } } };
    const opened = indented({ $schema: SCHEMA, version: '2.1.0', runs: [head] }, '');
    return `${opened.replace(/\n {4}\}\n {2}\]\n\}$/u, '')},\n      "results": [`;
  }

  function result(report: LawReport, finding: ReportFinding, ruleIndex: number): object {
    const kind = SARIF_KIND[finding.outcome];
    const related = otherPlaces(finding);
    return {
      ruleId: finding.criterion,
      ruleIndex,
      kind,
      level: kind === 'fail' ? SARIF_LEVEL[finding.level] : 'none',
      message: { text: plainMessage([`${findingTitle(finding, words)}.`, ...findingLines(finding, words, ci)].join(' ')) },
      locations: [{ ...location(placeOf(finding, report)), ...logical(finding.evidence[0]?.path) }],
      ...(related.length === 0 ? {} : { relatedLocations: related.map(({ file, line, column, path, at }, index) => ({ id: index + 1, ...location({ file: file ?? report.file, line, column }), ...logical(path), ...(at === undefined ? {} : { message: { text: plainMessage(plainLine(at)) } }) })) }),
      partialFingerprints: { [FINGERPRINT]: fingerprint(sourcePath(report.file), report.country, finding.criterion) },
      ...(isAccepted(finding) && finding.accepted !== undefined ? { suppressions: [{ kind: 'external', status: 'accepted', justification: plainLine(ci.accepted(finding.accepted)) }] } : {}),
      properties: {
        outcome: finding.outcome,
        level: finding.level,
        country: report.country,
        asOf: report.asOf,
        parts: finding.parts.map(({ part, outcome }) => ({ part, outcome })),
        sources: finding.sources.map(({ instrument, at, force, counts, bound, outcome }) => ({ instrument, at, force, counts, bound, outcome })),
      },
    };
  }

  function invocation(errors: readonly DiagnosticLine[]): object {
    if (errors.length === 0) return { executionSuccessful: true };
    return {
      executionSuccessful: false,
      toolExecutionNotifications: errors.map(({ file, line, column, path, message, hint }) => ({
        level: 'error',
        message: { text: plainMessage(hint === undefined ? message : `${message} → ${hint}`) },
        locations: [{ ...location({ file, line, column }), ...logical(path) }],
      })),
    };
  }
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const ROOT = '%SRCROOT%';

/** Not `primaryLocationLineHash`, which GitHub’s upload computes itself and warns of any other value. */
const FINGERPRINT = 'lacuna/v1';

/** The most places that a result names beside its first. */
const RELATED = 50;

function indented(value: unknown, margin: string): string {
  return margin + JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${margin}`);
}

function location({ file, line, column }: SourcePlace): object {
  const rooted = isRooted(sourcePath(file));
  return { physicalLocation: { artifactLocation: { uri: sourceUri(file), ...(rooted ? {} : { uriBaseId: ROOT }) }, region: { startLine: line, startColumn: column } } };
}

function logical(path: string | undefined): object {
  return path === undefined || path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: plainLine(path) }] };
}

/** The evidence after the first, each place once. */
function otherPlaces(finding: ReportFinding): ReportFinding['evidence'] {
  const key = ({ file, path, line, column }: ReportFinding['evidence'][number]): string => JSON.stringify([file, path, line, column]);
  const seen = new Set(finding.evidence.slice(0, 1).map(key));
  return finding.evidence.filter((one) => !seen.has(key(one)) && seen.add(key(one))).slice(0, RELATED);
}

/** A text in which nothing is a placeholder or a link (SARIF §3.11.5 and §3.11.6). */
function plainMessage(text: string): string {
  return text.replaceAll(/[{}]/gu, '$&$&').replaceAll('](', '] (');
}
