import type { DiagnosticCode } from '../model/diagnostic.ts';

/** Maps and lists inside each other; a law needs a dozen. */
const DEEPEST = 50;

/** Values in one file; the fullest law of the corpus has some two thousand. */
const MOST_VALUES = 20_000;

/** Characters of a key. */
const LONGEST_KEY = 200;

/** What makes a value too much for a description, whoever wrote it; undefined for what people write. Bounded itself: it stops at the first excess. */
export function beyondBounds(root: unknown): Extract<DiagnosticCode, 'yaml-too-deep' | 'yaml-too-many' | 'yaml-long-key'> | undefined {
  return typeof root === 'object' && root !== null ? new Look().into(root, 1) : undefined;
}

class Look {
  #values = 1;

  /** What is too much in a map or list. */
  into(held: object, depth: number): ReturnType<typeof beyondBounds> {
    if (depth > DEEPEST) return 'yaml-too-deep';
    for (const key in held) {
      if (key.length > LONGEST_KEY) return 'yaml-long-key';
      this.#values += 1;
      if (this.#values > MOST_VALUES) return 'yaml-too-many';
      const value: unknown = held[key as keyof typeof held];
      const beyond = typeof value === 'object' && value !== null ? this.into(value, depth + 1) : undefined;
      if (beyond !== undefined) return beyond;
    }
    return undefined;
  }
}

/** Signs that may begin or part values: brackets, commas, colons, ends of lines, anchors, aliases, tags. A text of the largest size has some thirty thousand. */
const MOST_SIGNS = 100_000;

const SIGNS = '[{,:\n\t&*!';

/** Whether a text may hold so many values that even to read it would take too long. */
export function tooManySigns(text: string): boolean {
  if (text.length <= MOST_SIGNS) return false;
  const isSign = Array.from({ length: 128 }, (_, code) => SIGNS.includes(String.fromCharCode(code)));
  let signs = 0;
  for (let at = 0; at < text.length && signs <= MOST_SIGNS; at += 1) if (isSign[text.charCodeAt(at)] === true) signs += 1;
  return signs > MOST_SIGNS;
}
