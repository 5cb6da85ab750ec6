import type { LawReport, ReportFinding } from '../model/report.ts';
import { csvRow } from './csv-cell.ts';
import { citationsOf, placeOf } from './finding-lines.ts';
import type { Renderer } from './renderer.ts';
import { sourcePath } from './source-path.ts';

/** The columns, whose names are the same in every language; several values in a cell stand between ` | `. */
const COLUMNS = ['file', 'country', 'as_of', 'status', 'criterion', 'topic', 'title', 'outcome', 'level', 'reason', 'parts', 'citations', 'line', 'column', 'sources', 'sources_not_met', 'remedy'] as const;

/** CSV (RFC 4180): one row for each finding; outcomes and levels as ids, the prose in the language of the run. */
export function csvRenderer(): Renderer {
  return {
    start: () => csvRow(COLUMNS),
    law: (report) => report.findings.map((finding) => row(report, finding)).join(''),
    end: () => '',
  };
}

function row(report: LawReport, finding: ReportFinding): string {
  const asking = finding.sources.filter((source) => source.force !== 'mentions');
  const notMet = asking.filter((source) => source.outcome === 'gap' || source.outcome === 'partial');
  const places = (sources: typeof asking): string => list(sources.map((source) => `${source.instrument} ${source.at}`));
  const { line, column } = placeOf(finding);
  return csvRow([
    sourcePath(report.file),
    report.country,
    report.asOf,
    report.status,
    finding.criterion,
    finding.topic,
    finding.title,
    finding.outcome,
    finding.level,
    finding.reason,
    list(finding.parts.map((part) => `${part.part}=${part.outcome}`)),
    list(citationsOf(finding)),
    line,
    column,
    places(asking),
    places(notMet),
    finding.remedy,
  ]);
}

function list(values: readonly string[]): string {
  return values.join(' | ');
}
