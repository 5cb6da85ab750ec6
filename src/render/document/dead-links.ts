import type { Block, Inline } from './blocks.ts';

/** Links into the document that lead nowhere become their text. */
export function withoutDeadLinks(block: Block, ids: ReadonlySet<string>): Block {
  const line = (pieces: readonly Inline[]): Inline[] =>
    pieces.flatMap((piece): readonly Inline[] => {
      if ('text' in piece) return [piece];
      const children = line(piece.children);
      return piece.kind === 'link' && piece.to.startsWith('#') && !ids.has(piece.to.slice(1)) ? children : [{ ...piece, children }];
    });
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: line(block.children) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((one) => withoutDeadLinks(one, ids)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((one) => withoutDeadLinks(one, ids))) };
    case 'table':
      return { ...block, head: block.head.map(line), rows: block.rows.map((row) => row.map(line)) };
  }
}
