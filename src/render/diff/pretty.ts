import { Chalk, type ChalkInstance } from 'chalk';
import { CHANGE_KINDS, type ChangeKind } from '../../model/change.ts';
import type { DiffEntry, DiffReport } from '../../model/diff.ts';
import { plainLine } from '../escape.ts';
import { capital, levelText, partText, turnText } from './entry-text.ts';
import type { DiffOptions, EntryOptions } from './format.ts';

const SIGNS: Readonly<Record<ChangeKind, string>> = { opened: '✗', closed: '✓', changed: '↔', asked: '+', settled: '✓', open: '=', unknown: '?' };

/** A diff for a terminal. Signs stand beside colours, so that nothing is lost without them. */
export function diffPretty(diff: DiffReport, options: DiffOptions): string {
  const { words, colour, quiet } = options;
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const counts = CHANGE_KINDS.map((kind) => paint(kind, chalk)(`${SIGNS[kind]} ${words.kinds[kind]} ${String(diff.counts[kind])}`)).join('  ');
  if (quiet) return `${counts}\n`;
  const lines = [
    chalk.bold(plainLine(words.title(diff.countryName))),
    chalk.dim(plainLine(`${words.before}${options.report.colon}${words.side(diff.before)}`)),
    chalk.dim(plainLine(`${words.after}${options.report.colon}${words.side(diff.after)}`)),
    '',
    ...CHANGE_KINDS.flatMap((kind) => {
      const entries = diff.entries.filter((entry) => entry.kind === kind);
      // What is unknown as before is counted in the last line.
      return entries.length === 0 || kind === 'unknown' ? [] : [chalk.bold(words.kinds[kind]), ...entries.flatMap((entry) => changeLinesPretty(entry, options, chalk)), ''];
    }),
  ];
  return `${lines.join('\n')}\n${counts}\n`;
}

function paint(kind: ChangeKind, chalk: ChalkInstance): ChalkInstance {
  if (kind === 'opened') return chalk.red;
  if (kind === 'closed' || kind === 'settled') return chalk.green;
  if (kind === 'changed' || kind === 'asked') return chalk.yellow;
  return kind === 'unknown' ? chalk.cyan : chalk.dim;
}

/** A change on a few lines. */
export function changeLinesPretty(entry: DiffEntry, { words, report }: EntryOptions, chalk: ChalkInstance): string[] {
  const sign = paint(entry.kind, chalk)(SIGNS[entry.kind]);
  if (entry.kind === 'open') return [`  ${sign} ${plainLine(entry.title)} ${chalk.dim(`${entry.criterion} (${report.levels[entry.after.level]})`)}`];
  const level = levelText(entry, report);
  const made = entry.provisions.map(({ path, change, file, line, at }) => `${path} (${[words.change[change], ...(at === undefined ? [] : [at]), report.headings.linesOf(file, line)].join(report.semicolon)})`).join(report.semicolon);
  return [
    `  ${sign} ${plainLine(entry.title)} ${chalk.dim(entry.criterion)}  ${plainLine([turnText(entry, report), level].filter((one) => one !== '').join(', '))}`,
    ...entry.parts.map((part) => `      ${plainLine(partText(part, report))}`),
    ...(entry.brief === '' ? [] : [`      ${plainLine(entry.kind === 'closed' || entry.kind === 'settled' ? `${words.was}${report.colon}${entry.brief}` : capital(entry.brief))}`]),
    chalk.dim(`      § ${plainLine(made === '' ? words.madeByDate : made)}`),
  ];
}
