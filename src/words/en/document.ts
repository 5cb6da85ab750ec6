import type { DocumentWords } from '../document.ts';

/** What an HTML or DOCX report says beside the report itself, in English. */
export const englishDocument: DocumentWords = {
  locale: 'en-GB',
  contents: 'Contents',
  contentsOf: (title) => `Contents: ${title}`,
  laws: 'Laws in this document',
  titleOfSeveral: (count) => `Gaps in the criminal law on child sexual abuse and exploitation: ${String(count)} laws`,
  skip: 'Skip to the report',
  page: ['Page ', ' of '],
  description: (lacuna, rules) => `Report by lacuna ${lacuna}, rules ${rules}`,
  docxMissing: 'the format docx needs the package docx, which is not installed here: run npm install docx@9.7.1 (with --global if lacuna is installed so), or write report.html instead, which Word opens too',
  docxOnTerminal: 'a DOCX file cannot be shown on a terminal: name a file with -o report.docx',
  noFormatFor: (extension) => `lacuna does not write .${extension} files: write report.docx or report.html (printed from a browser, it gives a PDF), or choose with --format what the file is to hold`,
};
