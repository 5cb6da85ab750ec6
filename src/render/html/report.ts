import type { ReportWords } from '../../words/speech.ts';
import { plainText, type Block, type Heading, type Inline, type TableBlock } from '../document/blocks.ts';
import { outcomeAhead } from '../document/outcome-ahead.ts';
import type { Section } from '../document/outline.ts';
import { HtmlLines, htmlText } from './line.ts';

/** One report as HTML: the facts, the table of contents, the sections. */
export class HtmlReport {
  readonly #lines: HtmlLines;

  constructor(words: Pick<ReportWords, 'outcomes'>) {
    this.#lines = new HtmlLines(words);
  }

  /** A whole report, from its title on. */
  article({ heading, blocks, sections }: Section, contents: string, label: string): string {
    const facts = this.#blocks(blocks.slice(0, 1), heading);
    return [
      `<article class="law" aria-labelledby="${heading.id}">`,
      this.#heading(heading),
      `<div class="facts">${facts}</div>`,
      contentsOf(sections, contents, label),
      '<div class="body">',
      this.#blocks(blocks.slice(1), heading),
      ...sections.map((section) => this.#section(section)),
      '</div>',
      '</article>',
    ].join('\n');
  }

  #section({ heading, blocks, sections }: Section): string {
    const outcome = outcomeAhead(heading.children);
    const [open, close] = outcome !== undefined ? [`<article class="finding ${outcome}" aria-labelledby="${heading.id}">`, '</article>'] : ['<section>', '</section>'];
    return [open, this.#heading(heading), this.#blocks(blocks, heading), ...sections.map((one) => this.#section(one)), close].join('\n');
  }

  #heading({ depth, id, children }: Heading): string {
    return `<h${String(depth)} id="${id}">${this.#lines.line(children)}</h${String(depth)}>`;
  }

  /** Blocks under a heading, which names their tables. */
  #blocks(blocks: readonly Block[], under: Heading): string {
    return blocks.map((block) => this.#block(block, under)).join('\n');
  }

  #block(block: Block, under: Heading): string {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block);
      case 'paragraph':
        return `<p>${this.#lines.line(block.children)}</p>`;
      case 'quote':
        return `<blockquote>${this.#blocks(block.blocks, under)}</blockquote>`;
      case 'list': {
        const items = block.items.map((item) => `<li${verdictAhead(item) ? ' class="verdict"' : ''}>${this.#item(item, under)}</li>`).join('\n');
        return block.ordered ? `<ol${block.start === 1 ? '' : ` start="${String(block.start)}"`}>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
      }
      case 'table':
        return this.#table(block, under);
    }
  }

  /** An item of one line stands without a paragraph of its own. */
  #item([first, ...rest]: readonly Block[], under: Heading): string {
    if (first?.kind !== 'paragraph') return this.#blocks(first === undefined ? rest : [first, ...rest], under);
    return `${this.#lines.line(first.children)}${rest.length === 0 ? '' : `\n${this.#blocks(rest, under)}`}`;
  }

  /** A table whose first column names the rows. A wide one can be scrolled, by keyboard too. */
  #table({ head, rows, numeric }: TableBlock, under: Heading): string {
    const side = (column: number): string => (numeric[column] === true ? ' class="numeric"' : '');
    const cell = (line: readonly Inline[], column: number): string => (column === 0 ? `<th scope="row">${this.#lines.line(line)}</th>` : `<td${side(column)}>${this.#lines.line(line)}</td>`);
    const wide = head.length > 3;
    return [
      `<div class="table"${wide ? ` role="group" tabindex="0" aria-labelledby="${under.id}"` : ''}>`,
      `<table aria-labelledby="${under.id}"${wide ? ' class="wide"' : ''}>`,
      `<thead><tr>${head.map((line, column) => `<th scope="col"${side(column)}>${this.#lines.line(line)}</th>`).join('')}</tr></thead>`,
      '<tbody>',
      ...rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
      '</tbody>',
      '</table>',
      '</div>',
    ].join('\n');
  }
}

/** Whether the sign of a verdict stands where the bullet would. */
function verdictAhead([first]: readonly Block[]): boolean {
  return first?.kind === 'paragraph' && outcomeAhead(first.children) !== undefined;
}

/** A table of contents down to the topics; findings are too many for it. */
export function contentsOf(sections: readonly Section[], title: string, label: string): string {
  return `<nav class="contents" aria-label="${htmlText(label)}">\n<p aria-hidden="true">${htmlText(title)}</p>\n${entries(sections)}\n</nav>`;
}

function entries(sections: readonly Section[]): string {
  const shown = sections.filter(({ heading }) => outcomeAhead(heading.children) === undefined);
  if (shown.length === 0) return '';
  return `<ul>\n${shown.map(({ heading, sections: below }) => `<li><a href="#${heading.id}">${htmlText(plainText(heading.children))}</a>${entries(below)}</li>`).join('\n')}\n</ul>`;
}
