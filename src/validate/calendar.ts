/** Whether a text is a day of the calendar, or a month or year that a day could be in. */
export function isCalendarDate(text: string): boolean {
  const [year, month = '01', day = '01'] = text.split('-');
  const date = new Date(`${String(year)}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${String(year)}-${month}-${day}`;
}

/** Whether a text is a whole day: year, month and day. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && isCalendarDate(text);
}
