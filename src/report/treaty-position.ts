import type { TreatyFact } from '../model/treaty-facts.ts';

/**
 * What a published position says of another day: a Party stays one; a State that was none may have become one since. Accession is not yet
 * being bound, so a Party counts as such only from the year after the publication's date, unless that is the date of a whole table.
 */
export function laterPosition({ party, asOf: published, note }: TreatyFact, asOf: string): 'yes' | 'no' | 'unknown' {
  const length = Math.min(published.length, asOf.length);
  const after = asOf.slice(0, length) >= published.slice(0, length);
  if (!party) return asOf.slice(0, length) <= published.slice(0, length) ? 'no' : 'unknown';
  const acceded = /^acceded on that day$/u.test(note.en);
  return acceded ? (asOf.slice(0, 4) > published.slice(0, 4) ? 'yes' : 'unknown') : after ? 'yes' : 'unknown';
}
