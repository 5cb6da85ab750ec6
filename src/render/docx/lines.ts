import type { ParagraphChild } from 'docx';
import type { Inline } from '../document/blocks.ts';
import { outcomeAhead } from '../document/outcome-ahead.ts';
import { SIGN } from '../signs.ts';
import { hex, STYLE, type Docx } from './styles.ts';

interface Manner {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly style?: string;
}

/** Lines of text as Word's runs and links. */
export class DocxLines {
  readonly #docx: Docx;
  /** The bookmark of each heading, by its id. */
  readonly #bookmarks: ReadonlyMap<string, string>;

  constructor(docx: Docx, bookmarks: ReadonlyMap<string, string>) {
    this.#docx = docx;
    this.#bookmarks = bookmarks;
  }

  /** A line; `hangs` puts a tab after the sign of a verdict, for lists in which it stands in place of the bullet. */
  line(pieces: readonly Inline[], manner: Manner = {}, hangs = false): ParagraphChild[] {
    const ahead = outcomeAhead(pieces);
    const [first, ...rest] = pieces;
    if (ahead === undefined || first?.kind !== 'text') return this.#pieces(pieces, manner);
    const sign = SIGN[ahead];
    const { TextRun, Tab } = this.#docx;
    const text = first.text.slice(sign.length);
    return [new TextRun({ ...manner, color: hex(ahead), children: hangs ? [sign, new Tab()] : [sign] }), ...this.#pieces([{ kind: 'text', text: hangs ? text.trimStart() : text }, ...rest], manner)];
  }

  #pieces(pieces: readonly Inline[], manner: Manner): ParagraphChild[] {
    return pieces.flatMap((piece) => this.#piece(piece, manner));
  }

  #piece(piece: Inline, manner: Manner): readonly ParagraphChild[] {
    const { TextRun, ExternalHyperlink, InternalHyperlink } = this.#docx;
    switch (piece.kind) {
      case 'text':
        return piece.text === '' ? [] : [new TextRun({ ...manner, text: piece.text })];
      case 'code':
        return [new TextRun({ ...manner, style: STYLE.code, text: piece.text })];
      case 'strong':
        return this.line(piece.children, { ...manner, bold: true });
      case 'emphasis':
        return this.#pieces(piece.children, { ...manner, italics: true });
      case 'link': {
        const children = this.#pieces(piece.children, { ...manner, style: 'Hyperlink' });
        if (!piece.to.startsWith('#')) return [new ExternalHyperlink({ link: piece.to, children })];
        const anchor = this.#bookmarks.get(piece.to.slice(1));
        return anchor === undefined ? children : [new InternalHyperlink({ anchor, children })];
      }
    }
  }
}
