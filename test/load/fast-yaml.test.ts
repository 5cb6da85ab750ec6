import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readPlainYaml } from '../../src/load/fast-yaml.ts';
import { readAnyYaml } from '../../src/load/reference-yaml.ts';
import { readYaml, type YamlFile } from '../../src/load/yaml.ts';

const files = ['fixtures', 'test/corpus', 'rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/u.test(name))
    .map((name) => `${folder}/${name}`),
);

function pathsIn(value: unknown, path: string, paths: string[]): string[] {
  paths.push(path);
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) pathsIn(inner, path === '' ? key : `${path}.${key}`, paths);
  return paths;
}

/** Every place that a file can be asked for, those of what is not there too. */
function placesOf(file: YamlFile): string[] {
  return pathsIn(file.value, '', []).flatMap((path) => [path, `${path}.nowhere`, `${path}.0.x`].flatMap((at) => (['key', 'value'] as const).map((what) => `${what} ${at} ${JSON.stringify(file.locate(at, what))}`)));
}

/** Whether the fast reader reads a text; if it does, exactly as the reference does. */
function agrees(text: string): boolean {
  const fast = readPlainYaml(text, 'f.yaml', readAnyYaml);
  if (fast === undefined) return false;
  const reference = readAnyYaml(text, 'f.yaml');
  expect(reference.diagnostics).toEqual([]);
  expect(isDeepStrictEqual(fast.value, reference.value)).toBe(true);
  expect(JSON.stringify(fast.value)).toBe(JSON.stringify(reference.value));
  expect(placesOf(fast)).toEqual(placesOf(reference));
  return true;
}

describe('the fast reader', () => {
  it.each(files)('reads %s as the reference does, or leaves it to it', (file) => {
    agrees(readFileSync(file, 'utf8'));
  });

  it('reads the countries that are written without anchors', () => {
    const left = files.filter((file) => file.startsWith('fixtures/countries/') && readPlainYaml(readFileSync(file, 'utf8'), file, readAnyYaml) === undefined);
    expect(left.filter((file) => !/[:,[] [&*]\w/u.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['a tag', 'a: !!str 1\n'],
    ['a merge key', 'a: {b: 1}\n<<: {c: 2}\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['several documents', 'a: 1\n---\nb: 2\n'],
    ['a repeated key', 'a: 1\na: 2\n'],
    ['a key that is no own property', '__proto__: 1\n'],
    ['a tab', 'a:\t1\n'],
    ['carriage returns', 'a: 1\r\n'],
    ['an empty value', 'a:\nb: 1\n'],
    ['plain text over two lines', 'a: one\n  two\n'],
    ['a comment without a space before it', 'a: "one"# two\n'],
    ['a colon in a plain value', 'a: b: c\n'],
    ['a pair in a list', 'a: [b: c]\n'],
    ['a wrong indentation', 'a:\n    b: 1\n  c: 2\n'],
    ['text with a blank line', 'a: >\n  one\n\n  two\n'],
  ])('leaves %s to the reference', (_, text) => {
    expect(readPlainYaml(text, 'f.yaml', readAnyYaml)).toBeUndefined();
  });

  it('gives scalars the meaning of the core schema', () => {
    const words = ['yes', 'no', 'true', 'False', 'TRUE', 'tRue', 'null', 'Null', '1', '-0', '007', '0o17', '0x1F', '1.', '1.50', '-1e3', '1e', '2026-01-01', '227.10', '1_000', '12e03', 'nan', '0b1', '1:30'];
    expect(words.filter((word) => !agrees(`a: ${word}\nb: [${word}]\n`))).toEqual([]);
  });

  it('asks the reference for what is wanted only to word a fault', () => {
    const file = readYaml('a: {b: "c"}\n', 'f.yaml');
    expect([file.written('a.b'), file.inFlow('a.b'), file.inFlow('a')]).toEqual(['"c"', true, false]);
  });

  it('agrees with the reference on written values of any shape', () => {
    const word = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('yes', 'null', '12', '1.5', 'a: b', 'a #b', '- a', 'é', '“x”', 'line\nline\n'));
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, word, fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.oneof(fc.stringMatching(/^[a-z][a-z.-]{0,8}$/u), word), tie('value'), { maxKeys: 4 })),
    })).value;
    let read = 0;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z-]{0,8}$/u), value, { minKeys: 1, maxKeys: 5 }), fc.constantFrom('any', 'block', 'flow'), fc.constantFrom(0, 40, 80), fc.constantFrom(2, 4), (root, style, lineWidth, indent) => {
        read += agrees(stringify(root, { collectionStyle: style as 'any' | 'block' | 'flow', lineWidth, indent })) ? 1 : 0;
      }),
      { numRuns: 2000, seed: 9 },
    );
    expect(read).toBeGreaterThan(400);
  });

  it('agrees with the reference on texts of the house with anything put in or taken out', () => {
    const pieces = files.flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n');
      return Array.from({ length: Math.floor(lines.length / 40) + 1 }, (_, index) => `${lines.slice(index * 40, index * 40 + 9).join('\n')}\n`);
    }).filter((text) => readPlainYaml(text, 'f.yaml', readAnyYaml) !== undefined);
    const signs = [' ', '  ', '\n', '\n  ', ':', ': ', '#', ' #', ' # c\n', '-', '- ', '\n- ', '"', "'", '{', '}', '[', ']', ',', ', ', '|', '>-\n', '&a ', '*a', '!t ', '1', '.5', 'null', '~', 'é', '\\', '? ', '%', '@', '---', '\n\n', 'a: b', ' a: b\n', '0x1', '-0', '<<: ', '\u2028', '\u00a0', '`', "''", '""', '\\n', '😀'];
    const edit = fc.record({ where: fc.integer({ min: 0, max: 9999 }), cut: fc.nat(3), sign: fc.constantFrom('', ...signs) });
    let read = 0;
    fc.assert(
      fc.property(fc.constantFrom(...pieces), fc.array(edit, { minLength: 1, maxLength: 3 }), (piece, edits) => {
        const text = edits.reduce((before, { where, cut, sign }) => {
          const at = Math.floor((where / 10_000) * before.length);
          return `${before.slice(0, at)}${sign}${before.slice(at + cut)}`;
        }, piece);
        read += agrees(text) ? 1 : 0;
      }),
      { numRuns: 3000, seed: 9 },
    );
    expect(read).toBeGreaterThan(600);
  });
});
