import { describe, expect, it } from 'vitest';
import { plainText, type Block } from '../../src/render/document/blocks.ts';
import { outline } from '../../src/render/document/outline.ts';
import { readMarkdown } from '../../src/render/document/read-markdown.ts';

function headings(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [`${String(block.depth)} ${block.id} ${plainText(block.children)}`] : []));
}

describe('reading the Markdown of a report', () => {
  it('takes the anchor before a heading as its id, and makes the others from their words', () => {
    expect(headings(readMarkdown('# Élan d’été\n\n<a id="csam-access"></a>\n\n## Accès\n\n## Accès\n\n## Accès\n', ''))).toEqual(['1 elan-d-ete Élan d’été', '2 csam-access Accès', '2 acces Accès', '2 acces-2 Accès']);
    expect(headings(readMarkdown('# !\n', 'law-2-'))).toEqual(['1 law-2-section !']);
  });

  it('leaves out no depth of headings', () => {
    expect(headings(readMarkdown('# A\n\n## B\n\n#### C\n\n#### D\n\n### E\n\n## F\n', ''))).toEqual(['1 a A', '2 b B', '3 c C', '3 d D', '3 e E', '2 f F']);
  });

  it('makes text of all HTML, images and links that may not be followed', () => {
    const [block] = readMarkdown('<b onclick="x()">bold</b> ![alt](http://example.org/a.png) [bad](javascript:alert) [data](data:text/html,x) [gone](#nowhere) <a id="x" onclick="y"></a>', '');
    expect(block).toEqual({ kind: 'paragraph', children: [{ kind: 'text', text: '<b onclick="x()">bold</b> alt bad data ' }, { kind: 'text', text: 'gone' }, { kind: 'text', text: ' <a id="x" onclick="y"></a>' }] });
    expect(readMarkdown('<script>alert(1)</script>\n', '')).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: '<script>alert(1)</script>' }] }]);
  });

  it('keeps links to the web and to headings that are there', () => {
    const blocks = readMarkdown('# Title\n\n[up](#title) <https://example.org/a?b=1&c=2>\n', '');
    expect(blocks[1]).toMatchObject({ children: [{ kind: 'link', to: '#title' }, { kind: 'text', text: ' ' }, { kind: 'link', to: 'https://example.org/a?b=1&c=2' }] });
  });

  it('keeps escaped signs, ampersands and entities as the letters that were meant', () => {
    expect(readMarkdown('a \\& b \\<c\\> \\&lt; https:\u200b//example.org\n', '')).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'a & b <c> &lt; https://example.org' }] }]);
  });

  it('replaces what no document may hold', () => {
    expect(readMarkdown('a\ud800b `c\uffffd`\n', '')).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: 'a\ufffdb ' }, { kind: 'code', text: 'c\ufffdd' }] }]);
  });

  it('nests what follows a heading under it', () => {
    const [root] = outline(readMarkdown('# A\n\none\n\n## B\n\ntwo\n\n### C\n\n## D\n', ''));
    expect(root?.sections.map(({ heading, blocks, sections }) => [heading.id, blocks.length, sections.length])).toEqual([['b', 1, 1], ['d', 0, 0]]);
  });
});
