import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { billText, folderOf, lawText } from '../written-laws.ts';
import { parsedXml } from './parsed-xml.ts';

const cwd = folderOf({
  'law.yaml': lawText('name: {en: "Law <b>land</b>", fr: Pays}\nexamined: [csam]\noffences:\n  holding: {about: csam, acts: [possess], needs: [intent-to-distribute], child-under: 18}\n  access: {about: csam, acts: [access], child-under: 18}\n'),
  'bill.yaml': billText('offences: {holding: {needs: null}, access: {needs: [habit]}}\n'),
});

async function diffAs(format: string, ...more: string[]): Promise<string> {
  return (await run(['diff', 'law.yaml', 'bill.yaml', '-f', format, '-l', 'en', ...more], { cwd })).out;
}

interface Result {
  readonly ruleId: string;
  readonly baselineState: string;
}

describe('a diff in SARIF', () => {
  it('is valid and gives each gap its state beside the law before', async () => {
    const log = JSON.parse(await diffAs('sarif')) as { runs: { results: Result[]; baselineGuid: string }[] };
    const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json').replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json');
    const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const state = (id: string): string | undefined => log.runs[0]?.results.find((one) => one.ruleId === id)?.baselineState;
    expect([state('csam.simple-possession'), state('csam.access'), state('csam.direct-to'), state('csam.professional-exception-defined')]).toEqual(['absent', 'new', 'unchanged', 'new']);
    expect(log.runs[0]?.baselineGuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
  });
});

describe('a diff in JUnit', () => {
  it('fails what the bill opens or worsens, and nothing else', async () => {
    const suite = parsedXml(await diffAs('junit')).querySelector('testsuite');
    const failed = [...(suite?.querySelectorAll('testcase') ?? [])].filter((one) => one.querySelector('failure') !== null).map((one) => one.getAttribute('name'));
    expect(failed).toEqual(['csam.access: Knowing access']);
    expect(suite?.getAttribute('failures')).toBe('1');
    expect(suite?.querySelector('failure')?.textContent).toContain('Through: offences.access.needs (new; bill.yaml, line 5)');
  });
});

describe('the pages in HTML', () => {
  it('are whole, in the language asked for, and let no markup of a file through', async () => {
    for (const argv of [['diff', 'law.yaml', 'bill.yaml'], ['fix', 'law.yaml', '--topic', 'csam'], ['history', 'law.yaml']]) {
      const target = `${argv[0] ?? ''}.html`;
      expect((await run([...argv, '-o', target, '-l', 'en'], { cwd })).err, target).toBe(`wrote ${target}\n`);
      const page = readFileSync(join(cwd, target), 'utf8');
      expect(page).toMatch(/^<!doctype html>\n<html lang="en">/u);
      expect(page).not.toContain('<b>land</b>');
      expect(page).toContain('&lt;b&gt;land');
      expect(page).not.toContain('<script');
    }
    expect((await run(['diff', 'law.yaml', 'bill.yaml', '-f', 'html', '-l', 'fr'], { cwd })).out).toMatch(/^<!doctype html>\n<html lang="fr">/u);
  });
});

describe('a diff for GitHub', () => {
  it('cannot be made to say other commands', async () => {
    const evil = folderOf({ 'law.yaml': lawText('examined: [csam]\noffences:\n  access: {about: csam, acts: [access], child-under: 18}\n'), 'bill.yaml': billText('offences:\n  access: {needs: [{other: "x\\n::error::pwned"}]}\n') });
    const { out } = await run(['diff', 'bill.yaml', '-f', 'github', '-l', 'en'], { cwd: evil });
    expect(out.split('\n').filter((line) => line.startsWith('::')).every((line) => /^::(?:error|warning|notice) file=/u.test(line))).toBe(true);
  });
});
