import type { ScaleWords } from '../../words/scale.ts';
import type { Io } from '../io.ts';

/** A run shorter than this, in milliseconds, says nothing. */
const SILENT = 1000;

/** The line is written anew after so many milliseconds. */
const ANEW = 200;

const CLEAR = '\r\u001b[K';

/** One line on standard error that says how far a run is; it gives way to whatever else is written. */
export class Progress {
  /** The world with a line that gives way. */
  readonly io: Io;
  readonly #total: number;
  readonly #words: ScaleWords;
  readonly #err: (text: string) => void;
  readonly #elapsed: () => number;
  readonly #begun: number;
  #shown = 0;
  #visible = false;

  constructor(total: number, io: Io, words: ScaleWords) {
    this.#total = total;
    this.#words = words;
    this.#err = io.err;
    this.#elapsed = io.elapsed ?? (() => 0);
    this.#begun = this.#elapsed();
    const yielding = <Content>(write: (content: Content) => void) => (content: Content): void => {
      this.clear();
      write(content);
    };
    this.io = Object.create(io, { out: { value: io.stdoutIsTerminal ? yielding(io.out) : io.out }, err: { value: yielding(io.err) } }) as Io;
  }

  /** So many files are done. */
  step(done: number): void {
    const now = this.#elapsed();
    if (now - this.#begun < SILENT || now - this.#shown < ANEW) return;
    this.#shown = now;
    this.#visible = true;
    this.#err(`${CLEAR}${this.#words.progress(done, this.#total, Math.ceil(((now - this.#begun) * (this.#total - done)) / done / 1000))}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#visible) this.#err(CLEAR);
    this.#visible = false;
  }
}
