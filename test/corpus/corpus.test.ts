import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../golden.ts';
import { run } from '../run-command.ts';

const folder = 'test/corpus';
const filesIn = (name: string): string[] => readdirSync(`${folder}/${name}`).filter((file) => file.endsWith('.yaml')).sort();

describe('valid files', () => {
  for (const file of filesIn('ok')) {
    it(`${file} is read without a diagnostic`, async () => {
      const { code, err } = await run(['check', `${folder}/ok/${file}`, '-f', 'json', '--fail-on', 'never']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    });
  }
});

describe('invalid files', () => {
  for (const file of filesIn('invalid')) {
    it(`${file} gives exit 2 and says what is wrong, where, and how to mend it`, async () => {
      const english = await run(['check', `${folder}/invalid/${file}`, '-l', 'en']);
      const french = await run(['check', `${folder}/invalid/${file}`, '-l', 'fr']);
      expect([english.code, french.code]).toEqual([2, 2]);
      expect([english.out, french.out]).toEqual(['', '']);
      expectGolden(`${english.err}\n${french.err}`, `${folder}/invalid/${file.replace(/\.yaml$/u, '.out')}`);
    });
  }

  it('each file but the one named for it breaks one thing', async () => {
    for (const file of filesIn('invalid')) {
      if (file === 'several-faults.yaml') continue;
      const { out } = await run(['check', `${folder}/invalid/${file}`, '-f', 'json']);
      expect((JSON.parse(out) as { errors: unknown[] }).errors, file).toHaveLength(1);
    }
  });
});
