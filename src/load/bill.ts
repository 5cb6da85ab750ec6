import { readdirSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { isMap } from '../law/cell.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { readText, shownPath, type ReadText } from './files.ts';
import { followed, isInside, type Trees } from './tree.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** Reads the files below a bill: what it amends, and what that amends. The law comes first; a file that amends nothing is alone. */
export function readLayers(top: YamlFile, trees: Trees, cwd: string, read: ReadText = readText): readonly YamlFile[] | { readonly faults: readonly Diagnostic[] } {
  const layers = [top];
  const seen = new Map([[followed(resolve(cwd, top.file)), top.file]]);
  for (let current = top; isMap(current.value) && current.value['amends'] !== undefined; current = layers[0] ?? top) {
    const fault = (code: DiagnosticCode, values: Readonly<Record<string, string>>): { readonly faults: readonly Diagnostic[] } => ({ faults: [{ code, file: current.file, ...current.locate('amends'), path: 'amends', values }] });
    const { amends } = current.value;
    if (typeof amends !== 'string') return fault('wrong-type', { text: String(amends), expected: 'string', found: Array.isArray(amends) ? 'array' : typeof amends });
    const path = besideOf(current.file, amends);
    if (!isInside(path, trees, cwd)) return fault('bill-outside', { text: amends });
    const real = followed(resolve(cwd, path));
    if (seen.has(real)) return fault('bill-cycle', { chain: [...seen.values(), path].join(' → ') });
    seen.set(real, path);
    const text = read(path, cwd);
    if (typeof text !== 'string') return text.code === 'file-missing' ? fault('bill-law-missing', { text: amends, files: filesBeside(path, cwd).join('\n') }) : { faults: [text] };
    const below = readYaml(text, path);
    if (below.diagnostics.length > 0) return { faults: below.diagnostics };
    layers.unshift(below);
  }
  return layers;
}

/** A path that a file names relative to itself, as it is printed. */
function besideOf(file: string, path: string): string {
  const named = shownPath(path);
  return posix.isAbsolute(named) ? named : posix.join(posix.dirname(file), named);
}

function filesBeside(path: string, cwd: string): string[] {
  try {
    return readdirSync(resolve(cwd, posix.dirname(path))).filter((name) => /\.ya?ml$/u.test(name)).sort();
  } catch {
    return [];
  }
}
