import { LIMITS, standing } from './limits.ts';
import type { Compared } from './peer-rows.ts';
import type { Peer } from './peers/peer.ts';
import type { Row } from './product-rows.ts';

const figure = (value: number): string => (Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const rule = (cells: readonly string[]): string => `| ${cells.map(() => '---').join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [line(head), rule(head), ...rows.map(line)].join('\n');

/** The product's rows as a Markdown table. */
export function productTable(rows: readonly Row[]): string {
  return table(
    ['what', 'measured', 'middle half', 'by processor time', 'reach', 'never above'],
    rows.map(({ what, unit, measure, value, cpu, without }) => {
      const limit = measure === undefined ? undefined : LIMITS[measure];
      const bold = measure !== undefined && value !== undefined && standing(measure, value.median) === 'above' ? '**' : '';
      return [
        what,
        value === undefined ? (without ?? '–') : `${bold}${figure(value.median)} ${unit}${bold}`,
        value === undefined ? '–' : `${figure(value.low)}–${figure(value.high)}`,
        cpu === undefined ? '–' : figure(cpu),
        limit === undefined ? '–' : figure(limit.reach),
        limit === undefined ? '–' : figure(limit.never),
      ];
    }),
  );
}

/** A comparison with the peers at one size of corpus. */
export interface Comparison {
  readonly title: string;
  readonly rows: readonly Compared[];
}

/** Lacuna and its peers as a Markdown table: for each size, against the base (by processor time in brackets) and against lacuna. */
export function peerTable(comparisons: readonly Comparison[]): string {
  const names = comparisons[0]?.rows.map(({ name }) => name) ?? [];
  return table(
    ['tool', ...comparisons.flatMap(({ title }) => [title, '× lacuna'])],
    names.map((name) => [
      name,
      ...comparisons.flatMap(({ rows }) => {
        const found = rows.find((one) => one.name === name);
        return found === undefined ? ['–', '–'] : [`${figure(found.toBase.median)} (${figure(found.cpuToBase)})`, name === 'lacuna' ? '1' : figure(found.toLacuna.median)];
      }),
    ]),
  );
}

/** What each tool does in the run that is measured, as a Markdown table, in fairness to all. */
export function abilityTable(peers: readonly Peer[]): string {
  const lacuna = ['lacuna', 'its criteria, not the 120 rules; writes three reports', 'yes', 'yes', 'yes', 'yes, of both sides', '–'];
  return table(
    ['tool', 'judges', 'schema of the format', 'line and column', 'unknown as a third value', 'reasons and sources', 'what it does that lacuna does not'],
    [lacuna, ...peers.map(({ name, abilities }) => [name, 'the 120 rules', abilities.schema, abilities.positions, abilities.unknown, abilities.reasons, abilities.more])],
  );
}
