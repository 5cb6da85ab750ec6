import { describe, expect, it } from 'vitest';
import { writeAnswer, writeEntry, writeListWord } from '../../src/write/yaml-edit.ts';

describe('writing an entry with fields into a YAML text', () => {
  it.each([
    ['empty braces, whose remark stays', 'offences: {}   # c\n# x\nb: 1\n', 'offences:   # c\n  n-1:\n    about: csam\n# x\nb: 1\n'],
    ['a key without a value', 'offences:    # c\nb: 1\n', 'offences:    # c\n  n-1:\n    about: csam\nb: 1\n'],
    ['a block, before the comment of what follows', 'offences:\n    x: {about: sale} # z\n\n# y\nb: 1\n', 'offences:\n    x: {about: sale} # z\n    n-1:\n      about: csam\n\n# y\nb: 1\n'],
    ['braces', 'offences: {x: {about: sale}}\n', 'offences: {x: {about: sale}, n-1: {about: csam}}\n'],
    ['a file without the key', 'a: 1', 'a: 1\noffences:\n  n-1:\n    about: csam\n'],
    ['braces that end with a word alone', 'offences: {x}\n', 'offences: {x, n-1: {about: csam}}\n'],
    ['a block whose last entry is not begun', 'offences:\n  x:\n', 'offences:\n  x:\n  n-1:\n    about: csam\n'],
    ['the line ends of Windows', 'offences: {}\r\nb: 1\r\n', 'offences:\r\n  n-1:\r\n    about: csam\r\nb: 1\r\n'],
  ])('into %s', (_, text, expected) => {
    expect(writeEntry(text, 'offences', 'n-1', [['about', 'csam']])).toBe(expected);
  });

  it('leaves alone what is no map', () => {
    for (const text of ['offences: ~\n', 'offences: unknown\n', 'offences: [a]\n', 'offences: &o {x: 1}\nb: *o\n', '- a\n', 'offences: {\n']) expect(writeEntry(text, 'offences', 'n', [['about', 'csam']])).toBeUndefined();
  });
});

describe('writing one answer into a YAML text', () => {
  it.each([
    ['a scalar', 'a:\n  b: unknown # c\n', ['a', 'b'], 'a:\n  b: yes # c\n'],
    ['a new key of a block map, before the comment of what follows', 'a:\n  b: no   # c\n\n# next\nd: 1\n', ['a', 'x'], 'a:\n  b: no   # c\n  x: yes\n\n# next\nd: 1\n'],
    ['a new key of a map in braces', 'a: {b: no} # c\n', ['a', 'x'], 'a: {b: no, x: yes} # c\n'],
    ['empty braces', 'a: {}\n', ['a', 'x'], 'a: {x: yes}\n'],
    ['a path of several new keys', 'a: 1\n', ['g', 'h', 'x'], 'a: 1\ng:\n  h:\n    x: yes\n'],
    ['a file without an end of line', 'a: 1', ['g'], 'a: 1\ng: yes'],
    ['below a plain unknown', 'a: unknown\n', ['a', 'x'], 'a: {x: yes}\n'],
    ['below a plain answer, which stays', 'a: no\n', ['a', 'x'], 'a: {is: no, x: yes}\n'],
    ['the long form', 'a: {is: unknown, note: "n, m"}\n', ['a'], 'a: {is: yes, note: "n, m"}\n'],
    ['after a block text', 'a:\n  n: |\n    one\n    two\nd: 1\n', ['a', 'x'], 'a:\n  n: |\n    one\n    two\n  x: yes\nd: 1\n'],
    ['a path of several new keys in braces', 'a: {}\n', ['a', 'h', 'x'], 'a: {h: {x: yes}}\n'],
    ['empty braces that were to say it', 'a: {} # c\n', ['a'], 'a: yes # c\n'],
    ['braces that end with a word alone', 'a: {b}\n', ['a', 'x'], 'a: {b, x: yes}\n'],
    ['a block whose last key has no value', 'a:\n  ? b\n', ['c'], 'a:\n  ? b\nc: yes\n'],
    ['after a list', 'a:\n  - b\n  - c # d\n', ['x'], 'a:\n  - b\n  - c # d\nx: yes\n'],
  ])('at %s', (_, text, path, expected) => {
    expect(writeAnswer(text, path, { value: 'yes' })).toBe(expected);
  });

  it('puts the citation beside the answer in a map that is there already', () => {
    const answer = { value: '2004', at: 'cp art. 1' };
    expect(writeAnswer('a: {bound: unknown, note: n}\n', ['a'], answer)).toBe('a: {bound: 2004, note: n, at: cp art. 1}\n');
    expect(writeAnswer('a: {at: cp art. 9, is: no}\n', ['a'], answer)).toBe('a: {at: cp art. 1, is: 2004}\n');
    expect(writeAnswer('a: {note: n}\n', ['a'], answer)).toBe('a: {note: n, is: 2004, at: cp art. 1}\n');
    expect(writeAnswer('a:\n  note: n\n', ['a'], answer)).toBe('a:\n  note: n\n  is: 2004\n  at: cp art. 1\n');
    expect(writeAnswer('a: {}\n', ['a'], answer)).toBe('a: {is: 2004, at: cp art. 1}\n');
  });

  it('leaves alone what a line cannot say: an alias, a list, a text of several lines', () => {
    expect(writeAnswer('a: &x no\nb: *x\n', ['b'], { value: 'yes' })).toBeUndefined();
    expect(writeAnswer('a: [b]\n', ['a', 'x'], { value: 'yes' })).toBeUndefined();
    expect(writeAnswer('a: |\n  one\n', ['a'], { value: 'yes' })).toBeUndefined();
    expect(writeAnswer('a: {is: no, at: [c]}\n', ['a'], { value: 'yes', at: 'cp art. 1' })).toBeUndefined();
    expect(writeAnswer('{a}\n', ['a'], { value: 'yes' })).toBeUndefined();
  });

  it('leaves alone what stands in two places at once', () => {
    expect(writeAnswer('a: &x {b: no}\nc: *x\n', ['a', 'z'], { value: 'yes' })).toBeUndefined();
    expect(writeAnswer('a: &x {}\nc: *x\n', ['a'], { value: 'yes' })).toBeUndefined();
    expect(writeAnswer('a: &x no\nc: *x\n', ['a'], { value: 'yes' })).toBeUndefined();
  });

  it('leaves alone a text that is no map, or cannot be read', () => {
    for (const text of ['- a\n', 'a: {\n', '']) expect(writeAnswer(text, ['a'], { value: 'yes' })).toBeUndefined();
  });
});

describe('adding and removing a word of a list', () => {
  it.each([
    ['e: []\n', true, 'e: [w]\n'],
    ['e: [a] # c\n', true, 'e: [a, w] # c\n'],
    ['e: [a, w]\n', false, 'e: [a]\n'],
    ['e: [w, a]\n', false, 'e: [a]\n'],
    ['e: [w]\n', false, 'e: []\n'],
    ['e:\n  - a # c\nf: 1\n', true, 'e:\n  - a # c\n  - w\nf: 1\n'],
    ['e:\n  - w # c\n  - a\n', false, 'e:\n  - a\n'],
    ['f: 1\n', true, 'f: 1\ne: [w]\n'],
    ['f: 1\n', false, 'f: 1\n'],
    ['e: [w]\n', true, 'e: [w]\n'],
    ['e: [a, w, [b]]\n', false, 'e: [a, [b]]\n'],
    // A list whose only line goes would be no list any more.
    ['e:\n  - w\n', false, undefined],
    ['e: all\n', true, undefined],
    ['e: [\n', true, undefined],
  ])('%j, present: %s', (text, present, expected) => {
    expect(writeListWord(text, 'e', 'w', present)).toBe(expected);
  });
});
