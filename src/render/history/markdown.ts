import type { HistoryReport, HistoryStep } from '../../model/history.ts';
import { changeLines } from '../diff/markdown.ts';
import { markdownCode, markdownProse, markdownText } from '../escape.ts';
import type { HistoryOptions } from './format.ts';

/** When gaps opened and closed, day by day, and each gap's times. GitHub Markdown. */
export function historyMarkdown(history: HistoryReport, options: HistoryOptions): string {
  const { history: words, report, run } = options;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const empty = history.days === 0 ? words.noDates : history.steps.length === 0 ? words.noChange : undefined;
  const lines = [
    `# ${markdownText(words.title(history.countryName))}`,
    '',
    `- **${report.headings.file}**${report.colon}${markdownCode(history.file)}`,
    `- **${report.headings.asOf}**${report.colon}${markdownText(history.asOf)}`,
    '',
    markdownProse(words.intro),
    '',
    ...(empty === undefined ? [] : [empty, '']),
    ...history.steps.flatMap((step) => stepLines(step, options)),
    ...(history.days === 0 || history.gaps.length === 0
      ? []
      : [`## ${words.gaps}`, '', row([words.columns.criterion, words.columns.periods]), row(['---', '---']), ...history.gaps.map((gap) => row([`${markdownText(gap.title)} (${markdownCode(gap.criterion)})`, markdownText(gap.periods.map(words.period).join(report.semicolon))])), '']),
    markdownText(report.headings.versionLine(run.version, run.rules.version, run.rules.digest, run.rules.criteria)),
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines({ day, future, entries, instruments }: HistoryStep, options: HistoryOptions): string[] {
  const { history: words } = options;
  return [
    `## ${day}${future ? ` (${words.future})` : ''}`,
    '',
    ...(instruments.length === 0 ? [] : [markdownText(words.instruments(instruments.join(', '))), '']),
    ...entries.flatMap((entry) => changeLines(entry, options, words.kind[entry.kind])),
  ];
}
