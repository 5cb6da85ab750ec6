import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { pageOf } from '../render/html-page.ts';

/** Debian's Chromium, or the one that $CHROMIUM names; undefined where there is none. */
export const CHROMIUM: string | undefined = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium'].find((path) => path !== '' && existsSync(path));

const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A laptop and a telephone, in pixels. */
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 400, height: 800 };

const AXE = { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } } as const;

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly { readonly id: string }[];
}

const axe = (createRequire(import.meta.url)('axe-core') as { readonly source: string }).source;

let browser: Promise<Browser> | undefined;

/** One browser for all pages of a test file, with a profile of its own that is thrown away. */
function launched(executablePath: string): Promise<Browser> {
  browser ??= import('playwright-core').then(({ chromium }) => chromium.launch({ executablePath, args: ARGS, env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir() } }));
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/**
 * Opens a page from disk, as a reader does, and says all that is wrong with it: each request beyond the page itself, each script that ran, each dialog,
 * each message on the console, a page wider than its window (1280 and 400 pixels), a link that would run something, and all that axe-core objects to
 * (WCAG 2.2 AA and good practice, contrast too). Without Chromium, what jsdom can tell: what would run or be fetched, and axe-core without contrast.
 */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const links = activeLinks(html);
  if (CHROMIUM === undefined) return [...links, ...activeElements(html), ...(await pageOf(html).faults())];
  return await withFile(CHROMIUM, html, async (page, url) => {
    const seen = await watched(page, url);
    await page.goto(url);
    const wide = await overflow(page, WIDE);
    const narrow = await overflow(page, NARROW);
    await page.setViewportSize(WIDE);
    const before = [...links, ...seen, ...wide, ...narrow];
    await page.evaluate(axe);
    const { violations, passes } = (await page.evaluate(`axe.run(document, ${JSON.stringify(AXE)})`)) as AxeResult;
    if (passes.length < 20) throw new Error(`axe-core looked at ${String(passes.length)} rules only`);
    return [...before, ...violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => `${id}: ${node.html.slice(0, 160)}`))];
  });
}

/** Opens a page from disk in Chromium and asks it something that only a browser knows; undefined where there is no Chromium. */
export async function asked<T>(html: string, ask: (page: Page) => Promise<T>): Promise<T | undefined> {
  if (CHROMIUM === undefined) return undefined;
  return await withFile(CHROMIUM, html, async (page, url) => {
    await page.goto(url);
    return await ask(page);
  });
}

async function withFile<T>(executable: string, html: string, look: (page: Page, url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-page-'));
  const context = await (await launched(executable)).newContext({ viewport: WIDE, offline: true });
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    return await look(await context.newPage(), pathToFileURL(file).href);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a page does that a report never does, filled as it happens. */
async function watched(page: Page, own: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== own) seen.push(`request: ${request.url().slice(0, 160)}`);
  });
  page.on('console', (message) => seen.push(`console: ${message.text().slice(0, 240)}`));
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const debug = await page.context().newCDPSession(page);
  await debug.send('Debugger.enable');
  debug.on('Debugger.scriptParsed', ({ url }) => {
    if (url === own) seen.push('script: one ran');
  });
  return seen;
}

/** Scrolls to the end at a width, so that nothing comes late, and says by how much the page runs out of its window. */
async function overflow(page: Page, size: { readonly width: number; readonly height: number }): Promise<string[]> {
  await page.setViewportSize(size);
  await page.evaluate('new Promise((resolve) => { scrollTo(0, 1e6); requestAnimationFrame(() => setTimeout(resolve, 50)); })');
  const over = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  return over > 0 ? [`page: ${String(over)} pixels wider than a window of ${String(size.width)}`] : [];
}

function activeLinks(html: string): string[] {
  return pageOf(html)
    .all('[href]')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((target) => !/^(#|https?:|mailto:|[A-Za-z]+\.[a-z]+$)/u.test(target))
    .map((target) => `link: ${target}`);
}

function activeElements(html: string): string[] {
  const page = pageOf(html);
  const elements = page.all('script, link, iframe, object, embed, form, base, video, audio, image, img[src]').map(({ tagName }) => `element: ${tagName.toLowerCase()}`);
  const handlers = page.all('*').flatMap(({ tagName, attributes }) => [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => `attribute: ${tagName.toLowerCase()} ${name}`));
  return [...elements, ...handlers];
}
