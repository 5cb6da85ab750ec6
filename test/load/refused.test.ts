import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readLayers } from '../../src/load/bill.ts';
import { beyondBounds } from '../../src/load/bounds.ts';
import { readCsv } from '../../src/load/csv.ts';
import { editionIn } from '../../src/load/edition.ts';
import { bytesOf, findFiles } from '../../src/load/files.ts';
import { layered } from '../../src/load/layers.ts';
import { plainValue } from '../../src/load/plain-value.ts';
import { decodeText } from '../../src/load/text.ts';
import { treesOf } from '../../src/load/tree.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { folderOf } from '../written-laws.ts';

const codeOf = (read: unknown): unknown => (typeof read === 'object' && read !== null && 'code' in read ? [read.code, (read as unknown as { values: object }).values] : read);

describe('a file that cannot be a description', () => {
  const bytes = (...all: number[]): Uint8Array => Uint8Array.from([...all, 0x61, 0x62]);
  it.each([
    ['an old Word file', bytes(0xd0, 0xcf, 0x11, 0xe0), ['not-text', { kind: 'doc' }]],
    ['a file that begins like one', bytes(0xd0, 0xcf, 0x11), ['not-utf8', { encoding: 'Windows-1252 / ISO-8859-1' }]],
    ['a zip file, such as of Word', bytes(0x50, 0x4b, 3, 4), ['not-text', { kind: 'docx/zip' }]],
    ['a PDF file', bytes(0x25, 0x50, 0x44, 0x46), ['not-text', { kind: 'PDF' }]],
    ['UTF-16', bytes(0xfe, 0xff), ['not-utf8', { encoding: 'UTF-16' }]],
    ['more than may be read', new Uint8Array(1024 * 1024 + 1), ['file-too-large', { size: '', limit: '1 MB' }]],
    ['nothing but spaces', Buffer.from(' \n'), ['file-empty', {}]],
    ['text', Buffer.from('a: 1'), 'a: 1'],
  ])('is told for what it is: %s', (_, content, expected) => {
    expect(codeOf(decodeText(content, 'f'))).toEqual(expected);
  });

  it('is not opened where it is too large, or would be waited for', async () => {
    const cwd = folderOf({ 'large.yaml': 'x'.repeat(3 * 1024 * 1024), 'small.yaml': 'a: 1' });
    expect(codeOf(bytesOf('large.yaml', cwd))).toEqual(['file-too-large', { size: '3 MB', limit: '1 MB' }]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(`${cwd}/socket`, resolve));
    expect(codeOf(bytesOf('socket', cwd))).toEqual(['file-unreadable', { why: 'EINVAL' }]);
    await new Promise((resolve) => server.close(resolve));
    mkdirSync(`${cwd}/folder`);
    expect(codeOf(bytesOf('folder', cwd))).toEqual(['file-unreadable', { why: 'EISDIR' }]);
    expect(codeOf(bytesOf('none.yaml', cwd))).toEqual(['file-missing', {}]);
    expect(Buffer.from(bytesOf('small.yaml', `${cwd}/`) as Uint8Array).toString()).toBe('a: 1');
    expect((await findFiles(['small.yaml'], `${cwd}/`)).files).toEqual(['small.yaml']);
  });

  it('holds more than people write', () => {
    expect(readYaml(`a: [${'1,'.repeat(20_001)}]`, 'f').diagnostics.map(({ code }) => code)).toEqual(['yaml-too-many']);
    expect(readYaml(`a: [${','.repeat(100_001)}]`, 'f').diagnostics.map(({ code }) => code)).toEqual(['yaml-too-many']);
    expect(readYaml(`a: "${'x'.repeat(100_001)}"`, 'f').diagnostics).toEqual([]);
    expect(readYaml(`a: ${'['.repeat(60)}${']'.repeat(60)}`, 'f').diagnostics.map(({ code }) => code)).toEqual(['yaml-too-deep']);
    expect(beyondBounds({ ['k'.repeat(201)]: 1 })).toBe('yaml-long-key');
  });
});

describe('a scalar without quotes', () => {
  it.each([
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.INF', Number.NEGATIVE_INFINITY],
    ['+.inf', Number.POSITIVE_INFINITY],
    ['.NaN', Number.NaN],
    ['-.nan', '-.nan'],
    ['.', '.'],
    ['0x1F', 31],
    ['0o17', 15],
    ['1e3', 1000],
    ['~', null],
    ['True', true],
    ['false', false],
    ['yes', 'yes'],
  ])('%s', (source, value) => {
    expect(plainValue(source)).toEqual(value);
  });
});

describe('a table that ends with a comma', () => {
  it('ends with an empty cell', () => {
    const read = readCsv('a,b\n1,');
    expect(JSON.stringify(read)).toContain(JSON.stringify({ text: '', line: 2, column: 3 }));
  });
});

describe('the edition of a data package', () => {
  const descriptor = '{"lacuna":{"rules":"1.2.0","digest":"abc"}}';
  it('is read from a table with commas, or with semicolons and quoted cells', () => {
    const laws = new Map([['XA 2026-01-01 ', 'met,gap']]);
    expect(editionIn('country_id,as_of,scenario,a.b,c.d\r\nXA,2026-01-01,,met,gap\r\n', descriptor)).toEqual({ rules: '1.2.0', digest: 'abc', criteria: ['a.b', 'c.d'], laws });
    expect(editionIn('\ufeffcountry_id;as_of;scenario;a.b;"c.d"\n"XA";2026-01-01;;met;gap\n', descriptor)).toEqual({ rules: '1.2.0', digest: 'abc', criteria: ['a.b', 'c.d'], laws });
  });

  it('holds nothing where a column or a cell is missing, and says no rules where the descriptor says none', () => {
    expect(editionIn('country_id,a.b,c.d\nXA,met\n', '{}')).toEqual({ rules: '', digest: '', criteria: ['a.b', 'c.d'], laws: new Map([['XA  ', 'met,']]) });
  });

  it('is none without a descriptor that can be read', () => {
    for (const [matrix, text] of [[undefined, descriptor], ['a.b\n', undefined], ['a.b\n', '{']] as const) expect(editionIn(matrix, text)).toBeUndefined();
  });
});

describe('what a bill lies on', () => {
  const below = (files: Readonly<Record<string, string>>, bill: string): unknown => {
    const cwd = folderOf(files);
    const read = readLayers(readYaml(bill.replaceAll('$', cwd), 'bill.yaml'), treesOf(['.'], cwd), cwd);
    return 'faults' in read ? read.faults.map(({ code, file, values }) => [code, file, values['found'] ?? '']) : read.map(({ file }) => file.replace(cwd, '$'));
  };
  it.each([
    ['one law, not several', 'amends: [a.yaml, b.yaml]\n', [['wrong-type', 'bill.yaml', 'array']]],
    ['a law by its name', 'amends: {file: a.yaml}\n', [['wrong-type', 'bill.yaml', 'object']]],
    ['a law that is text', 'amends: latin.yaml\n', [['file-empty', 'latin.yaml', '']]],
    ['a law that can be read', 'amends: bad.yaml\n', [['yaml-syntax', 'bad.yaml', '']]],
    ['a law beside it, or anywhere within reach', 'amends: $/a.yaml\n', ['$/a.yaml', 'bill.yaml']],
  ])('is %s', (_, bill, expected) => {
    expect(below({ 'a.yaml': 'lacuna: 1\n', 'latin.yaml': ' ', 'bad.yaml': 'a: [\n' }, bill)).toEqual(expected);
  });

  it('is spoken of by the topmost file that says it, and placed where it stands', () => {
    const law = readYaml('a: {is: {b: 1}, at: x}\nlist: [one, two]\noffences: {x: {about: csam}}\nm: {n: {o: 1}}\n', 'law.yaml');
    const bill = readYaml('status: in-force\namends: law.yaml\noffences: {x: ~}\nm: {n: {p: 2}}\n', 'bill.yaml');
    const second = readYaml('amends: bill.yaml\nm: {n: {q: 3}}\n', 'second.yaml');
    const file = layered([law, bill, second]);
    expect(file.value).toEqual({ status: 'in-force', a: { is: { b: 1 }, at: 'x' }, list: ['one', 'two'], offences: {}, m: { n: { o: 1, p: 2, q: 3 } } });
    const places = ['', 'a.b', 'a.c', 'list.1', 'list.7', 'm.n.o', 'm.n.p', 'm.n.q', 'offences.x', 'none.at.all'].map((path) => [path, file.fileOf(path)]);
    expect(places).toEqual([['', 'second.yaml'], ['a.b', 'law.yaml'], ['a.c', 'law.yaml'], ['list.1', 'law.yaml'], ['list.7', 'law.yaml'], ['m.n.o', 'law.yaml'], ['m.n.p', 'bill.yaml'], ['m.n.q', 'second.yaml'], ['offences.x', 'law.yaml'], ['none.at.all', 'law.yaml']]);
    expect(file.spokenOf('offences.x')).toEqual({ file: 'bill.yaml', position: { line: 3, column: 12 } });
    expect(file.spokenOf('none')).toBeUndefined();
    expect(layered([law]).spokenOf('none')).toBeUndefined();
    expect(file.repealed).toEqual(['x']);
    expect(layered([law, readYaml('[x]\n', 'list.yaml')]).repealed).toEqual([]);
  });
});
