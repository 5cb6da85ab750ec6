import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/load/csv.ts';
import { plainLine } from '../../src/render/escape.ts';
import { faultsOf } from '../browser/browser.ts';
import { partsOf } from '../render/documents.ts';
import { pageOf } from '../render/html-page.ts';
import { parsedXml } from '../render/parsed-xml.ts';
import { run } from '../run-command.ts';
import { HOSTILE_TEXTS, signsOfHarm } from './hostile-texts.ts';
import { folderWith, LINES } from './told-laws.ts';

type Counts = Readonly<Record<string, number>>;

const counted = (names: Iterable<string>): Counts => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
};

/** Elements, attributes and places to go of a page, each with how often it stands there. */
function shapeOfPage(html: string): Counts {
  const names: string[] = [];
  for (const element of pageOf(html).all('*')) {
    const tag = element.tagName.toLowerCase();
    names.push(tag);
    for (const { name, value } of element.attributes) names.push(/^(?:href|src)$/u.test(name) && !value.startsWith('#') ? `${tag} ${name}=${value}` : `${tag} ${name}`);
  }
  return counted(names);
}

function shapeOfXml(xml: string): Counts {
  return counted([...parsedXml(xml).querySelectorAll('*')].map(({ tagName }) => tagName));
}

function shapeOfData(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [`${path}[]`, ...value.flatMap((item) => shapeOfData(item, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([key, item]) => shapeOfData(item, `${path}.${/^[a-z$][\w$.-]*$/iu.test(key) ? key : '*'}`));
}

/** What an output is made of, whatever its texts say. */
function shapeOf(format: string, out: string | Uint8Array): Counts {
  if (typeof out !== 'string') return counted([...partsOf(out)].flatMap(([name, part]) => [`${name} ${parsedXml(part).tagName}`, ...(part.match(/<[\w:]+|TargetMode="External"|\bt="str"/gu) ?? [])]));
  switch (format) {
    case 'html':
      return shapeOfPage(out);
    case 'svg':
    case 'junit':
      return shapeOfXml(out);
    case 'markdown':
      return shapeOfPage(marked.parse(out, { async: false, gfm: true }));
    case 'json':
    case 'sarif':
    case 'gitlab':
      return counted(shapeOfData(JSON.parse(out)));
    case 'ndjson':
      return counted(out.split('\n').flatMap((line) => (line === '' ? [] : shapeOfData(JSON.parse(line)))));
    case 'csv': {
      const { rows, unclosed } = readCsv(out.replace(/^\ufeff/u, ''));
      return counted([`unclosed ${String(unclosed !== undefined)}`, ...rows.map((row) => `a row of ${String(row.length)}`)]);
    }
    case 'github':
      return counted(out.split('\n').map((line) => (line.startsWith('::') ? line.replace(/^(::\w+ ).*?(::).*$/u, '$1$2') : line.startsWith('lacuna: ') ? 'lacuna: ' : 'a line')));
    default:
      return counted(out.split('\n').map((line) => (line === '' ? 'an empty line' : 'a line')));
  }
}

const formatOf = (line: string): string => / -f (\w+)/u.exec(line)?.[1] ?? 'text';

async function output(line: string, cwd: string): Promise<{ readonly code: number; readonly out: string | Uint8Array; readonly err: string }> {
  const pieces: Uint8Array[] = [];
  const { code, err } = await run(line.split(' '), { cwd, out: (piece) => void pieces.push(Buffer.from(piece)) });
  if (line.startsWith('interview')) writeFileSync(join(cwd, 'law.yaml'), readFileSync(join(cwd, 'other.yaml'), 'utf8').replace('XB', 'XA'));
  const bytes = Buffer.concat(pieces);
  return { code, err, out: formatOf(line) === 'docx' || formatOf(line) === 'xlsx' ? bytes : bytes.toString('utf8') };
}

const folders: string[] = [];
const folder = (texts: readonly string[]): string => {
  const made = folderWith(texts);
  folders.push(made);
  return made;
};
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** Lists that need not be as long: what a search or a person is shown depends on the words. */
const WRAPPED: ReadonlySet<string> = new Set(['text', 'pretty']);

const GROUPS: readonly (readonly string[])[] = [['html', 'markdown'], ['csv', 'xml', 'terminal'], ['workflow', 'direction', 'data']];

describe.each(GROUPS)('texts that attack by %s, %s', (...families) => {
  const hostile = families.flatMap((family) => HOSTILE_TEXTS[family] ?? []);
  let plain: string;
  let evil: string;
  beforeAll(() => {
    // As long as the hostile ones: layout may depend on lengths, and on nothing else.
    plain = folder(hostile.map((text) => plainLine(text).replaceAll(/[^ ]/gu, 'w')));
    evil = folder(hostile);
  });

  it.each(LINES)('change nothing but words in: %s', async (line) => {
    const expected = await output(line, plain);
    const found = await output(line, evil);
    const format = formatOf(line);
    expect({ code: found.code, err: found.err.split('\n').length }).toEqual({ code: expected.code, err: expected.err.split('\n').length });
    expect(found.code, found.err).toBeLessThan(3);
    if (!line.startsWith('interview') && !line.startsWith('dataset') && !line.startsWith('rules')) expect(found.out.length, found.err).toBeGreaterThan(0);
    if (typeof found.out === 'string') expect([...signsOfHarm(format, found.out), ...signsOfHarm('text', found.err)]).toEqual([]);
    if (!WRAPPED.has(format)) expect(shapeOf(format, found.out)).toEqual(shapeOf(format, expected.out));
    if (!line.startsWith('dataset')) return;
    const names = readdirSync(join(plain, 'data')).sort();
    expect(readdirSync(join(evil, 'data')).sort()).toEqual(names);
    for (const name of names) {
      const kind = { csv: 'csv', json: 'json', md: 'markdown', html: 'html', svg: 'svg', cff: 'text' }[name.split('.').at(-1) ?? ''] ?? 'text';
      const [one, other] = [evil, plain].map((at) => readFileSync(join(at, 'data', name), 'utf8')) as [string, string];
      expect({ name, harm: signsOfHarm(kind, one) }).toEqual({ name, harm: [] });
      expect({ name, shape: shapeOf(kind, one) }).toEqual({ name, shape: shapeOf(kind, other) });
    }
  });
});

describe('in a browser', () => {
  it.each(LINES.filter((line) => formatOf(line) === 'html'))('hostile texts run nothing and ask for nothing: %s', async (line) => {
    const { out } = await output(line, folder([...(HOSTILE_TEXTS['html'] ?? []), ...(HOSTILE_TEXTS['markdown'] ?? [])]));
    expect((await faultsOf(String(out))).filter((fault) => /^(?:request|script|dialog|error|console|link|element|attribute)/u.test(fault))).toEqual([]);
  });
});
