/** An article that a citation names: the key of the text, and the number without paragraphs. */
export interface CitedArticle {
  readonly key: string;
  readonly article: string;
}

const ARTICLE = /^(?:(?:art|arts|s|ss|sec)\.|§§?|articles?|rec\.)?\s*([LRD]?\d+[a-zA-Z]{0,2}(?:-\d+(?:-\d+)*)?(?:bis|ter|quater|quinquies|sexies)?)\b/u;

/** Words after which a bare number is a paragraph and no article. */
const SUBDIVISION = /(?:\bal\.|\bch\.|\blet\.|\bNr\.|\(\w+\)|°)/u;

/**
 * The articles that a citation names, for instance `cp art. 113-6 al. 2, 222-22 al. 3` or `pc s. 22, cca s. 25`. A small number that
 * follows a paragraph (`art. 197 al. 1, 4`) is another paragraph.
 */
export function articlesIn(citation: string, keys: ReadonlySet<string>): CitedArticle[] {
  const found: CitedArticle[] = [];
  let key = '';
  let before = '';
  for (const piece of citation.split(/[,;]|\b(?:and|et|à|to)\b/u).map((one) => one.trim())) {
    const [first = ''] = piece.split(/\s/u, 1);
    if (keys.has(first)) key = first;
    const rest = keys.has(first) ? piece.slice(first.length).trim() : piece;
    const article = ARTICLE.exec(rest)?.[1];
    const marked = /^(?:(?:art|arts|s|ss|sec)\.|§|articles?)/u.test(rest);
    const paragraph = !marked && /^\d{1,2}(?:bis|ter)?$/u.test(rest) && SUBDIVISION.test(before);
    if (key !== '' && article !== undefined && !paragraph) found.push({ key, article });
    before = rest;
  }
  return found;
}

/** What the lines `# beyond-extract: …` at the top of a file declare to lie outside the extracts at hand: whole texts, or articles. */
export interface BeyondExtract {
  readonly texts: ReadonlySet<string>;
  /** `key article`. */
  readonly articles: ReadonlySet<string>;
}

/** Reads those lines. A second key of the same text may follow in backquotes: `cp art. 131-21 : whole code, key \`cp-int\``. */
export function beyondExtract(file: string, keys: ReadonlySet<string>): BeyondExtract {
  const texts = new Set<string>();
  const articles = new Set<string>();
  for (const [, line = ''] of file.matchAll(/^# beyond-extract: (.*)$/gmu)) {
    const other = /`([^`]+)`/u.exec(line)?.[1];
    for (const entry of line.replaceAll(/\([^)]*`[^)]*\)/gu, '').split(/;\s+(?=\S+ art)/u)) {
      const [listed = ''] = entry.split(/\s: /u, 1);
      if (listed.split(',').every((one) => keys.has(one.trim()))) for (const one of listed.split(',')) texts.add(one.trim());
      for (const { key, article } of articlesIn(listed, keys)) {
        articles.add(`${key} ${article}`);
        if (other !== undefined) articles.add(`${other} ${article}`);
      }
      for (const [from, to] of rangesIn(listed)) articles.add(`range ${from} ${to}`);
    }
  }
  return { texts, articles };
}

function rangesIn(listed: string): [string, string][] {
  return [...listed.matchAll(/([\d-]+) (?:à|to) ([\d-]+)/gu)].map(([, from = '', to = '']) => [from, to]);
}
