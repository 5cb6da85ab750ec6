import { Worker } from 'node:worker_threads';
import { inputOf, type Input } from './inputs.ts';
import { probe } from './probe.ts';

/** How much, and from where. */
export interface Campaign {
  readonly seed: number;
  readonly from: number;
  readonly runs: number;
  /** One input in so many goes through a whole command. */
  readonly share: number;
  readonly failed: (index: number, input: Input, why: string) => void;
}

/** Ends the process where an input hangs: only another thread can see that. */
const WATCHMAN = `
const { workerData } = require('node:worker_threads');
const at = new Int32Array(workerData.shared);
let last = -1;
setInterval(() => {
  if (at[0] === last) { require('node:fs').writeSync(2, 'HANG: seed ' + workerData.seed + ', index ' + last + '\\n'); process.kill(process.pid, 'SIGKILL'); }
  last = at[0];
}, 60000);`;

/** Probes input after input, and says how many were wrong. */
export async function campaign({ seed, from, runs, share, failed }: Campaign): Promise<number> {
  const shared = new SharedArrayBuffer(4);
  const at = new Int32Array(shared);
  const watchman = new Worker(WATCHMAN, { eval: true, workerData: { shared, seed } });
  let failures = 0;
  for (let index = from; index < from + runs; index += 1) {
    at[0] = index;
    const input = inputOf(seed, index);
    const why = await probe(input, index, share);
    if (why === undefined) continue;
    failures += 1;
    failed(index, input, why);
  }
  await watchman.terminate();
  return failures;
}
