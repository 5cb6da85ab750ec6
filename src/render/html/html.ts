import { documentWordsIn } from '../../words/document.ts';
import { plainText } from '../document/blocks.ts';
import { outline, type Section } from '../document/outline.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { lawPrefix, markdownOf } from '../markdown.ts';
import type { Renderer, RenderOptions } from '../renderer.ts';
import { htmlPage } from './page.ts';
import { contentsOf, HtmlReport } from './report.ts';

/** The Markdown report as one page of HTML: no script, nothing fetched, made for the screen and for paper. Written at the end, since its first lines name all laws. */
export async function htmlRenderer(options: RenderOptions): Promise<Renderer> {
  const words = await documentWordsIn(options.language);
  const markdown = markdownOf(options);
  const page = new HtmlReport(options.words);
  const roots: Section[] = [];
  const articles: string[] = [];
  let start = '';
  return {
    start: () => '',
    law: (report, run, index) => {
      const [root] = outline(readMarkdown(markdown(report, run, index), lawPrefix(index)));
      if (root === undefined) return '';
      const title = plainText(root.heading.children);
      start ||= root.sections[0]?.heading.id ?? root.heading.id;
      roots.push({ ...root, sections: [] });
      articles.push(page.article(root, words.contents, words.contentsOf(title)));
      return '';
    },
    end: (run, laws) => {
      if (laws === 0) return '';
      const only = laws === 1 ? roots[0] : undefined;
      const title = only === undefined ? words.titleOfSeveral(laws) : plainText(only.heading.children);
      const list = only === undefined ? `<div class="laws">\n${contentsOf(roots, words.laws, words.laws)}\n</div>` : '';
      return htmlPage({ language: run.language, version: run.version, title, start, skip: words.skip, body: [...(list === '' ? [] : [list]), ...articles] });
    },
  };
}
