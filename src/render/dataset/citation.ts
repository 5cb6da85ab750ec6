import type { Comparison } from '../../model/comparison.ts';
import type { DatasetWords } from '../../words/dataset.ts';
import type { DatasetCredits } from './descriptor.ts';

/** A text as YAML in double quotes, which is JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** An author as CFF has it: “Family, Given” is a person, anything else a body. */
function author(name: string): string[] {
  const [family = '', given] = name.split(/,\s*/u);
  return given === undefined ? [`  - name: ${quoted(name)}`] : [`  - family-names: ${quoted(family)}`, `    given-names: ${quoted(given)}`];
}

/** `CITATION.cff`: how to cite the data, with the version of the rules. */
export function citation({ version, rules }: Comparison, credits: DatasetCredits, words: DatasetWords): string {
  const authors = credits.authors.length === 0 ? [words.unnamedAuthors] : credits.authors;
  const lines = [
    'cff-version: 1.2.0',
    `message: ${quoted(words.citationMessage)}`,
    'type: dataset',
    `title: ${quoted(credits.title)}`,
    `abstract: ${quoted(words.description)}`,
    `version: ${quoted(`${rules.version}-${rules.digest}`)}`,
    'authors:',
    ...authors.flatMap(author),
    ...(credits.licence === undefined ? [] : [`license: ${quoted(credits.licence)}`]),
    'keywords:',
    ...words.keywords.map((word) => `  - ${quoted(word)}`),
    'references:',
    '  - type: software',
    '    title: "lacuna"',
    `    version: ${quoted(version)}`,
    '    authors:',
    '      - name: "lacuna contributors"',
  ];
  return `${lines.join('\n')}\n`;
}
