import type { Language } from '../model/outcome.ts';

/** What an HTML or DOCX report says beside the report itself. */
export interface DocumentWords {
  /** The language with its country, as Word wants it. */
  readonly locale: string;
  readonly contents: string;
  readonly contentsOf: (title: string) => string;
  readonly laws: string;
  readonly titleOfSeveral: (count: number) => string;
  readonly skip: string;
  /** What stands before the number of the page, and between it and the number of pages. */
  readonly page: readonly [string, string];
  readonly description: (lacuna: string, rules: string) => string;
  readonly docxMissing: string;
  readonly docxOnTerminal: string;
  readonly noFormatFor: (extension: string) => string;
}

/** The words of one language, loaded only when they are needed. */
export async function documentWordsIn(language: Language): Promise<DocumentWords> {
  return language === 'fr' ? (await import('./fr/document.ts')).frenchDocument : (await import('./en/document.ts')).englishDocument;
}
