import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';
import { COLOURS, type Colour } from '../document/colours.ts';

/** The package, loaded only where a DOCX report is asked for. */
export type Docx = typeof import('docx');

/** Ids of the styles and lists that the report uses; those with names of Word's own are changed in Word as any other. */
export const STYLE = { code: 'Code', facts: 'FindingFacts', quote: 'Quote', cell: 'TableText', bullet: ['ListBullet', 'ListBullet2'], verdict: 'List', number: 'ListNumber', contentsTitle: 'TOCHeading' } as const;

/** References of the numberings behind the lists. */
export const LIST = { bullets: 'bullets', numbers: 'numbers', verdicts: 'verdicts' } as const;

/** A colour as Word writes it. */
export function hex(colour: Colour): string {
  return COLOURS[colour].slice(1);
}

const FONT = 'Calibri';

/** How far a list stands in, in twentieths of a point, and how far its text hangs. */
const STEP = 340;

/** The styles of the document: Word's own names, so that a ministry can put its house style in their place. `firstListed` is the depth of the headings with which the contents begin. */
export function documentStyles(locale: string, firstListed: number): IStylesOptions {
  const heading = (size: number, before: number, after: number): { run: { font: string; size: number; bold: boolean; color: string }; paragraph: { keepNext: boolean; keepLines: boolean; spacing: { before: number; after: number } } } => ({
    run: { font: FONT, size, bold: true, color: hex('title') },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  });
  const style = (id: string, name: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...rest });
  const finding = heading(23, 320, 20);
  return {
    default: {
      document: { run: { font: FONT, size: 21, color: hex('ink'), language: { value: locale, eastAsia: locale, bidirectional: 'ar-SA' } }, paragraph: { spacing: { after: 100, line: 264, lineRule: 'auto' } } },
      heading1: heading(40, 0, 240),
      heading2: { ...heading(30, 440, 140), paragraph: { ...heading(30, 440, 140).paragraph, border: { bottom: { style: 'single', size: 8, space: 3, color: hex('title') } } } },
      heading3: heading(25, 340, 100),
      heading4: { ...finding, paragraph: { ...finding.paragraph, border: { top: { style: 'single', size: 6, space: 6, color: hex('line') } } } },
      hyperlink: { run: { color: hex('link'), underline: { type: 'single' } } },
    },
    paragraphStyles: [
      style(STYLE.facts, 'Finding Facts', { run: { color: hex('soft'), size: 19 }, paragraph: { keepNext: true, spacing: { after: 120 } } }),
      style(STYLE.quote, 'Quote', { paragraph: { indent: { left: 280 }, border: { left: { style: 'single', size: 18, space: 8, color: hex('line') } } } }),
      style(STYLE.cell, 'Table Text', { run: { size: 19 }, paragraph: { spacing: { before: 30, after: 30, line: 247, lineRule: 'auto' } } }),
      style(STYLE.bullet[0], 'List Bullet', { paragraph: { spacing: { after: 50 } } }),
      style(STYLE.bullet[1], 'List Bullet 2', { paragraph: { spacing: { after: 50 } } }),
      style(STYLE.verdict, 'List', { paragraph: { spacing: { after: 60 } } }),
      style(STYLE.number, 'List Number', { paragraph: { spacing: { after: 50 } } }),
      style(STYLE.contentsTitle, 'TOC Heading', { run: { font: FONT, size: 25, bold: true, color: hex('title') }, paragraph: { keepNext: true, spacing: { before: 280, after: 80 } } }),
      ...[1, 2, 3].map((level) => style(`TOC${String(level)}`, `toc ${String(level)}`, { run: { size: 20 }, paragraph: { indent: { left: Math.max(0, level - firstListed) * 240 }, spacing: { after: 20 } } })),
      style('Header', 'header', { run: { size: 16, color: hex('soft') }, paragraph: { spacing: { after: 0 } } }),
      style('Footer', 'footer', { run: { size: 17, color: hex('soft') }, paragraph: { alignment: 'right', spacing: { after: 0 } } }),
    ],
    characterStyles: [{ id: STYLE.code, name: 'Code', quickFormat: true, run: { font: 'Consolas', size: 18, color: hex('soft'), noProof: true } }],
  };
}

/** Bullets of two depths, verdicts whose sign stands where the bullet would, and decimal numbers. */
export function documentLists(): INumberingOptions {
  const paragraph = (level: number): { indent: { left: number; hanging: number } } => ({ indent: { left: STEP * (level + 1), hanging: STEP } });
  return {
    config: [
      { reference: LIST.bullets, levels: [0, 1].map((level) => ({ level, format: 'bullet', text: level === 0 ? '•' : '–', alignment: 'left', style: { paragraph: paragraph(level), run: { font: FONT, color: hex('soft') } } })) },
      { reference: LIST.verdicts, levels: [{ level: 0, format: 'none', text: '', alignment: 'left', suffix: 'nothing', style: { paragraph: paragraph(0) } }] },
      { reference: LIST.numbers, levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: 'left', style: { paragraph: { indent: { left: 440, hanging: 440 } } } }] },
    ],
  };
}
