import type { DiagnosticLine } from './diagnostic-line.ts';
import type { LawReport, RunInfo } from '../model/report.ts';
import type { ReportWords } from '../words/speech.ts';

/** Turns reports into text, law by law, so that a run over many files keeps none of them. Pure. */
export interface Renderer {
  /** Text before the first law. Not called where no law could be read. */
  readonly start: (run: RunInfo) => string;
  readonly law: (report: LawReport, run: RunInfo, index: number) => string;
  /** Text after the last law; `laws` is how many there were. */
  readonly end: (run: RunInfo, laws: number, errors: readonly DiagnosticLine[]) => string;
}

export interface RenderOptions {
  readonly words: ReportWords;
  /** Colours are wanted and can be shown. */
  readonly colour: boolean;
  readonly quiet: boolean;
}

export const FORMATS = ['pretty', 'markdown', 'json'] as const;

export type Format = (typeof FORMATS)[number];

/** The format that a file's extension asks for. */
export function formatOf(file: string): Format | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  return extension === 'json' ? 'json' : extension === 'txt' ? 'pretty' : undefined;
}

/** The renderer of a format, loaded only when it is used. */
export async function rendererFor(format: Format, options: RenderOptions): Promise<Renderer> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).jsonRenderer();
    case 'markdown':
      return (await import('./markdown.ts')).markdownRenderer(options);
    case 'pretty':
      return (await import('./pretty.ts')).prettyRenderer(options);
  }
}
