import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { expectGolden } from '../golden.ts';
import { folderOf } from '../written-laws.ts';

const folder = 'test/fixtures/agree';
const table = `${folder}/findings.csv`;
const laws = [`${folder}/xa.yaml`, `${folder}/xb.yaml`];
const agree = (...argv: string[]): ReturnType<typeof run> => run(['agree', ...argv]);

/** Without what changes with every change of the rules. */
function stable(json: string): string {
  return json.replace(/"rules": \{[^}]*\}/u, '"rules": {}');
}

describe('lacuna agree', () => {
  it.each([
    ['pretty', 'en', 'agree.en.txt'],
    ['markdown', 'en', 'agree.en.md'],
    ['markdown', 'fr', 'agree.fr.md'],
    ['json', 'en', 'agree.json'],
    ['csv', 'fr', 'agree.fr.csv'],
  ])('writes %s in %s', async (format, language, golden) => {
    const { out, err } = await agree(table, ...laws, '-f', format, '-l', language);
    expect(err).toBe('');
    expectGolden(stable(out), `test/golden/agree/${golden}`);
  });

  it('fails only for a disagreement that nobody has explained', async () => {
    expect((await agree(table, ...laws)).code).toBe(0);
    const text = readFileSync(table, 'utf8').replace(',cp art. 12,Only with intent to distribute.,Seulement en vue de la diffusion.', ',,,');
    const root = folderOf({ 'findings.csv': text });
    const { code, out } = await agree(`${root}/findings.csv`, ...laws);
    expect(code).toBe(1);
    expect(out).toContain('Nobody has explained this yet.');
  });

  it('fails for an explained disagreement too under --strict', async () => {
    expect((await agree(table, ...laws, '--strict')).code).toBe(1);
  });

  it('takes findings and laws from several files, in any order', async () => {
    const { out } = await agree(laws[0] ?? '', table, laws[1] ?? '', '-q');
    expect(out).toBe('1 agreement, 2 disagreements, 1 superseded, 5 not comparable; 1 unexplained\n');
  });

  it.each([
    ['no findings', laws, 'name a CSV file of findings'],
    ['no law', [table], 'name a law file'],
    ['nothing to compare', [table, `${folder}/xb.yaml`], 'nothing could be compared'],
    ['an unknown format', [table, ...laws, '-f', 'xml'], 'xml'],
  ])('gives no verdict for %s', async (_, argv, message) => {
    const { code, err, out } = await agree(...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
  });

  it('names missing files and faults of both kinds of files, and gives no verdict', async () => {
    const root = folderOf({ 'bad.csv': 'country,criterion,outcome,published-by\nXA,csam.acess,met,x\n', 'bad.yaml': 'lacuna: 2\ncountry: XA\nasOf: 2020-01-01\n' });
    const { code, err, out } = await agree(`${root}/bad.csv`, `${root}/none.csv`, `${root}/bad.yaml`, '-l', 'en');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.replaceAll(root, '')).toBe('/none.csv:1:1: there is no such file\n/bad.csv:2:4: there is no criterion “csam.acess”\n    → did you mean csam.access?\n/bad.yaml:1:9: “2” is not a word that may stand here\n    → one of: 1\n3 errors\n');
  });

  it('gives its errors as JSON where JSON was asked for', async () => {
    const root = folderOf({ 'bad.csv': 'country,criterion,outcome,published-by\nXA,csam.acess,met,x\n' });
    const { code, out } = await agree(`${root}/bad.csv`, ...laws, '-f', 'json');
    expect(code).toBe(2);
    expect((JSON.parse(out) as { errors: unknown[] }).errors).toMatchObject([{ line: 2, column: 4, path: 'criterion', hint: 'did you mean csam.access?' }]);
  });

  it('writes a file whole, in the format of its extension', async () => {
    const root = folderOf({});
    const { code, out } = await agree(table, ...laws, '-o', `${root}/agreement.csv`);
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(`${root}/agreement.csv`, 'utf8')).toMatch(/^country,criterion,part,source,verdict,/u);
  });
});
