import { parentPort, workerData } from 'node:worker_threads';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { speechIn } from '../../words/speech.ts';
import { nodeIo } from '../io.ts';
import { setUp } from '../run-setup.ts';
import type { Given, Recipe } from './made.ts';
import { NotedReader, type Noted } from './noted-reader.ts';
import { openMaker } from './open-maker.ts';

/** What a thread is started with. */
export interface WorkerStart {
  readonly cwd: string;
  readonly recipe: Recipe;
  readonly given: Given;
}

/** What a thread is asked. */
export interface WorkerTask {
  readonly index: number;
  readonly file: string;
}

/** What it answers. */
export type WorkerAnswer = { readonly index: number; readonly noted: readonly Noted[] } & ({ readonly head: unknown; readonly body: Uint8Array } | { readonly faults: readonly Diagnostic[] });

/** Judges the files that it is sent, one by one, in a thread of its own. */
export async function work(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('not in a thread');
  const { cwd, recipe, given } = workerData as WorkerStart;
  const io = nodeIo(cwd);
  const speech = await speechIn(recipe.language);
  const setup = await setUp(recipe.options, io, speech, given.added);
  if (setup === undefined) throw new Error('rules that were in order are so no more');
  const reader = new NotedReader();
  const make = await openMaker(recipe, setup, given, io, speech, reader.text);
  port.on('message', ({ index, file }: WorkerTask) => {
    reader.begin();
    const made = make(file, index);
    const { noted } = reader;
    if ('faults' in made) return port.postMessage({ index, noted, faults: made.faults } satisfies WorkerAnswer);
    const body = Uint8Array.from(made.body());
    return port.postMessage({ index, noted, head: made.head, body } satisfies WorkerAnswer, [body.buffer]);
  });
}
