import { readdirSync, readFileSync } from 'node:fs';
import { isSafe } from 'redos-detector';
import { describe, expect, it } from 'vitest';

const files = (readdirSync('src', { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.ts') && !/^(?:generated|build)\//u.test(file)).sort();

const LITERAL = /(?<=[(,=:?&|!\[{\s]|^)\/(?![*/\s])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s.,;)\]:?]|$)/gmu;

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions of a file, comments left out. */
function expressionsOf(file: string): Found[] {
  const text = readFileSync(`src/${file}`, 'utf8').replaceAll(/^\s*(?:\/\*\*.*|\*.*|\/\/.*)$/gmu, '');
  return [...text.matchAll(LITERAL)].flatMap(([, source = '', flags = '']) => {
    try {
      new RegExp(source, flags);
      return [{ file, source, flags }];
    } catch {
      return [];
    }
  });
}

/**
 * Expressions whose time grows with the square of a text, each with why that text is short: our own words, a name that the system limits, an excerpt,
 * an answer of at most a thousand characters.
 */
const SHORT: Readonly<Record<string, string>> = {
  'cli/answer-text.ts': 'an answer is cut off at 1000 characters',
  'cli/ask-field.ts': 'an answer is cut off at 1000 characters',
  'cli/output-format.ts': 'the name of an output',
  'fix/propose-facts.ts': 'a test of the catalogue',
  'load/csv.ts': 'the marks of a line pair up: each is passed twice at most',
  'load/reference-yaml.ts': 'an excerpt of 60 characters',
  'report/law-labels.ts': 'a label of our own',
  'validate/references.ts': 'a clause of the catalogue',
  'cli/commands/interview.ts': 'an answer is cut off at 1000 characters',
  'render/compare/renderer.ts': 'the name of an output',
  'words/fr/cli.ts': 'a message of commander on the command line',
};

describe('regular expressions', () => {
  const all = files.flatMap(expressionsOf);

  it('are found', () => {
    expect(all.length).toBeGreaterThan(120);
  });

  it('take time in proportion to the text, or meet short texts alone', () => {
    const slow = all.flatMap(({ file, source, flags }) => {
      // The checker knows no `i` beside `u`; without `u` it looks at no less.
      const expression = flags.includes('i') && !/\\p|\\u\{/u.test(source) ? new RegExp(source, flags.replace('u', '')) : new RegExp(source, flags.replace('i', ''));
      const { safe } = isSafe(expression, { maxScore: 200, timeout: 5000 });
      return safe || SHORT[file] !== undefined ? [] : [`${file}: /${source}/${flags}`];
    });
    expect(slow).toEqual([]);
  });

  it('are never made of what a file says: what is made at run time is made of our own words', () => {
    const made = files.filter((file) => readFileSync(`src/${file}`, 'utf8').includes('new RegExp('));
    // Words of outcomes; units of time; the patterns of `at` in our own instruments.yaml.
    expect(made).toEqual(['catalogue/pinpoint.ts', 'cli/answer-text.ts', 'render/html/line.ts']);
  });
});
