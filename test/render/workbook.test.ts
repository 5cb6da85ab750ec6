import { describe, expect, it } from 'vitest';
import { workbookRenderer } from '../../src/render/compare/workbook.ts';
import { OUTCOME_SHADES } from '../../src/render/compare/palette.ts';
import { MissingPackage } from '../../src/render/renderer.ts';
import { run } from '../run-command.ts';
import { partsOf, runForBytes } from './documents.ts';
import { parsedXml } from './parsed-xml.ts';

const LAWS = ['test/golden/report/xa.yaml', 'test/golden/compare/laws', '--topic', 'csam,grooming'];

interface SheetText {
  readonly name: string;
  /** Rows by the letter of their column. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

async function workbook(...argv: readonly string[]): Promise<{ readonly bytes: Uint8Array; readonly parts: ReadonlyMap<string, string>; readonly sheets: readonly SheetText[] }> {
  const { code, err, bytes } = await runForBytes(['compare', ...LAWS, '-f', 'xlsx', ...argv]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const parts = partsOf(bytes);
  const shared = [...parsedXml(parts.get('xl/sharedStrings.xml') ?? '').querySelectorAll('si')].map(({ textContent }) => textContent);
  const names = [...parsedXml(parts.get('xl/workbook.xml') ?? '').querySelectorAll('sheet')].map((one) => one.getAttribute('name') ?? '');
  const sheets = names.map((name, index): SheetText => {
    const rows = [...parsedXml(parts.get(`xl/worksheets/sheet${String(index + 1)}.xml`) ?? '').querySelectorAll('row')];
    return { name, rows: rows.map((row) => Object.fromEntries([...row.querySelectorAll('c')].map((one) => [one.getAttribute('r')?.replace(/\d+/u, '') ?? '', one.getAttribute('t') === 's' ? (shared[Number(one.textContent)] ?? '') : one.textContent]))) };
  });
  return { bytes, parts, sheets };
}

describe('the workbook of a comparison', () => {
  it('has sheets of scores, criteria, topics, instruments, reasons and questions, named in the language', async () => {
    expect((await workbook('-l', 'en')).sheets.map(({ name }) => name)).toEqual(['Scores', 'Criteria', 'Topics', 'Levels and instruments', 'What falls short', 'What is asked', 'Method']);
    const french = (await workbook('-l', 'fr')).sheets.map(({ name }) => name);
    expect(french).toEqual(['Scores', 'Critères', 'Thèmes', 'Niveaux et instruments', 'Ce qui est insuffisant', 'Ce qui est demandé', 'Méthode']);
    expect(french.every((name) => name.length <= 31)).toBe(true);
    expect((await workbook('--by', 'topics')).sheets.map(({ name }) => name)).toEqual(['Scores', 'Topics', 'Method']);
  });

  it('says what the JSON says: counts as numbers, an outcome in each cell, a reason for each gap and partial', async () => {
    const { sheets } = await workbook('-l', 'en');
    const json = JSON.parse((await run(['compare', ...LAWS, '-f', 'json'])).out) as { laws: { country: string; name: string; score: Record<string, number>; cells: Record<string, { outcome: string; level: string }> }[] };
    const [scores, criteria, , , reasons] = sheets.map(({ rows }) => rows);
    for (const { country, score } of json.laws) {
      const row = scores?.find((one) => one['B'] === country) ?? {};
      expect([row['D'], row['E'], row['F'], row['G'], row['H']].map(Number)).toEqual(['met', 'partial', 'gap', 'unknown', 'not-applicable'].map((outcome) => score[outcome]));
      expect(Number(row['K'])).toBe(score['low']);
    }
    const first = json.laws.find(({ country }) => country === 'XA');
    const column = Object.entries(criteria?.[0] ?? {}).find(([, text]) => text === 'Exampleland')?.[0] ?? '';
    for (const [id, { outcome }] of Object.entries(first?.cells ?? {})) expect(criteria?.find((row) => row['C'] === id)?.[column], id).toContain(outcome.replace('-', ' '));
    const short = json.laws.flatMap(({ cells }) => Object.values(cells).filter(({ outcome }) => outcome === 'gap' || outcome === 'partial'));
    expect(reasons).toHaveLength(short.length + 1);
  });

  it('is the same bytes each time, shades its cells and holds no formula', async () => {
    const [one, other] = [await workbook('-l', 'fr'), await workbook('-l', 'fr')];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    expect(one.parts.get('xl/styles.xml')).toContain(`FF${OUTCOME_SHADES.gap.ground.slice(1).toUpperCase()}`);
    for (const [name, content] of one.parts) if (name.startsWith('xl/worksheets/sheet')) expect(content).not.toMatch(/<f[ >]/u);
    expect(one.parts.get('xl/sharedStrings.xml')?.includes('<t>=Autreland &lt;b&gt;')).toBe(true);
    expect(one.parts.get('xl/worksheets/sheet2.xml')).toContain('state="frozen"');
  });

  it('is never written to a terminal, and says which package it needs', async () => {
    for (const [language, words] of [['en', 'name a file with -o'], ['fr', 'nommez un fichier avec -o']] as const) {
      const { code, err, out } = await run(['compare', ...LAWS, '-f', 'xlsx', '-l', language], { stdoutIsTerminal: true });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(words);
    }
    await expect(workbookRenderer(() => Promise.reject(Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' })))).rejects.toBeInstanceOf(MissingPackage);
  });
});
