import type { Edition } from '../model/edition.ts';

/** The edition of a data package, by the texts of its wide table and of its descriptor; undefined where one of them is missing or is none. */
export function editionIn(matrix: string | undefined, descriptor: string | undefined): Edition | undefined {
  const rules = rulesOf(descriptor);
  return matrix === undefined || rules === undefined ? undefined : { ...rules, ...outcomesOf(matrix) };
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
  const columns = head.map((name, index) => ({ name, index })).filter(({ name }) => name.includes('.'));
  const keys = ['country_id', 'as_of', 'scenario'].map((name) => head.indexOf(name));
  const laws = new Map(lines.map((line) => {
    const cells = cellsOf(line, delimiter);
    return [keys.map((index) => cells[index] ?? '').join(' '), columns.map(({ index }) => cells[index] ?? '').join(',')] as const;
  }));
  return { criteria: columns.map(({ name }) => name), laws };
}

function cellsOf(line: string, delimiter: string): string[] {
  const cells = line.matchAll(delimiter === ';' ? /(?:^|;)(?:"(?:[^"]|"")*"|[^;]*)/gu : /(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/gu);
  return [...cells].map(([cell], index) => (index === 0 && !cell.startsWith(delimiter) ? cell : cell.slice(1)).replace(/^"([\s\S]*)"$/u, '$1').replaceAll('""', '"'));
}
