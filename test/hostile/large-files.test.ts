import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, lacuna, LAW, newFolder } from './command.ts';

const HEAD = 'lacuna: 1\ncountry: XA\nasOf: 2026-01-15\n';
const MIB = 1024 * 1024;

/** A text as long as a description may be, of one piece said over and over. */
const filled = (head: string, piece: string, tail = ''): string => head + piece.repeat(Math.floor((MIB - head.length - tail.length) / piece.length)) + tail;
const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('');

/** Files that mean harm, each just within the limit of size or far beyond it. */
const FILES: Readonly<Record<string, string>> = {
  'alias-bomb': `${HEAD}a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[index] ?? ''}`).join(', ')}]\n`).join('')}`,
  'many-aliases': filled(`${HEAD}a: &a [1]\nb: [`, '*a, ', '*a]\n'),
  'many-anchors': `${HEAD}texts:\n${many(15_000, (index) => `  k${String(index)}: &a${String(index)} {title: x}\n`)}`,
  'lists-100000-deep': `${HEAD}offences: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`,
  'maps-100000-deep': `${HEAD}offences: ${'{a: '.repeat(100_000)}1${'}'.repeat(100_000)}\n`,
  'dashes-100000-deep': `${'- '.repeat(100_000)}a\n`,
  'open-brackets': filled(HEAD, '['),
  'indented-1400-deep': `${HEAD}offences:\n${many(1400, (index) => `${' '.repeat(index + 1)}a:\n`)}`,
  'endless-key': filled(HEAD, 'k', ': 1\n'),
  'endless-quoted-key': filled(`${HEAD}measures: {'a`, '.a', "': 1}\n"),
  'endless-word': filled(`${HEAD}offences: {a: {about: csam, acts: [`, 'k', ']}}\n'),
  'endless-scope': filled(`${LAW}general: {attempt: {for: [`, 'k', ']}}\n'),
  'endless-citation': filled(`${LAW}ages: {consent: {is: 15, at: "`, 'x', '"}}\n'),
  'endless-note': filled(`${LAW}ages: {consent: {is: 15, note: "`, 'x', '"}}\n'),
  'many-keys': filled(`${HEAD}measures: {`, 'a: b, '),
  'many-different-keys': `${HEAD}measures:\n${many(60_000, (index) => `  k${String(index)}: yes\n`)}`,
  'many-unknown-measures': `${HEAD}measures:\n${many(19_000, (index) => `  k${String(index)}: yes\n`)}`,
  'many-different-keys-and-an-anchor': `${HEAD}examined: &a all\nmeasures:\n${many(60_000, (index) => `  k${String(index)}: yes\n`)}`,
  'many-repeated-keys': filled(HEAD, 'country: XA\n'),
  'many-errors': filled(HEAD, 'a: b: c\n'),
  'many-bad-lines': filled(HEAD, '\t}\n'),
  'many-colons': filled(`${HEAD}a: `, ':'),
  'many-tags': filled(`${HEAD}a: !!set {`, 'a, '),
  'many-documents': filled(HEAD, '---\n'),
  'many-quotes': filled(HEAD, '"'),
  'many-escapes': filled(`${HEAD}a: "`, '\\x41', '"\n'),
  'many-spaces': filled(`${HEAD}a: 'x`, ' '),
  'many-blank-lines': filled(`${HEAD}a: |\n`, ' \n'),
  'many-words': filled(`${HEAD}examined: [`, 'csam,', 'csam]\n'),
  'many-offences': `${HEAD}examined: all\ntexts: {cp: {title: Code}}\noffences:\n${many(2000, (index) => `  k${String(index)}: {about: csam, acts: [possess], child-under: ${String(10 + (index % 9))}, at: cp}\n`)}`,
  'many-rules': `${LAW}general:\n  limitation:\n${many(2500, (index) => `    - {for: [csam], years: ${String(1 + (index % 30))}, from: offence}\n`)}`,
  'many-dates': `${HEAD}examined: all\noffences:\n${many(1500, (index) => `  k${String(index)}: {about: csam, acts: [possess], since: ${String(1990 + (index % 30))}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}}\n`)}`,
  'control-characters': filled(HEAD, '\u0000\u0007\u001b'),
};

/** MiB that a run may take at its peak, whatever its files hold. */
const MOST_MEMORY = 512;

/** Exit code and peak memory of a run. */
function measured(argv: readonly string[]): { readonly code: number | null; readonly out: string; readonly peak: number } {
  const code = `process.on('exit', () => require('node:fs').writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS + '\\n')); require(${JSON.stringify(BIN)});`;
  const preload = join(newFolder(), 'peak.cjs');
  writeFileSync(preload, code.replace(` require(${JSON.stringify(BIN)});`, ''));
  const { code: exit, out, err } = lacuna(argv, { node: ['--require', preload], seconds: 300 });
  return { code: exit, out, peak: Number(/peak (\d+)/u.exec(err)?.[1] ?? Number.NaN) / 1024 };
}

describe('files that are large, deep or endless', { timeout: 400_000 }, () => {
  it('together are done with in one run of bounded memory: each is refused in a sentence, or judged', () => {
    const folder = newFolder();
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, `${name}.yaml`), text);
    const huge = openSync(join(folder, 'huge.yaml'), 'w');
    ftruncateSync(huge, 100 * MIB);
    closeSync(huge);
    const { code, out, peak } = measured(['check', folder, '-f', 'json', '--topic', 'csam,limitation']);
    expect(code).toBe(2);
    const { laws, errors } = JSON.parse(out) as { readonly laws: readonly { readonly file: string }[]; readonly errors: readonly { readonly file: string; readonly message: string; readonly hint?: string }[] };
    const told = new Set([...laws, ...errors].map(({ file }) => file.split('/').at(-1)?.replace('.yaml', '')));
    expect([...Object.keys(FILES), 'huge'].filter((name) => !told.has(name))).toEqual([]);
    for (const { file, message, hint = '' } of errors) expect({ file, short: message.length + hint.length < 1500 }).toEqual({ file, short: true });
    expect(errors.length).toBeLessThan(110 + Object.keys(FILES).length * 3);
    expect(peak).toBeLessThan(MOST_MEMORY);
  });

  it('standard input without an end, a device and a pipe that nobody writes to are refused, not waited for', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'law.yaml'), LAW);
    const endless = lacuna(['check', '-', '-f', 'json'], { input: 'x'.repeat(30 * MIB), seconds: 60 });
    expect(endless.code).toBe(2);
    expect(endless.out).toContain('too large');
    expect(lacuna(['check', '/dev/zero'], { seconds: 60 }).code).toBe(2);
    expect(lacuna(['check', folder, '--rules', '/dev/zero'], { seconds: 60 }).code).toBe(2);
    mkdirSync(join(folder, 'rules/csam'), { recursive: true });
    writeFileSync(join(folder, 'rules/csam/large.yaml'), 'a: '.repeat(MIB));
    expect(lacuna(['check', join(folder, 'law.yaml'), '--rules', join(folder, 'rules')], { seconds: 60 }).code).toBe(2);
  });
});
