import type { DiffReport } from '../../model/diff.ts';
import type { Language } from '../../model/outcome.ts';
import type { LawReport, RunInfo } from '../../model/report.ts';
import { ciWordsIn } from '../../words/ci.ts';
import type { DiffWords } from '../../words/diff.ts';
import type { ReportWords } from '../../words/speech.ts';

/** What the renderers of a diff are given beside it. */
export interface DiffOptions {
  readonly words: DiffWords;
  readonly report: ReportWords;
  readonly language: Language;
  readonly run: RunInfo;
  readonly colour: boolean;
  readonly quiet: boolean;
}

/** What a single change is worded by. */
export type EntryOptions = Pick<DiffOptions, 'words' | 'report'>;

export const DIFF_FORMATS = ['pretty', 'markdown', 'html', 'json', 'github', 'junit', 'sarif'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** The format that a file's extension asks for. */
export function diffFormatOf(file: string): DiffFormat | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (/\.sarif(\.json)?$/iu.test(file)) return 'sarif';
  if (extension === 'xml') return 'junit';
  if (extension === 'html' || extension === 'htm') return 'html';
  return extension === 'json' ? 'json' : extension === 'txt' ? 'pretty' : undefined;
}

/** The reports on the two laws that a diff was made from. */
export interface DiffedReports {
  readonly before: LawReport;
  readonly after: LawReport;
}

/** A diff as text; the renderer of a format is loaded only when it is used. */
export async function renderDiff(diff: DiffReport, reports: DiffedReports, format: DiffFormat, options: DiffOptions): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).diffJson(diff, options);
    case 'markdown':
      return (await import('./markdown.ts')).diffMarkdown(diff, options);
    case 'html': {
      const { diffMarkdown } = await import('./markdown.ts');
      return (await import('../html/markdown-page.ts')).markdownPage(diffMarkdown(diff, options), { language: options.language, version: options.run.version, words: options.report });
    }
    case 'junit':
      return (await import('./junit.ts')).diffJunit(diff, options);
    case 'sarif':
      return (await import('./sarif.ts')).diffSarif(diff, reports, options, await ciWordsIn(options.language));
    case 'pretty':
      return (await import('./pretty.ts')).diffPretty(diff, options);
    case 'github':
      return (await import('./github.ts')).diffGithub(diff, options);
  }
}
