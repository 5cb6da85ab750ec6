import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { descriptorOf, expectedColumns, packageFaults, rowsOf, tableOf } from './data-package.ts';
import { seenByPandas, seenByReadr, throughCalc, type SeenColumn } from './programs.ts';

const LAWS = ['test/golden/report/xa.yaml', 'test/golden/compare/laws', 'fixtures/countries/CI.yaml', 'fixtures/countries/BJ.yaml'].map((path) => join(process.cwd(), path));

const folders = { rfc4180: '', 'excel-fr': '' };

beforeAll(async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'lacuna-dataset-'));
  for (const dialect of ['rfc4180', 'excel-fr'] as const) {
    const { code } = await run(['dataset', '-o', dialect, ...LAWS, '-l', 'fr', '--csv-dialect', dialect, '--topic', 'csam,grooming'], { cwd });
    expect(code).toBe(0);
    folders[dialect] = join(cwd, dialect);
  }
});

/** Whether a program saw each table as it is described; where the program is missing, whether the description keeps to the specification. */
function expectSeen(seen: readonly SeenColumn[] | undefined): void {
  const described = new Set(descriptorOf(folders.rfc4180).resources.map(({ name }) => name));
  if (seen === undefined) expect(packageFaults(descriptorOf(folders.rfc4180))).toEqual([]);
  else expect(sorted(seen.filter(({ table }) => described.has(table)))).toEqual(sorted(expectedColumns(folders.rfc4180)));
}

function sorted(columns: readonly SeenColumn[]): SeenColumn[] {
  const key = ({ table, column }: SeenColumn): string => `${table} ${column}`;
  return [...columns].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

describe('the tables of a data package', () => {
  it('open in pandas without arguments: every row, every cell, numbers as numbers', () => {
    expectSeen(seenByPandas(folders.rfc4180));
  });

  it('open in readr without arguments: every row, every cell, dates as dates', () => {
    expectSeen(seenByReadr(folders.rfc4180));
  });

  it('open in LibreOffice Calc in either dialect, and no cell is lost, garbled or run as a formula', () => {
    for (const [dialect, name] of [['rfc4180', 'results.csv'], ['excel-fr', 'scores.csv']] as const) {
      const folder = folders[dialect];
      const shown = throughCalc(join(folder, name), dialect);
      if (shown === undefined) {
        expect(packageFaults(descriptorOf(folder))).toEqual([]);
        continue;
      }
      // What Calc took for a number it writes with a point.
      const written = tableOf(folder, name).map((row) => row.map((cell) => (/^\d,\d{4}$/u.test(cell) ? String(Number(cell.replace(',', '.'))) : cell)));
      expect(rowsOf(shown), name).toEqual(written);
    }
  });

  it('are described as Data Package 2.0 asks, in either dialect', () => {
    for (const folder of Object.values(folders)) expect(packageFaults(descriptorOf(folder))).toEqual([]);
    const [first, ...rest] = descriptorOf(folders.rfc4180).resources;
    expect(packageFaults({ ...descriptorOf(folders.rfc4180), resources: [{ ...first, schema: { ...first?.schema, primaryKey: ['nothing'] } } as never, ...rest] })).toEqual(['results: primaryKey']);
  });

  it('tell programs how to read them, commas between digits too', () => {
    expect(readFileSync(join(folders.rfc4180, 'codebook.md'), 'utf8')).toContain('readr::read_csv("results.csv")');
    expect(readFileSync(join(folders['excel-fr'], 'codebook.md'), 'utf8')).toContain('pandas.read_csv("results.csv", sep=";", decimal=",")');
  });
});
