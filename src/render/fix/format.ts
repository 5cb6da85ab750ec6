import type { FixReport } from '../../model/fix.ts';
import type { Language } from '../../model/outcome.ts';
import type { RunInfo } from '../../model/report.ts';
import type { FixWords } from '../../words/fix.ts';
import type { ReportWords } from '../../words/speech.ts';

/** What the renderers of proposals are given beside them. */
export interface FixOptions {
  readonly words: FixWords;
  readonly report: ReportWords;
  readonly language: Language;
  readonly run: Pick<RunInfo, 'version' | 'rules'>;
  readonly colour: boolean;
}

/** The formats of proposals; `yaml` is the bill alone. */
export const FIX_FORMATS = ['pretty', 'markdown', 'html', 'json', 'yaml'] as const;

export type FixFormat = (typeof FIX_FORMATS)[number];

/** The format that a file's extension asks for. */
export function fixFormatOf(file: string): FixFormat | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'yaml' || extension === 'yml') return 'yaml';
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (extension === 'html' || extension === 'htm') return 'html';
  return extension === 'json' ? 'json' : extension === 'txt' ? 'pretty' : undefined;
}

/** Proposals as text; the renderer of a format is loaded only when it is used. */
export async function renderFix(fix: FixReport, format: FixFormat, options: FixOptions): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ lacuna: options.run.version, rules: options.run.rules, ...fix }, undefined, 2)}\n`;
    case 'yaml':
      return fix.bill?.text ?? '';
    case 'markdown':
      return (await import('./markdown.ts')).fixMarkdown(fix, options);
    case 'html': {
      const { fixMarkdown } = await import('./markdown.ts');
      return (await import('../html/markdown-page.ts')).markdownPage(fixMarkdown(fix, options), { language: options.language, version: options.run.version, words: options.report });
    }
    case 'pretty':
      return (await import('./pretty.ts')).fixPretty(fix, options);
  }
}
