import type { DiffReport } from '../../model/diff.ts';
import type { RunInfo } from '../../model/report.ts';
import type { DiffWords } from '../../words/diff.ts';
import type { ReportWords } from '../../words/speech.ts';

/** What the renderers of a diff are given beside it. */
export interface DiffOptions {
  readonly words: DiffWords;
  readonly report: ReportWords;
  readonly run: Pick<RunInfo, 'version' | 'rules'>;
  readonly colour: boolean;
  readonly quiet: boolean;
}

export const DIFF_FORMATS = ['pretty', 'markdown', 'json', 'github'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** The format that a file's extension asks for. */
export function diffFormatOf(file: string): DiffFormat | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  return extension === 'json' ? 'json' : extension === 'txt' ? 'pretty' : undefined;
}

/** A diff as text; the renderer of a format is loaded only when it is used. */
export async function renderDiff(diff: DiffReport, format: DiffFormat, options: DiffOptions): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).diffJson(diff, options);
    case 'markdown':
      return (await import('./markdown.ts')).diffMarkdown(diff, options);
    case 'pretty':
      return (await import('./pretty.ts')).diffPretty(diff, options);
    case 'github':
      return (await import('./github.ts')).diffGithub(diff, options);
  }
}
