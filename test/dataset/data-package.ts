import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/load/csv.ts';
import type { SeenColumn } from './programs.ts';

interface Label {
  readonly value: string;
  readonly label: string;
}

/** A column as `datapackage.json` describes it. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly categories?: readonly Label[];
  readonly categoriesOrdered?: boolean;
  readonly missingValues?: readonly Label[];
  readonly constraints?: { readonly required?: boolean };
}

/** A table as `datapackage.json` describes it. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly dialect?: { readonly delimiter: string; readonly lineTerminator: string };
  readonly schema: { readonly fields: readonly Field[]; readonly missingValues: readonly Label[]; readonly primaryKey: readonly string[]; readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: { readonly resource: string; readonly fields: readonly string[] } }[] };
}

/** As much of `datapackage.json` as tests look at. */
export interface Package {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly contributors?: readonly { readonly title: string }[];
  readonly licenses?: readonly { readonly name: string }[];
  readonly resources: readonly Resource[];
}

/** The description of a data package. */
export function descriptorOf(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Package;
}

/** A table of a data package as rows of cells, the head first. */
export function tableOf(folder: string, path: string): string[][] {
  return rowsOf(readFileSync(join(folder, path), 'utf8'));
}

/** A CSV text as rows of cells. */
export function rowsOf(text: string): string[][] {
  return readCsv(text.replace('\ufeff', '')).rows.map((row) => row.map((cell) => cell.text));
}

/** What each column of each described table should look like to a program that reads the table without arguments. */
export function expectedColumns(folder: string): SeenColumn[] {
  return descriptorOf(folder).resources.flatMap(({ name, path, schema }) => {
    const [head = [], ...rows] = tableOf(folder, path);
    return schema.fields.map((field): SeenColumn => {
      const at = head.indexOf(field.name);
      const filled = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
      const number = field.type === 'integer' || field.type === 'number';
      const date = filled.length > 0 && filled.every((cell) => /^\d{4}-\d\d-\d\d$/u.test(cell));
      return { table: name, column: field.name, rows: rows.length, filled: filled.length, kind: number && filled.length > 0 ? 'number' : date ? 'date' : 'text' };
    });
  });
}

const NAME = /^[-a-z0-9._/]+$/u;

/** Types that Table Schema 2.0 knows. */
const TYPES = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'list', 'datetime', 'date', 'time', 'year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any'];

/** What is wrong with a descriptor by the text of Data Package 2.0: names, types, labels, keys, references, dialect. Written from the specification. */
export function packageFaults({ $schema, name, version, resources, licenses, contributors }: Package): string[] {
  const faults: string[] = [];
  const ask = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  ask($schema === 'https://datapackage.org/profiles/2.0/datapackage.json', '$schema');
  ask(NAME.test(name), `name ${name}`);
  ask(/^\d+\.\d+\.\d+$/u.test(version), `version ${version}`);
  ask(resources.length > 0, 'no resource');
  ask((licenses ?? []).every((one) => /^[-A-Za-z0-9._]+$/u.test(one.name)), 'licence');
  ask((contributors ?? []).every((one) => one.title !== ''), 'contributor');
  ask(new Set(resources.map((one) => one.name)).size === resources.length, 'resources of the same name');
  for (const { name: table, path, bytes, hash, dialect, schema } of resources) {
    const names = schema.fields.map((field) => field.name);
    ask(NAME.test(table) && !/^[/~]|\.\.|:\/\//u.test(path), `${table}: name or path`);
    ask(Number.isInteger(bytes) && /^sha256:[0-9a-f]{64}$/u.test(hash), `${table}: bytes or hash`);
    ask(dialect === undefined || dialect.delimiter.length === 1, `${table}: dialect`);
    ask(new Set(names).size === names.length && !names.includes(''), `${table}: names of fields`);
    ask(schema.primaryKey.length > 0 && schema.primaryKey.every((field) => names.includes(field)), `${table}: primaryKey`);
    ask(labelled(schema.missingValues), `${table}: missingValues`);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const other = resources.find((one) => one.name === reference.resource)?.schema.fields.map((field) => field.name) ?? [];
      ask(fields.length === reference.fields.length && fields.every((field) => names.includes(field)) && reference.fields.every((field) => other.includes(field)), `${table}: foreignKey to ${reference.resource}`);
    }
    for (const { name: field, type, categories, categoriesOrdered, missingValues } of schema.fields) {
      ask(TYPES.includes(type), `${table}.${field}: type ${type}`);
      ask(categories === undefined ? categoriesOrdered === undefined : categories.length > 0 && labelled(categories) && ['string', 'integer'].includes(type), `${table}.${field}: categories`);
      ask(missingValues === undefined || (labelled(missingValues) && !missingValues.some(({ value }) => categories?.some((one) => one.value === value))), `${table}.${field}: missingValues`);
    }
  }
  return faults;
}

/** Whether each value stands once, with a label of its own. */
function labelled(labels: readonly Label[]): boolean {
  return [labels.map(({ value }) => value), labels.map(({ label }) => label)].every((all) => all.every((one) => typeof one === 'string') && new Set(all).size === all.length) && labels.every(({ label }) => label !== '');
}
