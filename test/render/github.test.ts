import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../src/render/escape.ts';
import { githubRenderer } from '../../src/render/github.ts';
import { annotation, logLine } from '../../src/render/workflow-command.ts';
import type { Level, Outcome } from '../../src/model/outcome.ts';
import { englishCi } from '../../src/words/en/ci.ts';
import { run } from '../run-command.ts';
import { inventedFinding, inventedReport, inventedRun, plainOptions } from './invented-report.ts';

const folder = 'test/golden/formats';

interface Command {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a command as GitHub’s runner does. */
function command(line: string): Command {
  const [, kind = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/u.exec(line) ?? [];
  const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const pairs = properties.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), property(pair.slice(pair.indexOf('=') + 1))] as const);
  return { kind, properties: Object.fromEntries(pairs), message: data(message) };
}

function many(count: number, outcome: Outcome, level: Level): ReturnType<typeof inventedFinding>[] {
  return Array.from({ length: count }, (_, index) => inventedFinding(`${level}.${outcome}-${String(index)}`, outcome, level));
}

function announced(laws: readonly ReturnType<typeof many>[], errors = 0, strict = false): Command[] {
  const info = { ...inventedRun, strict };
  const renderer = githubRenderer({ ...plainOptions, quiet: true }, englishCi);
  laws.forEach((findings, index) => expect(renderer.law(inventedReport(findings), info, index)).toBe(''));
  const text = String(renderer.end(info, laws.length, Array.from({ length: errors }, (_, index) => ({ file: 'a.yaml', line: index + 1, column: 1, path: '', message: 'wrong' }))));
  return text.split('\n').slice(0, -1).map(command);
}

describe('annotations for GitHub', () => {
  it('are errors, warnings and notices by level, a gap before what is met in part, over all laws of the run', () => {
    const commands = announced([[inventedFinding('a', 'partial', 'requires'), inventedFinding('b', 'gap', 'invites')], [inventedFinding('c', 'gap', 'requests'), inventedFinding('d', 'gap', 'requires'), inventedFinding('e', 'met', 'requires'), inventedFinding('f', 'unknown', 'requires')]]);
    expect(commands.map(({ kind, properties }) => `${kind} ${properties['title']?.split(':')[0] ?? ''}`)).toEqual(['error d', 'error a', 'warning c', 'notice b']);
    expect(commands[0]).toEqual({
      kind: 'error',
      properties: { file: 'laws/xa.yaml', line: '7', col: '3', title: 'd: Title of d (gap, required)' },
      message: 'Reason of d.\nWhat the law says: cp art. 1.\nBy whom: Lanzarote, art. 20.\nSmallest change: Mend it.',
    });
  });

  it('are at most ten of a kind, and the last notice says how many more there are', () => {
    const commands = announced([[...many(13, 'gap', 'requires'), ...many(25, 'partial', 'invites')], many(11, 'gap', 'requests')]);
    const count = (kind: string): number => commands.filter((one) => one.kind === kind).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 10]);
    expect(commands.at(-1)?.message).toBe('20 more findings do not fit into the annotations that GitHub shows for a step; the job summary has them all.');
    expect(commands.at(-1)?.properties['file']).toBeUndefined();
  });

  it('that just fit are all shown, without a word of more', () => {
    const commands = announced([[...many(10, 'gap', 'requires'), ...many(10, 'gap', 'requests'), ...many(10, 'gap', 'invites')]]);
    expect(commands).toHaveLength(30);
    expect(commands.every(({ properties }) => properties['file'] !== undefined)).toBe(true);
  });

  it('begin with the faults of files without a verdict', () => {
    const commands = announced([many(10, 'gap', 'requires')], 3);
    expect(commands.slice(0, 4).map(({ message }) => message.split('\n')[0])).toEqual(['wrong', 'wrong', 'wrong', 'Reason of requires.gap-0.']);
    expect(commands.at(-1)?.message).toMatch(/^3 more findings/u);
  });

  it('name an unknown only where --strict makes it fail, and never an accepted gap', () => {
    const accepted = { reason: 'x', decidedBy: 'y', date: '2025-01-01', expires: '2026-06-30', expired: false };
    const findings = [inventedFinding('a', 'unknown', 'requires'), inventedFinding('b', 'unknown', 'requests'), inventedFinding('c', 'gap', 'requires', { accepted })];
    expect(announced([findings])).toEqual([]);
    expect(announced([findings], 0, true).map(({ properties }) => properties['title']?.split(':')[0])).toEqual(['a']);
  });

  it('hold one command a line, whatever a law says', async () => {
    const { out } = await run(['check', `${folder}/hostile.yaml`, `${folder}/broken.yaml`, '-f', 'github', '-l', 'fr']);
    const lines = out.split('\n').slice(0, -1);
    for (const line of lines) expect(line).toMatch(/^(::(error|warning|notice) (file|title)=|lacuna: )/u);
    expect(lines.filter((line) => line.startsWith('::error')).map((line) => command(line).properties['file'])).toContain(`${folder}/broken.yaml`);
    expect(lines.map(command).find(({ message }) => message.includes('javascript'))?.message).toContain('cp ]]>art. 1%0A::error::x, ##[error]y');
  });

  it('give back any text as it was, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (title, lines) => {
        const text = annotation('error', { file: title, line: 1, title }, lines);
        expect(text.match(/[\r\n]/gu)).toEqual(['\n']);
        expect(command(text.slice(0, -1))).toEqual({ kind: 'error', properties: { file: plainLine(title), line: '1', title: plainLine(title) }, message: lines.map(plainLine).join('\n') });
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('stand beside a line for each law that is no command of either style', () => {
    expect(logLine('::error::x ##[error]y\n##[add-path]z')).toBe('lacuna: ::error::x ## [error]y ## [add-path]z\n');
  });
});
