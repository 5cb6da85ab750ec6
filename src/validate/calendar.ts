/** As the schema has it: a pattern of the same text is made ready once. */
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** Whether a text is written as a day, a month or a year, in the calendar or not. */
export function hasDateForm(text: string): boolean {
  return DATE.test(text);
}

/** Whether a text is a day of the calendar, or a month or year that a day could be in. */
export function isCalendarDate(text: string): boolean {
  if (!hasDateForm(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = text.length < 7 ? 1 : Number(text.slice(5, 7));
  const day = text.length < 10 ? 1 : Number(text.slice(8, 10));
  return day >= 1 && day <= daysIn(month, year);
}

const DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of a month, from 1 to 12; none of any other. */
function daysIn(month: number, year: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Whether a text is a whole day: year, month and day. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && isCalendarDate(text);
}
