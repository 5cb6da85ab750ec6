import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CTRL_C, CTRL_D, HAS_TERMINAL, Terminal } from '../terminal.ts';
import { folderOf, lawText } from '../written-laws.ts';

const french = { LANG: 'fr_FR.UTF-8' };
const law = lawText('# mine\ntreaties: {opsc: 2005-01-01, lanzarote: no, budapest: no, malabo: no, un-cybercrime: no, acrwc: no, ilo-c182: no, crc: no}\ntexts: {cp: Code}\noffences: {}\n');

describe('without a terminal', () => {
  it.each([['init', 'TG'], ['interview', 'law.yaml'], ['check', '--watch', 'law.yaml']])('%s never waits for an answer: it says what to do, and ends', (...argv) => {
    const cwd = folderOf({ 'law.yaml': law });
    for (const stdio of ['ignore', 'pipe'] as const) {
      const { status, stderr } = spawnSync(process.execPath, [`${process.cwd()}/bin/lacuna.js`, ...argv], { cwd, stdio: [stdio, 'pipe', 'pipe'], encoding: 'utf8', timeout: 30_000 });
      expect(status).toBe(2);
      expect(stderr).toContain('terminal');
    }
  });
});

/** On a machine without `script` the same questions are asked through files and streams by the other tests. */
describe.runIf(HAS_TERMINAL || process.platform === 'linux')('on a terminal', () => {
  it('init asks for what no option says, again where it cannot be read, and writes the file', async () => {
    const cwd = folderOf({});
    const terminal = new Terminal('lacuna init --topics csam', cwd, french);
    await terminal.answer('Pays', 'Togoo');
    await terminal.answer('vouliez-vous dire TG', 'togo');
    await terminal.answer('Nom du pays', '');
    await terminal.answer('quelle date', '31/01/2026');
    await terminal.answer('Titres des lois', 'Code pénal');
    await terminal.answer('Fichier à écrire', '');
    expect(await terminal.ended()).toBe(0);
    expect(readFileSync(`${cwd}/TG.yaml`, 'utf8')).toMatch(/country: TG[^]*asOf: 2026-01-31[^]*cp: \{title: Code pénal\}/u);
  });

  it.each([['Ctrl-C', CTRL_C], ['Ctrl-D', CTRL_D]])('init writes nothing after %s', async (_, key) => {
    const cwd = folderOf({});
    const terminal = new Terminal('lacuna init', cwd, french);
    await terminal.answer('Pays', 'TG');
    await terminal.press('Nom du pays', key);
    expect(await terminal.ended()).toBe(2);
    expect(terminal.shown).toContain('arrêté\u202f; rien n’a été écrit');
    expect(existsSync(`${cwd}/TG.yaml`)).toBe(false);
  });

  it.each([['Ctrl-C', CTRL_C], ['Ctrl-D', CTRL_D]])('interview keeps what was saved when it is stopped by %s, and goes on there the next time', async (_, key) => {
    const cwd = folderOf({ 'law.yaml': law });
    const first = new Terminal('lacuna interview law.yaml --topic csam', cwd, french);
    await first.answer('Réponse', 'cp art. 12');
    await first.answer('Réponse', '21');
    await first.press('Réponse', key);
    expect(await first.ended()).toBe(0);
    const saved = readFileSync(`${cwd}/law.yaml`, 'utf8');
    expect(saved).toContain('    at: cp art. 12\n    acts: [possess]\n    needs: unknown\n');
    expect(first.shown).toContain('Pour reprendre à tout moment');
    const second = new Terminal('lacuna interview law.yaml --topic csam', cwd, french);
    await second.answer('suppose-t-elle d’autres conditions', '');
    await second.answer('Réponse', 'q');
    expect(await second.ended()).toBe(0);
    expect(readFileSync(`${cwd}/law.yaml`, 'utf8')).toBe(saved);
  });

  it('interview takes a list of answers that is pasted at once, each for its question', async () => {
    const cwd = folderOf({ 'law.yaml': law });
    const terminal = new Terminal('lacuna interview law.yaml --topic csam', cwd, french);
    await terminal.answer('Réponse', ['cp art. 12', '21', '1', 'non', '1', '18', '1 à 5 ans', 'quitter'].join('\r'));
    expect(await terminal.ended()).toBe(0);
    expect(readFileSync(`${cwd}/law.yaml`, 'utf8')).toContain('penalty: {prison: {min: 1 year, max: 5 years}}');
  });

  it('check --watch shows what a save changes, and ends on Ctrl-C', async () => {
    const cwd = folderOf({ 'law.yaml': law });
    const terminal = new Terminal('lacuna check law.yaml --watch -q', cwd, french);
    await terminal.until('fichier surveillé');
    writeFileSync(`${cwd}/law.yaml`, `${law}examined: [grooming]\n`);
    await terminal.until('(grooming.offence)');
    writeFileSync(`${cwd}/law.yaml`, 'lacuna: 1\nnonsense\n');
    await terminal.until('n’est pas en ordre');
    writeFileSync(`${cwd}/law.yaml`, `${law}examined: [grooming]\n`);
    await terminal.press('aucun verdict n’a changé', CTRL_C);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.shown).toContain('inconnu → lacune');
  });
});
