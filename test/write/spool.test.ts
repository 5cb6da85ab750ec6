import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { Spool } from '../../src/write/spool.ts';

const temporary = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('lacuna-rows-'));

describe('a spool', () => {
  it('gives pieces back in any order, few or more than memory should hold, and leaves no file behind', () => {
    for (const [count, size] of [[5, 10], [40, 1_000_000]] as const) {
      const before = temporary();
      const spool = new Spool();
      const piece = (index: number): Buffer => Buffer.from(`${String(index)}é`.padEnd(size, 'x'), 'utf8');
      const places = Array.from({ length: count }, (_, index) => spool.add(piece(index)));
      for (const index of [count - 1, 0, 2, 1]) expect(piece(index).equals(spool.read(places[index] ?? { offset: 0, length: 0 }))).toBe(true);
      spool.close();
      expect(temporary()).toEqual(before);
    }
  });
});
