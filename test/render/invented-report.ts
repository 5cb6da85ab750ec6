import type { Level, Outcome } from '../../src/model/outcome.ts';
import type { LawReport, OutcomeCounts, ReportFinding, RunInfo } from '../../src/model/report.ts';
import type { RenderOptions } from '../../src/render/renderer.ts';
import { englishReport } from '../../src/words/en/report.ts';

/** What holds for an invented run. */
export const inventedRun: RunInfo = { version: '1.2.3', language: 'en', rules: { version: '2026.1', criteria: 1, digest: 'abc' }, failOn: 'requires', strict: false, asParty: [], instruments: [], topics: [], packs: [] };

/** English, without colours. */
export const plainOptions: RenderOptions = { language: 'en', words: englishReport, colour: false, quiet: false };

/** A finding of an invented criterion, with whatever a test changes in it. */
export function inventedFinding(criterion: string, outcome: Outcome, level: Level, changes: Partial<ReportFinding> = {}): ReportFinding {
  return {
    criterion,
    topic: 'csam',
    topicTitle: 'Material',
    pack: 'criminal-law',
    title: `Title of ${criterion}`,
    ask: 'What is asked.',
    how: 'How it follows.',
    outcome,
    level,
    reason: `reason of ${criterion}`,
    brief: `reason of ${criterion}`,
    parts: [],
    sources: [{ instrument: 'lanzarote', short: 'Lanzarote', at: '20', cite: 'art. 20', force: level, counts: level, bound: 'yes', outcome, reservations: [] }],
    evidence: [{ path: 'offences.holding', line: 7, column: 3, at: 'cp art. 1' }],
    remedy: 'Mend it.',
    warnings: [],
    ...changes,
  };
}

/** A report of an invented law with these findings. */
export function inventedReport(findings: readonly ReportFinding[], changes: Partial<LawReport> = {}): LawReport {
  const none: OutcomeCounts = { met: 0, partial: 0, gap: 0, unknown: 0, 'not-applicable': 0 };
  return {
    file: 'laws/xa.yaml',
    country: 'XA',
    countryName: 'Exampleland',
    asOf: '2026-01-15',
    status: 'in-force',
    texts: [],
    examined: [],
    notExamined: [],
    summary: { counts: none, byLevel: { requires: none, requests: none, invites: none } },
    findings,
    questions: [],
    instruments: [],
    ...changes,
  };
}
