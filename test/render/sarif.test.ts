import { builtCatalogue, builtSarifRules, builtTexts } from '../../src/catalogue/built.ts';
import { sarifRules } from '../../src/cli/sarif-rules.ts';
import { speechIn } from '../../src/words/speech.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import { wholeText } from '../../src/model/written.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { sarifRenderer } from '../../src/render/sarif.ts';
import { englishCi } from '../../src/words/en/ci.ts';
import { run } from '../run-command.ts';
import { inventedFinding, inventedReport, inventedRun, plainOptions } from './invented-report.ts';

const folder = 'test/golden/formats';
const topics = ['--topic', 'grooming,extortion,abuse,limitation'];

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }; readonly region: { readonly startLine: number } } }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly status: string; readonly justification: string }[];
  readonly properties: { readonly outcome: string; readonly level: string };
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly text: string; readonly markdown: string } }[] } };
    readonly results: readonly Result[];
    readonly invocations: readonly { readonly executionSuccessful: boolean; readonly toolExecutionNotifications?: readonly { readonly level: string; readonly message: { readonly text: string } }[] }[];
  }[];
}

/** The schema as it comes with Microsoft’s package for tests (MIT); in draft 4, of which only the two keys dropped here differ. */
function sarifSchema(): object {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json').replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  return schema;
}

const isUri = (text: string): boolean => URL.canParse(text);
const isReference = (text: string): boolean => URL.canParse(text, 'https://x.example/') && /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/u.test(text);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: { uri: isUri, 'uri-reference': isReference, 'date-time': (text: string) => !Number.isNaN(Date.parse(text)) } });
const isSarif = ajv.compile(sarifSchema());

async function logOf(argv: readonly string[]): Promise<Log['runs'][number]> {
  const { out } = await run(['check', ...argv, '-f', 'sarif']);
  const log = JSON.parse(out) as Log;
  expect(isSarif(log), ajv.errorsText(isSarif.errors)).toBe(true);
  expect(log.runs).toHaveLength(1);
  return log.runs[0] as Log['runs'][number];
}

describe('SARIF', () => {
  it('is valid for real and hostile laws, for several, for none, in both languages', async () => {
    for (const language of ['en', 'fr']) {
      await logOf(['fixtures/countries/BJ.yaml', 'fixtures/countries/CH.yaml', '-l', language]);
      await logOf([`${folder}/hostile.yaml`, `${folder}/broken.yaml`, '-l', language]);
      await logOf([`${folder}/broken.yaml`, '-l', language]);
      await logOf([`${folder}/xa.yaml`, '-q', '-l', language, ...topics]);
    }
  });

  it('has one rule for each criterion, to which results point', async () => {
    const { tool, results } = await logOf([`${folder}/xa.yaml`, `${folder}/hostile.yaml`, ...topics]);
    const { rules } = tool.driver;
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(results).toHaveLength(2 * rules.length);
    for (const result of results) expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    for (const { help } of rules) {
      expect(help.text).toContain('How it is derived');
      expect(help.markdown).toContain('**Smallest change**');
    }
  });

  it('gives every outcome its kind, and a level to failures alone', async () => {
    const { results } = await logOf(['fixtures/countries/BJ.yaml']);
    const seen = new Set(results.map(({ kind, level, properties }) => [properties.outcome, kind, kind === 'fail' ? `${properties.level} ${level}` : level].join(' ')));
    expect([...seen].filter((one) => !/^(met pass none|unknown review none|not-applicable notApplicable none|(gap|partial) fail (requires error|requests warning|invites note))$/u.test(one))).toEqual([]);
    expect([...seen].map((one) => one.split(' ')[0])).toEqual(expect.arrayContaining(['met', 'gap', 'partial', 'unknown', 'not-applicable']));
  });

  it('with -q holds failures only, since GitHub shows every result as an alert', async () => {
    const all = await logOf([`${folder}/xa.yaml`, ...topics]);
    const quiet = await logOf([`${folder}/xa.yaml`, ...topics, '-q']);
    expect(quiet.results).toEqual(all.results.filter(({ kind }) => kind === 'fail'));
    expect(quiet.results.length).toBeGreaterThan(0);
    expect(quiet.tool).toEqual(all.tool);
  });

  it('keeps a finding’s fingerprint in every language and wherever its line moves', () => {
    const at = (line: number): string => wholeText(sarifRenderer(plainOptions, englishCi).law(inventedReport([inventedFinding('csam.a', 'gap', 'requires', { evidence: [{ path: 'offences.a', line, column: 1 }] })]), inventedRun, 0));
    const print = (text: string): string | undefined => /"lacuna\/v1":"([^"]+)"/u.exec(text)?.[1];
    expect(print(at(3))).toBe(print(at(300)));
    expect(print(at(3))).toMatch(/ csam\.a$/u);
  });

  it('gives each finding a fingerprint of its own, the same in both languages', async () => {
    const english = await logOf([`${folder}/xa.yaml`, `${folder}/hostile.yaml`, ...topics, '-l', 'en']);
    const french = await logOf([`${folder}/xa.yaml`, `${folder}/hostile.yaml`, ...topics, '-l', 'fr']);
    const prints = english.results.map(({ partialFingerprints }) => partialFingerprints['lacuna/v1']);
    expect(new Set(prints).size).toBe(prints.length);
    expect(french.results.map(({ partialFingerprints }) => partialFingerprints['lacuna/v1'])).toEqual(prints);
  });

  it('places a finding without evidence at the beginning of its file, and evidence of an amended law in that law', () => {
    const text = sarifRenderer(plainOptions, englishCi).law(
      inventedReport([inventedFinding('csam.a', 'gap', 'requires', { evidence: [] }), inventedFinding('csam.b', 'gap', 'requires', { evidence: [{ path: 'offences.b', line: 9, column: 2, file: 'laws/été 2026.yaml' }] })], { file: './bills/bill.yaml' }),
      inventedRun,
      0,
    );
    const { runs } = JSON.parse(wholeText(sarifRenderer(plainOptions, englishCi).start(inventedRun)) + wholeText(text) + sarifRenderer(plainOptions, englishCi).end(inventedRun, 1, [])) as Log;
    expect(runs[0]?.results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      { artifactLocation: { uri: 'bills/bill.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 1, startColumn: 1 } },
      { artifactLocation: { uri: 'laws/%C3%A9t%C3%A9%202026.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 9, startColumn: 2 } },
    ]);
  });

  it('says of a file with faults that the run failed, with a notification for each fault', async () => {
    const { invocations, results } = await logOf([`${folder}/broken.yaml`]);
    expect(results).toEqual([]);
    expect(invocations[0]?.executionSuccessful).toBe(false);
    expect(invocations[0]?.toolExecutionNotifications?.map(({ level, message }) => `${level}: ${message.text}`)).toContain('error: there is no key “lanzarotte” here → did you mean lanzarote?');
  });

  it('marks an accepted gap as suppressed, and no longer once the decision has expired', () => {
    const accepted = { reason: 'next term', decidedBy: 'Cabinet', date: '2025-01-01', expires: '2026-06-30', expired: false };
    const renderer = sarifRenderer(plainOptions, englishCi);
    const text = renderer.law(inventedReport([inventedFinding('csam.a', 'gap', 'requires', { accepted }), inventedFinding('csam.b', 'gap', 'requires', { accepted: { ...accepted, expired: true } })]), inventedRun, 0);
    const { runs } = JSON.parse(wholeText(renderer.start(inventedRun)) + wholeText(text) + renderer.end(inventedRun, 1, [])) as Log;
    expect(runs[0]?.results.map(({ suppressions }) => suppressions?.map(({ status, justification }) => `${status}: ${justification}`))).toEqual([['accepted: accepted until 2026-06-30 (Cabinet, 2025-01-01): next term'], undefined]);
  });

  it('lets no text of a law become a placeholder or a link', async () => {
    const { results } = await logOf([`${folder}/hostile.yaml`]);
    const texts = results.map(({ message }) => message.text).filter((text) => text.includes('javascript'));
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).not.toContain('](');
      expect(text.replaceAll(/\{\{|\}\}/gu, '')).not.toMatch(/[{}]/u);
    }
  });

  it.each(['en', 'fr'] as const)('lists the criteria as the build wrote them, the same as if they were worded anew, in %s', async (language) => {
    const { catalogue } = builtCatalogue();
    const speech = await speechIn(language);
    const anew = await sarifRules(catalogue.criteria, catalogue, builtTexts(language), speech);
    const built = (wanted: readonly Criterion[]): string => wholeText(builtSarifRules(language, catalogue, new Set(wanted.map(({ id }) => id))));
    expect(built(catalogue.criteria)).toBe(`\n${anew.join(',\n')}\n`);
    expect(built(catalogue.criteria.filter((_, index) => index % 5 === 3))).toBe(`\n${anew.filter((_, index) => index % 5 === 3).join(',\n')}\n`);
    expect(built([])).toBe('');
  });
});
