import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { readYaml } from '../../src/load/yaml.ts';
import { lawFileFaults } from '../../src/validate/law-file.ts';

const { catalogue } = builtCatalogue();
const folder = 'test/evaluate/operators';

describe('the laws of the operators’ cases', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort())('in %s could each stand in a file', (file) => {
    const cases = parse(readFileSync(`${folder}/${file}`, 'utf8')) as readonly { readonly case: string; readonly law: object }[];
    const faults = cases.flatMap(({ case: title, law }) => lawFileFaults(readYaml(JSON.stringify({ lacuna: 1, country: 'XA', asOf: '2026-01-15', ...law }), 'law.yaml'), catalogue, () => ({})).map(({ code, path }) => `${title}: ${code} ${path}`));
    expect(faults).toEqual([]);
  });

  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort())('in %s each have a title of their own', (file) => {
    const titles = (parse(readFileSync(`${folder}/${file}`, 'utf8')) as readonly { readonly case: string }[]).map((one) => one.case);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
