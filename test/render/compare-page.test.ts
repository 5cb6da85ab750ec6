import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/model/outcome.ts';
import { fifthOf, HATCH, OUTCOME_SHADES, SHARE_SHADES, type Shade } from '../../src/render/compare/palette.ts';
import { scoreOf } from '../../src/report/score.ts';
import { run } from '../run-command.ts';
import { pageOf } from './html-page.ts';

const laws = ['test/golden/report/xa.yaml', 'test/golden/compare/laws', '--topic', 'csam,grooming,extortion'];

/** Few criteria, since axe-core takes long without a browser; `test/browser` looks at more. */
const few = [...laws.slice(0, -1), 'grooming'];

/** Relative luminance of a colour, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of a comparison', () => {
  it('let every sign and figure be read', () => {
    const shades: readonly Shade[] = [...OUTCOMES.map((outcome) => OUTCOME_SHADES[outcome]), ...SHARE_SHADES];
    for (const { ground, ink } of shades) expect(contrast(ground, ink), `${ink} on ${ground}`).toBeGreaterThan(4.5);
    expect(contrast(HATCH.cell, OUTCOME_SHADES.unknown.ink)).toBeGreaterThan(4.5);
  });

  it('stay apart in grey, the darker the worse', () => {
    const greys = (['gap', 'partial', 'met'] as const).map((outcome) => luminance(OUTCOME_SHADES[outcome].ground));
    expect(greys).toEqual([...greys].sort((a, b) => a - b));
    expect(contrast(OUTCOME_SHADES.gap.ground, OUTCOME_SHADES.partial.ground)).toBeGreaterThan(3);
    expect(contrast(OUTCOME_SHADES.gap.ground, OUTCOME_SHADES.met.ground)).toBeGreaterThan(4.5);
    const fifths = SHARE_SHADES.map(({ ground }) => luminance(ground));
    expect(fifths).toEqual([...fifths].sort((a, b) => a - b));
  });

  it('shade no share of which less than half was assessed', () => {
    const counts = { met: 2, partial: 0, gap: 0, unknown: 3, 'not-applicable': 0 };
    expect(fifthOf(scoreOf(counts))).toBeUndefined();
    expect(fifthOf(scoreOf({ ...counts, unknown: 2 }))).toBe(4);
    expect(fifthOf(scoreOf({ ...counts, met: 0, gap: 2, unknown: 0 }))).toBe(0);
  });
});

describe('the page of a comparison', () => {
  it('leads from each gap and partial to its own reason', async () => {
    const page = pageOf((await run(['compare', ...laws, '-f', 'html'])).out);
    const links = page.all('table.heat td a');
    expect(links).toHaveLength(page.all('table.heat td.g, table.heat td.p').length);
    for (const link of links) {
      const reason = page.all(`[id="${link.getAttribute('href')?.slice(1) ?? ''}"]`)[0];
      const criterion = link.closest('tr')?.querySelector('th a');
      expect(reason?.querySelector('a')?.getAttribute('href')).toBe(criterion?.getAttribute('href'));
      expect(link.textContent).toContain(reason?.querySelector('.sign')?.getAttribute('aria-label') ?? 'nothing');
    }
  });

  it('gives no percentage where less than half was assessed', async () => {
    const page = pageOf((await run(['compare', ...laws, '-f', 'html'])).out);
    const rows = page.all('table.scores tbody tr').map((row) => [...row.querySelectorAll('td')]);
    const weak = rows.filter((cells) => Number.parseInt(cells[3]?.textContent ?? '', 10) < 50);
    expect([rows.length - weak.length, weak.length].every((count) => count > 0)).toBe(true);
    for (const cells of rows) expect(cells[1]?.textContent, cells[3]?.textContent).toMatch(weak.includes(cells) ? /^\d+\/\d+$/u : /^\d+% \(\d+\/\d+\)$/u);
  });

  for (const by of ['criteria', 'topics', 'instruments']) {
    for (const language of ['en', 'fr']) {
      it(`by ${by} in ${language} has nothing that axe-core objects to`, async () => {
        const page = pageOf((await run(['compare', ...few, '-f', 'html', '--by', by, '-l', language, '--min-coverage', '50%'])).out);
        expect(page.root.getAttribute('lang')).toBe(language);
        expect(page.texts('h1')).toHaveLength(1);
        expect(page.all('main')).toHaveLength(1);
        expect(page.all('nav a').length).toBeGreaterThan(3);
        expect(await page.faults()).toEqual([]);
      });
    }
  }

  it('says in words what its pictures show', async () => {
    const page = pageOf((await run(['compare', ...laws, '-f', 'html', '--by', 'topics'])).out);
    const pictures = page.all('svg[role="img"]');
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) expect(picture.querySelector('desc')?.textContent).toMatch(/Exampleland: \d+ met, \d+ unknown, \d+ partial, \d+ gaps/u);
  });

  it('runs nothing, fetches nothing and has no style beside its sheet', async () => {
    const page = pageOf((await run(['compare', ...laws, '-f', 'html'])).out);
    expect(page.all('script, link, img, iframe, object, embed, form, base, video, audio, image, use')).toEqual([]);
    expect(page.all('*').flatMap(({ attributes }) => [...attributes].map(({ name }) => name)).filter((name) => /^(on|style$|src|srcset|background|action)/u.test(name))).toEqual([]);
  });

  it('counts in each topic what its table of topics says', async () => {
    const page = pageOf((await run(['compare', ...laws, '-f', 'html'])).out);
    const shown = page.all('table.units tbody tr')[0]?.querySelectorAll('td') ?? [];
    const [csam = '', grooming = ''] = [...shown].map(({ textContent }) => textContent);
    const own = (topic: string): string[] => page.all(`#topic-${topic} tr:not(.t) td:nth-of-type(1) i`).map(({ textContent }) => textContent);
    for (const [cell, outcomes] of [[csam, own('csam')], [grooming, own('grooming')]] as const) {
      const count = (...words: string[]): number => outcomes.filter((one) => words.includes(one.split(',')[0] ?? '')).length;
      const unknown = count('unknown');
      expect(cell).toBe(`${String(count('met'))}/${String(count('met', 'partial', 'gap'))}${unknown === 0 ? '' : ` ?${String(unknown)}`}`);
    }
  });
});
