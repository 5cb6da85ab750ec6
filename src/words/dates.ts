import type { Language } from '../model/outcome.ts';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
};

/** A date such as 2026-01-15 as people write it, without parting the day from the month; any other text as it is. */
export function dateInWords(date: string, language: Language): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  if (name === undefined) return date;
  const number = Number(day);
  return `${language === 'fr' && number === 1 ? '1er' : String(number)}\u00a0${name} ${year}`;
}
