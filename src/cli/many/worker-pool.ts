import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerAnswer, WorkerStart, WorkerTask } from './worker.ts';

declare const LACUNA_BUNDLED: boolean | undefined;

/** The program of a thread: it loads the bundle, also where the command runs from source. */
const PROGRAM = fileURLToPath(new URL(typeof LACUNA_BUNDLED === 'undefined' ? '../../../bin/worker.js' : '../bin/worker.js', import.meta.url));

/** So many files are with a thread at once, so that it never waits for the next. */
const AT_ONCE = 2;

interface Asked {
  readonly task: WorkerTask;
  readonly answer: (answer: WorkerAnswer) => void;
  readonly fail: (error: Error) => void;
}

/** Threads that judge files alike. */
export class WorkerPool {
  /** So many files may be asked for before the first answer is needed. */
  readonly ahead: number;
  readonly #threads: { readonly worker: Worker; readonly busy: Map<number, Asked> }[];
  readonly #waiting: Asked[] = [];
  #broken: Error | undefined;

  constructor(threads: number, start: WorkerStart) {
    this.ahead = threads * (AT_ONCE + 2);
    this.#threads = Array.from({ length: threads }, () => {
      const worker = new Worker(PROGRAM, { workerData: start });
      const busy = new Map<number, Asked>();
      worker.on('message', (answer: WorkerAnswer) => {
        const asked = busy.get(answer.index);
        busy.delete(answer.index);
        this.#assign();
        asked?.answer(answer);
      });
      worker.on('error', (error: Error) => this.#break(error));
      return { worker, busy };
    });
  }

  /** What a file comes to. */
  ask(task: WorkerTask): Promise<WorkerAnswer> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ task, answer, fail });
      if (this.#broken === undefined) this.#assign();
      else this.#break(this.#broken);
    });
  }

  /** Ends all threads. */
  close(): void {
    for (const { worker } of this.#threads) void worker.terminate();
  }

  #assign(): void {
    for (let load = 0; load < AT_ONCE; load += 1) {
      for (const { worker, busy } of this.#threads) {
        const next = busy.size === load ? this.#waiting.shift() : undefined;
        if (next === undefined) continue;
        busy.set(next.task.index, next);
        worker.postMessage(next.task);
      }
    }
  }

  #break(error: Error): void {
    this.#broken = error;
    const asked = [...this.#waiting.splice(0), ...this.#threads.flatMap(({ busy }) => [...busy.values()])];
    for (const one of asked) one.fail(error);
  }
}
