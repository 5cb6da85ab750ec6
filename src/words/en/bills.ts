import type { BillWords } from '../bills.ts';

/** The words of the commands on bills and time, in English. */
export const englishBills: BillWords = {
  badDate: (option, value) => `${option}: ${value} is no date of the calendar; write year-month-day: 2026-01-31`,
  noFormat: (extension) => `this command writes no .${extension} files: use .md, .html or .json, or choose with --format what the file is to hold`,
};
