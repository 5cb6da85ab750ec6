import type { Block, Heading } from './blocks.ts';

/** A heading with what stands under it. */
export interface Section {
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

interface Growing {
  readonly heading: Heading;
  readonly blocks: Block[];
  readonly sections: Growing[];
}

/** Nests blocks under their headings; what stands before the first heading is left out, since a report begins with one. */
export function outline(blocks: readonly Block[]): readonly Section[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      open.at(-1)?.blocks.push(block);
      continue;
    }
    while ((open.at(-1)?.heading.depth ?? 0) >= block.depth) open.pop();
    const section: Growing = { heading: block, blocks: [], sections: [] };
    (open.at(-1)?.sections ?? roots).push(section);
    open.push(section);
  }
  return roots;
}
