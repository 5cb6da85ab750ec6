import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = (readdirSync('src', { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.ts') && !file.startsWith('generated/'));
const text = (file: string): string => readFileSync(`src/${file}`, 'utf8');
const layerOf = (file: string): string => file.split('/')[0] ?? '';

/** The modules that a file imports, as paths below src; and the names of packages. */
function importsOf(file: string): { own: string[]; packages: string[] } {
  const found = [...text(file).matchAll(/(?:from|import\()\s*'([^']+)'/gu)].map((match) => match[1] ?? '');
  return {
    own: found.filter((one) => one.startsWith('.')).map((one) => normalize(join(dirname(file), one)).replaceAll('\\', '/')),
    packages: found.filter((one) => !one.startsWith('.')),
  };
}

/** What each layer may import. Nothing points at `cli`; the core (model, law, evaluate, report, render) never points at what reads or writes. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: ['model'],
  law: ['model', 'law'],
  schema: ['model', 'schema'],
  evaluate: ['model', 'law', 'evaluate'],
  diff: ['model', 'law', 'evaluate', 'diff'],
  fix: ['model', 'law', 'evaluate', 'diff', 'fix'],
  words: ['model', 'words', 'report'],
  report: ['model', 'words', 'report', 'law', 'diff', 'fix'],
  render: ['model', 'words', 'report', 'render', 'catalogue/raw.ts'],
  load: ['model', 'load', 'law'],
  validate: ['model', 'law', 'schema', 'load', 'validate', 'generated'],
  catalogue: ['model', 'law', 'evaluate', 'schema', 'load', 'validate', 'catalogue', 'generated'],
  write: ['model', 'write'],
};

describe('the house', () => {
  it('has one direction: each layer imports only what stands below it', () => {
    const wrong = files.flatMap((file) => {
      const allowed = MAY_IMPORT[layerOf(file)];
      if (allowed === undefined) return ['cli', 'build'].includes(layerOf(file)) ? [] : [`${file}: no such layer`];
      return importsOf(file).own.filter((one) => !allowed.includes(layerOf(one)) && !allowed.includes(one)).map((one) => `${file} imports ${one}`);
    });
    expect(wrong).toEqual([]);
  });

  it('touches disk, clock, console and process only at the edge', () => {
    const edge = /^(cli|build|write)\/|^load\/files\.ts$|^load\/(bill|tree)\.ts$|^catalogue\/(built|read-rules)\.ts$/u;
    const wrong = files.filter((file) => !edge.test(file)).filter((file) => importsOf(file).packages.some((one) => /^node:(fs|process|child_process|os)/u.test(one)) || /\bconsole\.|\bprocess\.|Date\.now|new Date\(\)|Math\.random/u.test(text(file)));
    expect(wrong).toEqual([]);
  });

  it('has no `any`, no default export, no enum, and no file that says it is skipped or for later', () => {
    const code = (file: string): string => text(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/gu, '');
    const wrong = files.filter((file) => /:\s*any\b|<any>|as any\b|export default|^\s*(?:export )?enum |\bTODO\b|\bFIXME\b|@ts-ignore|@ts-expect-error/mu.test(code(file)));
    expect(wrong).toEqual([]);
  });

  it('has small files, named for what they hold', () => {
    const wrong = files.filter((file) => text(file).split('\n').length > 300 || /(^|\/)(utils?|helpers?|common|misc|manager|service)\b/u.test(file));
    expect(wrong).toEqual([]);
  });

  it('says in a sentence what every exported function promises', () => {
    const wrong = files.flatMap((file) =>
      [...text(file).matchAll(/(^|\n)([^\n]*)\nexport (?:async )?(?:function|class) (\w+)/gu)].filter((match) => !/\*\/\s*$/u.test(match[2] ?? '')).map((match) => `${file}: ${match[3] ?? ''}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps at its top only what belongs there', () => {
    const allowed = new Set(['src', 'rules', 'fixtures', 'bin', 'test', 'package.json', 'tsconfig.json', 'README.md', 'package-lock.json', 'LICENSE', 'CHANGELOG.md', 'CONTRIBUTING.md', 'CITATION.cff', 'SECURITY.md', 'action.yml', 'node_modules', 'dist', 'coverage']);
    expect(readdirSync('.').filter((name) => !name.startsWith('.') && !allowed.has(name))).toEqual([]);
  });
});
