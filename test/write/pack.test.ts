import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BytesPacker, BytesUnpacker } from '../../src/write/matched-bytes.ts';
import { KEY_LENGTH, PackReader, PackWriter } from '../../src/write/pack.ts';

const file = join(mkdtempSync(join(tmpdir(), 'lacuna-pack-')), 'a.pack');
const key = (index: number): Buffer => Buffer.alloc(KEY_LENGTH, index + 1);
const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

function packOf(texts: readonly string[]): Buffer {
  const pieces: Uint8Array[] = [];
  const pack = new PackWriter({ made: 'by a test' }, (piece) => pieces.push(Uint8Array.from(piece)));
  texts.forEach((text, index) => pack.add(key(index), { index }, bytes(text)));
  return Buffer.concat(pieces);
}

/** What can be read of a pack: the bodies by the index in their heads. */
function readOf(pack: Uint8Array): Map<number, string> {
  writeFileSync(file, pack);
  const reader = new PackReader(file);
  const found = new Map<number, string>();
  for (const entry of [...reader.entries].reverse()) {
    const content = reader.read(entry);
    if (content !== undefined) found.set((content.head as { index: number }).index, Buffer.from(content.body()).toString('utf8'));
  }
  reader.close();
  return found;
}

/** Texts made of a few pieces, so that much of one stands in others. */
const likeTexts = fc.array(fc.array(fc.constantFrom('"outcome": "gap",\n  "level": "requires",\n', 'an article of a law, cited in full; ', 'é’“”\n', 'x'.repeat(70), 'short, '), { maxLength: 60 }).map((pieces) => pieces.join('')), { maxLength: 12 });

describe('packed bytes', () => {
  it('come back as they were, whatever they are and however much they share', () => {
    fc.assert(
      fc.property(fc.oneof(likeTexts.map((texts) => texts.map(bytes)), fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 8 })), (texts) => {
        const [packer, unpacker] = [new BytesPacker(), new BytesUnpacker()];
        const packed = texts.map((text) => Uint8Array.from(packer.pack(text)));
        for (const [index, text] of texts.entries()) expect(Buffer.from(unpacker.unpack(packed[index] ?? new Uint8Array(), text.length)).equals(Buffer.from(text))).toBe(true);
      }),
    );
  });

  it('come back as they were beside a text that is too long to be copied from', () => {
    const [packer, unpacker] = [new BytesPacker(), new BytesUnpacker()];
    const texts = ['first '.repeat(20), 'x'.repeat(5 * 1024 * 1024), 'first '.repeat(21)].map(bytes);
    const learns = texts.map((text) => {
      const packed = Uint8Array.from(packer.pack(text));
      const learnt = unpacker.learns;
      expect(Buffer.from(unpacker.unpack(packed, text.length)).equals(text)).toBe(true);
      return learnt;
    });
    expect(learns).toEqual([true, true, false]);
  });

  it('are few where texts are alike', () => {
    const text = readFileSync('rules/law.schema.json');
    const packer = new BytesPacker();
    packer.pack(text);
    const changed = Buffer.from(text.toString('utf8').replaceAll('"object"', '"thing"'), 'utf8');
    expect(packer.pack(changed).length).toBeLessThan(changed.length / 10);
  });
});

describe('a pack', () => {
  const texts = Array.from({ length: 9 }, (_, index) => `${'a line that all of them have\n'.repeat(index)}law ${String(index)}: ${'é'.repeat(index * 7)}\n`.repeat(4));
  const whole = packOf(texts);

  it('gives back every body in any order', () => {
    expect(readOf(whole)).toEqual(new Map([...texts.entries()].reverse()));
  });

  it('cut off anywhere is good up to there', () => {
    let before = 0;
    for (let length = 0; length <= whole.length; length += 1) {
      const found = readOf(whole.subarray(0, length));
      for (const [index, text] of found) expect(text).toBe(texts[index]);
      expect(found.size).toBeGreaterThanOrEqual(before);
      before = found.size;
    }
    expect(before).toBe(texts.length);
  });

  it('with any byte changed gives back nothing that is wrong', () => {
    for (let place = 0; place < whole.length; place += 1) {
      const damaged = Buffer.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ 0x41;
      for (const [index, text] of readOf(damaged)) expect(text).toBe(texts[index]);
    }
  });

  it('is empty where the file is something else', () => {
    for (const other of ['', '\n', 'lacuna: 1\ncountry: XA\n', '\0'.repeat(5000), '{"made":"by others"}']) expect(readOf(bytes(other)).size).toBe(0);
  });
});
