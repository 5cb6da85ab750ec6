import type { LawKey } from '../../model/comparison.ts';
import { byKey } from '../../report/comparison.ts';
import { Spool } from '../../write/spool.ts';
import type { LawHead, MadeLaw } from './made.ts';

/** The rows of many laws, to be written in the order of the laws' keys: put aside, but for those that lie somewhere already. */
export class KeptRows {
  readonly #spool = new Spool();
  readonly #rows: { readonly key: LawKey; readonly read: () => Uint8Array }[] = [];
  #lines = 0;

  /** How many rows there are. */
  get lines(): number {
    return this.#lines;
  }

  /** Keeps the rows of a law. */
  add({ head, body, lasting }: MadeLaw<LawHead>): void {
    this.#lines += head.lines;
    if (lasting === true) {
      this.#rows.push({ key: head.key, read: body });
      return;
    }
    const place = this.#spool.add(body());
    this.#rows.push({ key: head.key, read: () => this.#spool.read(place) });
  }

  /** The rows of one law after the other; each stands until the next. */
  *sorted(): Generator<Uint8Array> {
    for (const { read } of this.#rows.sort(byKey)) yield read();
  }

  /** Removes what is kept. */
  close(): void {
    this.#spool.close();
  }
}
