import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

/** The built command, as people run it. */
export const BIN = resolve('bin/lacuna.js');

/** The environment of the tests without what slows Node down or changes what it says. */
export const ENV: Readonly<Record<string, string | undefined>> = { PATH: process.env['PATH'], HOME: tmpdir() };

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a child may be given besides its words. */
export interface Around {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly seconds?: number;
  readonly node?: readonly string[];
}

/** Runs the built command in a process of its own; one that outlives its seconds has no exit code. */
export function lacuna(argv: readonly string[], { cwd, env, input = '', seconds = 120, node = [] }: Around = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, BIN, ...argv], { encoding: 'utf8', env: { ...ENV, ...env }, input, timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 28, ...(cwd === undefined ? {} : { cwd }) });
  return { code: status, out: stdout, err: stderr };
}

/** Runs a line in bash, in which `lacuna` stands for the built command. */
export function shell(line: string, cwd: string): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `lacuna() { '${process.execPath}' '${BIN}' "$@"; }\n${line}`], { cwd, encoding: 'utf8', env: ENV, timeout: 120_000, killSignal: 'SIGKILL', maxBuffer: 1 << 28 });
  return { code: status, out: stdout, err: stderr };
}

/** Starts the built command and kills it after so many milliseconds; true if it was still running. */
export function killedAfter(argv: readonly string[], cwd: string, milliseconds: number): Promise<boolean> {
  return new Promise((ended) => {
    const child = spawn(process.execPath, [BIN, ...argv], { cwd, env: ENV, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      ended(signal === 'SIGKILL');
    });
  });
}

const folders: string[] = [];

/** A folder of its own, thrown away when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-hostile-'));
  folders.push(folder);
  return folder;
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A small law with gaps. */
export const LAW = 'lacuna: 1\ncountry: XA\nasOf: 2026-01-15\ntexts: {cp: {title: Code}}\nexamined: [csam]\ntreaties: {lanzarote: 2012-08-01}\noffences:\n  holding: {about: csam, at: cp art. 1, acts: [possess], needs: [intent-to-distribute]}\n';
