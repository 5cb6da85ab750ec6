import type { FileChild, ParagraphChild, Table } from 'docx';
import { plainText, type Block, type Heading, type Inline, type ListBlock, type TableBlock } from '../document/blocks.ts';
import { outcomeAhead } from '../document/outcome-ahead.ts';
import { DocxLines } from './lines.ts';
import { hex, LIST, STYLE, type Docx } from './styles.ts';

/** The width of the text on an A4 page with margins of 20 mm, in twentieths of a point. */
const TEXT_WIDTH = 9638;

/** Where a paragraph stands: in a list, in a cell, before something that it must not be parted from. */
interface Standing {
  readonly style?: string;
  readonly numbering?: { readonly reference: string; readonly level: number; readonly instance?: number };
  readonly keepNext?: boolean;
  readonly spacing?: { readonly before: number };
}

/** Reports as Word's paragraphs and tables. */
export class DocxBody {
  readonly #docx: Docx;
  readonly #lines: DocxLines;
  readonly #bookmarks: ReadonlyMap<string, string>;
  #marks = 0;
  #numberedLists = 0;

  constructor(docx: Docx, bookmarks: ReadonlyMap<string, string>) {
    this.#docx = docx;
    this.#bookmarks = bookmarks;
    this.#lines = new DocxLines(docx, bookmarks);
  }

  blocks(blocks: readonly Block[]): FileChild[] {
    return blocks.flatMap((block, index) => this.#block(block, blocks[index - 1], blocks[index + 1]));
  }

  #block(block: Block, before: Block | undefined, after: Block | undefined): readonly FileChild[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block)];
      case 'paragraph': {
        const facts = before?.kind === 'heading' && outcomeAhead(before.children) !== undefined;
        const leads = after?.kind === 'list' || after?.kind === 'table';
        return [this.#paragraph(block.children, { ...(facts ? { style: STYLE.facts } : {}), ...(leads ? { keepNext: true } : {}), ...(before?.kind === 'list' ? { spacing: { before: 100 } } : {}) })];
      }
      case 'quote':
        return block.blocks.flatMap((one) => (one.kind === 'paragraph' ? [this.#paragraph(one.children, { style: STYLE.quote })] : this.#block(one, undefined, undefined)));
      case 'list':
        return this.#list(block, 0);
      case 'table':
        return [this.#table(block), this.#gap()];
    }
  }

  #heading({ depth, id, children }: Heading): FileChild {
    const { Paragraph, BookmarkStart, BookmarkEnd } = this.#docx;
    this.#marks += 1;
    const mark = this.#bookmarks.get(id) ?? id;
    return new Paragraph({ heading: `Heading${String(Math.min(depth, 6)) as '1' | '2' | '3' | '4' | '5' | '6'}`, children: [new BookmarkStart(mark, this.#marks), ...this.#lines.line(children), new BookmarkEnd(this.#marks)] });
  }

  #paragraph(line: readonly Inline[], standing: Standing): FileChild {
    return new this.#docx.Paragraph({ ...standing, keepLines: true, children: this.#lines.line(line, {}, standing.style === STYLE.verdict) });
  }

  /** A list and the lists in it; Word knows two depths of bullets here. */
  #list({ ordered, items }: ListBlock, depth: number): FileChild[] {
    if (ordered) this.#numberedLists += 1;
    const instance = this.#numberedLists;
    const level = Math.min(depth, 1);
    const standing: Standing = ordered
      ? { style: STYLE.number, numbering: { reference: LIST.numbers, level: 0, instance } }
      : { style: STYLE.bullet[level] ?? STYLE.bullet[0], numbering: { reference: LIST.bullets, level } };
    return items.flatMap((item) =>
      item.flatMap((block, index) => {
        if (block.kind === 'list') return this.#list(block, depth + 1);
        if (block.kind !== 'paragraph') return this.#block(block, undefined, undefined);
        const verdict = !ordered && depth === 0 && index === 0 && outcomeAhead(block.children) !== undefined;
        if (verdict) return [this.#paragraph(block.children, { style: STYLE.verdict, numbering: { reference: LIST.verdicts, level: 0 } })];
        return [this.#paragraph(block.children, index === 0 ? standing : { ...(standing.style === undefined ? {} : { style: standing.style }) })];
      }),
    );
  }

  /** A table whose head is repeated on each page and whose rows are not parted; a short one stays on one page. */
  #table({ head, rows, numeric }: TableBlock): Table {
    const { Table, TableRow, TableCell, Paragraph } = this.#docx;
    const widths = columnWidths([head, ...rows], numeric);
    const border = { style: 'single', size: 4, color: hex('line') } as const;
    const row = (cells: readonly (readonly Inline[])[], first: boolean, keepNext: boolean): InstanceType<Docx['TableRow']> =>
      new TableRow({
        ...(first ? { tableHeader: true } : {}),
        cantSplit: true,
        children: cells.map((line, column) => {
          const children: ParagraphChild[] = this.#lines.line(line, first ? { bold: true } : {});
          const paragraph = new Paragraph({ style: STYLE.cell, keepNext, alignment: numeric[column] === true ? 'right' : 'left', children });
          return new TableCell({
            children: [paragraph],
            width: { size: widths[column] ?? 0, type: 'dxa' },
            ...(first ? { shading: { type: 'clear', color: 'auto', fill: hex('tint') }, verticalAlign: 'bottom' as const } : {}),
          });
        }),
      });
    return new Table({
      rows: [row(head, true, true), ...rows.map((cells, index) => row(cells, false, rows.length <= SHORT && index < rows.length - 1))],
      width: { size: TEXT_WIDTH, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      margins: { top: 30, bottom: 30, left: 90, right: 90 },
      borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    });
  }

  /** Room after a table, which has none of its own. */
  #gap(): FileChild {
    return new this.#docx.Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: 'exact' }, children: [] });
  }
}

/** As many rows stay together on a page. */
const SHORT = 8;

/** Widths by the longest text of each column, within bounds, that add up to the width of the page. */
function columnWidths(rows: readonly (readonly (readonly Inline[])[])[], numeric: readonly boolean[]): number[] {
  const weights = numeric.map((number, column) => {
    const longest = Math.max(...rows.map((row) => plainText(row[column] ?? []).length));
    return number ? 14 : Math.min(Math.max(longest, 18), 60);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => Math.floor((TEXT_WIDTH * weight) / total));
  return widths.map((width, column) => (column === 0 ? width + TEXT_WIDTH - widths.reduce((sum, one) => sum + one, 0) : width));
}
