import { PathFinder, type Entry, type NodeTree } from './places.ts';
import { DOUBT } from './plain-cursor.ts';
import { PlainReader, type Read, type Spot } from './plain-reader.ts';
import type { Position, YamlFile } from './yaml.ts';

/** Signs, tabs, carriage returns: not plain YAML. Marks of documents and directives are no keys and no items. */
const NOT_PLAIN = /[\0-\x09\x0b-\x1f\x7f\uFEFF]/u;

/**
 * Reads plain YAML in one pass: maps, lists, scalars of one line, folded and literal text of the simplest kind. Undefined at the first doubt
 * (a fault, an anchor, a tag, a repeated key, an empty value, text over several lines…): then the reference reads the file.
 */
export function readPlainYaml(text: string, file: string, reference: (text: string, file: string) => YamlFile): YamlFile | undefined {
  if (NOT_PLAIN.test(text)) return undefined;
  let read: Read;
  try {
    read = new PlainReader(text).document();
  } catch (error) {
    if (error === DOUBT) return undefined;
    throw error;
  }
  const finder = new PathFinder(treeOf(read.spot));
  let lines: number[] | undefined;
  // Asked for only where something is wrong.
  let decided: YamlFile | undefined;
  const decide = (): YamlFile => (decided ??= reference(text, file));
  return {
    file,
    value: read.value,
    diagnostics: [],
    locate: (path, what = 'value') => {
      const { key, value } = finder.walk(path);
      const spot = what === 'key' ? (key ?? value) : (value ?? key);
      return positionOf(typeof spot === 'object' ? (spot?.start ?? 0) : (spot ?? 0), (lines ??= lineStarts(text)));
    },
    written: (path) => decide().written(path),
    inFlow: (path) => decide().inFlow(path),
    fileOf: () => file,
    repealed: [],
  };
}

function treeOf(root: Spot): NodeTree<Spot> {
  return {
    root,
    isMap: (spot) => typeof spot === 'object' && 'entries' in spot,
    isList: (spot) => typeof spot === 'object' && 'items' in spot,
    entry: (spot, name): Entry<Spot> | undefined => {
      if (typeof spot !== 'object' || !('entries' in spot)) return undefined;
      const index = spot.entries.indexOf(name);
      return index === -1 ? undefined : { key: spot.entries[index + 1] as Spot, value: spot.entries[index + 2] as Spot };
    },
    item: (spot, index) => (typeof spot === 'object' && 'items' in spot ? spot.items[index] : undefined),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionOf(offset: number, starts: readonly number[]): Position {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}
