import { describe, expect, it } from 'vitest';
import { csvRenderer } from '../../src/render/csv.ts';
import { run } from '../run-command.ts';
import { inventedFinding, inventedReport, inventedRun } from './invented-report.ts';

const folder = 'test/golden/formats';

/** Reads CSV as RFC 4180 has it; anything else is a fault. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error(`not RFC 4180 after ${String(rows.length)} rows`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('CSV', () => {
  it('has one row for each finding of each law under the same columns in every language', async () => {
    const [english = [], french = []] = await Promise.all(['en', 'fr'].map(async (language) => rowsOf((await run(['check', 'fixtures/countries/BJ.yaml', `${folder}/hostile.yaml`, '-f', 'csv', '-l', language])).out)));
    expect(new Set([...english, ...french].map((row) => row.length))).toEqual(new Set([english[0]?.length]));
    expect(french[0]).toEqual(english[0]);
    expect(english.length % 2).toBe(1);
    expect(new Set(english.slice(1).map((row) => row[0]))).toEqual(new Set(['fixtures/countries/BJ.yaml', `${folder}/hostile.yaml`]));
    const ids = (rows: readonly string[][]): string[][] => rows.map((row) => [row[4] ?? '', row[7] ?? '', row[8] ?? '']);
    expect(ids(french)).toEqual(ids(english));
  });

  it('gives outcome, level, reason, parts, citations, place and sources', () => {
    const finding = inventedFinding('csam.a', 'gap', 'requires', { parts: [{ part: 'one', label: 'One', outcome: 'gap', reason: '' }, { part: 'two', label: 'Two', outcome: 'met', reason: '' }] });
    const [row = []] = rowsOf(String(csvRenderer().law(inventedReport([finding]), inventedRun, 0)));
    expect(row).toEqual(['laws/xa.yaml', 'XA', '2026-01-15', 'in-force', 'csam.a', 'csam', 'Title of csam.a', 'gap', 'requires', '', 'reason of csam.a', 'one=gap|two=met', 'cp art. 1', 'laws/xa.yaml', '7', '3', 'lanzarote 20', 'lanzarote 20', 'Mend it.']);
  });

  it('says until when a gap is accepted', () => {
    const accepted = { reason: 'x', decidedBy: 'y', date: '2025-01-01', expires: '2026-06-30', expired: false };
    const rows = rowsOf(String(csvRenderer().law(inventedReport([inventedFinding('a', 'gap', 'requires', { accepted }), inventedFinding('b', 'gap', 'requires', { accepted: { ...accepted, expired: true } })]), inventedRun, 0)));
    expect(rows.map((row) => row[9])).toEqual(['2026-06-30', '']);
  });

  it('is text for a spreadsheet that looks for formulas, and one line for a cell with line breaks', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', ' =1+1', '＝1+1']) {
      const [row = []] = rowsOf(String(csvRenderer().law(inventedReport([inventedFinding('a', 'gap', 'requires', { reason: `${text}\r\n"x", y` })]), inventedRun, 0)));
      expect(row[10]).toBe(`'${text.replace('\t', ' ')} "x", y`);
    }
  });
});
