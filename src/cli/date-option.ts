import { isCalendarDate } from '../validate/calendar.ts';
import { billWordsIn } from '../words/bills.ts';
import type { Speech } from '../words/speech.ts';
import { UsageFault } from './exit.ts';

/** Refuses a date that is none: a day, a month or a year of the calendar is. */
export async function checkDate(option: string, value: string | undefined, speech: Speech): Promise<void> {
  if (value === undefined || (/^\d{4}(-\d{2}(-\d{2})?)?$/u.test(value) && isCalendarDate(value))) return;
  const words = await billWordsIn(speech.language);
  throw new UsageFault(words.badDate(option, value));
}
