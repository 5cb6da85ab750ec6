import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '../../src/model/completion.ts';
import { run } from '../run-command.ts';
import { has, offers, scriptFile } from './shells.ts';

const CASES: readonly (readonly [string, readonly string[], readonly string[], string])[] = [
  ['commands', ['lacuna', ''], ['check', 'init', 'interview', 'completion'], '--format'],
  ['the options of a command', ['lacuna', 'check', '--'], ['--format', '--topic', '--watch'], '--answers'],
  ['formats', ['lacuna', 'check', 'law.yaml', '--format', ''], ['markdown', 'docx', 'html'], 'csam'],
  ['topics', ['lacuna', 'next', '--topic', 'c'], ['csam', 'child-status', 'cooperation'], 'markdown'],
  ['instruments', ['lacuna', 'check', '--as-party', ''], ['lanzarote', 'budapest'], 'csam'],
  ['ids of criteria', ['lacuna', 'explain', 'csam.s'], ['csam.simple-possession', 'csam.specific-legislation'], 'check'],
  ['parts of a command', ['lacuna', 'rules', ''], ['list', 'test', 'new', 'index'], 'check'],
];

describe.each(['bash', 'zsh', 'fish'])('completion for %s', (shell) => {
  it.each(CASES)('offers %s', async (_, words, offered, foreign) => {
    const file = await scriptFile(shell);
    if (!has(shell)) {
      // Without the shell: the words stand in the script.
      for (const word of offered) expect(readFileSync(file, 'utf8')).toContain(word.replace(/^--/u, ''));
      return;
    }
    const found = offers(shell, file, words);
    expect(found).toEqual(expect.arrayContaining([...offered]));
    expect(found).not.toContain(foreign);
  });
});

describe('lacuna completion', () => {
  it('completes a list of ids after a comma in bash', async () => {
    const file = await scriptFile('bash');
    expect(offers('bash', file, ['lacuna', 'next', '--topic', 'csam,groo'])).toEqual(['csam,grooming']);
    expect(offers('bash', file, ['lacuna', 'check', '--format', '=', 'ht'])).toEqual(['html']);
  });

  it.each(SHELLS)('writes a script for %s in both languages that is the same on each run', async (shell) => {
    const english = await run(['completion', shell]);
    const french = await run(['completion', shell, '-l', 'fr']);
    expect([english.code, french.code]).toEqual([0, 0]);
    expect((await run(['completion', shell])).out).toBe(english.out);
    if (shell === 'zsh' || shell === 'fish') expect(french.out).toContain('évalue des lois');
  });

  it('keeps every text in PowerShell inside its quotes, and every bracket closed', async () => {
    const { out } = await run(['completion', 'powershell', '-l', 'fr']);
    const bare = out.replaceAll(/'(?:[^']|'')*'/gu, '').replaceAll(/"[^"]*"/gu, '');
    expect(bare).not.toContain("'");
    for (const [open, close] of [['{', '}'], ['(', ')'], ['[', ']']] as const) expect(bare.split(open).length).toBe(bare.split(close).length);
    expect(out).toContain("'--format' = @('pretty', 'markdown', 'html', 'docx'");
  });

  it('names the shells where it is asked for another, in both languages', async () => {
    expect(await run(['completion', 'tcsh'])).toMatchObject({ code: 2, err: expect.stringContaining('bash, zsh, fish, powershell') as string });
    expect((await run(['completion', 'tcsh', '-l', 'fr'])).err).toBe('erreur\u00a0: valeur non admise\u00a0: tcsh\u202f; au choix\u00a0: bash, zsh, fish, powershell\n');
    expect((await run(['check', '-f', 'pdff', '-l', 'fr'])).err).toContain('valeur non admise\u00a0: pdff\u202f; au choix\u00a0: pretty, markdown');
  });
});
