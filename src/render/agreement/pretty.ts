import { Chalk, type ChalkInstance } from 'chalk';
import { INCOMPARABLE, type AgreementReport, type AgreementRow } from '../../model/agreement.ts';
import { plainLine } from '../escape.ts';
import { SIGN } from '../signs.ts';
import { wrap } from '../wrap.ts';
import type { AgreementOptions } from './format.ts';
import { articlesOf, derivedWords, groupRows } from './groups.ts';

/** The report for a terminal: what differs, with both sides and the explanation, then counts. */
export function agreementPretty(report: AgreementReport, options: AgreementOptions): string {
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const { words } = options;
  const counts = chalk.bold(words.counts(report.counts, report.unexplained));
  if (options.quiet) return `${counts}\n`;
  const lines: string[] = [];
  for (const verdict of ['disagreement', 'superseded'] as const) {
    const rows = report.rows.filter((one) => one.verdict === verdict);
    if (rows.length === 0) continue;
    lines.push(chalk.bold(words.headings[verdict]), '', ...rows.flatMap((one) => [...both(one, options, chalk), '']));
  }
  const open = report.rows.filter((one) => one.verdict === 'not-comparable');
  if (open.length > 0) lines.push(chalk.bold(words.headings['not-comparable']), ...INCOMPARABLE.flatMap((why) => reasonLine(why, open, options)), '');
  return `${[...lines, counts].join('\n')}\n`;
}

function reasonLine(why: (typeof INCOMPARABLE)[number], rows: readonly AgreementRow[], { words, report }: AgreementOptions): string[] {
  const groups = groupRows(rows.filter((one) => one.why === why));
  if (groups.length === 0) return [];
  return [`  ${words.why[why]}${report.colon}${String(groups.reduce((sum, group) => sum + group.count, 0))}`];
}

function both(one: AgreementRow, { words, report }: AgreementOptions, chalk: ChalkInstance): string[] {
  const { published, law, explanation } = one;
  const paint = one.verdict === 'disagreement' ? chalk.red : chalk.yellow;
  const where = [one.partLabel, one.source].flatMap((text) => (text === undefined ? [] : [text])).join(', ');
  const side = (label: string, texts: readonly (string | undefined)[]): string[] => wrap(plainLine(`${label}${report.colon}${texts.filter((text) => text !== undefined && text !== '').join(' · ')}`), '      ');
  const outcome = (value: keyof typeof SIGN): string => `${SIGN[value]} ${report.outcomes[value]}`;
  return [
    `  ${paint(plainLine(`${one.countryName}${report.colon}${one.title}`))} ${chalk.dim(where === '' ? one.criterion : `${one.criterion} (${where})`)}`,
    ...side(words.published, [outcome(published.outcome), published.asOf ?? words.undated, published.by, published.place, published.note]),
    ...(law === undefined ? [] : side(words.derived, [outcome(law.outcome), law.asOf, derivedWords(one), articlesOf(one, report.semicolon, 4), law.file])),
    ...(explanation === undefined ? [`      ${chalk.red(words.noExplanation)}`] : side(words.explanation, [explanation.text, explanation.at, explanation.since === undefined ? undefined : words.since(explanation.since)])),
  ];
}
