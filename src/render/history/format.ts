import type { HistoryReport } from '../../model/history.ts';
import type { HistoryWords } from '../../words/history.ts';
import type { RunInfo } from '../../model/report.ts';
import type { DiffOptions } from '../diff/format.ts';

/** What the renderers of a history are given beside it: the words of a diff too. */
export interface HistoryOptions extends Omit<DiffOptions, 'run'> {
  readonly run: Pick<RunInfo, 'version' | 'rules'>;
  readonly history: HistoryWords;
}

export const HISTORY_FORMATS = ['pretty', 'markdown', 'html', 'json'] as const;

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];

/** The format that a file's extension asks for. */
export function historyFormatOf(file: string): HistoryFormat | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (extension === 'html' || extension === 'htm') return 'html';
  return extension === 'json' ? 'json' : extension === 'txt' ? 'pretty' : undefined;
}

/** A history as text; the renderer of a format is loaded only when it is used. */
export async function renderHistory(report: HistoryReport, format: HistoryFormat, options: HistoryOptions): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ lacuna: options.run.version, rules: options.run.rules, ...report }, undefined, 2)}\n`;
    case 'markdown':
      return (await import('./markdown.ts')).historyMarkdown(report, options);
    case 'html': {
      const { historyMarkdown } = await import('./markdown.ts');
      return (await import('../html/markdown-page.ts')).markdownPage(historyMarkdown(report, options), { language: options.language, version: options.run.version, words: options.report });
    }
    case 'pretty':
      return (await import('./pretty.ts')).historyPretty(report, options);
  }
}
