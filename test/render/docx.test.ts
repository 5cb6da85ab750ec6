import { afterEach, describe, expect, it, vi } from 'vitest';
import { docxRenderer } from '../../src/render/docx/docx.ts';
import { MissingPackage } from '../../src/render/renderer.ts';
import { run } from '../run-command.ts';
import { INVENTED, partsOf, runForBytes, squeezed } from './documents.ts';
import { pageOf } from './html-page.ts';
import { plainOptions } from './invented-report.ts';
import { parsedXml, type XmlElement } from './parsed-xml.ts';

const written = new Map<string, Promise<ReadonlyMap<string, string>>>();

/** The files of a report in a language; each report is written once. */
function document(language: string, ...more: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const key = [language, ...more].join(' ');
  const known = written.get(key) ?? write(language, ...more);
  written.set(key, known);
  return known;
}

async function write(language: string, ...more: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { code, err, bytes } = await runForBytes(['check', INVENTED, ...more, '-f', 'docx', '-l', language]);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  return partsOf(bytes);
}

const bodies = new WeakMap<ReadonlyMap<string, string>, XmlElement>();

function body(parts: ReadonlyMap<string, string>): XmlElement {
  const root = bodies.get(parts) ?? parsedXml(parts.get('word/document.xml') ?? '');
  bodies.set(parts, root);
  return root;
}

function all(root: XmlElement, name: string): XmlElement[] {
  return [...root.querySelectorAll(name)];
}

/** The paragraphs of a style, as text. */
function paragraphs(root: XmlElement, style: string): string[] {
  return all(root, 'p').flatMap((paragraph) => (paragraph.querySelector('pStyle')?.getAttribute('w:val') === style ? [words(paragraph)] : []));
}

function words(element: XmlElement): string {
  return all(element, 't').map(({ textContent }) => textContent).join('');
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the DOCX report', () => {
  it('is a zip of well-formed files of which Word knows the kinds', async () => {
    const parts = await document('en');
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    for (const [name, content] of parts) expect([name, parsedXml(content).tagName]).not.toEqual([name, 'parsererror']);
    const kinds = parts.get('[Content_Types].xml') ?? '';
    const named = [...kinds.matchAll(/PartName="\/([^"]+)"/gu)].map(([, name]) => name);
    expect(named.filter((name) => !parts.has(name ?? ''))).toEqual([]);
    const defined = new Set(all(parsedXml(parts.get('word/styles.xml') ?? ''), 'style').map((style) => style.getAttribute('w:styleId')));
    const used = all(body(parts), 'pStyle, rStyle').map((style) => style.getAttribute('w:val'));
    expect(used.filter((style) => !defined.has(style))).toEqual([]);
  });

  for (const [language, locale, page, contents] of [['en', 'en-GB', 'Page  of ', 'Contents'], ['fr', 'fr-FR', 'Page  sur ', 'Sommaire']] as const) {
    it(`in ${language} states its language, its title and the number of each page`, async () => {
      const parts = await document(language);
      const styles = parsedXml(parts.get('word/styles.xml') ?? '');
      expect(styles.querySelector('docDefaults lang')?.getAttribute('w:val')).toBe(locale);
      const core = parsedXml(parts.get('docProps/core.xml') ?? '');
      const root = body(parts);
      expect(core.querySelector('title')?.textContent).toBe(paragraphs(root, 'Heading1')[0]);
      expect(core.querySelector('language')?.textContent).toBe(locale);
      const footer = parsedXml(parts.get('word/footer1.xml') ?? '');
      expect(words(footer)).toBe(page);
      expect(all(footer, 'instrText').map(({ textContent }) => textContent)).toEqual(['PAGE', 'NUMPAGES']);
      expect(paragraphs(root, 'TOCHeading')).toEqual([contents]);
    });
  }

  it('says what the HTML says, heading by heading and word by word', async () => {
    const root = body(await document('fr'));
    const { out } = await run(['check', INVENTED, '-f', 'html', '-l', 'fr']);
    const page = pageOf(out);
    for (const depth of [1, 2, 3, 4]) expect(paragraphs(root, `Heading${String(depth)}`)).toEqual(page.texts(`h${String(depth)}`));
    const contents = squeezed(page.texts('nav').join(''));
    const listed = squeezed([...paragraphs(root, 'TOCHeading'), ...all(root, 'p').filter((one) => /^TOC\d$/u.test(one.querySelector('pStyle')?.getAttribute('w:val') ?? '')).map(words)].join(''));
    expect(listed).toBe(contents);
    expect(squeezed(words(root)).replace(listed, '')).toBe(squeezed(page.texts('main').join('')).replace(contents, ''));
  });

  it('repeats the head of every table and parts no row', async () => {
    const tables = all(body(await document('en')), 'tbl');
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const [head, ...rows] = all(table, 'tr');
      expect(head?.querySelector('tblHeader')).not.toBeNull();
      expect(rows.filter((row) => row.querySelector('tblHeader') !== null || row.querySelector('cantSplit') === null).map(words)).toEqual([]);
      expect(all(table, 'gridCol').reduce((sum, column) => sum + Number(column.getAttribute('w:w')), 0)).toBe(9638);
    }
  });

  it('has real lists: bullets, verdicts and numbers, each with its style', async () => {
    const parts = await document('en');
    const root = body(parts);
    for (const style of ['ListBullet', 'List', 'ListNumber']) {
      const items = all(root, 'p').filter((one) => one.querySelector('pStyle')?.getAttribute('w:val') === style);
      expect([style, items.length > 3, items.every((item) => item.querySelector('numId') !== null)]).toEqual([style, true, true]);
    }
    const numberings = all(parsedXml(parts.get('word/numbering.xml') ?? ''), 'num').map((one) => one.getAttribute('w:numId'));
    expect(all(root, 'numId').filter((one) => !numberings.includes(one.getAttribute('w:val')))).toEqual([]);
  });

  it('links only to bookmarks that are there, each with a number of its own', async () => {
    const root = body(await document('en', 'test/corpus/ok/smallest.yaml'));
    const marks = all(root, 'bookmarkStart');
    expect(new Set(marks.map((mark) => mark.getAttribute('w:id'))).size).toBe(marks.length);
    const names = marks.map((mark) => mark.getAttribute('w:name'));
    expect(new Set(names).size).toBe(names.length);
    const targets = all(root, 'hyperlink').flatMap((link) => link.getAttribute('w:anchor') ?? []);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
  });

  it('asks Word nothing when it is opened, and fetches nothing', async () => {
    const parts = await document('en');
    expect(parts.get('word/settings.xml')).not.toContain('updateFields');
    expect(parts.get('word/document.xml')).not.toContain('w:dirty');
    const relations = parsedXml(parts.get('word/_rels/document.xml.rels') ?? '');
    const outside = all(relations, 'Relationship').filter((one) => one.getAttribute('TargetMode') === 'External');
    expect(outside.filter((one) => !(one.getAttribute('Type') ?? '').endsWith('/hyperlink'))).toEqual([]);
  });

  it('shows hostile text as text', async () => {
    const root = body(await document('fr'));
    expect(words(root)).toContain('Code du numérique <script>alert(\'x\')</script> | *étoile* [lien](javascript:alert)');
  });

  it('is the same bytes at any time', async () => {
    const argv = ['check', INVENTED, 'test/golden/formats/xa.yaml', '-f', 'docx'];
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-02-03T04:05:06Z') });
    const { bytes: first } = await runForBytes(argv);
    vi.setSystemTime(new Date('2031-12-31T23:59:58Z'));
    const { bytes: second } = await runForBytes(argv);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(partsOf(first).get('docProps/core.xml')).not.toMatch(/created|modified/u);
  });

  it('says which package is missing', async () => {
    const absent = Object.assign(new Error('no docx'), { code: 'ERR_MODULE_NOT_FOUND' });
    await expect(docxRenderer(plainOptions, () => Promise.reject(absent))).rejects.toThrow(MissingPackage);
    const broken = new Error('something else');
    await expect(docxRenderer(plainOptions, () => Promise.reject(broken))).rejects.toBe(broken);
  });
});
