import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The fenced YAML blocks of the README’s section on pipelines, by the file name in their first line. */
export function readmeFiles(): Readonly<Record<string, string>> {
  const section = /\n## In a pipeline\n([\s\S]*?)\n## /u.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  return Object.fromEntries([...section.matchAll(/```yaml\n(# (\S+)[\s\S]*?)```/gu)].map((match) => [match[2] ?? '', match[1] ?? '']));
}

/** A repository of drafts: an invented law, a bill, and the config and accepted gaps of the README. Its `lacuna` is this one. */
export function inventedRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-drafts-'));
  for (const part of ['laws', 'bills']) cpSync(`test/fixtures/pipeline/${part}`, join(folder, part), { recursive: true });
  for (const name of ['lacuna.config.yaml', 'accepted-gaps.yaml']) writeFileSync(join(folder, name), readmeFiles()[name] ?? '');
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(resolve('bin/lacuna.js'), join(folder, 'node_modules/.bin/lacuna'));
  return folder;
}

/** Puts the bill in place that opens gaps. */
export function takeWorseBill(folder: string): void {
  cpSync('test/fixtures/pipeline/worse/bill.yaml', join(folder, 'bills/bill.yaml'));
}

/** Runs a line of a pipeline in a shell, with the package’s own `lacuna` in place of npx. */
export function runLine(line: string, folder: string, env: Readonly<Record<string, string>> = {}): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-e', '-o', 'pipefail', '-c', line.replaceAll('npx --no lacuna', 'lacuna')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${join(folder, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}
