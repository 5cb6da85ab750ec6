import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program to measure: arguments of Node, the exit codes that mean it did its work, and the folder it runs in. */
export interface Program {
  readonly args: readonly string[];
  readonly codes: readonly number[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Done before each run, outside of what is measured. */
  readonly before?: () => void;
}

/** One run: seconds from start to exit, and seconds of processor (user and system), unknown where the system does not say. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
}

/** What a run printed. */
export interface Printed {
  readonly out: string;
  readonly err: string;
}

function environment(program: Program): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...program.env };
  // A bundle of certificates slows the start of Node itself, and would flatter every ratio to it.
  delete env.NODE_EXTRA_CA_CERTS;
  return env;
}

function check(program: Program, status: number | null, err: string): void {
  if (status === null || !program.codes.includes(status)) throw new Error(`node ${program.args.join(' ')} ended with ${String(status)}: ${err.slice(0, 2000)}`);
}

/** Seconds of processor of the processes that have ended; Linux counts them in hundredths. */
function childrenCpu(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\) /su, '').split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Runs a program and measures it; throws where it did not do its work. */
export function measure(program: Program): Run {
  program.before?.();
  const cpu = childrenCpu();
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, program.args, { cwd: program.cwd, env: environment(program), stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 30, encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  check(program, status, stderr);
  return { wall, cpu: childrenCpu() - cpu };
}

/** Runs a program for what it prints. */
export function print(program: Program): Printed {
  program.before?.();
  const { status, stdout, stderr } = spawnSync(process.execPath, program.args, { cwd: program.cwd, env: environment(program), stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30, encoding: 'utf8' });
  check(program, status, stderr);
  return { out: stdout, err: stderr };
}

/** Peak memory of a program in MiB, by its own account at its end. */
export function peakMemory(program: Program, witness: string): number {
  const { err } = print({ ...program, args: ['--require', witness, ...program.args] });
  return Number(/^peak (\d+)$/mu.exec(err)?.[1] ?? Number.NaN) / 1024;
}
