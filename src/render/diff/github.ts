import type { DiffEntry, DiffReport } from '../../model/diff.ts';
import { LEVELS } from '../../model/outcome.ts';
import { sourcePath } from '../source-path.ts';
import { annotation, logLine } from '../workflow-command.ts';
import { capital, turnText } from './entry-text.ts';
import type { DiffOptions } from './format.ts';

/** How many annotations of each kind GitHub shows for a step. */
const SHOWN = 10;

/** Annotations for GitHub Actions: what a bill opens or worsens, at the provision that does it, worst first; what it closes, as notices. A line in the log counts the rest. */
export function diffGithub(diff: DiffReport, { words, report, quiet }: DiffOptions): string {
  const worst = diff.entries.filter((entry) => entry.regression).sort((a, b) => LEVELS.indexOf(a.after.level) - LEVELS.indexOf(b.after.level));
  const told: [command: 'error' | 'warning' | 'notice', entry: DiffEntry][] = [
    ...worst.map((entry): ['error' | 'warning', DiffEntry] => [commandOf(entry), entry]),
    ...diff.entries.filter((entry) => entry.kind === 'closed').map((entry): ['notice', DiffEntry] => ['notice', entry]),
  ];
  const left = { error: SHOWN, warning: SHOWN, notice: SHOWN };
  const texts = told.map(([command, entry]) => {
    left[command] -= 1;
    if (left[command] < 0) return '';
    const { file, line, column } = entry.place;
    const made = entry.provisions.map((one) => `${one.path} (${words.change[one.change]})`).join(report.semicolon);
    return annotation(command, { file: sourcePath(file), line, col: column, title: `${entry.criterion}${report.colon}${words.kinds[entry.kind]}` }, [`${entry.title}${report.colon}${turnText(entry, report)}`, entry.kind === 'closed' ? `${words.was}${report.colon}${entry.brief}` : capital(entry.brief), ...(made === '' ? [] : [`${words.madeBy}${report.colon}${made}`])].filter((text) => text !== ''));
  });
  const counts = Object.entries(diff.counts).map(([kind, count]) => `${words.kinds[kind as DiffEntry['kind']]} ${String(count)}`);
  return texts.join('') + (quiet ? '' : logLine(`${sourcePath(diff.after.file)}${report.colon}${counts.join(', ')}`));
}

/** What a change opens is never a mere notice. */
function commandOf(entry: DiffEntry): 'error' | 'warning' {
  return entry.after.level === 'requires' ? 'error' : 'warning';
}
