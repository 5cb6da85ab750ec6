import { isMap, type YamlMap } from '../law/cell.ts';
import { mergePatch, mergesInto, own } from '../law/merge-patch.ts';
import type { Position, YamlFile } from './yaml.ts';

/** A law with the bills that change it, read as one file; every place is that in the file which holds the fact. */
export interface LayeredFile extends YamlFile {
  /** The bills, the topmost first, and the law that they change. */
  readonly files: readonly string[];
  /** Where the topmost file that speaks of a path does so, be it to remove it. */
  readonly spokenOf: (path: string) => { readonly file: string; readonly position: Position } | undefined;
}

/** Which layer holds a value; a node without children holds all that is below it. */
interface Holder {
  readonly layer: number;
  readonly below?: ReadonlyMap<string, Holder>;
}

/** Lays bills over a law, the law first. The layers must be readable. */
export function layered(layers: readonly YamlFile[]): LayeredFile {
  const [base, ...bills] = layers as readonly [YamlFile, ...YamlFile[]];
  if (bills.length === 0) return alone(base);
  let value = base.value;
  let holder: Holder = { layer: 0 };
  const repealed = new Set<string>();
  bills.forEach((bill, index) => {
    holder = holderAfter(holder, value, bill.value, index + 1);
    value = mergePatch(value, bill.value);
    for (const name of removedOffences(bill.value)) repealed.add(name);
  });
  if (isMap(value)) value = asDraft(value, bills);
  const layer = (index: number): YamlFile => layers.at(index) ?? base;
  const speaking = (path: string): YamlFile | undefined => layers.findLast((one) => hasPath(one.value, path));
  // The topmost file that states a path holds it; what none states is placed where its nearest ancestor came from.
  const holds = (path: string): YamlFile => (hasPath(value, path) ? speaking(path) : undefined) ?? layer(layerOf(path, value, holder));
  return {
    file: layer(-1).file,
    value,
    diagnostics: layers.flatMap((one) => one.diagnostics),
    locate: (path, what) => holds(path).locate(path, what),
    written: (path) => holds(path).written(path),
    inFlow: (path) => holds(path).inFlow(path),
    fileOf: (path) => holds(path).file,
    repealed: [...repealed],
    files: layers.map((one) => one.file).reverse(),
    spokenOf: (path) => {
      const found = speaking(path);
      return found === undefined ? undefined : { file: found.file, position: found.locate(path, 'key') };
    },
  };
}

/** A law without bills needs no look at who holds what. */
function alone(base: YamlFile): LayeredFile {
  return { ...base, fileOf: () => base.file, repealed: [], files: [base.file], spokenOf: (path) => (hasPath(base.value, path) ? { file: base.file, position: base.locate(path, 'key') } : undefined) };
}

/** A law as it would stand amends nothing, and is a draft unless the bill says otherwise. */
function asDraft(merged: YamlMap, bills: readonly YamlFile[]): YamlMap {
  const { amends: _, ...law } = merged;
  const stated = bills.some((bill) => isMap(bill.value) && Object.hasOwn(bill.value, 'status'));
  return stated ? law : { ...law, status: 'draft' };
}

function removedOffences(patch: unknown): string[] {
  const offences = isMap(patch) ? patch['offences'] : undefined;
  return isMap(offences) ? Object.keys(offences).filter((name) => offences[name] === null) : [];
}

function holderAfter(holder: Holder, target: unknown, patch: unknown, layer: number): Holder {
  if (!isMap(patch) || !mergesInto(target, patch)) return { layer };
  const below = new Map<string, Holder>(holder.below ?? Object.keys(target).map((key) => [key, { layer: holder.layer }]));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) below.delete(key);
    else below.set(key, Object.hasOwn(target, key) ? holderAfter(below.get(key) ?? { layer: holder.layer }, target[key], value, layer) : { layer });
  }
  return { layer: holder.layer, below };
}

/** The layer that holds a path, or its nearest ancestor. */
function layerOf(path: string, root: unknown, holder: Holder): number {
  let steps = path === '' ? [] : path.split('.');
  let value = root;
  let node = holder;
  while (steps.length > 0 && node.below !== undefined) {
    const step = stepInto(value, steps);
    const next = step === undefined ? undefined : node.below.get(step.key);
    if (step === undefined || next === undefined) return node.layer;
    node = next;
    value = step.value;
    steps = steps.slice(step.used);
  }
  return node.layer;
}

interface Step {
  readonly key: string;
  readonly value: unknown;
  readonly used: number;
}

/** One step down: keys may hold dots themselves, so the longest key that fits is taken. */
function stepInto(value: unknown, steps: readonly string[]): Step | undefined {
  const [first = ''] = steps;
  if (Array.isArray(value)) return Object.hasOwn(value, first) ? { key: first, value: value[Number(first)], used: 1 } : undefined;
  if (!isMap(value)) return undefined;
  for (let used = steps.length; used > 0; used -= 1) {
    const key = steps.slice(0, used).join('.');
    if (Object.hasOwn(value, key)) return { key, value: own(value, key), used };
  }
  const inner = value['is'];
  return isMap(inner) || Array.isArray(inner) ? stepInto(inner, steps) : undefined;
}

function hasPath(root: unknown, path: string): boolean {
  let steps = path === '' ? [] : path.split('.');
  let value = root;
  while (steps.length > 0) {
    const step = stepInto(value, steps);
    if (step === undefined) return false;
    value = step.value;
    steps = steps.slice(step.used);
  }
  return true;
}
