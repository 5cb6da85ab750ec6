import { describe, expect, it } from 'vitest';
import { markdownCode, markdownProse, markdownText, plainLine } from '../../src/render/escape.ts';
import { inJson } from '../../src/render/json-string.ts';
import { capital, sentence } from '../../src/render/markdown-pieces.ts';

/** Every unit of text, halves of signs among them. */
const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

describe('a text in Markdown', () => {
  it('has a backslash before each sign that could be markup, and before no other', () => {
    const marked = units.filter((unit) => markdownText(`a${unit}b`) === `a\\${unit}b`);
    expect(marked.join('')).toBe('!#&*<>[\\]_`|~');
  });

  it('is otherwise the text that it was, without signs that nobody sees', () => {
    const changed = units.filter((unit) => markdownText(`a${unit}b`) !== `a${unit}b` && markdownText(`a${unit}b`) !== `a\\${unit}b`);
    expect(changed.filter((unit) => unit !== '@' && plainLine(unit) === unit)).toEqual([]);
    expect(changed).toEqual(expect.arrayContaining(['\0', '\n', '\u0085', '\u061c', '\u200f', '\u2028', '\u202e', '\u2066', '\ufeff', '\ufffb']));
    expect(markdownText('a\u{e0041}b')).toBe('ab');
    expect(markdownText('a\u202fb ’“é”… ✓ \u{1f600}')).toBe('a\u202fb ’“é”… ✓ \u{1f600}');
  });

  it('begins no list, with or without blanks before', () => {
    for (const blank of ['', ' ', '\u00a0', '\u202f', '\u2003', '\u3000']) {
      expect(markdownText(`${blank}1. a`)).toBe(`${blank}1\\. a`);
      expect(markdownText(`${blank}12) a`)).toBe(`${blank}12\\) a`);
      for (const sign of '-+=') expect(markdownText(`${blank}${sign} a`)).toBe(`${blank}\\${sign} a`);
    }
    expect(markdownText('art. 1. - + =')).toBe('art. 1. - + =');
  });

  it('holds no address that is made a link', () => {
    expect(markdownText('see https://x.example, ftp://y or www.z.example')).toBe('see https:\u200b//x.example, ftp:\u200b//y or www\u200b.z.example');
    expect(markdownText('to a@b.example')).toBe('to a@\u200bb.example');
  });

  it('has code in our own words, in which nothing is markup', () => {
    expect(markdownProse('left at `a_b|c` - or *not*, `d`')).toBe('left at `a_b|c` \\- or \\*not\\*, `d`');
    expect(markdownProse('no code')).toBe('no code');
    expect(markdownCode('a.b_c`|\n')).toBe("`a.b_c'\\| `");
    expect(markdownCode('offences.a')).toBe('`offences.a`');
  });
});

describe('a clause', () => {
  it('becomes a sentence with one end', () => {
    expect(['so', ' So. ', 'so!', 'so?', 'so…', 'so:', 'été', '\u{10428}x', ''].map(sentence)).toEqual(['So.', 'So.', 'So!', 'So?', 'So…', 'So:.', 'Été.', '\u{10400}x.', '.']);
    expect(capital('')).toBe('');
  });
});

describe('a text in JSON', () => {
  it('is as JSON has it, whatever it holds', () => {
    expect(units.filter((unit) => `"${inJson(`a${unit}`)}"` !== JSON.stringify(`a${unit}`))).toEqual([]);
    expect(`"${inJson('\u{1f600} "x"')}"`).toBe(JSON.stringify('\u{1f600} "x"'));
  });
});
