import { createRequire } from 'node:module';
import { expect } from 'vitest';

/** As much of an element as tests look at. */
export interface XmlElement {
  readonly tagName: string;
  readonly textContent: string;
  readonly firstElementChild: XmlElement | null;
  readonly children: Iterable<XmlElement>;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => XmlElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<XmlElement> & { readonly length: number };
}

interface Dom {
  readonly JSDOM: new (html: string) => { readonly window: { readonly DOMParser: new () => { readonly parseFromString: (text: string, type: string) => { readonly documentElement: XmlElement } } } };
}

const { JSDOM } = createRequire(import.meta.url)('jsdom') as Dom;
const { DOMParser } = new JSDOM('').window;

/** The root of a document that must be well-formed XML. */
export function parsedXml(xml: string): XmlElement {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  expect(root.tagName === 'parsererror' ? root.textContent : root.querySelector('parsererror')?.textContent).toBeUndefined();
  return root;
}
