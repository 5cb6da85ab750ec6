import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tests = (readdirSync('test', { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.test.ts') && file !== 'house/no-skips.test.ts');

describe('the tests', () => {
  it('are all run: none is skipped, singled out or left for later; only where the system is another one may some not apply', () => {
    const set = /\b(?:it|test|describe|suite)\s*\.\s*(?:skip|only|todo|skipIf|runIf|fails)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(|\bcontext\.skip\(|\bctx\.skip\(/u;
    expect(tests.length).toBeGreaterThan(50);
    expect(tests.filter((file) => set.test(readFileSync(`test/${file}`, 'utf8').replaceAll(/describe\.runIf\([^)]*process\.platform[^)]*\)/gu, 'describe')))).toEqual([]);
  });
});
