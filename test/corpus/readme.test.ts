import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const readme = readFileSync('fixtures/README.md', 'utf8');

describe('the guide to the corpus', () => {
  it.each(readdirSync('fixtures/countries').filter((name) => name.endsWith('.yaml')))('names %s with the date of its law', (name) => {
    const { asOf } = parse(readFileSync(`fixtures/countries/${name}`, 'utf8')) as { readonly asOf: string };
    expect(readme).toMatch(new RegExp(`^\\| \`${name.replace('.', '\\.')}\` .* \\| ${asOf} \\|`, 'mu'));
  });

  it.each(readdirSync('fixtures/findings').filter((name) => name.endsWith('.csv')))('names %s with the number of its findings', (name) => {
    const count = readFileSync(`fixtures/findings/${name}`, 'utf8').trimEnd().split('\n').length - 1;
    expect(readme).toMatch(new RegExp(`^\\| \`${name.replace('.', '\\.')}\` .* \\| ${String(count)} \\|$`, 'mu'));
  });

  it('names the licence of the data, and the citation file agrees with the package', () => {
    const cff = parse(readFileSync('CITATION.cff', 'utf8')) as { readonly version: string; readonly license: string; readonly references: readonly { readonly version: string; readonly license: string }[] };
    const { version, license } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string; readonly license: string };
    expect([cff.version, cff.license]).toEqual([version, license]);
    expect(cff.references.map((one) => [one.version, one.license])).toEqual([[version, 'CC-BY-4.0']]);
    expect(readme).toContain('CC BY 4.0');
  });
});
