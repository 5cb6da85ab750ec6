import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { INVENTED, partsOf } from '../render/documents.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lacuna-documents-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('documents on the command line', () => {
  it('are written by the name of the file', async () => {
    const page = join(folder, 'report.html');
    expect(await run(['check', INVENTED, '-o', page])).toMatchObject({ code: 1, out: '' });
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/u);
    const letter = join(folder, 'Rapport.DOCX');
    expect(await run(['check', INVENTED, '-l', 'fr', '-o', letter])).toMatchObject({ code: 1, out: '' });
    expect(partsOf(readFileSync(letter)).has('word/document.xml')).toBe(true);
  });

  it('in Markdown are the verdict line alone with -q, and whole in a file', async () => {
    const { out, code } = await run(['check', INVENTED, '-q']);
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toMatch(/◐ 9 partial  ✗ 21 gap/u);
    const report = join(folder, 'quiet.md');
    await run(['check', INVENTED, '-q', '-o', report]);
    expect(readFileSync(report, 'utf8')).toContain('\n## ');
  });

  it('in DOCX never go to a terminal', async () => {
    for (const output of [[], ['-o', '-']]) {
      const english = await run(['check', INVENTED, '-f', 'docx', ...output], { stdoutIsTerminal: true });
      expect(english).toEqual({ code: 2, out: '', err: 'error: a DOCX file cannot be shown on a terminal: name a file with -o report.docx\n' });
    }
    const french = await run(['check', INVENTED, '-f', 'docx', '-l', 'fr'], { stdoutIsTerminal: true });
    expect(french.err).toContain('un fichier DOCX ne se montre pas sur un terminal\u00a0: nommez un fichier avec -o report.docx\n');
  });

  it('of a kind that lacuna does not write are refused with the way out', async () => {
    const pdf = join(folder, 'report.PDF');
    const { code, err } = await run(['check', INVENTED, '-o', pdf]);
    expect(code).toBe(2);
    expect(err).toContain('lacuna does not write .pdf files: write report.docx or report.html');
    expect((await run(['check', INVENTED, '-o', pdf, '-l', 'fr'])).err).toContain('lacuna n’écrit pas de fichier .pdf\u00a0: ');
    expect(existsSync(pdf)).toBe(false);
  });

  it('are not begun where no law could be read', async () => {
    for (const name of ['none.docx', 'none.html']) {
      const { code } = await run(['check', 'test/corpus/invalid/empty.yaml', '-o', join(folder, name)]);
      expect(code).toBe(2);
      expect(existsSync(join(folder, name))).toBe(false);
    }
  });

  it('without the package docx are explained in both languages, and HTML is written all the same', () => {
    // The built command, in a place from where no package can be found.
    for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(folder, 'alone', part), { recursive: true });
    cpSync(INVENTED, join(folder, 'alone/xa.yaml'));
    const alone = (...argv: string[]): { readonly status: number | null; readonly stderr: string } =>
      spawnSync(process.execPath, ['bin/lacuna.js', 'check', 'xa.yaml', ...argv], { cwd: join(folder, 'alone'), encoding: 'utf8', env: {} });
    expect(alone('-o', 'report.docx')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^error: the format docx needs the package docx, which is not installed here: run npm install docx@\S+ /u) as string });
    expect(alone('-o', 'report.docx', '-l', 'fr')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^erreur.*: le format docx demande le paquet docx, qui n’est pas installé ici/u) as string });
    expect(existsSync(join(folder, 'alone/report.docx'))).toBe(false);
    expect(alone('-o', 'report.html')).toMatchObject({ status: 1 });
  });
});
