import type { Language } from '../model/outcome.ts';

/** What the commands on bills and time say beyond the words of the report, in one language. */
export interface BillWords {
  readonly badDate: (option: string, value: string) => string;
  /** A file’s extension stands for no format of the command. */
  readonly noFormat: (extension: string) => string;
}

/** The words of one language, loaded only when they are spoken. */
export async function billWordsIn(language: Language): Promise<BillWords> {
  return language === 'fr' ? (await import('./fr/bills.ts')).frenchBills : (await import('./en/bills.ts')).englishBills;
}
