import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';

const laws = ['fixtures/countries/SN.yaml', 'fixtures/countries/CI.yaml'];
const broken = 'test/golden/formats/broken.yaml';
const made: string[] = [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'lacuna-reports-'));
  made.push(path);
  return path;
}

afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

describe('several reports in one run', () => {
  it('hold the same bytes as each alone, in files and on standard output', async () => {
    const place = folder();
    const names = ['r.md', 'r.json', 'r.sarif', 'r.csv'];
    const together = await run(['check', ...laws, ...names.flatMap((name) => ['-o', join(place, name)])]);
    expect(together.out).toBe('');
    for (const [name, format] of [['r.md', 'markdown'], ['r.json', 'json'], ['r.sarif', 'sarif'], ['r.csv', 'csv']] as const) {
      const alone = await run(['check', ...laws, '-f', format]);
      expect(readFileSync(join(place, name), 'utf8'), name).toBe(alone.out);
      expect(together.code).toBe(alone.code);
    }
  });

  it('say of a law the same whether it is the first of the run or a later one', async () => {
    const told = async (of: readonly string[]): Promise<readonly string[]> => (await run(['check', ...of, '-f', 'ndjson'])).out.trimEnd().split('\n');
    const [sn, ci] = await told(laws);
    expect(await told([...laws].reverse())).toEqual([ci, sn]);
    const results = async (of: readonly string[]): Promise<readonly unknown[]> => (JSON.parse((await run(['check', ...of, '-f', 'sarif'])).out) as { readonly runs: readonly [{ readonly results: readonly unknown[] }] }).runs[0].results;
    const [first, later] = [await results(laws), await results([...laws].reverse())];
    const half = first.length / 2;
    expect([...later.slice(half), ...later.slice(0, half)]).toEqual(first);
  });

  it('hold the same bytes from any number of threads, also after a file without a verdict', async () => {
    const [one, several] = [folder(), folder()];
    const files = [broken, ...laws];
    const names = ['r.md', 'r.json', 'r.sarif'];
    const reports = (place: string): string[] => names.flatMap((name) => ['-o', join(place, name)]);
    const alone = await run(['check', ...files, '--workers', '1', ...reports(one)]);
    const shared = await run(['check', ...files, '--workers', '2', ...reports(several)]);
    expect([shared.code, alone.code]).toEqual([2, 2]);
    for (const name of names) expect(readFileSync(join(several, name), 'utf8') === readFileSync(join(one, name), 'utf8'), name).toBe(true);
    const markdown = readFileSync(join(one, 'r.md'), 'utf8');
    const anchors = [...markdown.matchAll(/<a id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const [, id] of markdown.matchAll(/\]\(#([^)]+)\)/gu)) expect(anchors).toContain(id);
  });

  it('take the formats in the order of the files, and then the extensions', async () => {
    const place = folder();
    const { out } = await run(['check', laws[0] as string, '-f', 'csv', '-o', '-', '-o', join(place, 'a.json')]);
    expect(out).toMatch(/^file,country,/u);
    expect(() => JSON.parse(readFileSync(join(place, 'a.json'), 'utf8')) as unknown).not.toThrow();
  });

  it('are each written whole or not at all: those without a place for faults are left out where no law could be read', async () => {
    const place = folder();
    const { code } = await run(['check', broken, '-o', join(place, 'r.md'), '-o', join(place, 'r.sarif')]);
    expect(code).toBe(2);
    expect(readdirSync(place)).toEqual(['r.sarif']);
  });

  it('leave nothing behind where one of them cannot be written', async () => {
    const place = folder();
    expect((await run(['check', laws[0] as string, '-o', join(place, 'r.md'), '-o', '/proc/nowhere/r.json'])).code).toBe(2);
    expect(readdirSync(place)).toEqual([]);
  });

  it('are one where one place is named: of several formats the last counts', async () => {
    expect((await run(['check', laws[0] as string, '-f', 'json', '-f', 'csv'])).out).toMatch(/^file,country,/u);
  });

  it('refuse two reports in one place, and more formats than files, in both languages', async () => {
    const twice = await run(['check', laws[0] as string, '-o', 'a.md', '-o', './a.md', '-l', 'fr']);
    expect([twice.code, twice.err]).toEqual([2, expect.stringContaining('au même endroit')]);
    const loose = await run(['check', laws[0] as string, '-f', 'json', '-f', 'csv', '-f', 'sarif', '-o', 'a', '-o', 'b']);
    expect([loose.code, loose.err]).toEqual([2, expect.stringContaining('3 formats')]);
    expect((await run(['check', laws[0] as string, '-f', 'json', '-f', 'nonsense'])).code).toBe(2);
  });
});
