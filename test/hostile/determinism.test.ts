import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LAW, newFolder } from './command.ts';
import { differing, digestsOf, LINES } from './same-bytes.ts';

const LAWS: Readonly<Record<string, string>> = {
  'a.yaml': LAW,
  'b.yaml': `${LAW.replace('XA', 'XB')}name: {fr: Île d’Été, en: Istanbul}\nlanguage: tr\nages: {consent: {is: 15, at: cp art. İI, since: 2013-07-01}}\n`,
  'c.yaml': `${LAW}  viewing: {about: csam, at: cp art. 2, acts: [access], via: online, since: 2024-10-27}\n`.replace('asOf: 2026-01-15', 'asOf: 2027-01-01'),
};

/** A folder with the laws, written in an order. */
function folderInOrder(names: readonly string[]): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'laws'));
  for (const name of names) writeFileSync(join(folder, 'laws', name), LAWS[name] ?? '');
  return folder;
}

describe('the same inputs give the same bytes', { timeout: 300_000 }, () => {
  const names = Object.keys(LAWS);
  const first = digestsOf(LINES, { cwd: folderInOrder(names) });

  it.each([
    ['in Turkish, where I is no i, in the far east, a day ahead', { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['in no locale at all, in the far west, in summer time', { TZ: 'America/Adak', LANG: 'C', LC_ALL: 'POSIX' }],
  ])('%s', (_, env) => {
    // The language of the words is the one thing that the environment may choose.
    const lines = LINES.filter((line) => / -l (?:en|fr)/u.test(line));
    expect(differing(first.filter(({ line }) => lines.includes(line)), digestsOf(lines, { cwd: folderInOrder(names), env }))).toEqual([]);
  });

  it('from files that were written in another order, in another folder', () => {
    expect(differing(first, digestsOf(LINES, { cwd: folderInOrder([...names].reverse()) }))).toEqual([]);
  });

  it('with any number of threads', () => {
    const byThreads = (line: string): string | undefined => first.find((one) => one.line === line)?.sha256;
    expect(byThreads('check laws -f json --workers 3')).toBe(byThreads('check laws -f json --workers 1'));
    const cwd = folderInOrder(names);
    const [one, two] = digestsOf(['compare laws -f html', 'compare laws -f html --workers 2'], { cwd });
    expect(two?.sha256).toBe(one?.sha256);
  });

  // `npm run determinism` takes Node 20, 22 and 24 from the registry.
  it('with every other Node that is here', () => {
    const nodes = ['20', '22', '24'].map((version) => `/opt/node-${version}/bin/node`).filter((path) => existsSync(path));
    for (const node of nodes) expect(differing(first, digestsOf(LINES, { cwd: folderInOrder(names), node }))).toEqual([]);
  });

  it('and a difference would be seen', () => {
    const some = LINES.slice(0, 4);
    expect(differing(first.slice(0, 4), digestsOf(some, { cwd: folderInOrder(names), wrong: true }))).toEqual(some);
  });
});
