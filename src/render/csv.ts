import type { LawReport, ReportFinding } from '../model/report.ts';
import { citationsOf, isAccepted, placeOf } from './finding-lines.ts';
import type { Renderer } from './renderer.ts';
import { sourcePath } from './source-path.ts';
import { CSV_DIALECTS, csvLine, type CellValue, type CsvDialect } from './tables/csv-line.ts';

/** The columns, whose names are the same in every language; several values in a cell have `|` between them. */
const COLUMNS = ['file', 'country', 'as_of', 'status', 'criterion', 'topic', 'title', 'outcome', 'level', 'accepted_until', 'reason', 'parts', 'citations', 'at_file', 'line', 'column', 'sources', 'sources_not_met', 'remedy'] as const;

/** As RFC 4180 has it, line ends included. */
const DIALECT: CsvDialect = { ...CSV_DIALECTS.rfc4180, newline: '\r\n' };

/** CSV (RFC 4180): one row for each finding; outcomes and levels as ids, the prose in the language of the run. */
export function csvRenderer(): Renderer {
  return {
    start: () => csvLine(COLUMNS, DIALECT),
    between: '',
    law: (report) => report.findings.map((finding) => row(report, finding)).join(''),
    end: () => '',
  };
}

function row(report: LawReport, finding: ReportFinding): string {
  const asking = finding.sources.filter((source) => source.force !== 'mentions');
  const notMet = asking.filter((source) => source.outcome === 'gap' || source.outcome === 'partial');
  const places = (sources: typeof asking): string[] => sources.map((source) => `${source.instrument} ${source.at}`);
  const { file, line, column } = placeOf(finding, report);
  const values: readonly CellValue[] = [
    sourcePath(report.file),
    report.country,
    report.asOf,
    report.status,
    finding.criterion,
    finding.topic,
    finding.title,
    finding.outcome,
    finding.level,
    isAccepted(finding) ? finding.accepted?.expires : undefined,
    finding.reason,
    finding.parts.map((part) => `${part.part}=${part.outcome}`),
    citationsOf(finding),
    file,
    line,
    column,
    places(asking),
    places(notMet),
    finding.remedy,
  ];
  return csvLine(values, DIALECT);
}
