import type { DraftWords, Expects } from '../words/draft.ts';
import type { ReportWords } from '../words/speech.ts';
import { markdownCode, markdownProse, markdownText, plainLine } from './escape.ts';
import { wrap } from './wrap.ts';

/** An open question, in words and with its place. */
export interface NextQuestion {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly answer: Expects;
  readonly criteria: readonly string[];
  readonly decides?: 'level';
}

/** What is unknown in a law. */
export interface NextList {
  readonly file: string;
  readonly country: string;
  readonly countryName: string;
  readonly asOf: string;
  readonly open: number;
  readonly questions: readonly NextQuestion[];
}

export const NEXT_FORMATS = ['pretty', 'markdown', 'json'] as const;

/** How the list of questions is written. */
export type NextFormat = (typeof NEXT_FORMATS)[number];

/** Writes the list of open questions. */
export function renderNext(list: NextList, format: NextFormat, words: DraftWords, report: ReportWords): string {
  if (format === 'json') return `${JSON.stringify(list, undefined, 2)}\n`;
  const { next } = words;
  const rest = list.open - list.questions.length;
  const more = rest > 0 ? [next.more(rest, list.file), ''] : [];
  const intro = list.open === 0 ? next.none : next.intro(list.open);
  const settles = (one: NextQuestion): string => (one.decides === 'level' ? next.levels(one.criteria.length) : report.headings.settles(one.criteria.length));
  if (format === 'markdown') {
    const lines = list.questions.map((one, index) => `${String(index + 1)}. ${markdownProse(one.text)} — ${settles(one)} (${markdownCode(one.path)})`);
    return [`# ${markdownText(next.title(list.countryName))}`, '', markdownText(intro), '', ...lines, ...(lines.length > 0 ? [''] : []), ...more.map((line) => (line === '' ? '' : markdownText(line)))].join('\n').trimEnd() + '\n';
  }
  const width = String(list.questions.length).length;
  const lines = list.questions.flatMap((one, index) => {
    const [first = '', ...others] = wrap(plainLine(one.text.replaceAll('`', '')), ' '.repeat(width + 2));
    return [`${String(index + 1).padStart(width)}. ${first.trimStart()}`, ...others, `${' '.repeat(width + 2)}${settles(one)} · ${plainLine(next.where(one.path, one.line))}`];
  });
  return [plainLine(next.title(list.countryName)), intro, '', ...lines, '', ...more, ...(list.open === 0 ? [] : [plainLine(next.then(list.file))])].join('\n').trimEnd() + '\n';
}
