import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run, type Ran } from '../run-command.ts';
import { folderOf, lawText } from '../written-laws.ts';

const law = lawText('texts: {cp: Code}\nexamined: []\noffences: {}\n');
const more = law.replace('examined: []', 'examined: [grooming]');

/** Watches before a terminal: for each thing that is said, in this order, what is done then. */
async function watched(argv: readonly string[], cwd: string, steps: readonly (readonly [said: string, act: () => void])[]): Promise<Ran> {
  const left = [...steps];
  let [err, read] = ['', 0];
  const ran = await run(['check', ...argv, '--watch', '-q'], {
    cwd,
    stdoutIsTerminal: true,
    err: (text) => {
      err += text;
      const [next] = left;
      if (next === undefined || !err.includes(next[0], read)) return;
      left.shift();
      read = err.length;
      setTimeout(next[1], 1);
    },
  });
  expect(left.map(([said]) => said)).toEqual([]);
  return { ...ran, err };
}

const interrupt = (): void => void process.emit('SIGINT');

describe('lacuna check --watch before a terminal', () => {
  it('says what each save changes, until it is interrupted', async () => {
    const cwd = folderOf({ 'law.yaml': law, 'other.yaml': law });
    const save = (text: string) => (): void => {
      writeFileSync(`${cwd}/beside.txt`, 'of no matter');
      writeFileSync(`${cwd}/law.yaml`, text);
    };
    const { code, err } = await watched(['law.yaml', 'other.yaml'], cwd, [
      ['watching 2 files', save(more)],
      ['(grooming.offence)', save('lacuna: 1\nnonsense: 1\n')],
      ['law.yaml is not in order', () => {
        rmSync(`${cwd}/other.yaml`);
        save(`${more}# a remark\n`)();
      }],
      ['no verdict changed', interrupt],
    ]);
    expect(code).toBe(0);
    expect(err).toContain('unknown → gap: ');
    expect(err).toMatch(/\nended\n$/u);
  });

  it('begins with a file that is not in order, and ends where it is interrupted while it checks', async () => {
    const cwd = folderOf({ 'law.yaml': 'lacuna: 1\nnonsense: 1\n' });
    const { code, err } = await watched(['law.yaml'], cwd, [
      ['watching 1 file', () => writeFileSync(`${cwd}/law.yaml`, law)],
      ['law.yaml changed', interrupt],
    ]);
    expect(code).toBe(0);
    expect(err).not.toContain(' → gap: ');
  });

  it('has nothing to wait for on standard input, or where no file is found', async () => {
    const cwd = folderOf({});
    expect(await run(['check', '-', '--watch'], { cwd, stdoutIsTerminal: true })).toMatchObject({ code: 2, err: expect.stringContaining('standard input') as string });
    expect(await run(['check', 'none.yaml', '--watch'], { cwd, stdoutIsTerminal: true })).toMatchObject({ code: 2, err: expect.stringContaining('none.yaml') as string });
  });
});
