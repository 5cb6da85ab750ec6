import { readdirSync, readFileSync } from 'node:fs';

/**
 * A case is a title after `=== `, the arguments (`args: …`), a law, and after `---` what the JSON report must say:
 *   CRITERION OUTCOME [LEVEL]     then, of that criterion, .PART OUTCOME · @INSTRUMENT PLACE OUTCOME [BOUND] (- for any outcome) · ~ TEXT that stands in it
 */
export interface Case {
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

/** The files of cases, in order. */
export const caseFiles = readdirSync(folder).filter((name) => name.endsWith('.txt')).sort();

/** The cases of a file. */
export function readCases(file: string): Case[] {
  return readFileSync(`${folder}/${file}`, 'utf8').split(/^=== /mu).slice(1).map((block): Case => {
    const [, title = '', args = '', body = '', expected = ''] = /^(.*)\n(?:args: (.*)\n)?([^]*?)^---\n([^]*)$/mu.exec(block) ?? [];
    const head = [['lacuna', '1'], ['country', 'XA'], ['asOf', '2026-01-15']].filter(([key]) => !new RegExp(`^${key ?? ''}:`, 'mu').test(body)).map(([key, value]) => `${key ?? ''}: ${value ?? ''}\n`);
    const lines = expected.split('\n').map((line) => line.trim().replaceAll(/\s+/gu, ' ')).filter((line) => line !== '');
    return { title, args: args.split(' ').filter((word) => word !== ''), law: head.join('') + body, expected: lines };
  });
}

/** What findings say at the place of each expectation, in the words of the expectation. */
export function said(expected: readonly string[], findings: readonly Finding[]): string[] {
  let current: Finding | undefined;
  return expected.map((line) => {
    const [first = '', ...rest] = line.split(' ');
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
