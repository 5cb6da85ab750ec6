import { documentWordsIn } from '../../words/document.ts';
import { plainText, type Block, type Heading } from '../document/blocks.ts';
import { outcomeAhead } from '../document/outcome-ahead.ts';
import { readMarkdown } from '../document/read-markdown.ts';
import { lawPrefix, markdownOf } from '../markdown.ts';
import { MissingPackage, type Renderer, type RenderOptions } from '../renderer.ts';
import { DocxBody } from './body.ts';
import { docxContents } from './contents.ts';
import { repack } from './repack.ts';
import { documentLists, documentStyles, type Docx } from './styles.ts';

/** The Markdown report as a document for Word, which a ministry can edit. One section for each law. */
export async function docxRenderer(options: RenderOptions, load: () => Promise<Docx> = () => import('docx')): Promise<Renderer> {
  const words = await documentWordsIn(options.language);
  const docx = await load().catch((error: unknown) => {
    if (['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? '')) throw new MissingPackage('docx');
    throw error;
  });
  const markdown = markdownOf(options);
  const laws: (readonly Block[])[] = [];
  return {
    start: () => '',
    law: (report, run, index) => {
      laws.push(readMarkdown(markdown(report, run, index), lawPrefix(index)));
      return '';
    },
    end: async (run) => {
      if (laws.length === 0) return new Uint8Array();
      const titles = laws.map((blocks) => plainText(blocks.find((block) => block.kind === 'heading')?.children ?? []));
      const facts = {
        title: titles.length === 1 ? (titles[0] ?? '') : words.titleOfSeveral(titles.length),
        description: words.description(run.version, run.rules.version),
        author: `lacuna ${run.version}`,
        locale: words.locale,
      };
      const headings = laws.flatMap((blocks) => blocks.filter((block): block is Heading => block.kind === 'heading'));
      const bookmarks = new Map(headings.map(({ id }, index) => [id, `h${String(index + 1)}`]));
      const body = new DocxBody(docx, bookmarks);
      const listed = (blocks: readonly Block[]): Heading[] => blocks.filter((block): block is Heading => block.kind === 'heading' && outcomeAhead(block.children) === undefined && (laws.length === 1 ? block.depth > 1 : block.depth < 3));
      const file = new docx.Document({
        title: facts.title,
        styles: documentStyles(words.locale, laws.length === 1 ? 2 : 1),
        numbering: documentLists(),
        compatabilityModeVersion: 15,
        sections: laws.map((blocks, index) => {
          // The facts under the title come first, then the contents.
          const start = blocks.findIndex((block) => block.kind === 'heading' && block.depth > 1);
          const cut = start === -1 ? blocks.length : start;
          const contents = index > 0 ? [] : docxContents(docx, words.contents, laws.flatMap(listed), bookmarks);
          return {
            properties: { titlePage: true, page: { size: { width: '210mm', height: '297mm' }, margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm', header: '10mm', footer: '10mm' } } },
            headers: { default: new docx.Header({ children: [new docx.Paragraph({ style: 'Header', children: [new docx.TextRun({ text: titles[index] ?? '' })] })] }) },
            footers: { default: pageNumbers(docx, words.page), first: pageNumbers(docx, words.page) },
            children: [...body.blocks(blocks.slice(0, cut)), ...contents, ...body.blocks(blocks.slice(cut))],
          };
        }),
      });
      return repack(await docx.Packer.toBuffer(file), facts);
    },
  };
}

function pageNumbers(docx: Docx, [before, between]: readonly [string, string]): InstanceType<Docx['Footer']> {
  const { PageNumber } = docx;
  return new docx.Footer({ children: [new docx.Paragraph({ style: 'Footer', children: [new docx.TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] })] })] });
}
