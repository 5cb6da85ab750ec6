import type { Document, Node } from 'yaml';
import type { SyntaxFault } from './reference-yaml.ts';

/** Keys that stand twice in a map. The package's own look compares every key with every other, which a file of many keys turns into hours. */
export function repeatedKeys(document: Document, { isMap, isScalar, isSeq }: Pick<typeof import('yaml'), 'isMap' | 'isScalar' | 'isSeq'>): SyntaxFault[] {
  const found: SyntaxFault[] = [];
  const open: (Node | null)[] = [document.contents];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isSeq(node)) for (const item of node.items) open.push(item as Node);
    if (!isMap(node)) continue;
    const names = new Set<unknown>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : key;
      if (names.has(name)) found.push({ code: 'DUPLICATE_KEY', pos: [(key as Node).range?.[0] ?? 0] });
      names.add(name);
      open.push(value as Node | null);
    }
  }
  return found;
}
