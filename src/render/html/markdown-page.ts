import type { Language } from '../../model/outcome.ts';
import { documentWordsIn } from '../../words/document.ts';
import type { ReportWords } from '../../words/speech.ts';
import { plainText } from '../document/blocks.ts';
import { outline } from '../document/outline.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { htmlPage } from './page.ts';
import { HtmlReport } from './report.ts';

/** A document of our own Markdown, with one title, as a page of HTML in the style of the report. */
export async function markdownPage(markdown: string, { language, version, words }: { readonly language: Language; readonly version: string; readonly words: ReportWords }): Promise<string> {
  const { contents, contentsOf, skip } = await documentWordsIn(language);
  const [root] = outline(readMarkdown(markdown, ''));
  if (root === undefined) return '';
  const title = plainText(root.heading.children);
  const article = new HtmlReport(words).article(root, contents, contentsOf(title));
  return htmlPage({ language, version, title, start: root.sections[0]?.heading.id ?? root.heading.id, skip, body: [article] });
}
