import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { readCsv } from '../../src/load/csv.ts';
import { expectGolden } from '../golden.ts';
import { run } from '../run-command.ts';
import { folderOf, lawText } from '../written-laws.ts';

const laws = ['test/golden/report/xa.yaml', 'test/golden/compare/laws'];
const topics = ['--topic', 'grooming,extortion'];
const bad = 'test/corpus/invalid/unknown-act.yaml';

/** The digest of the rules changes with every rule; what it says elsewhere does not. */
const withoutDigest = (text: string): string => text.replaceAll(builtCatalogue().digest, 'DIGEST');

/** A CSV text as rows of cells. */
const cells = (text: string): string[][] => readCsv(text).rows.map((row) => row.map((cell) => cell.text));

describe('a comparison', () => {
  const readable = [['markdown', 'md'], ['html', 'html'], ['svg', 'svg']] as const;
  const forPrograms = [['csv', 'csv'], ['wide', 'wide.csv'], ['json', 'json']] as const;

  for (const [format, extension, language] of [...readable.flatMap(([one, end]) => (['en', 'fr'] as const).map((language) => [one, end, language] as const)), ...forPrograms.map(([one, end]) => [one, end, 'en'] as const)]) {
    it(`as ${format} in ${language} is the one that was reviewed`, async () => {
      const { code, out, err } = await run(['compare', ...laws, ...topics, '-f', format, '-l', language]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expectGolden(withoutDigest(out), `test/golden/compare/criteria.${language}.${extension}`);
    });
  }

  for (const by of ['topics', 'instruments']) {
    for (const [format, extension] of [['markdown', 'md'], ['csv', 'csv'], ['wide', 'wide.csv']] as const) {
      it(`by ${by} as ${format} is the one that was reviewed`, async () => {
        const { code, out } = await run(['compare', ...laws, ...topics, '--by', by, '-f', format, '--min-coverage', '30%']);
        expect(code).toBe(0);
        expectGolden(withoutDigest(out), `test/golden/compare/${by}.en.${extension}`);
      });
    }
  }

  it('says the same whatever the order of the files and the world around', async () => {
    for (const format of ['csv', 'html', 'json']) {
      const here = await run(['compare', ...laws, '-f', format]);
      const there = await run(['compare', ...[...laws].reverse(), '-f', format], { env: { LANG: 'de_DE.UTF-8', TZ: 'Pacific/Kiritimati' }, stdoutIsTerminal: true });
      expect(there.out).toBe(here.out);
    }
  });

  it('goes on after a bad file, names it and ends with 2', async () => {
    for (const [format, language] of [['markdown', 'en'], ['csv', 'fr'], ['html', 'en'], ['ndjson', 'en']] as const) {
      const { code, out, err } = await run(['compare', bad, ...laws, 'nowhere.yaml', ...topics, '-f', format, '-l', language]);
      expect(code).toBe(2);
      expect(out).toContain('XB');
      expect(err).toContain(`${bad}:`);
      expect(err.trim().split('\n').at(-1)).toContain(`nowhere.yaml, ${bad}`);
    }
    expect((await run(['compare', bad, ...laws, ...topics])).out).toContain('unknown-act.yaml');
  });

  it('puts what went wrong into its JSON on standard output, and nothing else there', async () => {
    const { code, out, err } = await run(['compare', bad, ...laws, ...topics, '-f', 'json']);
    const { errors, laws: compared } = JSON.parse(out) as { errors: { file: string }[]; laws: unknown[] };
    expect({ code, err, files: [...new Set(errors.map(({ file }) => file))], laws: compared.length }).toEqual({ code: 2, err: '', files: [bad], laws: 3 });
    const nothing = await run(['compare', bad, '-f', 'json']);
    expect((JSON.parse(nothing.out) as { laws: unknown[] }).laws).toEqual([]);
    expect(nothing.code).toBe(2);
  });

  it('refuses to count the same law twice', async () => {
    const folder = folderOf({ 'a.yaml': lawText('examined: []'), 'b.yaml': lawText('examined: [csam]'), 'c.yaml': lawText('examined: []', '2025-01-01') });
    const { code, out, err } = await run(['compare', '.', '-f', 'wide', '--topic', 'grooming'], { cwd: folder });
    expect(code).toBe(2);
    expect(cells(out).slice(1).map(([country, , , , asOf]) => [country, asOf])).toEqual([['XA', '2025-01-01'], ['XA', '2026-01-01']]);
    expect(err).toContain('b.yaml:1:1: a.yaml describes the law of the same country');
  });

  it('keeps two drafts of the same date apart, and a bill from the law that it amends', async () => {
    const folder = folderOf({ 'law.yaml': lawText('examined: []'), 'one.yaml': lawText('status: draft'), 'two.yaml': lawText('status: draft'), 'bill.yaml': 'lacuna: 1\nbill: A bill\namends: law.yaml\nasOf: 2026-01-01\nexamined: all\n' });
    const { code, out } = await run(['compare', '.', '-f', 'wide', '--topic', 'grooming'], { cwd: folder });
    expect(code).toBe(0);
    expect(cells(out).slice(1).map((row) => row[5])).toEqual(['bill:bill', 'draft:one', 'draft:two', 'in-force']);
  });

  it('supposes treaties to bind, and says so in the scenario', async () => {
    const { out } = await run(['compare', ...laws, '--topic', 'grooming', '--as-party', 'lanzarote', '-f', 'csv']);
    const [head = [], ...rows] = cells(out);
    expect(new Set(rows.map((row) => row[head.indexOf('scenario')]))).toEqual(new Set(['in-force+as-party:lanzarote', 'historical+as-party:lanzarote', 'draft:xc-draft+as-party:lanzarote']));
    const lanzarote = rows.filter((row) => row[head.indexOf('instrument_id')] === 'lanzarote');
    expect(new Set(lanzarote.map((row) => row[head.indexOf('bound')]))).toEqual(new Set(['yes']));
  });

  it('counts only the instruments named, and ICMEC’s own five under its profile', async () => {
    const { out } = await run(['compare', ...laws, '--profile', 'icmec', '-f', 'json']);
    const parsed = JSON.parse(out) as { columns: unknown[]; laws: { country: string; icmec: { low: number; high: number; of: number }; score: { met: number; unknown: number } }[] };
    expect(parsed.columns).toHaveLength(5);
    for (const { icmec, score } of parsed.laws) expect(icmec).toEqual({ low: score.met, high: score.met + score.unknown, of: 5 });
    expect((await run(['compare', ...laws, '--profile', 'icmec'])).out).toContain('| ICMEC |');
  });

  it('ranks nothing unless a least coverage is asked for, and nothing below it', async () => {
    expect((await run(['compare', ...laws, ...topics, '-f', 'json'])).out).not.toContain('ranking');
    const { out } = await run(['compare', ...laws, ...topics, '-f', 'json', '--min-coverage', '0.9']);
    const { ranking, laws: all } = JSON.parse(out) as { ranking: { law: { country: string } }[]; laws: { country: string; score: { coverage: number } }[] };
    expect(ranking.map((one) => one.law.country).sort()).toEqual(all.filter((one) => one.score.coverage >= 0.9).map((one) => one.country).sort());
    expect(ranking.length).toBeLessThan(all.length);
  });

  it('takes a share or a percentage as least coverage, and nothing else', async () => {
    const ranked = (value: string): Promise<{ code: number; out: string; err: string }> => run(['compare', ...laws, ...topics, '--min-coverage', value, '-f', 'wide']);
    expect((await ranked('80%')).out).toBe((await ranked('0.8')).out);
    for (const value of ['80', 'most', '-1', '101%', '']) {
      const { code, err } = await ranked(value);
      expect(code, value).toBe(2);
      expect(err, value).toContain('--min-coverage');
    }
  });

  it('ends with 2 for wrong usage, in the language asked for, and writes no file', async () => {
    for (const argv of [['compare'], ['compare', 'nowhere'], ['compare', ...laws, '-o', 'x.pdf'], ['compare', ...laws, '--wide', '-f', 'html'], ['compare', ...laws, '--by', 'continent'], ['compare', ...laws, '--topic', 'csma'], ['compare', ...laws, '--as-of', 'tomorrow'], ['compare', ...laws, '--csv-dialect', 'tsv']]) {
      const [english, french] = [await run([...argv, '-l', 'en']), await run([...argv, '-l', 'fr'])];
      expect([english.code, french.code], argv.join(' ')).toEqual([2, 2]);
      expect(english.err, argv.join(' ')).not.toBe('');
      expect(french.err, argv.join(' ')).not.toBe(english.err);
      expect(english.err + english.out).not.toMatch(/\n\s+at /u);
    }
  });

  it('takes the format from the extension of the file, which appears whole', async () => {
    const folder = folderOf({ 'a.yaml': lawText('examined: []') });
    for (const [name, start] of [['c.md', '# '], ['c.csv', 'country_id,'], ['c.json', '{\n'], ['c.ndjson', '{"country_id"'], ['c.html', '<!doctype html>'], ['c.svg', '<svg ']] as const) {
      expect((await run(['compare', 'a.yaml', '-o', name], { cwd: folder })).code).toBe(0);
      expect(readFileSync(join(folder, name), 'utf8').startsWith(start), name).toBe(true);
    }
  });
});

describe('tidy rows', () => {
  it('are one for each law, criterion and source, with a key of their own', async () => {
    const { out } = await run(['compare', ...laws, ...topics, '-f', 'csv']);
    const [head = [], ...rows] = cells(out);
    const criteria = builtCatalogue().catalogue.criteria.filter(({ topic }) => ['grooming', 'extortion'].includes(topic));
    expect(rows).toHaveLength(3 * criteria.reduce((sum, { sources }) => sum + sources.length, 0));
    const key = ['country_id', 'as_of', 'scenario', 'criterion_id', 'source_no'].map((name) => head.indexOf(name));
    expect(new Set(rows.map((row) => key.map((index) => row[index]).join('|'))).size).toBe(rows.length);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
  });

  it('are the same in ndjson, with numbers and lists of their own kind', async () => {
    const csv = cells((await run(['compare', ...laws, ...topics, '-f', 'csv'])).out);
    const objects = (await run(['compare', ...laws, ...topics, '-f', 'ndjson'])).out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects).toHaveLength(csv.length - 1);
    expect(Object.keys(objects[0] ?? {})).toEqual(csv[0]);
    expect(typeof objects[0]?.['source_no']).toBe('number');
    expect(Array.isArray(objects[0]?.['national_refs'])).toBe(true);
  });

  it('open in a French spreadsheet: byte order mark, semicolons, decimal commas, no formula', async () => {
    const { out } = await run(['compare', ...laws, ...topics, '--by', 'topics', '-f', 'csv', '--csv-dialect', 'excel-fr', '-l', 'fr']);
    expect(out.startsWith('\ufeffcountry_id;')).toBe(true);
    expect(out.split('\r\n')).toHaveLength(8);
    expect(out).toMatch(/;0,\d+;/u);
    expect(out).not.toMatch(/;0\.\d/u);
    const rows = (await run(['compare', ...laws, ...topics, '-f', 'csv', '--csv-dialect', 'excel-fr'])).out;
    expect(rows).toContain("'=Otherland");
    expect(rows).not.toMatch(/(^|[;"|])[=+@]/mu);
  });

  it('never hold NA where a row is told apart by it', async () => {
    const folder = folderOf({ 'na.yaml': lawText('examined: []').replace('country: XA', 'country: NA') });
    const { out } = await run(['compare', 'na.yaml', '--topic', 'grooming', '-f', 'wide'], { cwd: folder });
    expect(cells(out)[1]?.slice(0, 4)).toEqual(['NAM', 'NAM', 'NA', 'Namibia']);
  });
});

describe('the page', () => {
  it('loads nothing, runs nothing, and allows only its own style', async () => {
    const { out } = await run(['compare', ...laws, '-f', 'html']);
    const style = /<style>([\s\S]*?)<\/style>/u.exec(out)?.[1] ?? '';
    expect(out).toContain(`style-src &#39;sha256-${createHash('sha256').update(style).digest('base64')}&#39;`);
    expect(out).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\sstyle=|url\(http|@import|javascript:/u);
    expect([...out.matchAll(/href="([^"]*)"/gu)].every(([, target]) => target?.startsWith('#'))).toBe(true);
  });

  it('shows hostile words as words', async () => {
    const { out } = await run(['compare', ...laws, '-f', 'html']);
    expect(out).toContain('=Otherland &lt;b&gt;x&lt;/b&gt; &amp; &quot;co&quot;');
    expect(out).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('has ids of their own, and every link arrives', async () => {
    for (const by of ['criteria', 'topics', 'instruments']) {
      const { out } = await run(['compare', ...laws, '-f', 'html', '--by', by]);
      const ids = [...out.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const lost = [...out.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/gu)].flatMap(([, targets]) => (targets ?? '').split(' ')).filter((target) => !ids.includes(target));
      expect(lost).toEqual([]);
    }
  });

  it('gives every table a caption and every head cell its scope, and every cell its word', async () => {
    const { out } = await run(['compare', ...laws, '-f', 'html', '-l', 'fr']);
    expect(out.match(/<table/gu)).toHaveLength(4);
    expect(out.match(/<table[^>]*><caption>/gu)).toHaveLength(4);
    expect(out.match(/<th(?! scope="(?:col|row|rowgroup)")[ >]/gu)).toBeNull();
    const heat = /<table class="heat">[\s\S]*?<\/table>/u.exec(out)?.[0] ?? '';
    expect(heat.match(/<td/gu)).toHaveLength(3 * builtCatalogue().catalogue.criteria.filter(({ pack }) => !builtCatalogue().catalogue.optionalPacks.includes(pack)).length);
    expect(heat.match(/<td class="[mpgun](?: r)?">(?:<a href="#r\d+-\d+" tabindex="-1">)?[✓◐✗?–]<i>(?:satisfait|partiel|lacune|inconnu|sans objet)(?:, exigé)?<\/i>(?:<\/a>)?<\/td>/gu)?.length).toBe(heat.match(/<td/gu)?.length);
  });

  it('stays under three megabytes with sixty laws full of reasons', async () => {
    const text = readFileSync('fixtures/countries/BJ.yaml', 'utf8');
    const codes = 'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM'.split(' ');
    expect(codes).toHaveLength(60);
    const folder = folderOf(Object.fromEntries(codes.map((code) => [`${code}.yaml`, text.replace(/^country: BJ$/mu, `country: ${code}`)])));
    const { code, out } = await run(['compare', '.', '-f', 'html', '-l', 'fr'], { cwd: folder });
    expect(code).toBe(0);
    expect(Buffer.byteLength(out)).toBeLessThan(3_000_000);
    expect(out.match(/<details id="law-/gu)).toHaveLength(60);
  });
});
