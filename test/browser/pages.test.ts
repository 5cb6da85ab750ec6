import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { asked, CHROMIUM, faultsOf } from './browser.ts';

const LAW = 'test/golden/report/xa.yaml';
const LAWS = [LAW, 'test/golden/compare/laws'];

/** As much of an element that scrolls as a test looks at. */
interface Frame {
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly scrollTo: (x: number, y: number) => void;
}

async function page(...argv: readonly string[]): Promise<string> {
  const { out, err } = await run([...argv, '--topic', 'extortion', '-f', 'html']);
  expect(err).toBe('');
  return out;
}

describe('in a browser', () => {
  for (const language of ['en', 'fr']) {
    it(`the report in ${language} opens without a request, a script or a fault`, async () => {
      expect(await faultsOf(await page('check', LAW, '-l', language))).toEqual([]);
    });

    it(`the comparison in ${language} opens without a request, a script or a fault`, async () => {
      expect(await faultsOf(await page('compare', ...LAWS, '-l', language))).toEqual([]);
    });
  }

  it('the page of a data package opens without a request, a script or a fault', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'lacuna-data-'));
    const { code } = await run(['dataset', '-o', join(cwd, 'data'), ...LAWS, '--topic', 'extortion', '--author', 'Doe, Jane']);
    expect(code).toBe(0);
    expect(await faultsOf(readFileSync(join(cwd, 'data', 'index.html'), 'utf8'))).toEqual([]);
  });

  it('the heatmap keeps its heads in sight, and a gap leads to its reason, which opens', async () => {
    const html = await page('compare', ...LAWS, '--topic', 'csam');
    expect(html).toMatch(/<details id="law-[^>]*><summary>/u);
    const seen = await asked(html, async (open) => {
      await open.setViewportSize({ width: 240, height: 400 });
      await open.locator('.heat').scrollIntoViewIfNeeded();
      const frame = open.locator('.box:has(.heat)');
      const scrolled = await frame.evaluate((one: Frame) => {
        one.scrollTo(20, 400);
        return one.scrollLeft === 20 && one.scrollTop === 400;
      });
      const [outer, corner] = [await frame.boundingBox(), await open.locator('.heat thead th').first().boundingBox()];
      await frame.evaluate((one: Frame) => one.scrollTo(0, 0));
      const gap = open.locator('.heat td.g a').first();
      const reason = open.locator(`[id="${(await gap.getAttribute('href'))?.slice(1) ?? ''}"]`);
      const before = await reason.isVisible();
      await gap.click();
      return { kept: scrolled && outer !== null && corner !== null && corner.x - outer.x <= 1 && corner.y - outer.y <= 1, before, after: await reason.isVisible() };
    });
    expect(seen ?? { kept: true, before: false, after: true }).toEqual({ kept: true, before: false, after: true });
  });

  it('the comparison prints on A4 landscape at its own size: nothing is wider than the sheet', async () => {
    const { out } = await run(['compare', ...LAWS, 'fixtures/countries/BJ.yaml', '-f', 'html', '-l', 'fr']);
    expect(out).toContain('@page{size:A4 landscape');
    const over = await asked(out, async (open) => {
      await open.emulateMedia({ media: 'print' });
      // 297 mm less the margins, at 96 pixels an inch.
      await open.setViewportSize({ width: Math.floor((277 / 25.4) * 96), height: 700 });
      return Number(await open.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
    });
    expect(over ?? 0).toBe(0);
  });

  it('a page that does what a report must not do is caught', async () => {
    const whole = await page('check', LAW);
    const [, policy = ''] = /(<meta http-equiv="Content-Security-Policy"[^>]*>)/u.exec(whole) ?? [];
    expect(policy).not.toBe('');
    const faults = async (body: string, html = whole.replace(policy, '')): Promise<string> => (await faultsOf(html.replace('</main>', `${body}</main>`))).join('\n');
    expect(await faults('<p>some words</p>')).toBe('');
    const found = await faults(
      [
        '<script>var quiet = 1;</script>',
        '<img src="missing.png" alt="">',
        '<a href="javascript:void 0">some words</a>',
        '<p lang="zz" style="color: #aaa">some words</p>',
        '<div style="width: 600px">some words</div>',
      ].join(''),
    );
    expect(found).toMatch(/^(script: one ran|element: script)$/mu);
    expect(found).toMatch(/^(request: .*missing.png|element: img)$/mu);
    expect(found).toMatch(/^link: javascript:void 0$/mu);
    expect(found).toMatch(/^valid-lang: /mu);
    expect(await faults('<p tabindex="0" autofocus onfocus="var quiet = 1">some words</p>', whole)).toMatch(/^(console: .*Content Security Policy|attribute: p onfocus)/mu);
    if (CHROMIUM === undefined) return;
    expect(found).toMatch(/^color-contrast: /mu);
    expect(found).toMatch(/^page: \d+ pixels wider than a window of 400$/mu);
  });
});
