import type { DiagnosticLine } from './diagnostic-line.ts';
import type { LawReport, RunInfo } from '../model/report.ts';
import type { Language } from '../model/outcome.ts';
import type { Written } from '../model/written.ts';
import { ciWordsIn } from '../words/ci.ts';
import type { ReportWords } from '../words/speech.ts';

/** Turns reports into text, law by law, so that a run over many files keeps none of them. Pure. */
export interface Renderer {
  /** Text before the first law. Not called where no law could be read. */
  readonly start: (run: RunInfo) => Written;
  /** What is written of a law, which is nothing in formats that write at the end; `place` is that of its file among all files of the run, from 0. */
  readonly law: (report: LawReport, run: RunInfo, place: number) => Written;
  /** What stands between two laws. */
  readonly between?: string;
  /** Text after the last law, or the bytes of a file that cannot be written bit by bit; `laws` is how many there were. */
  readonly end: (run: RunInfo, laws: number, errors: readonly DiagnosticLine[]) => string | Promise<Uint8Array>;
}

export interface RenderOptions {
  readonly language: Language;
  readonly words: ReportWords;
  /** Colours are wanted and can be shown. */
  readonly colour: boolean;
  readonly quiet: boolean;
  /** The criteria of the run as SARIF rules: what stands between the brackets of their list. */
  readonly rules?: Written;
}

export const FORMATS = ['pretty', 'markdown', 'html', 'docx', 'json', 'ndjson', 'sarif', 'junit', 'github', 'gitlab', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

/** The formats for pipelines: faults of files stand in them too, so that they are written even where no law could be read. */
export const FORMATS_WITH_FAULTS: ReadonlySet<Format> = new Set(['sarif', 'junit', 'github', 'gitlab']);

/** The formats that write each law by itself, wherever it stands: what was written of one can be kept, and handed from run to run. */
export const FORMATS_ALONE: ReadonlySet<Format> = new Set(['json', 'ndjson', 'csv']);

/** The formats that write law by law, by no more than the law and the place of its file: laws can be judged in any order. */
export const FORMATS_BY_LAW: ReadonlySet<Format> = new Set([...FORMATS_ALONE, 'markdown', 'sarif']);

/** The format that a file's extension asks for. */
export function formatOf(file: string): Format | undefined {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (/\.sarif(\.json)?$/iu.test(file)) return 'sarif';
  if (extension === 'md' || extension === 'markdown') return 'markdown';
  if (extension === 'html' || extension === 'htm') return 'html';
  if (extension === 'docx') return 'docx';
  if (extension === 'xml') return 'junit';
  if (extension === 'csv') return 'csv';
  if (extension === 'ndjson' || extension === 'jsonl') return 'ndjson';
  return extension === 'json' ? 'json' : extension === 'txt' ? 'pretty' : undefined;
}

/** A format needs a package that is not installed. */
export class MissingPackage extends Error {}

/** The renderer of a format, loaded only when it is used. */
export async function rendererFor(format: Format, options: RenderOptions): Promise<Renderer> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).csvRenderer();
    case 'github':
      return (await import('./github.ts')).githubRenderer(options, await ciWordsIn(options.language));
    case 'gitlab':
      return (await import('./gitlab.ts')).gitlabRenderer(options, await ciWordsIn(options.language));
    case 'docx':
      return (await import('./docx/docx.ts')).docxRenderer(options);
    case 'html':
      return (await import('./html/html.ts')).htmlRenderer(options);
    case 'json':
      return (await import('./json.ts')).jsonRenderer();
    case 'ndjson':
      return (await import('./json.ts')).ndjsonRenderer();
    case 'markdown':
      return (await import('./markdown.ts')).markdownRenderer(options);
    case 'junit':
      return (await import('./junit.ts')).junitRenderer(options, await ciWordsIn(options.language));
    case 'pretty':
      return (await import('./pretty.ts')).prettyRenderer(options);
    case 'sarif':
      return (await import('./sarif.ts')).sarifRenderer(options, await ciWordsIn(options.language));
  }
}
