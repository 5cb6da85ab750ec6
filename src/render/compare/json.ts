import type { Comparison, LawColumn } from '../../model/comparison.ts';
import { LEVELS } from '../../model/outcome.ts';
import type { OutcomeCounts } from '../../model/report.ts';
import { levelAt, outcomeAt } from '../../report/outcome-row.ts';
import { scoreOf } from '../../report/score.ts';
import { roundedNumber } from '../tables/csv-line.ts';
import type { CompareRenderer } from './renderer.ts';
import { icmecCount } from './units.ts';

/** The stable JSON of `compare`: what was compared, then the laws with their scores and outcomes, then ranks and errors. */
export const compareJson: CompareRenderer = function* (comparison, { errors }) {
  const { version, rules, by, language, asParty, onlyInstruments, laws } = comparison;
  const head = { lacuna: version, rules, by, language, asParty, instruments: onlyInstruments, columns: columnsOf(comparison) };
  yield `${indented(head, '').slice(0, -2)},\n  "laws": [`;
  for (const [index, law] of laws.entries()) yield `${index === 0 ? '\n' : ',\n'}${indented(lawJson(law, comparison), '    ')}`;
  const tail = { ...(comparison.minCoverage === undefined ? {} : { minCoverage: comparison.minCoverage, ranking: comparison.ranking }), ...(errors.length === 0 ? {} : { errors }) };
  yield Object.keys(tail).length === 0 ? '\n  ]\n}\n' : `\n  ],\n${indented(tail, '').slice(2)}\n`;
};

function indented(value: unknown, margin: string): string {
  return margin + JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${margin}`);
}

function columnsOf({ by, criteria, topics, instruments }: Comparison): unknown {
  if (by === 'criteria') return criteria.map(({ id, topic, title }) => ({ id, topic, title }));
  return (by === 'topics' ? topics : instruments).map(({ id, title }) => ({ id, title }));
}

function scoreJson(counts: OutcomeCounts): unknown {
  const { assessed, applicable, share, coverage, low, high } = scoreOf(counts);
  const number = (value: number | undefined): number | null => (value === undefined ? null : roundedNumber(value));
  return { ...counts, assessed, applicable, share: number(share), coverage: number(coverage), low: number(low), high: number(high) };
}

function lawJson(law: LawColumn, { by, language, criteria, topics, instruments }: Comparison): unknown {
  const { key, file, names, status, tally, outcomes } = law;
  const icmec = icmecCount(law);
  const cells =
    by === 'criteria'
      ? Object.fromEntries(criteria.map(({ id }, index) => [id, { outcome: outcomeAt(outcomes, index), level: levelAt(outcomes, index) }]))
      : by === 'topics'
        ? Object.fromEntries(topics.flatMap(({ id }) => (tally.topics[id] === undefined ? [] : [[id, scoreJson(tally.topics[id])]])))
        : Object.fromEntries(instruments.flatMap(({ id }) => (tally.instruments[id] === undefined ? [] : [[id, { bound: tally.instruments[id].bound, ...(scoreJson(tally.instruments[id].counts) as object) }]])));
  return {
    country: key.country,
    alpha2: key.alpha2,
    alpha3: key.alpha3 ?? null,
    name: names[language],
    asOf: key.asOf,
    scenario: key.scenario,
    status,
    file,
    score: scoreJson(tally.all),
    byLevel: Object.fromEntries(LEVELS.map((level) => [level, scoreJson(tally.levels[level])])),
    ...(icmec === undefined ? {} : { icmec: { ...icmec, of: 5 } }),
    cells,
  };
}
