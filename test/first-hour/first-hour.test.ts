import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../written-laws.ts';
import { partsOf } from '../render/documents.ts';

/** Runs the commands of a page's console blocks one after the other in a folder; the page with what they answer now. */
function executed(page: string, folder: string, locale: string): string {
  const bin = folderOf({ lacuna: `#!/bin/sh\nexec "${process.execPath}" "${process.cwd()}/bin/lacuna.js" "$@"\n` });
  chmodSync(`${bin}/lacuna`, 0o755);
  const env = { PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, LANG: locale, HOME: folder };
  return page.replaceAll(/```console\n([^]*?)```/gu, (_, block: string) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '));
    const lines = commands.map((command) => {
      const { stdout } = spawnSync('bash', ['-c', `{ ${command.slice(2)}; } 2>&1`], { cwd: folder, env, encoding: 'utf8' });
      return `${command}\n${stdout.replace(/\n*$/u, '')}`.trimEnd();
    });
    return `\`\`\`console\n${lines.join('\n')}\n\`\`\``;
  });
}

describe('the first hour', () => {
  it.each([
    ['README.md', 'answers.txt', 'en_US.UTF-8', ['report.docx', 'bill-report.docx']],
    ['LISEZMOI.md', 'reponses.txt', 'fr_FR.UTF-8', ['rapport.docx', 'rapport-projet.docx']],
  ])('of %s is as the page says: every command, every answer, and the documents at the end', (page, answers, locale, documents) => {
    const file = `fixtures/first-hour/${page}`;
    const folder = folderOf({});
    cpSync(`fixtures/first-hour/${answers}`, `${folder}/${answers}`);
    const text = executed(readFileSync(file, 'utf8'), folder, locale);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
    for (const document of documents) {
      expect(existsSync(`${folder}/${document}`), document).toBe(true);
      expect(partsOf(readFileSync(`${folder}/${document}`)).has('word/document.xml')).toBe(true);
    }
  });
});
