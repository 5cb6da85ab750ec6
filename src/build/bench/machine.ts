import { existsSync, statfsSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';

/** Room that the reports need, in bytes. */
const ROOM = 8e9;

/** Where reports are written: to memory where there is room, so that the program is measured and not the disk. */
export function reportsFolder(memory = '/dev/shm'): string {
  if (process.env.TMPDIR !== undefined || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > ROOM ? memory : tmpdir();
}

/** The class of the machine, in words that promise no time. */
export function machineClass(): string {
  return `${String(cpus().length)} cores, ${process.platform}, Node ${process.version}`;
}

/** How busy the machine was while the benchmark ran: asked now and then, by the call. */
export interface Witness {
  readonly look: () => void;
  /** A warning where others used the machine, absent where it was quiet. */
  readonly warning: () => string | undefined;
}

/** Watches the load average. What the benchmark itself adds is left out: about one process and a half. */
export function watchLoad(read: () => number = () => loadavg()[0] ?? 0, cores: number = cpus().length): Witness {
  let highest = read();
  let first = true;
  return {
    look: () => {
      highest = Math.max(first ? highest : 0, highest, read() - 1.5);
      first = false;
    },
    warning: () => (highest > cores * 0.4 ? `Warning: others used the machine meanwhile (load average ${highest.toFixed(1)} on ${String(cores)} cores, without what the benchmark adds): run again on a quiet one before believing a figure.` : undefined),
  };
}
