/** Signs that Markdown could read as markup anywhere in a line. */
const MARKDOWN_SIGNS = /[\\`*_[\]<>|~&#!]/gu;

/** Control characters, the signs that turn the direction of text round, and those that hold text which nobody sees. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Any sign that may be no part of a plain line, or the first half of one; most texts hold none. */
const ODD = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\udb40]/;

/** Any sign for which a text may have to be changed in Markdown: those of markup, and all but letters and marks of European languages; most texts hold none. */
const MARKED = /[\\`*_[\]<>|~&#!@\u0000-\u001f\u007f-\u009f\u0180-\u200f\u2028-\u202e\u2030-\uffff]/;

/** What a text begins with that Markdown could read as an item of a list, or as a line below a heading. */
const LISTED = /^\s*(?:\d+[.)]|[-+=])/u;

/** With what alone such a beginning begins. */
const LISTED_FROM = ' \u00a0\u202f0123456789-+=';

/** Text on one line, without control characters and without signs that change the direction of reading. */
export function plainLine(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replaceAll(/[\r\n\t\u2028\u2029]+/gu, ' ').replaceAll(INVISIBLE, '');
}

/** Text that GitHub Markdown shows as it is, in a paragraph, a list or a cell of a table. */
export function markdownText(text: string): string {
  return MARKED.test(text) || (LISTED_FROM.includes(text.charAt(0)) && LISTED.test(text)) || text.includes('//') || text.includes('www.') ? escaped(text) : text;
}

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
  if (!text.includes('`')) return markdownText(text);
  return text
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? `\`${plainLine(piece)}\`` : markdownText(piece)))
    .join('');
}

/** A name or path as code. */
export function markdownCode(text: string): string {
  return MARKED.test(text) ? `\`${plainLine(text).replaceAll('`', "'").replaceAll('|', '\\|')}\`` : `\`${text}\``;
}
