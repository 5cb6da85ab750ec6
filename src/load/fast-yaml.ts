import { PathFinder, type Entry, type NodeTree } from './places.ts';
import { DOUBT } from './plain-cursor.ts';
import { PlainReader, type Read, type Spot } from './plain-reader.ts';
import type { Position, YamlFile } from './yaml.ts';

/** Signs, tabs, carriage returns, marks of documents and directives: not plain YAML. */
const NOT_PLAIN = /[\0-\x09\x0b-\x1f\x7f\uFEFF]|^(?:---|\.\.\.|%)/mu;

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
      return positionOf(spot?.start ?? 0, (lines ??= lineStarts(text)));
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
    isMap: (spot) => spot.names !== undefined,
    isList: (spot) => spot.names === undefined && spot.held !== undefined,
    entry: ({ names, keys, held }, name): Entry<Spot> | undefined => {
      const index = names === undefined ? -1 : names.indexOf(name);
      return index === -1 ? undefined : { key: keys?.[index] as Spot, value: held?.[index] as Spot };
    },
    item: ({ held }, index) => held?.[index],
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
