import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../model/edition.ts';

/** The edition that stands in a folder, and its list of changes; undefined where there is none that can be read. */
export function readEdition(folder: string): { readonly edition: Edition | undefined; readonly changes: string | undefined } {
  const changes = textOf(join(folder, 'CHANGES.md'));
  const matrix = textOf(join(folder, 'matrix.csv'));
  const rules = rulesOf(textOf(join(folder, 'datapackage.json')));
  if (matrix === undefined || rules === undefined) return { edition: undefined, changes };
  return { edition: { ...rules, ...outcomesOf(matrix) }, changes };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function rulesOf(descriptor: string | undefined): { readonly rules: string; readonly digest: string } | undefined {
  if (descriptor === undefined) return undefined;
  try {
    const { lacuna } = JSON.parse(descriptor) as { readonly lacuna?: { readonly rules?: unknown; readonly digest?: unknown } };
    return { rules: String(lacuna?.rules ?? ''), digest: String(lacuna?.digest ?? '') };
  } catch {
    return undefined;
  }
}

/** The outcomes of our own wide table, whose criteria are the columns with a point in their name. */
function outcomesOf(matrix: string): Pick<Edition, 'criteria' | 'laws'> {
  const [first = '', ...lines] = matrix.replace(/^\ufeff/u, '').split(/\r?\n/u).filter((line) => line !== '');
  const delimiter = first.includes(';') ? ';' : ',';
  const head = cellsOf(first, delimiter);
  const columns = head.flatMap((name, index) => (name.includes('.') ? [index] : []));
  const keys = ['country_id', 'as_of', 'scenario'].map((name) => head.indexOf(name));
  const laws = new Map(lines.map((line) => {
    const cells = cellsOf(line, delimiter);
    return [keys.map((index) => cells[index] ?? '').join(' '), columns.map((index) => cells[index] ?? '').join(',')] as const;
  }));
  return { criteria: columns.map((index) => head[index] ?? ''), laws };
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells = line.match(delimiter === ';' ? /(?:^|;)(?:"(?:[^"]|"")*"|[^;]*)/gu : /(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/gu) ?? [];
  return cells.map((cell, index) => (index === 0 && !cell.startsWith(delimiter) ? cell : cell.slice(1)).replace(/^"([\s\S]*)"$/u, '$1').replaceAll('""', '"'));
}
