import { resolve } from 'node:path';
import { followed } from '../load/tree.ts';
import type { Speech } from '../words/speech.ts';
import { openAtomic, type AtomicFile } from '../write/atomic.ts';
import { UsageFault } from './exit.ts';
import type { Io } from './io.ts';

/** Where a report goes: standard output, or a file that appears whole or not at all. */
export interface Sink {
  readonly write: (content: string | Uint8Array) => void;
  /** Ends the writing; afterwards only the move is left. */
  readonly finish: () => void;
  readonly commit: () => void;
  readonly discard: () => void;
}

/** Opens the place for a report; `-` or nothing is standard output. What the report is about (`read`) is never written over. */
export function openSink(path: string | undefined, io: Io, speech: Speech, read: readonly string[] = []): Sink {
  if (path === undefined || path === '-') return { write: io.out, finish: () => undefined, commit: () => undefined, discard: () => undefined };
  const guard = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw new UsageFault(speech.cli.cannotWrite(path, (error as NodeJS.ErrnoException).code ?? String(error)));
    }
  };
  const absolute = resolve(io.cwd, path);
  const place = followed(absolute);
  if (read.some((file) => file !== '-' && followed(resolve(io.cwd, file)) === place)) throw new UsageFault(speech.cli.overInput(path));
  const file: AtomicFile = guard(() => openAtomic(absolute, io.pid, false));
  return {
    write: (content) => guard(() => file.write(content)),
    finish: () => guard(() => file.finish()),
    commit: () => {
      guard(() => file.commit());
      io.err(`${speech.cli.wrote(path)}\n`);
    },
    discard: () => file.discard(),
  };
}
