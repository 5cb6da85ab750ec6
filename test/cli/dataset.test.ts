import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { otherFiles } from '../../src/render/dataset/pictures.ts';
import { englishDataset } from '../../src/words/en/dataset.ts';
import { frenchDataset } from '../../src/words/fr/dataset.ts';
import { descriptorOf as descriptor, tableOf as table } from '../dataset/data-package.ts';
import { expectGolden } from '../golden.ts';
import { pageOf } from '../render/html-page.ts';
import { run } from '../run-command.ts';
import { folderOf, lawText } from '../written-laws.ts';

const laws = ['test/golden/report/xa.yaml', 'test/golden/compare/laws'].map((path) => join(process.cwd(), path));

const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');
const written = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith('.')).sort();

/** Writes a data package into a folder of its own. */
async function dataset(argv: readonly string[], cwd = folderOf({})): Promise<{ code: number; err: string; folder: string }> {
  const { code, err, out } = await run(['dataset', '-o', 'data', ...argv], { cwd });
  expect(out).toBe('');
  return { code, err, folder: join(cwd, 'data') };
}

/** Values of columns by the names in the head, row by row. */
function pick(rows: readonly string[][], names: readonly string[]): string[] {
  const [head = [], ...rest] = rows;
  return rest.map((row) => names.map((name) => row[head.indexOf(name)] ?? '').join('\u0000'));
}

describe('a data package', () => {
  for (const language of ['en', 'fr']) {
    it(`in ${language} is the one that was reviewed`, async () => {
      const { code, err, folder } = await dataset([...laws, '--topic', 'extortion', '-l', language, '--author', 'Doe, Jane', '--author', 'An institute', '--license', 'CC-BY-4.0']);
      expect(code).toBe(0);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(written(folder)).toEqual(['CHANGES.md', 'CITATION.cff', 'codebook.csv', 'codebook.md', 'countries.csv', 'criteria.csv', 'datapackage.json', 'heatmap.svg', 'index.html', 'instruments.csv', 'laws.csv', 'matrix.csv', 'results.csv', 'scores.csv', 'sources.csv', 'topics.svg']);
      for (const name of ['codebook.md', 'CITATION.cff', 'CHANGES.md', 'results.csv', 'scores.csv', 'countries.csv', 'sources.csv']) {
        const shown = text(folder, name).replaceAll(builtCatalogue().digest, 'DIGEST').replaceAll(process.cwd(), '.');
        expectGolden(shown, `test/golden/dataset/${language}.${name}`);
      }
    });
  }

  it('has a page from which every other file is reached, with its title, its authors and the reasons of each law', async () => {
    const { folder } = await dataset([...laws, '--topic', 'extortion', '-l', 'fr', '--title', 'Un titre à nous', '--author', 'Doe, Jane', '--license', 'CC-BY-4.0']);
    const page = pageOf(text(folder, 'index.html'));
    expect(page.texts('h1')).toEqual(['Un titre à nous']);
    expect(page.texts('header').join()).toContain('Doe, Jane · CC-BY-4.0');
    expect(page.all('#data ~ .files dt a').map((link) => link.getAttribute('href')).sort()).toEqual(written(folder).filter((name) => name !== 'index.html'));
    expect(page.all('.why li').length).toBeGreaterThan(0);
    for (const name of ['heatmap.svg', 'topics.svg']) expect(text(folder, name), name).toMatch(/^<svg [^]*<\/svg>\n$/u);
  });

  it('leaves the matrix of criteria to the tables where there are too many laws for a page', () => {
    const files = (count: number): readonly string[] => otherFiles({ laws: Array.from({ length: count }) } as unknown as Comparison);
    expect(files(150)).toContain('heatmap.svg');
    expect(files(151)).not.toContain('heatmap.svg');
    expect(files(151)).toContain('index.html');
  });

  it('describes every table as it is: columns, keys, references, categories, checksums', async () => {
    const { folder } = await dataset(laws);
    const { $schema, resources } = descriptor(folder);
    expect($schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    const tables = new Map(resources.map(({ name, path }) => [name, table(folder, path)]));
    for (const { name, path, bytes, hash, schema } of resources) {
      const rows = tables.get(name) ?? [];
      const content = readFileSync(join(folder, path));
      expect({ name, bytes: content.length, hash: `sha256:${createHash('sha256').update(content).digest('hex')}` }).toEqual({ name, bytes, hash });
      expect(schema.fields.map((field) => field.name)).toEqual(rows[0]);
      expect(rows.length, name).toBeGreaterThan(1);
      const keys = pick(rows, schema.primaryKey);
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(pick(tables.get(reference.resource) ?? [], reference.fields));
        expect(pick(rows, fields).filter((key) => !known.has(key)), `${name} → ${reference.resource}`).toEqual([]);
      }
      for (const field of schema.fields) {
        const values = pick(rows, [field.name]);
        expect(field.description, `${name}.${field.name}`).not.toBe('');
        if (field.constraints?.required === true) expect(values, `${name}.${field.name}`).not.toContain('');
        if (field.type === 'integer') expect(values.every((value) => /^\d*$/u.test(value)), field.name).toBe(true);
        if (field.type === 'number') expect(values.every((value) => /^(\d(\.\d{1,4})?)?$/u.test(value)), field.name).toBe(true);
        if (field.type === 'date') expect(values.every((value) => /^\d{4}-\d\d-\d\d$/u.test(value)), field.name).toBe(true);
        if (field.categories === undefined) continue;
        const allowed = [...field.categories, ...(field.missingValues ?? [{ value: '', label: '' }])].map(({ value }) => value);
        expect([...new Set(values)].filter((value) => !allowed.includes(value)), `${name}.${field.name}`).toEqual([]);
      }
    }
  });

  it('orders outcomes, and labels what is missing so that unknown is not taken for not applicable', async () => {
    const { folder } = await dataset([...laws, '--topic', 'extortion']);
    const outcome = descriptor(folder).resources.find(({ name }) => name === 'results')?.schema.fields.find(({ name }) => name === 'outcome');
    expect(outcome).toMatchObject({ categoriesOrdered: true });
    expect(outcome?.categories?.map(({ value }) => value)).toEqual(['gap', 'partial', 'met']);
    const labels = outcome?.missingValues?.map(({ value, label }) => [value, label] as const) ?? [];
    expect(labels.map(([value]) => value)).toEqual(['', 'unknown', 'not-applicable']);
    expect(new Set(labels.map(([, label]) => label)).size).toBe(3);
  });

  it('has scores that are the counts of its own results', async () => {
    const { folder } = await dataset(laws);
    const [head = [], ...rows] = table(folder, 'matrix.csv');
    const criteria = head.flatMap((name, index) => (name.includes('.') ? [index] : []));
    for (const row of rows) {
      const cell = (name: string): string => row[head.indexOf(name)] ?? '';
      const outcomes = criteria.map((index) => row[index]);
      const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length;
      expect([cell('met'), cell('partial'), cell('gap'), cell('unknown'), cell('not_applicable')].map(Number)).toEqual(['met', 'partial', 'gap', 'unknown', 'not-applicable'].map(count));
      expect(Number(cell('share_low'))).toBeLessThanOrEqual(Number(cell('share_met')));
      expect(Number(cell('share_met'))).toBeLessThanOrEqual(Number(cell('share_high')));
    }
    const scores = table(folder, 'scores.csv');
    expect(pick(scores, ['unit_kind']).filter((kind) => kind === 'all')).toHaveLength(rows.length);
  });

  it('describes each column and each value in both languages', async () => {
    const { folder } = await dataset([...laws, '--topic', 'extortion']);
    const rows = table(folder, 'codebook.csv');
    expect(pick(rows, ['description_en'])).not.toContain('');
    expect(pick(rows, ['description_fr'])).not.toContain('');
    expect(Object.keys(frenchDataset.columns).sort()).toEqual(Object.keys(englishDataset.columns).sort());
    expect(Object.keys(frenchDataset.values).sort()).toEqual(Object.keys(englishDataset.values).sort());
    const values = descriptor(folder).resources.flatMap(({ schema }) => schema.fields.flatMap((field) => (field.categories ?? []).map(({ value }) => value)));
    expect(values.filter((value) => englishDataset.values[value] === undefined)).toEqual([]);
  });

  it('is cited as its authors ask', async () => {
    const { folder } = await dataset([...laws, '--topic', 'extortion', '--title', 'A: "title" # here', '--author', 'Doe, Jane', '--author', 'An institute', '--license', 'CC-BY-4.0']);
    const cff = parse(text(folder, 'CITATION.cff')) as Record<string, unknown>;
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', title: 'A: "title" # here', license: 'CC-BY-4.0', authors: [{ 'family-names': 'Doe', 'given-names': 'Jane' }, { name: 'An institute' }] });
    expect(descriptor(folder)).toMatchObject({ title: 'A: "title" # here', contributors: [{ title: 'Doe, Jane' }, { title: 'An institute' }], licenses: [{ name: 'CC-BY-4.0' }] });
  });

  it('opens in a French spreadsheet when asked to, and says so to programs', async () => {
    const { folder } = await dataset([...laws, '--csv-dialect', 'excel-fr', '-l', 'fr']);
    for (const name of written(folder).filter((one) => one.endsWith('.csv'))) expect(text(folder, name).startsWith('\ufeff'), name).toBe(true);
    const scores = text(folder, 'scores.csv');
    expect(scores).toMatch(/;0,\d+;/u);
    expect(scores.split('\r\n').length).toBe(scores.split('\n').length);
    const [resource] = descriptor(folder).resources as unknown as { dialect: unknown; schema: unknown }[];
    expect(resource?.dialect).toMatchObject({ delimiter: ';', lineTerminator: '\r\n' });
    expect(JSON.stringify(descriptor(folder))).toContain('"decimalChar":","');
  });
});

describe('editions of a data package', () => {
  const law = (body: string): string => lawText(`examined: [grooming]\n${body}`);

  it('are the same bytes for the same laws, run after run', async () => {
    const cwd = folderOf({ 'a.yaml': law('') });
    const { folder } = await dataset(['a.yaml'], cwd);
    const before = written(folder).map((name) => text(folder, name));
    await dataset(['a.yaml'], cwd);
    expect(written(folder).map((name) => text(folder, name))).toEqual(before);
  });

  it('name the laws and outcomes that changed, newest first, and keep what was said before', async () => {
    const cwd = folderOf({ 'a.yaml': law(''), 'b.yaml': law('').replace('XA', 'XB') });
    const { folder } = await dataset(['a.yaml', '--topic', 'grooming'], cwd);
    writeFileSync(join(cwd, 'a.yaml'), law('offences:\n  o: {about: grooming, acts: [communicate], via: any, child-under: 18}\n'));
    await dataset(['a.yaml', 'b.yaml', '--topic', 'grooming'], cwd);
    const [, newest = '', first = ''] = text(folder, 'CHANGES.md').split('\n## ');
    expect(newest).toContain('`XB 2026-01-01 in-force`');
    expect(newest).toContain('`grooming.offence`: gap → met');
    expect(first).toContain('First edition: 1 law,');
    await dataset(['b.yaml', '--topic', 'grooming', '-l', 'fr'], cwd);
    const after = text(folder, 'CHANGES.md').split('\n## ');
    expect(after).toHaveLength(4);
    expect(after[1]).toContain('Lois retirées (1)');
    expect(after[3]).toBe(first);
  });

  it('leave what stood there where a file in the way cannot be written', async () => {
    const cwd = folderOf({ 'a.yaml': law(''), 'data': 'a file' });
    const { code, err } = await dataset(['a.yaml'], cwd);
    expect(code).toBe(2);
    expect(err).toContain('data');
    expect(err).not.toMatch(/\n\s+at /u);
    expect(readFileSync(join(cwd, 'data'), 'utf8')).toBe('a file');
  });

  it('go on after a bad file, name it, and end with 2', async () => {
    const cwd = folderOf({ 'a.yaml': law(''), 'bad.yaml': 'lacuna: 1\n' });
    const { code, err, folder } = await dataset(['a.yaml', 'bad.yaml'], cwd);
    expect(code).toBe(2);
    expect(err).toContain('bad.yaml:1:1');
    expect(err).toContain('1 of 2 files left out: bad.yaml');
    expect(text(folder, 'codebook.md')).toContain('bad.yaml');
    expect(table(folder, 'laws.csv')).toHaveLength(2);
  });

  it('write nothing where no law could be read', async () => {
    const cwd = folderOf({ 'bad.yaml': 'lacuna: 1\n' });
    const { code, folder } = await dataset(['bad.yaml'], cwd);
    expect([code, existsSync(folder)]).toEqual([2, false]);
    const french = await run(['dataset', 'bad.yaml', '-l', 'fr'], { cwd });
    expect([french.code, french.err]).toEqual([2, 'erreur\u00a0: dataset écrit plusieurs fichiers\u00a0: nommez un dossier avec -o\n']);
  });
});
