import type { FileChild, ParagraphChild } from 'docx';
import { plainText, type Heading } from '../document/blocks.ts';
import { STYLE, type Docx } from './styles.ts';

/** A table of contents that is there when the file is opened: a field with links already in it. Page numbers come when Word updates it; nobody knows them before, and asking Word to do so by itself brings up a warning. */
export function docxContents(docx: Docx, title: string, headings: readonly Heading[], bookmarks: ReadonlyMap<string, string>): FileChild[] {
  const { Paragraph, TextRun, InternalHyperlink, Run, StringContainer } = docx;
  if (headings.length === 0) return [];
  const mark = (type: string): ParagraphChild => new Run({ children: [new docx.BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } })] });
  const depths = headings.map(({ depth }) => depth);
  const range = `${String(Math.min(...depths))}-${String(Math.max(...depths))}`;
  const begin: ParagraphChild[] = [mark('begin'), new Run({ children: [new StringContainer('w:instrText', ` TOC \\o "${range}" \\h \\z \\u `)] }), mark('separate')];
  const entries = headings.map(({ id, depth, children }, index) => {
    const anchor = bookmarks.get(id) ?? id;
    return new Paragraph({
      style: `TOC${String(depth)}`,
      children: [
        ...(index === 0 ? begin : []),
        new InternalHyperlink({ anchor, children: [new TextRun({ text: plainText(children) })] }),
        ...(index === headings.length - 1 ? [mark('end')] : []),
      ],
    });
  });
  return [new Paragraph({ style: STYLE.contentsTitle, children: [new TextRun({ text: title })] }), ...entries];
}
