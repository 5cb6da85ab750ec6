import { Chalk } from 'chalk';
import type { FixGap, FixReport } from '../../model/fix.ts';
import { plainLine } from '../escape.ts';
import { wrap } from '../wrap.ts';
import type { FixOptions } from './format.ts';

/** Proposals for a terminal. */
export function fixPretty(fix: FixReport, { words, report, colour }: FixOptions): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const gap = (one: FixGap): string => plainLine(`${one.title} (${one.criterion}, ${words.level(one)})`);
  const list = (label: string, gaps: readonly FixGap[]): string[] => (gaps.length === 0 ? [] : wrap(`${label}${report.colon}${gaps.map(gap).join(report.semicolon)}`, '     '));
  const lines = [
    chalk.bold(plainLine(words.title(fix.countryName))),
    chalk.dim(plainLine(`${fix.file}, ${words.counts(fix.gaps, fix.proposals.length)}`)),
    '',
    ...(fix.gaps === 0 ? [words.noGaps, ''] : []),
    ...fix.proposals.flatMap((proposal, index) => [
      ...proposal.changes.flatMap((change) => wrap(plainLine(change.text), '     ')).map((line, at) => (at === 0 ? `${String(index + 1).padStart(3)}. ${line.slice(5)}` : line)),
      ...list(chalk.green(words.closes), proposal.remedies),
      ...list(words.closesToo, proposal.closesToo),
      ...list(chalk.yellow(words.opens), proposal.opens),
      '',
    ]),
    ...(fix.unsolved.length === 0 ? [] : [chalk.bold(words.unsolved), ...fix.unsolved.map((one) => `  ${gap(one)}`), '']),
    ...(fix.bill === undefined ? [] : [...wrap(words.billIntro(fix.bill.closes), ''), ...list(words.billOpens, fix.bill.opens), ...list(words.billLeft, fix.bill.left), '']),
    ...(fix.proposals.length === 0 ? [] : [chalk.dim(words.caution)]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
