import { Marked, type Token, type Tokens } from 'marked';
import { plainText, type Block, type Inline } from './blocks.ts';
import { withoutDeadLinks } from './dead-links.ts';

/** Reads the Markdown of one report into blocks. Only what the allow-list of `Inline` and `Block` knows becomes markup; all else is text. */
export function readMarkdown(markdown: string, prefix: string): readonly Block[] {
  const reader = new MarkdownReader(prefix);
  const blocks = reader.blocks(new Marked({ gfm: true, async: false }).lexer(markdown));
  return blocks.map((block) => withoutDeadLinks(block, reader.ids));
}

/** The anchor that our own Markdown writes before a heading. */
const ANCHOR = /^<a id="([a-z0-9][a-z0-9-]*)"><\/a>$/u;

/** Where a link may lead: into the document, or to the web. */
const TARGET = /^(#[a-z0-9][a-z0-9-]*|https?:\/\/[^\s"'<>`\\]+)$/iu;

class MarkdownReader {
  readonly ids = new Set<string>();
  readonly #prefix: string;
  /** The depths, as written, of the headings that the next block stands under. */
  readonly #open: number[] = [];
  #anchor: string | undefined;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  blocks(tokens: readonly Token[]): Block[] {
    return tokens.flatMap((token) => this.#block(token as Tokens.Generic));
  }

  #block(token: Tokens.Generic): readonly Block[] {
    const tokens = token.tokens ?? [];
    switch (token.type) {
      case 'space':
      case 'hr':
      case 'def':
        return [];
      case 'heading': {
        const children = inlines(tokens);
        return [{ kind: 'heading', depth: this.#depth((token as Tokens.Heading).depth), id: this.#id(plainText(children)), children }];
      }
      case 'paragraph':
      case 'text': {
        const anchor = ANCHOR.exec(token.raw.trim())?.[1];
        if (anchor === undefined) return [{ kind: 'paragraph', children: tokens.length === 0 ? [plain(String(token['text']))] : inlines(tokens) }];
        this.#anchor = anchor;
        return [];
      }
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.blocks(tokens) }];
      case 'list': {
        const list = token as Tokens.List;
        return [{ kind: 'list', ordered: list.ordered, start: list.start === '' ? 1 : list.start, items: list.items.map((item) => this.blocks(item.tokens)) }];
      }
      case 'table': {
        const table = token as Tokens.Table;
        const cells = (row: readonly Tokens.TableCell[]): readonly (readonly Inline[])[] => row.map((cell) => inlines(cell.tokens));
        return [{ kind: 'table', numeric: table.align.map((side) => side === 'right'), head: cells(table.header), rows: table.rows.map(cells) }];
      }
      default:
        return [{ kind: 'paragraph', children: [plain(token.raw.trim())] }];
    }
  }

  /** The depth by what a heading stands under: one step below it, however many the Markdown takes. */
  #depth(written: number): number {
    while ((this.#open.at(-1) ?? 0) >= written) this.#open.pop();
    this.#open.push(written);
    return this.#open.length;
  }

  /** The id of the anchor before a heading, else one made from its words. */
  #id(text: string): string {
    const wanted = this.#anchor ?? `${this.#prefix}${slug(text)}`;
    this.#anchor = undefined;
    let id = wanted;
    for (let count = 2; this.ids.has(id); count += 1) id = `${wanted}-${String(count)}`;
    this.ids.add(id);
    return id;
  }
}

function slug(text: string): string {
  const words = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  return words === '' ? 'section' : words;
}

/** What no document may hold: halves of characters, and places that Unicode never fills. */
const NO_CHARACTER = /[\ufffe\uffff]|\p{Cs}/gu;

/** Plain text, without the signs that keep GitHub from making links of it. */
function plain(text: string): Inline {
  return { kind: 'text', text: text.replaceAll('\u200b', '').replaceAll(NO_CHARACTER, '\ufffd') };
}

function inlines(tokens: readonly Token[]): Inline[] {
  return joined(tokens.flatMap((token) => inline(token as Tokens.Generic)));
}

function inline(token: Tokens.Generic): readonly Inline[] {
  const children = (): Inline[] => (token.tokens === undefined ? [plain(String(token['text']))] : inlines(token.tokens));
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? [plain(String(token['text']))] : children();
    case 'escape':
    case 'image':
      return [plain(String(token['text']))];
    case 'codespan':
      return [{ kind: 'code', text: String(token['text']).replaceAll(NO_CHARACTER, '\ufffd') }];
    case 'strong':
      return [{ kind: 'strong', children: children() }];
    case 'em':
      return [{ kind: 'emphasis', children: children() }];
    case 'link': {
      const to = String(token['href']);
      return TARGET.test(to) ? [{ kind: 'link', to, children: children() }] : children();
    }
    case 'br':
      return [plain(' ')];
    default:
      return [plain(token.raw)];
  }
}

/** Neighbouring plain texts as one, so that words are not cut where a sign was escaped. */
function joined(line: readonly Inline[]): Inline[] {
  const whole: Inline[] = [];
  for (const piece of line) {
    const last = whole.at(-1);
    if (last?.kind === 'text' && piece.kind === 'text') whole[whole.length - 1] = { kind: 'text', text: last.text + piece.text };
    else whole.push(piece);
  }
  return whole;
}
