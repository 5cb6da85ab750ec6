import type { Comparison, LawColumn } from '../../model/comparison.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { keyText } from '../../report/comparison.ts';
import type { LabelledLaw } from '../../report/law-labels.ts';
import { isWeak, scoreOf, type Score } from '../../report/score.ts';
import { SIGN } from '../signs.ts';
import { barInWords, cellBar, drawBars, type Bar } from './bars.ts';
import { text } from './page-text.ts';
import { fifthOf } from './palette.ts';
import type { CompareOptions } from './renderer.ts';
import { icmecCount, type ScoredUnit } from './units.ts';

/** The table of scores: what each share rests on stands beside it. */
export function* scoresTable(comparison: Comparison, laws: readonly LabelledLaw[], { words, report }: CompareOptions): Generator<string> {
  const { columns, headings } = words;
  const ranks = new Map(comparison.ranking.map((one) => [keyText(one.law), one]));
  const ranked = comparison.minCoverage !== undefined;
  const icmec = comparison.onlyInstruments.length === 1 && laws.some(({ law }) => icmecCount(law) !== undefined);
  const heads = [columns.asOf, columns.share, columns.interval, columns.coverage, columns.composition, ...OUTCOMES.map((outcome) => `${SIGN[outcome]} ${report.outcomes[outcome]}`), ...(icmec ? [columns.icmec] : []), ...(ranked ? [columns.rank] : [])];
  const row = ({ law: packed, name, id }: LabelledLaw): string => {
    const law = opened(packed);
    const score = scoreOf(law.tally.all);
    const count = icmecCount(law);
    const own = ranks.get(keyText(law.key));
    const cells = [
      text(law.key.asOf),
      words.interval(score.low, score.high),
      words.percent(score.coverage),
      cellBar(law.tally.all),
      ...OUTCOMES.map((outcome) => String(law.tally.all[outcome])),
      ...(icmec ? [count === undefined ? '–' : text(words.icmecRange(count.low, count.high))] : []),
      ...(ranked ? [own === undefined ? '–' : words.rank(own.rank, own.best, own.worst)] : []),
    ];
    const shown = `<bdi>${text(name)}</bdi>`;
    const [asOf = '', ...rest] = cells;
    return `<tr><th scope="row">${comparison.by === 'criteria' ? `<a href="#law-${id}">${shown}</a>` : shown}</th><td>${asOf}</td>${shareCell(score, words)}${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  };
  const below = ranked && comparison.ranking.length < laws.length ? `<p>${text(words.belowCoverage(words.percent(comparison.minCoverage)))}</p>` : '';
  yield* box('scores', `<table class="scores"><caption>${text(headings.scoresNote)}</caption><thead><tr><th scope="col">${text(columns.law)}</th>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead><tbody>\n`, lines(laws, row), '</tbody></table>');
  yield below;
}

/** The share with its denominator; hatched and without a percentage where too little was assessed. */
function shareCell(score: Score, words: CompareOptions['words']): string {
  const rests = `${String(score.met)}/${String(score.assessed)}`;
  return isWeak(score) ? `<td class="w">${rests}</td>` : `<td><b>${words.percent(score.share)}</b> (${rests})</td>`;
}

/** A frame in which a wide table scrolls, also by the keyboard; the table's rows one by one. */
export function* box(labelledBy: string, start: string, rows: Iterable<string>, end: string, free = false): Generator<string> {
  yield `<div class="box${free ? ' free' : ''}" tabindex="0" role="region" aria-labelledby="${labelledBy}">${start}`;
  yield* rows;
  yield `${end}</div>`;
}

/** A line for each law, made when it is written: those of thousands are never held together. */
function* lines(laws: readonly LabelledLaw[], line: (law: LabelledLaw) => string): Generator<string> {
  for (const law of laws) yield `${line(law)}\n`;
}

/** A law whose counts are asked for many times: unpacked once. */
function opened(law: LawColumn): LawColumn {
  return { ...law };
}

/** Laws down, topics or instruments across, met of assessed in each cell. */
export function unitsTable(units: readonly ScoredUnit[], laws: readonly LabelledLaw[], caption: string, labelledBy: string, { words }: CompareOptions): Generator<string> {
  const heads = units.map((unit) => `<th scope="col" class="v"><span>${text(unit.short)}</span></th>`).join('');
  const row = ({ law: packed, label }: LabelledLaw): string => {
    const law = opened(packed);
    return `<tr><th scope="row"><bdi>${text(label)}</bdi></th>${units.map((unit) => unitCell(unit, law, words)).join('')}</tr>`;
  };
  return box(labelledBy, `<table class="units"><caption>${text(caption)}</caption><thead><tr><th scope="col">${text(words.columns.law)}</th>${heads}</tr></thead><tbody>\n`, lines(laws, row), '</tbody></table>');
}

function unitCell(unit: ScoredUnit, law: LawColumn, words: CompareOptions['words']): string {
  const counts = unit.counts(law);
  if (counts === undefined) return '<td class="n">–</td>';
  const score = scoreOf(counts);
  if (score.applicable === 0) return '<td class="n">–</td>';
  const fifth = fifthOf(score);
  const bound = unit.bound(law);
  const mark = bound === 'yes' ? '● ' : bound === 'no' ? '○ ' : '';
  const unknown = words.unknownMark(counts.unknown);
  const shown = score.assessed === 0 ? [unknown] : [`<b>${String(score.met)}</b>/${String(score.assessed)}`, ...(counts.unknown === 0 ? [] : [`<small>${unknown}</small>`])];
  return `<td class="${fifth === undefined ? 'w' : `s${String(fifth)}`}">${mark}${shown.join(' ')}</td>`;
}

/** Bars for each unit, as small pictures side by side. */
export function* barFigures(units: readonly ScoredUnit[], laws: readonly LabelledLaw[], { words }: CompareOptions): Generator<string> {
  yield '<div class="bars">\n';
  for (const [index, unit] of units.entries()) {
    const bars = laws.map(({ law, short }): Bar => ({ label: short, counts: unit.counts(law) }));
    const { width, height, body } = drawBars(bars, words);
    const id = `bars-${String(index + 1)}`;
    const described = bars.map((bar) => barInWords(bar, words)).join('. ');
    yield `<figure><figcaption id="${id}">${text(unit.title)}</figcaption><svg viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="${id} ${id}d" direction="ltr"><desc id="${id}d">${text(described)}</desc>${body}</svg></figure>\n`;
  }
  yield '</div>';
}
