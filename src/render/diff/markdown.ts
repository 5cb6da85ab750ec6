import { CHANGE_KINDS, type ChangeKind } from '../../model/change.ts';
import type { DiffEntry, DiffProvision, DiffReport } from '../../model/diff.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { markdownCode, markdownProse, markdownText } from '../escape.ts';
import { SIGN } from '../signs.ts';
import { capital, levelText, partText, turnText } from './entry-text.ts';
import type { DiffOptions, EntryOptions } from './format.ts';

/** Kinds of which a line each is enough. */
const BRIEF: ReadonlySet<ChangeKind> = new Set(['open', 'unknown']);

/** What a bill does, for people: opened, closed, changed, each with the provision that made the difference, and what is left. GitHub Markdown. */
export function diffMarkdown(diff: DiffReport, options: DiffOptions): string {
  const { words, report } = options;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const sides = [
    [words.before, diff.before],
    [words.after, diff.after],
  ] as const;
  const lines = [
    `# ${markdownText(words.title(diff.countryName))}`,
    '',
    ...sides.map(([label, side]) => `- **${label}**${report.colon}${markdownText(words.side(side))}`),
    '',
    row(['', ...OUTCOMES.map((outcome) => `${SIGN[outcome]} ${report.outcomes[outcome]}`)]),
    row(['---', ...OUTCOMES.map(() => '---:')]),
    ...sides.map(([label, side]) => row([label, ...OUTCOMES.map((outcome) => String(side.counts[outcome]))])),
    '',
    ...CHANGE_KINDS.flatMap((kind) => section(kind, diff, options)),
    ...(diff.entries.every((entry) => BRIEF.has(entry.kind)) ? [words.nothing, ''] : []),
    markdownText(report.headings.versionLine(options.run.version, options.run.rules.version, options.run.rules.digest, options.run.rules.criteria)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(kind: ChangeKind, diff: DiffReport, options: DiffOptions): string[] {
  const { words } = options;
  const entries = diff.entries.filter((entry) => entry.kind === kind);
  if (entries.length === 0) return [];
  const means = words.means[kind];
  return [
    `## ${words.kinds[kind]} (${String(entries.length)})`,
    '',
    ...(means === undefined ? [] : [markdownText(means), '']),
    ...entriesOf(kind, entries, options),
  ];
}

/** A line each where nothing changes, less where nothing is known; everything of what moves. */
function entriesOf(kind: ChangeKind, entries: readonly DiffEntry[], options: DiffOptions): string[] {
  const { report } = options;
  if (kind === 'unknown') return [entries.map((entry) => `${markdownText(entry.title)} (${markdownCode(entry.criterion)})`).join(' · '), ''];
  if (kind !== 'open') return entries.flatMap((entry) => changeLines(entry, options));
  return [...entries.map((entry) => `- ${SIGN[entry.after.outcome]} ${markdownText(entry.title)} (${markdownCode(entry.criterion)}, ${report.levels[entry.after.level]})${report.colon}${markdownProse(capital(entry.brief))}`), ''];
}

/** A change as a list item: what turned into what, why, through which provision, and who asks. `does` says what the gap does, where no heading says it. */
export function changeLines(entry: DiffEntry, options: EntryOptions, does?: string): string[] {
  const { words, report } = options;
  const level = levelText(entry, report);
  const facts = [turnText(entry, report), ...(level === '' ? [] : [level]), ...(entry.kind === 'changed' && entry.direction !== 'same' ? [words.directions[entry.direction]] : [])];
  const why = entry.reason === '' ? [] : [`  - ${entry.kind === 'closed' || entry.kind === 'settled' ? `${words.was}${report.colon}` : ''}${markdownProse(entry.kind === 'closed' || entry.kind === 'settled' ? entry.brief : capital(entry.reason))}`];
  return [
    `- **${markdownText(entry.title)}**${does === undefined ? '' : ` ${does}`} (${markdownCode(entry.criterion)})${report.colon}${facts.join(' · ')}`,
    ...entry.parts.map((part) => `  - ${markdownText(partText(part, report))}`),
    ...why,
    `  - ${words.madeBy}${report.colon}${entry.provisions.length === 0 ? words.madeByDate : entry.provisions.map((one) => provisionText(one, options)).join(report.semicolon)}`,
    ...(entry.asking.length === 0 ? [] : [`  - ${words.askedBy}${report.colon}${markdownText(entry.asking.join(report.semicolon))}`]),
    '',
  ];
}

function provisionText({ path, change, file, line, at }: DiffProvision, { words, report }: EntryOptions): string {
  const cited = at === undefined ? '' : `${markdownText(at)}, `;
  return `${markdownCode(path)} (${words.change[change]}${report.semicolon}${cited}${markdownText(report.headings.linesOf(file, line))})`;
}
