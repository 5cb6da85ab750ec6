import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { judged, type Asked } from './judged.ts';

interface OperatorCase extends Asked {
  readonly case: string;
  readonly finds: Readonly<Record<string, unknown>>;
}

const folder = 'test/evaluate/operators';

/** What each operator finds, why, and on which facts: a law and a test for each, see test/evaluate/operators/README.md. */
for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
  describe(`the operators of ${file.replace('.yaml', '')}`, () => {
    it.each(parse(readFileSync(`${folder}/${file}`, 'utf8')) as OperatorCase[])('$case', ({ finds, ...asked }) => {
      expect(judged(asked)).toEqual(finds);
    });
  });
}

describe('a rule', () => {
  it('whose operator does not exist is broken, and says which one', () => {
    expect(() => judged({ law: {}, test: { approved: 'csam' } })).toThrow('csam.invented: there is no operator approved');
  });
});
