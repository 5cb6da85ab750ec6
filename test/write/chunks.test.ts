import { describe, expect, test } from 'vitest';
import type { Written } from '../../src/model/written.ts';
import { Chunks } from '../../src/write/chunks.ts';

function sent(chunks: Chunks, written: Written): { readonly bytes: Buffer; readonly sizes: readonly number[] } {
  const taken: Buffer[] = [];
  chunks.send(written, (bytes) => taken.push(Buffer.from(bytes)));
  return { bytes: Buffer.concat(taken), sizes: taken.map((one) => one.length) };
}

describe('Chunks', () => {
  test('a text becomes its bytes in UTF-8, and nothing of the text before it', () => {
    const chunks = new Chunks();
    expect(sent(chunks, 'première').bytes.toString('utf8')).toBe('première');
    expect(sent(chunks, ['loi', Buffer.from(' nº '), '5']).bytes.toString('utf8')).toBe('loi nº 5');
  });

  test('many short texts stand one after the other, as if they were one', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `mot ${String(index)}, `);
    expect(sent(new Chunks(), words.flatMap((word, index) => (index % 1000 === 0 ? [word, Buffer.from('|')] : [word]))).bytes.toString('utf8')).toBe(words.map((word, index) => (index % 1000 === 0 ? `${word}|` : word)).join(''));
  });

  test('what was left of a text that could not be written is forgotten', () => {
    const chunks = new Chunks();
    expect(() => chunks.send(['a'.repeat(10), Buffer.from('b'.repeat(70_000))], () => { throw new Error('full'); })).toThrow('full');
    expect(sent(chunks, 'c').bytes.toString('utf8')).toBe('c');
  });

  test('nothing to write is not written', () => {
    expect(sent(new Chunks(), '').sizes).toEqual([]);
    expect(sent(new Chunks(), []).sizes).toEqual([]);
  });

  test('texts and bytes longer than a chunk are written whole and in order, in chunks that do not grow', () => {
    const long = 'é'.repeat(100_000);
    const raw = Buffer.from('x'.repeat(70_000));
    const { bytes, sizes } = sent(new Chunks(), ['a', long, 'b', raw, 'c']);
    expect(bytes.toString('utf8')).toBe(`a${long}b${raw.toString('utf8')}c`);
    expect(Math.max(...sizes.filter((size) => size !== raw.length))).toBeLessThanOrEqual(64 * 1024);
  });

  test.each([0, 1, 2, 3])('a sign of two units is never cut, whatever stands before it (%i)', (before) => {
    const text = `${'a'.repeat(before)}${'😀'.repeat(50_000)}`;
    expect(sent(new Chunks(), text).bytes.toString('utf8')).toBe(text);
  });

  test('half a sign, which no text should hold, is written as the sign for what is unknown', () => {
    expect(sent(new Chunks(), `${'a'.repeat(60_000)}\ud83d`).bytes.toString('utf8')).toBe(`${'a'.repeat(60_000)}\ufffd`);
  });
});
