import { distance } from 'fastest-levenshtein';

/** Known words as an error lists them: all where they are few. */
export function shortList(known: readonly string[]): string {
  return known.length <= 30 ? known.join(', ') : `${known.slice(0, 12).join(', ')} …`;
}

/** Longer texts are no slip of the pen, and take long to compare. */
const LONGEST = 100;

/** So many words are compared: more are never offered by the format, only by a file that means harm. */
const MOST = 500;

/** The known word nearest to what was written, if one is near enough to be meant. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (written.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  const low = written.toLowerCase();
  for (const word of known.slice(0, MOST)) {
    const away = word.toLowerCase() === low ? 0 : distance(low, word.toLowerCase());
    if (away < least) {
      least = away;
      best = word;
    }
  }
  return best;
}
