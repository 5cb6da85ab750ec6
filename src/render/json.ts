import { LEVELS } from '../model/outcome.ts';
import type { LawReport, ReportFinding, Summary } from '../model/report.ts';
import type { Renderer } from './renderer.ts';

/** The stable JSON of `check`: see the contract in the README. */
export function jsonRenderer(): Renderer {
  return {
    start: (run) => `{\n  "lacuna": ${JSON.stringify(run.version)},\n  "rules": ${JSON.stringify(run.rules)},\n  "laws": [\n`,
    law: (report) => JSON.stringify(lawJson(report), undefined, 1),
    between: ',\n',
    end: (_run, laws, errors) => {
      const list = indented(errors, '  ').trimStart();
      if (laws === 0) return `{\n  "errors": ${list}\n}\n`;
      return errors.length === 0 ? '\n  ]\n}\n' : `\n  ],\n  "errors": ${list}\n}\n`;
    },
  };
}

/** The laws of the JSON of `check`, one on each line. */
export function ndjsonRenderer(): Renderer {
  return { start: () => '', law: (report) => `${JSON.stringify(lawJson(report))}\n`, between: '', end: () => '' };
}

function indented(value: unknown, margin: string): string {
  return margin + JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${margin}`);
}

function summaryJson({ counts, byLevel }: Summary): unknown {
  return { ...counts, byLevel: Object.fromEntries(LEVELS.map((level) => [level, byLevel[level]])) };
}

function lawJson(report: LawReport): unknown {
  return {
    file: report.file,
    country: report.country,
    name: report.countryName,
    asOf: report.asOf,
    status: report.status,
    ...(report.bill === undefined ? {} : { bill: report.bill }),
    summary: summaryJson(report.summary),
    findings: report.findings.map(findingJson),
    questions: report.questions,
    ...(report.checklist === undefined ? {} : { profile: report.checklist }),
  };
}

function findingJson(finding: ReportFinding): unknown {
  const { criterion, topic, title, outcome, level, reason, parts, sources, evidence, closest, remedy, warnings, accepted } = finding;
  return {
    criterion,
    topic,
    title,
    outcome,
    level,
    reason,
    parts: parts.map(({ part, outcome: own, reason: why }) => ({ part, outcome: own, ...(why === '' ? {} : { reason: why }) })),
    sources: sources.map(({ instrument, at, cite, force, counts, bound, outcome: own, reservations }) => ({ instrument, at, cite, force, counts, bound, outcome: own, ...(reservations.length === 0 ? {} : { reservations }) })),
    evidence,
    ...(closest === undefined ? {} : { closest: { offence: closest.offence, ...(closest.at === undefined ? {} : { at: closest.at }), lacks: closest.lacks } }),
    remedy,
    ...(warnings.length === 0 ? {} : { warnings }),
    ...(accepted === undefined ? {} : { accepted }),
  };
}
