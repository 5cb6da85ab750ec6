import { createRequire } from 'node:module';

/** As much of an element of a page as tests look at. */
export interface PageElement {
  readonly tagName: string;
  readonly id: string;
  readonly textContent: string;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly getAttribute: (name: string) => string | null;
  readonly closest: (selector: string) => PageElement | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
}

/** A page as a browser would read it, without one. */
export interface Page {
  readonly root: PageElement;
  readonly all: (selector: string) => readonly PageElement[];
  readonly texts: (selector: string) => readonly string[];
  /** What axe-core finds against the page, as `rule: element`. */
  readonly faults: () => Promise<readonly string[]>;
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly { readonly id: string }[];
}

interface PageWindow {
  readonly document: { readonly documentElement: PageElement };
  readonly eval: (script: string) => unknown;
  readonly axe: { readonly run: (root: PageElement, options: object) => Promise<AxeResult> };
}

const require = createRequire(import.meta.url);
const { JSDOM } = require('jsdom') as { readonly JSDOM: new (html: string, options: object) => { readonly window: PageWindow } };
const { source } = require('axe-core') as { readonly source: string };

/** Reads a page without running anything in it. */
export function pageOf(html: string): Page {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  const root = window.document.documentElement;
  const all = (selector: string): PageElement[] => [...root.querySelectorAll(selector)];
  return {
    root,
    all,
    texts: (selector) => all(selector).map(({ textContent }) => textContent),
    faults: async () => {
      window.eval(source);
      // Contrast needs a browser that paints: it is computed from the table of colours instead.
      const { violations, passes } = await window.axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
      if (passes.length < 20) throw new Error(`axe-core looked at ${String(passes.length)} rules only`);
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
    },
  };
}
