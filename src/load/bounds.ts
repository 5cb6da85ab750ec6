import type { DiagnosticCode } from '../model/diagnostic.ts';

/** Maps and lists inside each other; a law needs a dozen. */
const DEEPEST = 50;

/** Values in one file; the fullest law of the corpus has some two thousand. */
const MOST_VALUES = 20_000;

/** Characters of a key. */
const LONGEST_KEY = 200;

/** What makes a value too much for a description, whoever wrote it; undefined for what people write. Bounded itself: it stops at the first excess. */
export function beyondBounds(root: unknown): Extract<DiagnosticCode, 'yaml-too-deep' | 'yaml-too-many' | 'yaml-long-key'> | undefined {
  return new Look().at(root, 1);
}

class Look {
  #values = 0;

  /** What is too much at a value or below it. */
  at(value: unknown, depth: number): ReturnType<typeof beyondBounds> {
    this.#values += 1;
    if (this.#values > MOST_VALUES) return 'yaml-too-many';
    if (typeof value !== 'object' || value === null) return undefined;
    if (depth > DEEPEST) return 'yaml-too-deep';
    for (const key in value) {
      if (key.length > LONGEST_KEY) return 'yaml-long-key';
      const beyond = this.at(value[key as keyof typeof value], depth + 1);
      if (beyond !== undefined) return beyond;
    }
    return undefined;
  }
}

/** Signs that may begin or part values: brackets, commas, colons, ends of lines, anchors, aliases, tags. A text of the largest size has some thirty thousand. */
const MOST_SIGNS = 100_000;

const SIGNS: readonly boolean[] = Array.from({ length: 128 }, (_, code) => '[{,:\n\t&*!'.includes(String.fromCharCode(code)));

/** Whether a text may hold so many values that even to read it would take too long. */
export function tooManySigns(text: string): boolean {
  if (text.length <= MOST_SIGNS) return false;
  let signs = 0;
  for (let at = 0; at < text.length && signs <= MOST_SIGNS; at += 1) if (SIGNS[text.charCodeAt(at)] === true) signs += 1;
  return signs > MOST_SIGNS;
}
