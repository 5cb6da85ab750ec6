import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '../run-command.ts';

async function validator(...options: string[]): Promise<(value: unknown) => boolean> {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
  return ajv.compile(JSON.parse((await run(['schema', ...options])).out) as object) as (value: unknown) => boolean;
}

const read = (file: string): unknown => parse(readFileSync(`test/fixtures/bills/${file}`, 'utf8'));

describe('the schema of bills', () => {
  it('lets a bill remove and change pieces, which that of laws does not', async () => {
    const [bill, law] = [await validator('--bill'), await validator()];
    for (const file of ['bill.yaml', 'second.yaml']) expect([bill(read(file)), law(read(file))], file).toEqual([true, false]);
  });

  it('still knows every word: what no law may say, no bill may', async () => {
    const bill = await validator('--bill');
    const head = { lacuna: 1, amends: 'law.yaml' };
    expect(bill({ ...head, offences: { a: { acts: null } } })).toBe(true);
    expect(bill({ ...head, offences: { a: { via: 'onlin' } } })).toBe(false);
    expect(bill({ ...head, offence: { a: null } })).toBe(false);
    expect(bill({ ...head, offences: { a: { about: 'csam', acts: ['posess'] } } })).toBe(false);
    expect(bill({ lacuna: 1 })).toBe(false);
  });
});
