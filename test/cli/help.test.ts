import { describe, expect, it } from 'vitest';
import { localised } from '../../src/cli/io.ts';
import { run } from '../run-command.ts';

const COMMANDS = ['init', 'interview', 'next', 'check', 'config', 'diff', 'fix', 'history', 'compare', 'dataset', 'agree', 'stale', 'explain', 'rules', 'schema', 'completion'];

/** Words of the library's own English that no French help may hold. */
const ENGLISH = /\b(Usage:|Options:|Arguments:|Commands:|default:|choices:|command\]|<file>|<language>|display help)/u;

describe('the language of the environment', () => {
  it('is that of the system on Windows, which has no LANG, and the variables elsewhere', () => {
    const french = (): string => 'fr-FR';
    expect(localised({}, 'win32', french)['LANG']).toBe('fr-FR');
    expect(localised({ LANG: 'en_GB' }, 'win32', french)['LANG']).toBe('en_GB');
    expect(localised({}, 'linux', french)['LANG']).toBeUndefined();
  });
});

describe('help', () => {
  it('alone shows two examples and the next step, in the language of the environment', async () => {
    const { out, code } = await run([], { env: { LANG: 'fr_FR.UTF-8' } });
    expect(code).toBe(0);
    expect(out.match(/^ {2}\$ lacuna /gmu)).toHaveLength(2);
    expect(out).toContain('Ensuite\u00a0: lacuna init TG');
    expect((await run([])).out).toContain('Next: lacuna init TG');
  });

  it('names every command under what it is for', async () => {
    const { out } = await run(['--help', '-l', 'fr']);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command} \\[options\\]`, 'mu'));
    expect(out).toContain('Décrire une loi\u00a0:');
    expect(out).not.toMatch(ENGLISH);
  });

  it.each(COMMANDS)('of %s has examples and is French throughout where French is asked for', async (command) => {
    const { out, code } = await run([command, '--help', '-l', 'fr']);
    expect(code).toBe(0);
    expect(out).toMatch(/Exemples\u00a0:\n {2}\$ /u);
    expect(out).not.toMatch(ENGLISH);
    // No line begins with a sign that belongs to the word before.
    expect(out).not.toMatch(/^\s*[:;?!»] /mu);
  });
});

describe('a command line that cannot be read', () => {
  it.each([
    [['chek', 'x.yaml'], 'lacuna: chek is unknown; did you mean check?', 'lacuna : chek est inconnu ; vouliez-vous dire check ?'],
    [['check', '--fail-on'], "option '--fail-on <level>' argument missing", 'l’option --fail-on <level> demande une valeur'],
    [['check', '--fail-on', "d'abord"], "option '--fail-on <level>' argument 'd'abord' is invalid. Allowed choices are requires, requests, invites, never.", 'valeur non admise : d\'abord ; au choix : requires, requests, invites, never'],
    [['completion', 'dos'], "command-argument value 'dos' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish, powershell.", 'valeur non admise : dos ; au choix : bash, zsh, fish, powershell'],
    [['check', '--nope'], "unknown option '--nope'\n(Did you mean --once?)", 'option inconnue : --nope (vouliez-vous dire --once ?)'],
    [['check', '-n'], "unknown option '-n'", 'option inconnue : -n'],
    [['explain'], "missing required argument 'criterion'", 'il manque l’argument criterion'],
    [['next', 'a', 'b'], "too many arguments for 'next'. Expected 1 argument but got 2.", 'il y a trop d’arguments'],
  ])('%j is exit 2 and says why, in either language', async (argv, english, french) => {
    const { code, err } = await run(['-l', 'fr', ...argv]);
    expect([code, err.replaceAll(/[\u00a0\u202f]/gu, ' ')]).toEqual([2, `erreur : ${french}\n`]);
    expect(await run(argv)).toEqual({ code: 2, out: '', err: `error: ${english}\n` });
  });
});
