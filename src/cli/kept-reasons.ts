import type { Shortfall } from '../model/comparison.ts';

/** With more characters of reasons than this a page grows beyond three megabytes at sixty laws, and shows none. */
const MOST_REASONS = 1_600_000;

/** What the markup of a reason, and of the cell that leads to it, adds to it. */
const MARKUP = 220;

/** The reasons of all laws of a page, or none: a page that explains only some laws would mislead. */
export class KeptReasons {
  readonly #kept: Shortfall[][] = [];
  #length = 0;

  /** The list that a law keeps; it is emptied with all others when together they grow too long. */
  keep(shortfalls: readonly Shortfall[]): readonly Shortfall[] {
    const own = this.#length > MOST_REASONS ? [] : [...shortfalls];
    this.#kept.push(own);
    this.#length += own.length === 0 ? 0 : JSON.stringify(own).length + MARKUP * own.length;
    if (this.#length > MOST_REASONS) for (const list of this.#kept.splice(0)) list.length = 0;
    return own;
  }
}
