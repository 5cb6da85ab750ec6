import { describe, expect, it } from 'vitest';
import { gitlabRenderer } from '../../src/render/gitlab.ts';
import type { ReportFinding } from '../../src/model/report.ts';
import { englishCi } from '../../src/words/en/ci.ts';
import { run } from '../run-command.ts';
import { inventedFinding, inventedReport, inventedRun, plainOptions } from './invented-report.ts';

const folder = 'test/golden/formats';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function issues(findings: readonly ReportFinding[], strict = false): string[] {
  const info = { ...inventedRun, strict };
  const renderer = gitlabRenderer(plainOptions, englishCi);
  const text = renderer.start(info) + String(renderer.law(inventedReport(findings), info, 0)) + String(renderer.end(info, 1, []));
  return (JSON.parse(text) as Issue[]).map((issue) => `${issue.check_name} ${issue.severity}`);
}

describe('GitLab’s code quality report', () => {
  it('grades gaps by level and by whether something of them is met', () => {
    const findings = (['requires', 'requests', 'invites'] as const).flatMap((level) => [inventedFinding(`${level}.gap`, 'gap', level), inventedFinding(`${level}.partial`, 'partial', level)]);
    expect(issues(findings)).toEqual(['requires.gap critical', 'requires.partial major', 'requests.gap major', 'requests.partial minor', 'invites.gap minor', 'invites.partial info']);
  });

  it('leaves out what is met, unknown or not applicable, and keeps an unknown that makes the run fail', () => {
    const findings = [inventedFinding('a', 'met', 'requires'), inventedFinding('b', 'unknown', 'requires'), inventedFinding('c', 'not-applicable', 'requires')];
    expect(issues(findings)).toEqual([]);
    expect(issues(findings, true)).toEqual(['b major']);
  });

  it('keeps an accepted gap, for information', () => {
    expect(issues([inventedFinding('a', 'gap', 'requires', { accepted: { reason: 'x', decidedBy: 'y', date: '2025-01-01', expires: '2026-06-30', expired: false } })])).toEqual(['a info']);
  });

  it('has paths from the root, lines, and a fingerprint for each issue alone, the same in both languages', async () => {
    const files = ['fixtures/countries/BJ.yaml', `./${folder}/hostile.yaml`, `${folder}/broken.yaml`];
    const [english = [], french = []] = await Promise.all(['en', 'fr'].map(async (language) => JSON.parse((await run(['check', ...files, '-f', 'gitlab', '-l', language])).out) as Issue[]));
    const prints = english.map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
    for (const { location, description } of english) {
      expect(location.path).toMatch(/^(fixtures|test)\//u);
      expect(location.lines.begin).toBeGreaterThan(0);
      expect(description).not.toMatch(/\n/u);
    }
    const ofLaws = (list: readonly Issue[]): string[] => list.filter(({ severity }) => severity !== 'blocker').map(({ fingerprint }) => fingerprint);
    expect(ofLaws(french)).toEqual(ofLaws(english));
    expect(english.filter(({ severity }) => severity === 'blocker').map(({ check_name: name, location }) => `${name} ${location.path}:${String(location.lines.begin)}`)).toContain(`invalid-input ${folder}/broken.yaml:8`);
  });
});
