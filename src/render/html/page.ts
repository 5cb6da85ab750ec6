import { createHash } from 'node:crypto';
import type { Language } from '../../model/outcome.ts';
import { htmlText } from './line.ts';
import { STYLE } from './style.ts';

/** What a page is made of beside its style. */
export interface PageParts {
  readonly language: Language;
  readonly version: string;
  readonly title: string;
  /** The id of the heading that the link for the keyboard leads to, and its words. */
  readonly start: string;
  readonly skip: string;
  readonly body: readonly string[];
}

/** A whole page of HTML: no script, nothing fetched. */
export function htmlPage({ language, version, title, start, skip, body }: PageParts): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${htmlText(policy())}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light">',
    `<meta name="generator" content="lacuna ${htmlText(version)}">`,
    `<title>${htmlText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#${start}">${htmlText(skip)}</a>`,
    '<main>',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Nothing may be loaded or run; only this very style sheet holds. */
function policy(): string {
  const digest = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`;
}
