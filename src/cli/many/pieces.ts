import { isSpecial } from '../../load/files.ts';
import type { PieceCache } from './cache.ts';
import type { Made, Maker } from './made.ts';
import type { WorkerAnswer } from './worker.ts';
import type { WorkerPool } from './worker-pool.ts';

/** So many files must be left to judge before threads are worth their start. */
export const WORTH_THREADS = 60;

/** So many files not in the cache are judged before threads are started for the rest. */
const NOT_CACHED = 8;

/** A file and what it comes to. */
export interface Piece<Head> {
  readonly file: string;
  readonly made: Made<Head>;
}

interface Asked<Head> {
  readonly file: string;
  readonly made: Made<Head> | Promise<Made<Head>>;
}

/** How the files of a run come to pieces. */
export interface PieceSettings<Head> {
  readonly files: readonly string[];
  readonly make: Maker<Head>;
  readonly cache: PieceCache | undefined;
  /** Starts threads; undefined where none are wanted. */
  readonly threads: (() => Promise<WorkerPool>) | undefined;
  /** Threads were asked for, however few the files. */
  readonly always: boolean;
}

/** Takes files to pieces, in their order: from the cache, in this thread or in others; the pieces are the same. */
export class Pieces<Head> implements AsyncIterable<Piece<Head>> {
  readonly #settings: PieceSettings<Head>;
  #pool: WorkerPool | undefined;
  #notCached = 0;

  constructor(settings: PieceSettings<Head>) {
    this.#settings = settings;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Piece<Head>> {
    const { files } = this.#settings;
    const asked: Asked<Head>[] = [];
    try {
      for (let index = 0; index < files.length || asked.length > 0; ) {
        while (index < files.length && asked.length < (this.#pool?.ahead ?? 1)) {
          asked.push(await this.#start(files[index] as string, index));
          index += 1;
        }
        const first = asked.shift();
        if (first !== undefined) yield { file: first.file, made: await first.made };
      }
    } finally {
      this.#pool?.close();
    }
  }

  async #start(file: string, index: number): Promise<Asked<Head>> {
    const { make, cache } = this.#settings;
    const found = cache?.find(file);
    if (found !== undefined) return { file, made: found as Made<Head> };
    this.#notCached += 1;
    await this.#startThreads(index);
    if (this.#pool !== undefined && !isSpecial(file)) {
      const made = this.#pool.ask({ index, file }).then((answer) => this.#kept(answer));
      // Whoever waits for it hears of a fault; until somebody does, it is no fault of the process.
      made.catch(() => undefined);
      return { file, made };
    }
    const made = make(file, index);
    if (!('faults' in made)) cache?.keep(made);
    return { file, made };
  }

  async #startThreads(index: number): Promise<void> {
    const { files, threads, always, cache } = this.#settings;
    if (threads === undefined || this.#pool !== undefined) return;
    if (always || (files.length - index >= WORTH_THREADS && (cache === undefined || this.#notCached > NOT_CACHED))) this.#pool = await threads();
  }

  #kept(answer: WorkerAnswer): Made<Head> {
    if ('faults' in answer) return { faults: answer.faults };
    this.#settings.cache?.add(answer.noted, answer.head, answer.body);
    return { head: answer.head as Head, body: () => answer.body };
  }
}
