import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A value in YAML, whatever signs it holds: JSON is YAML. */
const q = (text: string): string => JSON.stringify(text);

/** A folder of files of every kind, with the given texts in every field that takes words; where texts differ, all else is the same. */
export function folderWith(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-inert-'));
  // Told apart by their ends, so that none is taken for another; their beginnings do the harm.
  let count = 0;
  const next = (): string => `${texts[count % texts.length] ?? ''} end${String((count += 1))}`;
  const acts = ['possess', 'access', 'produce', 'distribute', 'offer', 'advertise', 'transmit', 'procure-self', 'facilitate', 'incite'];
  const long = (value: string): string => `{is: ${value}, at: ${q(`cp ${next()}`)}, note: ${q(next())}, only: ${q(next())}}`;
  const offences = texts.map((text, index) => `  offence${String(index)}: {about: csam, at: ${q(`cp ${next()}`)}, acts: [${acts[index % acts.length] ?? ''}], needs: [{other: ${q(next())}}, intent-to-distribute], excused: [{is: peers, only: ${q(next())}, note: ${q(next())}}], only: ${q(next())}, note: ${q(next())}}`);
  const law = (name: string, country: string): string => `lacuna: 1
country: ${country}
name: {en: ${q(next())}, fr: ${q(next())}}
asOf: 2026-01-15
texts:
  cp: {title: ${q(next())}, ref: ${q(next())}, url: ${q(next())}, eli: ${q(next())}, note: ${q(next())}}
examined: [csam, grooming, definitions, limitation, jurisdiction]
treaties: {lanzarote: {bound: 2012-08-01, note: ${q(next())}, reservations: [{is: "20(4)", note: ${q(next())}}]}}
ages: {consent: ${long('15')}}
definitions:
  csam: {at: ${q(`cp ${next()}`)}, term: ${q(next())}, note: ${q(next())}, covers: {real: ${long('yes')}, simulated: no}}
offences:
${offences.join('\n')}
  approach: {about: grooming, at: ${q(`cp ${next()}`)}, acts: [propose-meeting], purposes: [sexual-activity], since: 2013-01-01, needs: [{other: ${q(next())}}], note: ${q(name)}}
general:
  attempt: {for: [csam], only: ${q(next())}, at: ${q(`cp ${next()}`)}, note: ${q(next())}}
  limitation:
    - {for: all, years: 10, from: offence, only: ${q(next())}, at: ${q(`cp ${next()}`)}}
  jurisdiction: {nationals: {for: all, only: ${q(next())}, dual-criminality: required, at: ${q(`cp ${next()}`)}}}
measures:
  victims.interviews: {few: yes, trained: no, at: ${q(`cp ${next()}`)}, note: ${q(next())}}
  reporting.service-providers: ${long('no')}
`;
  const files: Readonly<Record<string, string>> = {
    'law.yaml': law('a', 'XA'),
    'other.yaml': law('b', 'XB'),
    'bill.yaml': `lacuna: 1\nbill: {en: ${q(next())}, fr: ${q(next())}}\namends: ./law.yaml\nasOf: 2027-01-01\noffences:\n  approach: {note: ${q(next())}, at: ${q(`cp ${next()}`)}, needs: [{other: ${q(next())}}], acts: [propose-meeting, communicate]}\n`,
    'accepted.yaml': `accepted:\n  - {criterion: grooming.without-meeting, country: XA, reason: ${q(next())}, decided-by: ${q(next())}, date: 2025-11-03, expires: 2026-12-31}\n  - {criterion: grooming.offence, reason: ${q(next())}, decided-by: ${q(next())}, date: 2024-03-01, expires: 2025-03-01}\n`,
    'findings.csv': `country,criterion,part,source,outcome,as-of,published-by,place,note,note-fr,since,explained-by,explanation,explanation-fr\n${['csam.simple-possession', 'grooming.offence', 'csam.access'].map((criterion) => ['XA', criterion, '', '', 'met', '2020', next(), next(), next(), next(), '', 'cp 1', next(), next()].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`,
    'answers.txt': `yes ${next().replaceAll(/[\r\n]/gu, ' ')}\nno\n${next().replaceAll(/[\r\n]/gu, ' ')}\nskip\n`,
    'rules/csam/access.yaml': readFileSync('rules/csam/access.yaml', 'utf8').replaceAll(/^( {2}(?:en|fr)): ".*"$/gmu, (_, key: string) => `${key}: ${q(next())}`),
  };
  mkdirSync(join(folder, 'rules/csam'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const each = (formats: readonly string[], line: string): string[] => formats.map((format) => `${line} -f ${format}`);

/** Topics whose findings repeat what the law's fields say. */
const TOPICS = '--topic csam,grooming,definitions';

/** Every command that says something of a file, in every format. */
export const LINES: readonly string[] = [
  ...each(['pretty', 'markdown', 'html', 'docx', 'json', 'ndjson', 'sarif', 'junit', 'github', 'gitlab', 'csv'], `check law.yaml bill.yaml --accepted accepted.yaml ${TOPICS}`),
  ...each(['markdown', 'csv'], 'check law.yaml -l fr --topic limitation,jurisdiction,victims,reporting'),
  ...each(['markdown', 'html'], 'check law.yaml -l fr --rules rules --instrument lanzarote --topic csam'),
  ...each(['markdown', 'csv', 'json', 'ndjson', 'html', 'svg', 'xlsx'], `compare law.yaml other.yaml ${TOPICS}`),
  'compare law.yaml other.yaml --wide --csv-dialect excel-fr -f csv', `compare law.yaml other.yaml --by topics -f html -l fr ${TOPICS}`,
  ...each(['pretty', 'markdown', 'html', 'json', 'github', 'junit', 'sarif'], 'diff bill.yaml --topic grooming'),
  ...each(['pretty', 'markdown', 'html', 'json', 'yaml'], 'fix law.yaml grooming.without-meeting csam.simple-possession'),
  ...each(['pretty', 'markdown', 'html', 'json'], 'history law.yaml --topic grooming'),
  ...each(['pretty', 'markdown', 'json'], 'next law.yaml'),
  ...each(['pretty', 'markdown', 'json', 'csv'], 'stale law.yaml --today 2027-01-01'),
  ...each(['pretty', 'markdown', 'json', 'csv'], 'agree findings.csv law.yaml'),
  'rules test rules', 'interview law.yaml --answers answers.txt', `dataset -o data law.yaml other.yaml ${TOPICS}`,
];
