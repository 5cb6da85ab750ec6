import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articlesIn, beyondExtract } from './citations.ts';
import { STATUTE_TEXTS, STATUTES, statuteFile, statutesAtHand } from './statutes.ts';

const FOLDER = 'fixtures/countries';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml')).sort();

/** Every `at` of a file, once. */
function citationsOf(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) value.forEach((one) => citationsOf(one, found));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'at') found.add(String(inner));
      else citationsOf(inner, found);
    }
  }
  return found;
}

describe('the citations of the corpus', () => {
  it.each(files)('%s: every citation begins with a text that the file names', (name) => {
    const law = parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as { readonly texts: Readonly<Record<string, unknown>> };
    const keys = Object.keys(law.texts);
    const strays = [...citationsOf(law)].flatMap((at) => at.split(';').map((one) => one.trim())).filter((at) => !keys.includes(at.split(/\s/u, 1)[0] ?? ''));
    expect(strays).toEqual([]);
  });

  it('the statutes are at hand whole, or it is said that no article was looked up', () => {
    // Outside the project's workshop they are absent; what the other tests check does not need them.
    process.stdout.write(statutesAtHand ? `articles are looked up in ${STATUTES}\n` : `no statutes at ${STATUTES}: articles are not looked up\n`);
    const known = Object.values(STATUTE_TEXTS).flatMap((texts) => Object.values(texts).map((text) => text.file));
    const missing = statutesAtHand ? known.filter((file) => !existsSync(`${STATUTES}/${file}`)) : [];
    expect(missing).toEqual([]);
  });

  it.each(files)('%s: every article stands in the extract at hand, or is declared beyond it', (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    const law = parse(text) as { readonly texts: Readonly<Record<string, unknown>> };
    const keys = new Set(Object.keys(law.texts));
    const beyond = beyondExtract(text, keys);
    const statutes = STATUTE_TEXTS[name.replace('.yaml', '')] ?? {};
    const missing = [...citationsOf(law)].flatMap((at) => articlesIn(at, keys).filter(({ key, article }) => {
      if (beyond.texts.has(key) || beyond.articles.has(`${key} ${article}`)) return false;
      const statute = statutes[key];
      if (statute === undefined) return true;
      return statutesAtHand && !statute.heading(article).test(statuteFile(statute.file));
    }).map(({ key, article }) => `${key} ${article} (${at})`));
    expect(missing).toEqual([]);
  });
});
