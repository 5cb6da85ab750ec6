import { ABOUT, AIMS, COUNTRIES, COVERS, EXCUSED, GROUNDS, MEASURES, NEEDS, NOTES, TOPICS, TREATIES } from './law-words.ts';
import { seededChoice } from './seeded-choice.ts';
import type { Choice } from './seeded-choice.ts';

/** How many lines every generated law has. */
export const LINES = 364;

const TEXTS = ['cp', 'cpp', 'cnum', 'cenf'];

/** A citation; a few lack what a reader expects in one, so that rules have something to find. */
function cite(choose: Choice): string {
  const article = String(choose.between(1, 799));
  if (choose.chance(5)) return `${choose.of(TEXTS)} ${article}`;
  return `${choose.of(TEXTS)} art. ${article}${choose.chance(30) ? ` al. ${String(choose.between(1, 9))}` : ''}`;
}

const note = (choose: Choice): string => `"${choose.of(NOTES)}"`;
const day = (choose: Choice, first: number, last: number): string => `"${String(choose.between(first, last))}-${String(choose.between(1, 12)).padStart(2, '0')}-${String(choose.between(1, 28)).padStart(2, '0')}"`;
const list = (words: readonly string[]): string => `[${words.join(', ')}]`;

function head(choose: Choice, seed: number): string[] {
  const years = TEXTS.map((key) => [key, choose.between(1990, 2024)] as const);
  return [
    `# Generated for measuring (seed ${String(seed)}): an invented law, of no country.`,
    '',
    'lacuna: 1',
    `country: ${choose.of(COUNTRIES)}`,
    `name: {fr: Loi inventée ${String(seed)}, en: Invented law ${String(seed)}}`,
    `status: ${choose.of(['in-force', 'historical'])}`,
    `asOf: ${day(choose, 2020, 2024)}`,
    `language: ${choose.of(['en', 'fr'])}`,
    '',
    'texts:',
    ...years.map(([key, year]) => `  ${key}: {title: Code ${key} of ${String(year)}, ref: "Loi n° ${String(year)}-${String(choose.between(1, 99))}"${choose.chance(85) ? `, version: ${day(choose, 2010, 2019)}` : ''}${choose.chance(90) ? `, url: "https://laws.example/${key}/${String(year)}"` : ''}}`),
    '',
    `examined: ${list(choose.some(TOPICS, 4))}`,
    '',
    'treaties:',
    ...choose.some(TREATIES, 4).map((id) => `  ${id}: {signed: ${day(choose, 1990, 2004)}, bound: ${choose.chance(85) ? day(choose, 2005, 2019) : 'no'}, note: ${note(choose)}}`),
    '',
    'ages:',
    `  majority: {is: ${choose.of(['18', '18', '21'])}, at: ${cite(choose)}}`,
    `  consent: {is: ${String(choose.between(13, 18))}, at: ${cite(choose)}, note: ${note(choose)}}`,
    `  responsibility: {is: ${String(choose.between(7, 15))}, at: ${cite(choose)}}`,
    '',
    'definitions:',
    `  child-under: {is: 18, at: ${cite(choose)}}`,
    '  csam:',
    `    at: ${cite(choose)}`,
    '    child-under: 18',
    `    covers: ${list(choose.some(COVERS, 5))}`,
    '',
  ];
}

function offence(choose: Choice, about: string, acts: readonly string[], index: number): string[] {
  const least = choose.between(1, 5);
  const aims = AIMS.get(about);
  return [
    ...(index % 4 === 0 ? [`  # ---- ${about}, read with ${cite(choose)}`] : []),
    `  ${about}-${String(index)}:`,
    `    about: ${about}`,
    `    at: ${cite(choose)}`,
    ...(about === 'abuse' ? [] : choose.chance(70) ? [`    acts: ${list(choose.some(acts, 1))}`] : ['    acts:', ...choose.some(acts, 1).map((act) => `      ${act}: ${choose.chance(60) ? 'yes' : `{is: ${choose.of(['yes', 'unknown'])}, note: ${note(choose)}}`}`)]),
    ...(aims === undefined ? [] : [`    ${aims[0]}: ${list(choose.some(aims[1], 1))}`]),
    ...(choose.chance(30) ? [`    needs: [{is: ${choose.of(NEEDS)}, at: ${cite(choose)}, note: ${note(choose)}}]`] : []),
    `    child-under: ${choose.of(['18', '18', '18', '18', '18', '18', '15', 'any'])}`,
    ...(choose.chance(95) ? [`    via: ${choose.of(['any', 'any', 'any', 'online', 'online', 'online', 'offline'])}`] : []),
    ...(about === 'csam' && choose.chance(40) ? ['    covers:', ...choose.some(COVERS, 3).map((word) => `      ${word}: ${choose.of(['yes', 'no', 'unknown'])}`)] : []),
    ...(choose.chance(20) ? [`    excused: [{is: ${choose.of(EXCUSED)}, at: ${cite(choose)}}]`] : []),
    `    penalty: {prison: {min: ${String(least)} years, max: ${String(least + choose.between(1, 10))} years}, fine: {max: ${String(choose.between(50, 900) * 1000)}, currency: XOF}, joined: ${choose.of(['and', 'and', 'and', 'or', 'and-or', 'and-or'])}}`,
    `    class: ${choose.of(['crime', 'delit', 'delit', 'delit', 'contravention'])}`,
    ...(choose.chance(40) ? [`    note: ${note(choose)}`] : []),
    '',
  ];
}

function general(choose: Choice): string[] {
  const ground = (id: string): string => `    ${id}: {for: ${choose.of(['all', '[abuse, csam]', '[prostitution, sale, csam]'])}, dual-criminality: ${choose.of(['required', 'not-required', 'unknown'])}, at: ${cite(choose)}}`;
  return [
    'general:',
    `  attempt: {for: ${choose.of(['all', '[csam, abuse, prostitution]'])}, at: ${cite(choose)}}`,
    `  complicity: {for: all, at: ${cite(choose)}, note: ${note(choose)}}`,
    `  co-perpetration: {for: all, at: ${cite(choose)}}`,
    `  legal-persons: {for: all, liability: [criminal], at: ${cite(choose)}}`,
    '  limitation:',
    `    - {for: all, years: ${String(choose.between(3, 15))}, from: offence, at: ${cite(choose)}}`,
    `    - {for: [abuse], years: ${String(choose.between(10, 30))}, from: majority, at: ${cite(choose)}, note: ${note(choose)}}`,
    '    - {ordinary: yes, years: 10}',
    '  jurisdiction:',
    `    territory: {is: yes, at: ${cite(choose)}}`,
    `    ships: ${choose.of(['yes', 'no', 'unknown'])}`,
    `    aircraft: ${choose.of(['yes', 'no', 'unknown'])}`,
    ...GROUNDS.map(ground),
    `  extradition: {for: all, at: ${cite(choose)}}`,
    `  confiscation: {instruments: {is: yes, at: ${cite(choose)}}, proceeds: yes}`,
    `  closure: {physical: yes, online: ${choose.of(['yes', 'no', 'unknown'])}, at: ${cite(choose)}}`,
    `  aggravating: {family-or-trust: {is: yes, at: ${cite(choose)}}, several-persons: yes, torture: unknown}`,
    `  foreign-convictions: ${choose.of(['yes', 'no', 'unknown'])}`,
    '',
  ];
}

function measures(choose: Choice, lines: number): string[] {
  const answers = MEASURES.slice(0, lines - 1).map((id) => `  ${id}: ${choose.chance(40) ? choose.of(['yes', 'no', 'unknown']) : `{is: ${choose.of(['yes', 'no'])}, at: ${cite(choose)}, note: ${note(choose)}}`}`);
  const rest = Array.from({ length: lines - 1 - answers.length }, () => `  # ${choose.of(NOTES)}`);
  return ['measures:', ...answers, ...rest];
}

/** A law in the format, invented and valid, of `LINES` lines: the same for the same seed. */
export function generateLaw(seed: number): string {
  const choose = seededChoice(seed);
  const before = head(choose, seed);
  const after = general(choose);
  // What is left for offences once the shortest list of measures has its place.
  const room = LINES - before.length - after.length - 20;
  // A subject may be missing, as in real laws.
  const abouts = [...ABOUT].filter(() => !choose.chance(8));
  const offences: string[] = ['offences:'];
  for (let index = 0; ; index += 1) {
    // Every subject once, then those that laws split into most articles.
    const [about, acts] = index < abouts.length ? (abouts[index] ?? choose.of(abouts)) : choose.of(abouts);
    const next = offence(choose, about, acts, index);
    if (offences.length + next.length > room) break;
    offences.push(...next);
  }
  const lines = [...before, ...offences, ...after];
  return `${[...lines, ...measures(choose, LINES - lines.length)].join('\n')}\n`;
}
