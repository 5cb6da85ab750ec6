import { mkdtempSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GithubSummary, SUMMARY_LIMIT } from '../../src/render/github-summary.ts';
import { englishCi } from '../../src/words/en/ci.ts';
import { run } from '../run-command.ts';
import { inventedFinding, inventedReport, inventedRun, plainOptions } from './invented-report.ts';

const folder = 'test/golden/formats';
const topics = ['--topic', 'grooming,extortion,abuse,limitation'];
const file = (): string => join(mkdtempSync(join(tmpdir(), 'lacuna-')), 'summary.md');
const fault = { file: 'a|b.yaml', line: 2, column: 3, path: '', message: 'wrong <b>', hint: 'mend it' };

function summaryOf(laws: number, limit: number, findings = 40): string {
  const summary = new GithubSummary(plainOptions, englishCi, limit);
  for (let law = 0; law < laws; law += 1) {
    const list = Array.from({ length: findings }, (_, index) => inventedFinding(`t${String(index)}.c`, 'gap', 'requires', { topic: `t${String(index)}`, topicTitle: `Topic ${String(index)}` }));
    summary.add(inventedReport(list, { countryName: `Land ${String(law)}` }), inventedRun, law);
  }
  return summary.text([fault]);
}

describe('the job summary', () => {
  it('is the Markdown report, after the files without a verdict', async () => {
    const target = file();
    const { out } = await run(['check', `${folder}/xa.yaml`, `${folder}/broken.yaml`, ...topics, '-f', 'github'], { env: { GITHUB_STEP_SUMMARY: target } });
    const text = readFileSync(target, 'utf8');
    const report = (await run(['check', `${folder}/xa.yaml`, ...topics, '-f', 'markdown'])).out;
    expect(text).toMatch(/^## Files without a verdict\n\n- `test\/golden\/formats\/broken\.yaml:6:5` /u);
    expect(text.endsWith(report)).toBe(true);
    expect(out).not.toContain('# Exampleland');
  });

  it('is added to what the step wrote before, within the same limit', async () => {
    const target = file();
    writeFileSync(target, `${'x'.repeat(SUMMARY_LIMIT - 3000)}\n`);
    await run(['check', `${folder}/xa.yaml`, ...topics, '-f', 'github', '-l', 'fr'], { env: { GITHUB_STEP_SUMMARY: target } });
    const text = readFileSync(target, 'utf8');
    expect(text.startsWith('xxx')).toBe(true);
    expect(text).toContain('> GitHub montre ici 1');
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  });

  it('is written for no other format, and only where the runner asks for it', async () => {
    const target = file();
    await run(['check', `${folder}/xa.yaml`, ...topics, '-f', 'markdown'], { env: { GITHUB_STEP_SUMMARY: target } });
    expect(existsSync(target)).toBe(false);
    expect((await run(['check', `${folder}/xa.yaml`, ...topics, '-f', 'github'], { env: { GITHUB_STEP_SUMMARY: '' } })).code).toBe(1);
  });

  it('that cannot be written is said on standard error and changes no verdict', async () => {
    const { code, err } = await run(['check', `${folder}/xa.yaml`, ...topics, '-f', 'github'], { env: { GITHUB_STEP_SUMMARY: join(file(), 'no', 'folder') } });
    expect({ code, err }).toEqual({ code: 1, err: 'the job summary could not be written (ENOENT); the verdict stands\n' });
  });

  it('too long keeps whole sections, the beginnings of all laws before the details of any, and says how many it left out', () => {
    const whole = summaryOf(3, Number.MAX_SAFE_INTEGER);
    const cut = summaryOf(3, 30_000);
    expect(Buffer.byteLength(whole)).toBeGreaterThan(50_000);
    expect(Buffer.byteLength(cut)).toBeLessThan(30_400);
    expect(Buffer.byteLength(cut)).toBeGreaterThan(25_000);
    for (const law of ['# Land 0:', '# Land 1:', '# Land 2:']) expect(cut).toContain(law);
    const sections = (text: string): string[] => text.replaceAll('\n---\n\n', '').split(/^(?=#{1,3} )/mu);
    const [note = '', ...kept] = sections(cut);
    const known = sections(whole);
    expect(note).toBe(`> GitHub shows at most 1 MiB here: ${String(known.length - kept.length)} sections are left out. The whole report: \`lacuna check … -f markdown\`.\n\n`);
    expect(kept.filter((section) => !known.includes(section))).toEqual([]);
  });

  it('never outgrows its limit, however many laws and faults there are', () => {
    for (const limit of [0, 500, 5_000, 50_000]) expect(Buffer.byteLength(summaryOf(8, limit)), String(limit)).toBeLessThan(limit + 400);
    const summary = new GithubSummary(plainOptions, englishCi, 10_000);
    expect(Buffer.byteLength(summary.text(Array.from({ length: 5_000 }, () => fault)))).toBeLessThan(10_400);
  });

  it('lets nothing of a fault become markup', () => {
    expect(summaryOf(0, 10_000)).toBe("## Files without a verdict\n\n- `a\\|b.yaml:2:3` wrong \\<b\\> → mend it\n\n");
  });
});
