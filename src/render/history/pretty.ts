import { Chalk } from 'chalk';
import type { HistoryReport } from '../../model/history.ts';
import { changeLinesPretty } from '../diff/pretty.ts';
import { plainLine } from '../escape.ts';
import { wrap } from '../wrap.ts';
import type { HistoryOptions } from './format.ts';

/** When gaps opened and closed, for a terminal. */
export function historyPretty(history: HistoryReport, options: HistoryOptions): string {
  const { history: words, colour } = options;
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const empty = history.days === 0 ? words.noDates : history.steps.length === 0 ? words.noChange : undefined;
  const lines = [
    chalk.bold(plainLine(words.title(history.countryName))),
    ...wrap(plainLine(`${history.file}. ${words.intro.replaceAll('`', '')}`), '').map((line) => chalk.dim(line)),
    '',
    ...(empty === undefined ? [] : [empty, '']),
    ...history.steps.flatMap(({ day, future, entries, instruments }) => [
      chalk.bold(`${day}${future ? ` (${words.future})` : ''}`),
      ...(instruments.length === 0 ? [] : wrap(plainLine(words.instruments(instruments.join(', '))), '  ')),
      ...entries.flatMap((entry) => changeLinesPretty(entry, options, chalk)),
      '',
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
