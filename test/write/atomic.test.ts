import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAtomic } from '../../src/write/atomic.ts';
import { folderOf } from '../written-laws.ts';

describe('a file that is written whole or not at all', () => {
  it('stands in its place only when it is put there, in folders that are made for it', () => {
    const root = folderOf({});
    const file = openAtomic(`${root}/a/b/c.txt`, 7);
    file.write('whole ');
    file.write(Buffer.from('é'));
    expect(existsSync(`${root}/a/b/c.txt`)).toBe(false);
    file.finish();
    file.finish();
    file.commit();
    expect(readFileSync(`${root}/a/b/c.txt`, 'utf8')).toBe('whole é');
    expect(readdirSync(`${root}/a/b`)).toEqual(['c.txt']);
  });

  it('leaves what stood there where it is given up, before its end and after', () => {
    const root = folderOf({ 'a.txt': 'old' });
    const [open, finished] = [openAtomic(`${root}/a.txt`, 7), openAtomic(`${root}/a.txt`, 7)];
    open.write('new');
    finished.write('new');
    finished.finish();
    for (const file of [open, finished, finished]) file.discard();
    expect(readFileSync(`${root}/a.txt`, 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['a.txt']);
  });

  it('is written behind a link, with the rights of the file that it replaces', () => {
    const root = folderOf({ 'a.txt': 'old' });
    chmodSync(`${root}/a.txt`, 0o640);
    symlinkSync('a.txt', `${root}/link.txt`);
    const file = openAtomic(`${root}/link.txt`, 7, false);
    file.write('x'.repeat(3 * 1024 * 1024));
    file.commit();
    expect(readFileSync(`${root}/a.txt`).length).toBe(3 * 1024 * 1024);
    expect(statSync(`${root}/a.txt`).mode & 0o777).toBe(0o640);
  });

  it('never takes the place of a folder, or of a file that somebody else writes', () => {
    const root = folderOf({ '.lacuna-7-0.tmp': 'theirs' });
    mkdirSync(`${root}/folder`);
    expect(() => openAtomic(`${root}/folder`, 7)).toThrow(expect.objectContaining({ code: 'EISDIR' }) as Error);
    expect(() => openAtomic(`${root}/.lacuna-7-0.tmp/a.txt`, 7)).toThrow(/ENOTDIR|EEXIST/u);
    const file = openAtomic(`${root}/a.txt`, 7);
    file.write('ours');
    file.commit();
    expect(readFileSync(`${root}/.lacuna-7-0.tmp`, 'utf8')).toBe('theirs');
    const late = openAtomic(`${root}/late.txt`, 7);
    mkdirSync(`${root}/late.txt`);
    writeFileSync(`${root}/late.txt/a`, '');
    expect(() => late.commit()).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/u);
    expect(readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual(['.lacuna-7-0.tmp']);
  });

  it('is written to directly where it is a device', () => {
    const device = openAtomic('/dev/null', 7);
    device.write('nothing');
    device.finish();
    device.discard();
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});
