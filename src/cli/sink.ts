import type { Speech } from '../words/speech.ts';
import { openAtomic, type AtomicFile } from '../write/atomic.ts';
import { UsageFault } from './exit.ts';
import type { Io } from './io.ts';

/** Where a report goes: standard output, or a file that appears whole or not at all. */
export interface Sink {
  readonly write: (content: string | Uint8Array) => void;
  readonly commit: () => void;
  readonly discard: () => void;
}

/** Opens the place for a report; `-` or nothing is standard output. */
export function openSink(path: string | undefined, io: Io, speech: Speech): Sink {
  if (path === undefined || path === '-') return { write: io.out, commit: () => undefined, discard: () => undefined };
  const guard = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw new UsageFault(speech.cli.cannotWrite(path, (error as NodeJS.ErrnoException).code ?? String(error)));
    }
  };
  const absolute = path.startsWith('/') ? path : `${io.cwd}/${path}`;
  const file: AtomicFile = guard(() => openAtomic(absolute, io.pid));
  return {
    write: (content) => guard(() => file.write(content)),
    commit: () => {
      guard(() => file.commit());
      io.err(`${speech.cli.wrote(path)}\n`);
    },
    discard: () => file.discard(),
  };
}
