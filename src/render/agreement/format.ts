import type { AgreementReport } from '../../model/agreement.ts';
import type { AgreeWords } from '../../words/agree.ts';
import type { ReportWords } from '../../words/speech.ts';

/** What the renderers of `agree` are given beside the report. */
export interface AgreementOptions {
  readonly words: AgreeWords;
  readonly report: ReportWords;
  readonly colour: boolean;
  /** Only the counts. */
  readonly quiet: boolean;
}

/** The formats of `agree`. */
export const AGREEMENT_FORMATS = ['pretty', 'markdown', 'json', 'csv'] as const;

/** One of these. */
export type AgreementFormat = (typeof AGREEMENT_FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, AgreementFormat>> = { md: 'markdown', markdown: 'markdown', json: 'json', csv: 'csv', txt: 'pretty' };

/** The format that a file's extension asks for. */
export function agreementFormatOf(file: string): AgreementFormat | undefined {
  return BY_EXTENSION[file.slice(file.lastIndexOf('.') + 1).toLowerCase()];
}

/** Turns the report into text; each renderer is loaded only when it is used. */
export async function renderAgreement(report: AgreementReport, format: AgreementFormat, options: AgreementOptions): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).agreementJson(report);
    case 'csv':
      return (await import('./csv.ts')).agreementCsv(report);
    case 'markdown':
      return (await import('./markdown.ts')).agreementMarkdown(report, options);
    case 'pretty':
      return (await import('./pretty.ts')).agreementPretty(report, options);
  }
}
