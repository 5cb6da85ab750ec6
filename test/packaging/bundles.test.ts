import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/cli/language.ts';

interface Load {
  readonly bundleFor: (words: readonly string[]) => string;
  readonly languageFor: (words: readonly string[], env: NodeJS.ProcessEnv) => string;
}

const { bundleFor, languageFor } = createRequire(import.meta.url)('../../bin/load.js') as Load;

function ended(program: string, words: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { code: status, out: stdout, err: stderr };
}

describe('check in a bundle of its own', () => {
  it.each([
    [['check', 'law.yaml'], 'check'],
    [['-l', 'fr', 'check', 'law.yaml'], 'check'],
    [['--lang', 'fr', 'check'], 'check'],
    [['--lang=fr', 'check'], 'check'],
    [['compare', 'check'], 'lacuna'],
    [['-l', 'check'], 'lacuna'],
    [['--help'], 'lacuna'],
    [[], 'lacuna'],
  ])('is chosen by the first word that is no option: %j: %s', (words, bundle) => {
    expect(bundleFor(words)).toBe(bundle);
  });

  it.each([
    [['check', '-l', 'fr'], {}],
    [['check', '--lang=en'], { LANG: 'fr_FR.UTF-8' }],
    [['check', '-lfr', 'law.yaml'], {}],
    [['check', 'law.yaml'], { LC_ALL: '', LANG: 'fr_FR.UTF-8' }],
    [['check', 'law.yaml'], { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }],
    [['check', '-l', 'law.yaml'], {}],
  ])('is read with the code compiled for the language that the command chooses: %j in %j', (words, env) => {
    expect(languageFor(words, env)).toBe(chooseLanguage(words, env));
  });

  it.each([
    ['fixtures/countries/RW.yaml -f markdown'],
    ['fixtures/countries/CH.yaml fixtures/countries/RW.yaml -f sarif -l fr'],
    ['fixtures/countries/*.yaml -f csv --workers 2'],
    ['fixtures/countries/RW.yaml --topic csam -f pretty'],
    ['fixtures/countries/RW.yaml -f html'],
    ['nothing.yaml -f json'],
    ['fixtures/countries/RW.yaml --topik csam'],
    ['--help -l fr'],
    [''],
  ])('says the same as the bundle of all commands, byte for byte: check %s', (line) => {
    const words = ['check', ...line.split(' ').filter((word) => word !== '')];
    expect(ended('bin/lacuna.js', words)).toEqual(ended('test/packaging/all-commands.cjs', words));
  });
});
