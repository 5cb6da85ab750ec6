import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { COLOURS, PAIRS } from '../../src/render/document/colours.ts';
import { STYLE } from '../../src/render/html/style.ts';
import { run } from '../run-command.ts';
import { INVENTED, squeezed } from './documents.ts';
import { pageOf } from './html-page.ts';

const SECOND = 'test/corpus/ok/smallest.yaml';

async function html(language: string, ...files: readonly string[]): Promise<string> {
  const { out, err } = await run(['check', ...(files.length === 0 ? [INVENTED] : files), '-f', 'html', '-l', language]);
  expect(err).toBe('');
  return out;
}

/** Contrast of two colours by WCAG 2.2. */
function contrast(one: string, other: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe('the HTML report', () => {
  for (const [language, title] of [['en', 'Exampleland: gaps in criminal law on child sexual abuse and exploitation'], ['fr', 'Examplie\u00a0: lacunes du droit pénal en matière d’abus et d’exploitation sexuels d’enfants']] as const) {
    it(`in ${language} names its language, its title and its parts`, async () => {
      const page = pageOf(await html(language));
      expect(page.root.getAttribute('lang')).toBe(language);
      expect(page.texts('title')).toEqual([title]);
      expect(page.texts('h1')).toEqual([title]);
      expect(page.all('main')).toHaveLength(1);
      expect(page.all('nav')).toHaveLength(1);
      expect(page.all('article.finding').length).toBeGreaterThan(20);
    });

    it(`in ${language} has nothing that axe-core objects to`, async () => {
      expect(await pageOf(await html(language)).faults()).toEqual([]);
    });
  }

  it('is looked at by an axe-core that sees what is wrong', async () => {
    const broken = (await html('en')).replace('<html lang="en">', '<html>').replace('<h2 ', '<h3 ');
    const faults = await pageOf(broken).faults();
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(expect.arrayContaining(['html-has-lang', 'heading-order']));
  });

  it('of several laws has nothing that axe-core objects to, accepted gaps among them', async () => {
    const { out } = await run(['check', 'test/fixtures/bills/xa.yaml', SECOND, '-f', 'html', '--accepted', 'test/fixtures/bills/accepted.yaml', '--topic', 'csam', '--topic', 'grooming']);
    const page = pageOf(out);
    expect(page.texts('h3').filter((title) => title.startsWith('✗')).length).toBeGreaterThan(0);
    expect(await page.faults()).toEqual([]);
  });

  it('says what the Markdown says, no more and no less', async () => {
    const page = pageOf(await html('fr'));
    const { out: markdown } = await run(['check', INVENTED, '-f', 'markdown', '-l', 'fr']);
    const contents = squeezed(page.texts('nav').join(''));
    const shown = squeezed(page.texts('main').join('')).replace(contents, '');
    const written = markdown
      .split('\n')
      .filter((line) => !/^(\| ---|<a id=)/u.test(line))
      .map((line) => line.replace(/^(\s*- |#+ |> |\d+\. )/u, '').replaceAll(/\]\(#[a-z0-9-]+\)/gu, ']'))
      .map((line) => (line.startsWith('|') ? line.slice(1).replaceAll(/(?<!\\)\|/gu, '') : line))
      .map((line) => line.replaceAll(/(?<!\\)(\*|[[\]])/gu, '').replaceAll(/`([^`]*)`/gu, '$1').replaceAll(/\\(.)/gu, '$1').replaceAll('\u200b', ''));
    expect(shown).toBe(squeezed(written.join('')));
  });

  it('leads from the table of contents and from every line of the summary to a heading', async () => {
    const page = pageOf(await html('en', INVENTED, SECOND));
    const ids = page.all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = page.all('a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('of several laws lists them first, and keeps links within their own law', async () => {
    const page = pageOf(await html('en', INVENTED, SECOND));
    expect(page.texts('title')).toEqual(['Gaps in the criminal law on child sexual abuse and exploitation: 2 laws']);
    expect(page.all('.laws a')).toHaveLength(2);
    const strayed = page.all('article.law').flatMap((law) => [...law.querySelectorAll('a[href^="#"]')].filter((link) => law.querySelector(`[id="${link.getAttribute('href')?.slice(1) ?? ''}"]`) === null));
    expect(strayed).toEqual([]);
  });

  it('runs nothing, fetches nothing and allows only its own style sheet', async () => {
    const text = await html('fr');
    const page = pageOf(text);
    expect(page.all('script, link, img, iframe, object, embed, form, base, video, audio, svg')).toEqual([]);
    expect(page.all('*').flatMap(({ attributes }) => [...attributes].map(({ name }) => name)).filter((name) => /^(on|style$|src|srcset|background|action)/u.test(name))).toEqual([]);
    expect(page.all('[href]').filter((one) => !/^(#|https?:\/\/)/u.test(one.getAttribute('href') ?? ''))).toEqual([]);
    expect(STYLE).not.toMatch(/url\(|@import|http/u);
    const policy = page.all('meta[http-equiv="Content-Security-Policy"]')[0]?.getAttribute('content') ?? '';
    const digest = createHash('sha256').update(page.texts('style')[0] ?? '').digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`);
  });

  it('shows hostile text of the description as text', async () => {
    const page = pageOf(await html('en'));
    expect(page.texts('main').join('')).toContain('Code du numérique <script>alert(\'x\')</script> | *étoile* [lien](javascript:alert)');
  });

  it('names rows and columns of every table', async () => {
    const page = pageOf(await html('en'));
    const tables = page.all('table');
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect([...table.querySelectorAll('thead th')].every((cell) => cell.getAttribute('scope') === 'col')).toBe(true);
      expect([...table.querySelectorAll('tbody tr')].every((row) => row.querySelector('th[scope="row"]') !== null)).toBe(true);
      expect(table.getAttribute('aria-labelledby')).not.toBeNull();
    }
  });

  it('says each verdict to those who do not see its sign', async () => {
    const page = pageOf(await html('en'));
    const signs = page.all('.sign');
    expect(signs.length).toBeGreaterThan(100);
    const silent = signs.filter((sign) => sign.getAttribute('aria-hidden') !== 'true' && sign.getAttribute('aria-label') === null);
    expect(silent).toEqual([]);
    expect(page.all('h4 .sign[aria-label="gap"], h4 .sign[aria-label="partial"]')).toHaveLength(page.all('article.finding').length);
  });

  it('has letters that stand out from their ground', () => {
    for (const [letters, ground] of PAIRS) expect([letters, ground, contrast(COLOURS[letters], COLOURS[ground]) >= 5.5]).toEqual([letters, ground, true]);
    expect(contrast('#000000', '#ffffff')).toBe(21);
    const used = new Set(STYLE.match(/#[0-9a-f]{6}/gu));
    expect([...used].filter((colour) => !Object.values<string>(COLOURS).includes(colour))).toEqual([]);
  });

  it('is made for A4: no finding broken, heads of tables repeated', () => {
    const print = STYLE.slice(STYLE.indexOf('@media print'));
    expect(print).toContain('@page{size:A4');
    expect(print).toMatch(/[^}]*\.finding\{break-inside:avoid\}/u);
    expect(print).toContain('thead{display:table-header-group}');
  });

  it('is the same bytes whatever the world around', async () => {
    const here = await html('fr');
    const { out } = await run(['check', INVENTED, '-f', 'html', '-l', 'fr'], { env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' }, today: () => '1999-12-31' });
    expect(out).toBe(here);
  });
});
