import { remembered } from './remembered.ts';

/** Signs that Markdown could read as markup anywhere in a line. */
const MARKDOWN_SIGNS = /[\\`*_[\]<>|~&#!]/gu;

/** Control characters, the signs that turn the direction of text round, and those that hold text which nobody sees. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Any sign that is no part of a plain line; most texts hold none. */
const ODD = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Text on one line, without control characters and without signs that change the direction of reading. */
export function plainLine(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replaceAll(/[\r\n\t\u2028\u2029]+/gu, ' ').replaceAll(INVISIBLE, '');
}

/** Text that GitHub Markdown shows as it is, in a paragraph, a list or a cell of a table. */
export const markdownText: (text: string) => string = remembered((text) => (READ_OTHERWISE.test(text) ? escaped(text) : text));

/** Whatever of a text could be read as more than the text: most texts hold nothing of it. */
const READ_OTHERWISE = /[\\`*_[\]<>|~&#!@\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\/\/|www\.|^[\s\d+=-]/u;

function escaped(text: string): string {
  return plainLine(text)
    .replaceAll(MARKDOWN_SIGNS, '\\$&')
    .replace(/^(\s*)(\d+)([.)])/u, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/u, '$1\\$2')
    .replaceAll(/(https?|ftp):\/\//gu, '$1:\u200b//')
    .replaceAll(/@(?=\w)/gu, '@\u200b')
    .replaceAll(/\bwww\./gu, 'www\u200b.');
}

/** Our own words with code in backquotes, and nothing else that could be markup. */
export function markdownProse(text: string): string {
  return text.includes('`') ? withCode(text) : markdownText(text);
}

const withCode = remembered((text) =>
  text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? `\`${plainLine(piece)}\`` : markdownText(piece)))
    .join(''),
);

/** A name or path as code. */
export function markdownCode(text: string): string {
  const plain = plainLine(text);
  return `\`${/[`|]/u.test(plain) ? plain.replaceAll('`', "'").replaceAll('|', '\\|') : plain}\``;
}
