import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';
import { folderOf } from '../written-laws.ts';
import { LanguageServer, type Position } from './language-server.ts';

const MODELINE = '# yaml-language-server: $schema=./law.schema.json\n';
const HEAD = `${MODELINE}lacuna: 1\ncountry: XA\nasOf: 2026-01-15\ntexts: {cp: {title: Penal Code}}\noffences:\n  holding:\n    about: csam\n`;

let server: LanguageServer;
const folders: Record<string, string> = {};

/** Where a mark stands in a text: the text without it, and the place. */
function marked(text: string): { readonly text: string; readonly at: Position } {
  const before = text.slice(0, text.indexOf('|')).split('\n');
  return { text: text.replace('|', ''), at: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

let files = 0;

/** Opens a text as a law file beside the schema of a language. */
async function opened(text: string, language = 'en'): Promise<{ readonly uri: string; readonly found: Awaited<ReturnType<LanguageServer['open']>> }> {
  files += 1;
  const uri = pathToFileURL(`${folders[language] ?? ''}/law-${String(files)}.yaml`).href;
  return { uri, found: await server.open(uri, text) };
}

beforeAll(async () => {
  for (const language of ['en', 'fr']) folders[language] = folderOf({ 'law.schema.json': (await run(['schema', '--lang', language])).out });
  server = await LanguageServer.start(folders['en'] ?? '');
});

afterAll(async () => {
  await server.stop();
});

describe('an editor with the YAML language server', () => {
  it('underlines nothing in a law that is in order', async () => {
    expect((await opened(`${HEAD}    at: cp art. 12\n    acts: [possess]\n    needs: [intent-to-distribute]\n`)).found).toEqual([]);
  });

  it('underlines a key that does not exist, at its own place', async () => {
    const { found } = await opened(`${HEAD}    acts: [possess]\n    excuse: [professional]\n`);
    expect(found.map((one) => one.range.start)).toContainEqual({ line: 9, character: 4 });
    expect(found.find((one) => one.range.start.line === 9)?.message).toContain('excuse');
  });

  it('underlines a word that the vocabulary does not have', async () => {
    const { found } = await opened(`${HEAD}    acts: [posess]\n`);
    expect(found.map((one) => one.range)).toContainEqual({ start: { line: 8, character: 11 }, end: { line: 8, character: 17 } });
  });

  it.each([
    ['the acts of the subject, and not those of another', `${HEAD}    acts: [|]\n`, ['possess', 'distribute', 'procure-self'], 'propose-meeting'],
    ['the acts on a line of their own', `${HEAD}    acts:\n      - |\n`, ['possess', 'distribute'], 'propose-meeting'],
    ['the narrowing elements', `${HEAD}    acts: [possess]\n    needs: [|]\n`, ['intent-to-distribute', 'habit'], 'possess'],
    ['the media', `${HEAD}    acts: [possess]\n    via: |\n`, ['any', 'online', 'offline', 'unknown'], 'yes'],
    ['the topics', `${HEAD}    acts: [possess]\nexamined: [|]\n`, ['csam', 'grooming'], 'possess'],
    ['the instruments', `${HEAD}    acts: [possess]\ntreaties:\n  |\n`, ['lanzarote', 'opsc'], 'csam'],
  ])('offers %s', async (_, marks, words, foreign) => {
    const { text, at } = marked(marks);
    const offered = await server.complete((await opened(text)).uri, at);
    expect(offered).toEqual(expect.arrayContaining(words));
    expect(offered).not.toContain(foreign);
  });

  it('offers the keys of an offence', async () => {
    const { text, at } = marked(`${HEAD}    |\n`);
    expect(await server.complete((await opened(text)).uri, at)).toEqual(expect.arrayContaining(['acts', 'needs', 'excused', 'child-under', 'penalty']));
  });

  it.each([
    ['en', 'Elements without which the act is no offence'],
    ['fr', 'Éléments sans lesquels l’acte n’est pas une infraction'],
  ])('explains a key under the pointer in the language of the schema: %s', async (language, said) => {
    const { text, at } = marked(`${HEAD}    acts: [possess]\n    ne|eds: [intent-to-distribute]\n`);
    expect(await server.hover((await opened(text, language)).uri, at)).toContain(said);
  });

  it.each([
    ['what a measure asks', 'measures:\n  investigation.cov|ert: yes\n', 'autorise, pour enquêter'],
    ['what a treaty is called', 'treaties:\n  lan|zarote: yes\n', 'Convention du Conseil de l’Europe'],
    ['what a word means, before the other words', 'general:\n  aggravating: [family-|or-trust]\n', '* `family-or-trust`: Un membre de la famille'],
    ['what a ground of jurisdiction is', 'general:\n  jurisdiction:\n    nati|onals: yes\n', 'Actes commis à l’étranger'],
  ])('says %s', async (_, marks, said) => {
    const { text, at } = marked(`${HEAD}    acts: [possess]\n${marks}`);
    expect(await server.hover((await opened(text, 'fr')).uri, at)).toContain(said);
  });
});
