import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/outcome.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { treatyFacts } from '../model/treaty-facts.ts';
import { laterPosition } from '../report/treaty-position.ts';
import type { SkeletonWords } from '../words/draft.ts';
import { instrumentName, topicTitle } from '../words/lists.ts';
import { plainLine } from './escape.ts';
import { wrap } from './wrap.ts';

/** What a new law file is made from. */
export interface SkeletonInput {
  readonly country: string;
  readonly name: string;
  readonly asOf: string;
  readonly texts: readonly { readonly key: string; readonly title: string }[];
  readonly topics: readonly string[];
  readonly schema: string;
  readonly language: Language;
}

const JURISDICTION = ['territory', 'ships', 'aircraft', 'nationals', 'residents', 'victim-national', 'victim-resident', 'universal'] as const;
const GENERAL = ['attempt', 'complicity', 'co-perpetration', 'association', 'legal-persons'] as const;

/** A string as YAML holds it on one line. */
export function yamlString(text: string): string {
  const line = plainLine(text);
  return /^[\p{L}][\p{L}\p{N} ’'().°/-]*$/u.test(line) && !/^(y|n|yes|no|true|false|null|on|off|unknown)$/iu.test(line) && line === line.trim() ? line : JSON.stringify(line);
}

function comment(lines: readonly string[], margin = ''): string[] {
  return lines.flatMap((line) => {
    if (line === '') return [`${margin}#`];
    const indent = /^ */u.exec(line)?.[0] ?? '';
    return indent === '' ? wrap(line, '').map((one) => `${margin}# ${one.trim()}`) : [`${margin}# ${line}`];
  });
}

/** A law file to start from: every field with a comment, unknown where nothing is known. */
export function renderSkeleton(input: SkeletonInput, catalogue: Catalogue, texts: CatalogueTexts, words: SkeletonWords, question: (path: string) => string): string {
  const { country, name, asOf, language } = input;
  const ask = (path: string, margin: string): string[] => comment([question(path).replaceAll('`', '')], margin);
  const lines = [
    `# yaml-language-server: $schema=${plainLine(input.schema)}`,
    ...comment([words.schema]),
    '#',
    ...comment(words.head(plainLine(name))),
    '',
    'lacuna: 1',
    `country: ${country}   # ${words.country}`,
    `name: {${language}: ${yamlString(name)}}`,
    `status: in-force   # ${words.status}`,
    `asOf: ${asOf}   # ${words.asOf}`,
    `# ${words.verified}`,
    `language: ${language}   # ${words.language}`,
    '',
    ...comment(words.texts),
    ...(input.texts.length === 0 ? ['texts: {}'] : ['texts:', ...input.texts.map(({ key, title }) => `  ${key}: {title: ${yamlString(title)}}`)]),
    '',
    ...comment(words.examined),
    ...input.topics.map((topic) => `#   ${topic}: ${plainLine(topicTitle(texts, topic))} (${words.planned})`),
    'examined: []',
    '',
    ...treatyLines(input, catalogue, texts, words),
    '',
    ...comment(words.ages),
    'ages:',
    `  majority: unknown   # ${words.majority}`,
    `  consent: unknown   # ${words.consent}`,
    `  responsibility: unknown   # ${words.responsibility}`,
    '',
    'definitions:',
    ...ask('definitions.child-under', '  '),
    '  child-under: unknown',
    ...comment(words.definitions, '  '),
    '  csam: unknown',
    '',
    ...offenceLines(input, catalogue, texts, words),
    '',
    ...comment(words.general),
    'general:',
    ...GENERAL.flatMap((key) => [...ask(`general.${key}`, '  '), `  ${key}: unknown`]),
    ...comment(words.limitation, '  '),
    '  limitation: unknown',
    '  jurisdiction:',
    ...JURISDICTION.flatMap((key) => [...ask(`general.jurisdiction.${key}`, '    '), `    ${key}: unknown`]),
    ...ask('general.extradition', '  '),
    '  extradition: unknown',
    '',
    ...comment(words.measures),
    ...measureLines(input, catalogue, texts),
  ];
  return `${lines.join('\n')}\n`;
}

function treatyLines({ country, asOf, language }: SkeletonInput, catalogue: Catalogue, texts: CatalogueTexts, words: SkeletonWords): string[] {
  const facts = new Map(treatyFacts(country).map((fact) => [fact.instrument, fact]));
  const treaties = Object.values(catalogue.instruments).filter((one) => one.kind === 'treaty');
  const publisher = (by: string): string => instrumentName(texts, by);
  return [
    ...comment(words.treaties),
    'treaties:',
    ...treaties.map(({ id }) => {
      const short = plainLine(instrumentName(texts, id));
      const fact = facts.get(id);
      if (fact === undefined) return `  ${id}: unknown   # ${short} (${words.treatyNone})`;
      const position = laterPosition(fact, asOf);
      const note = position === 'unknown' ? words.treatyThen(fact.note[language], fact.asOf, publisher(fact.by)) : words.treatyYes(fact.note[language], fact.asOf, publisher(fact.by));
      return `  ${id}: {bound: ${position}, note: ${JSON.stringify(plainLine(note))}}   # ${short}`;
    }),
  ];
}

function offenceLines({ topics, texts: statutes }: SkeletonInput, { vocabulary }: Catalogue, texts: CatalogueTexts, words: SkeletonWords): string[] {
  const key = statutes[0]?.key ?? 'cp';
  const examples = Object.entries(vocabulary.about).filter(([, subject]) => topics.includes(subject.topic)).flatMap(([about, subject]) => {
    const acts = Object.keys(subject.acts);
    return [
      `#   ${words.offenceName}-${about}:   # ${plainLine(texts.about[about] ?? about)}`,
      `#     about: ${about}`,
      `#     at: ${key} art. 1   # ${words.fields.at}`,
      ...(acts.length === 0 ? [] : [`#     acts: [${acts.join(', ')}]   # ${words.fields.acts}`]),
      `#     needs: unknown   # ${words.fields.needs}`,
      `#     excused: unknown   # ${words.fields.excused}`,
      `#     via: any   # ${words.fields.via}`,
      `#     child-under: 18   # ${words.fields.childUnder}`,
      `#     penalty: {prison: {min: 1 year, max: 5 years}}   # ${words.fields.penalty}`,
    ];
  });
  return [...comment(words.offences), 'offences: {}', ...examples];
}

function measureLines({ topics }: SkeletonInput, catalogue: Catalogue, texts: CatalogueTexts): string[] {
  const stated = catalogue.criteria.filter((criterion) => criterion.measures.length > 0 && topics.includes(criterion.topic) && !catalogue.optionalPacks.includes(criterion.pack) && Object.values(criterion.tests).every((test) => Object.hasOwn(test, 'measure')));
  if (stated.length === 0) return ['measures: {}'];
  return ['measures:', ...stated.flatMap(({ id }) => [...comment([texts.criteria[id]?.ask ?? id], '  '), `  ${id}: unknown`])];
}
