import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generateLaw, LINES } from '../../src/build/bench/law-generator.ts';
import { run } from '../run-command.ts';

const seeds = Array.from({ length: 24 }, (_, seed) => seed);

describe('generated laws', () => {
  it('have 364 lines, whatever the seed', () => {
    expect(LINES).toBe(364);
    for (const seed of [...seeds, 1999, 4999]) expect(generateLaw(seed).split('\n').length - 1, String(seed)).toBe(LINES);
  });

  it('are the same for the same seed, and differ from seed to seed beyond their name', () => {
    const offences = (seed: number): string => generateLaw(seed).split('\noffences:\n')[1] ?? '';
    for (const seed of seeds) expect(generateLaw(seed)).toBe(generateLaw(seed));
    expect(new Set(seeds.map(offences)).size).toBe(seeds.length);
  });

  it('are valid by the schema of the format', () => {
    const validate = new Ajv2020({ strict: false, unicodeRegExp: true }).compile(JSON.parse(readFileSync('rules/law.schema.json', 'utf8')) as object);
    for (const seed of seeds) expect([seed, validate(parse(generateLaw(seed))), validate.errors]).toEqual([seed, true, null]);
  });

  it('are judged without a fault or a remark, and some have gaps', async () => {
    const ran = await Promise.all(seeds.slice(0, 6).map((seed) => run(['check', '-', '-f', 'json', '--no-config'], { readStdin: () => new TextEncoder().encode(generateLaw(seed)) })));
    expect(ran.map(({ err }) => err).filter((err) => err !== '')).toEqual([]);
    expect(ran.every(({ code }) => code === 0 || code === 1)).toBe(true);
    expect(ran.some(({ code }) => code === 1)).toBe(true);
  });
});
