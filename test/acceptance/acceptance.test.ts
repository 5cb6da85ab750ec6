import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';

/**
 * The public contract, case by case: each outcome was predicted by hand from the design of the format before it was run. A case is a title after
 * `=== `, the arguments (`args: …`), a law, and after `---` what the JSON report must say:
 *   CRITERION OUTCOME [LEVEL]     then, of that criterion, .PART OUTCOME · @INSTRUMENT PLACE OUTCOME [BOUND] (- for any outcome) · ~ TEXT that stands in it
 */
interface Case {
  readonly title: string;
  readonly args: readonly string[];
  readonly law: string;
  readonly expected: readonly string[];
}

interface Finding {
  readonly criterion: string;
  readonly outcome: string;
  readonly level: string;
  readonly parts: readonly { readonly part: string; readonly outcome: string }[];
  readonly sources: readonly { readonly instrument: string; readonly at: string; readonly bound: string; readonly outcome: string }[];
}

const folder = 'test/acceptance';

function readCases(file: string): Case[] {
  return readFileSync(`${folder}/${file}`, 'utf8').split(/^=== /mu).slice(1).map((block): Case => {
    const [, title = '', args = '', body = '', expected = ''] = /^(.*)\n(?:args: (.*)\n)?([^]*?)^---\n([^]*)$/mu.exec(block) ?? [];
    const head = [['lacuna', '1'], ['country', 'XA'], ['asOf', '2026-01-15']].filter(([key]) => !new RegExp(`^${key ?? ''}:`, 'mu').test(body)).map(([key, value]) => `${key ?? ''}: ${value ?? ''}\n`);
    return { title, args: args.split(' ').filter((word) => word !== ''), law: head.join('') + body, expected: expected.split('\n').map((line) => line.trim()).filter((line) => line !== '') };
  });
}

/** What the report says at the place of each expectation, in the words of the expectation. */
function said(expected: readonly string[], findings: readonly Finding[]): string[] {
  let current: Finding | undefined;
  return expected.map((line) => {
    const [first = '', ...rest] = line.split(/\s+/u);
    if (first === '~') return JSON.stringify(current).includes(line.slice(2)) ? line : `no text ${line.slice(2)}`;
    if (first.startsWith('.')) return `${first} ${current?.parts.find(({ part }) => part === first.slice(1))?.outcome ?? 'no such part'}`;
    if (first.startsWith('@')) return sourceSaid(line, current);
    current = findings.find(({ criterion }) => criterion === first);
    return [first, current?.outcome ?? 'no such finding', ...(rest.length > 1 ? [current?.level ?? ''] : [])].join(' ');
  });
}

function sourceSaid(line: string, finding: Finding | undefined): string {
  const [, instrument = '', at = '', outcome = '', bound] = /^@(\S+) (.+?) (met|partial|gap|unknown|not-applicable|-)(?: (\w+))?$/u.exec(line) ?? [];
  const source = finding?.sources.find((one) => one.instrument === instrument && one.at === at);
  if (source === undefined) return `no source ${line}`;
  return [`@${instrument}`, at, outcome === '-' ? '-' : source.outcome, ...(bound === undefined ? [] : [source.bound])].join(' ');
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')).sort()) {
  describe(file.replace(/\.txt$/u, '').replaceAll('-', ' '), () => {
    for (const { title, args, law, expected } of readCases(file)) {
      it(title, async () => {
        const topics = [...new Set(expected.flatMap((line) => /^([a-z-]+)\.[a-z]/u.exec(line)?.[1] ?? []))];
        const { code, out, err } = await run(['check', '-', '-f', 'json', '--fail-on', 'never', '--topic', topics.join(','), ...args], { readStdin: () => Buffer.from(law) });
        expect({ code, err }, out).toEqual({ code: 0, err: '' });
        const { laws } = JSON.parse(out) as { laws: readonly { findings: readonly Finding[] }[] };
        expect(said(expected, laws[0]?.findings ?? [])).toEqual(expected.map((line) => line.replaceAll(/\s+/gu, ' ')));
      });
    }
  });
}
