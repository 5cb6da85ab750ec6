import type { Comparison } from '../../model/comparison.ts';
import { OUTCOMES, type Outcome } from '../../model/outcome.ts';
import type { LabelledLaw } from '../../report/law-labels.ts';
import { levelAt, outcomeAt } from '../../report/outcome-row.ts';
import { SIGN } from '../signs.ts';
import { box } from './page-scores.ts';
import { OUTCOME_CLASS } from './page-style.ts';
import { anchor, text } from './page-text.ts';
import type { CompareOptions } from './renderer.ts';

/** Criteria down by topic, laws across; each cell has its shade, its sign and, for those who do not see them, its word. */
export function* heatmap(comparison: Comparison, laws: readonly LabelledLaw[], labelledBy: string, { words, report }: CompareOptions): Generator<string> {
  const { columns, headings } = words;
  const cells = cellTexts(report.outcomes, report.levels.requires);
  const heads = laws.map(({ short, label, id }) => `<th scope="col" class="v"><a href="#law-${id}"${short === label ? '' : ` title="${text(label)}"`}>${text(short)}</a></th>`).join('');
  const [start, end] = box(labelledBy, '\u0000', true).split('\u0000');
  yield `${start ?? ''}<table class="heat"><caption>${text(headings.heatmapNote)}</caption><colgroup><col>${laws.map(() => '<col>').join('')}</colgroup><thead><tr><th scope="col">${text(columns.criterion)}</th>${heads}</tr></thead>\n`;
  for (const topic of comparison.topics) {
    yield `<tbody id="${anchor('topic', topic.id)}"><tr class="t"><th scope="rowgroup" colspan="${String(laws.length + 1)}"><span>${text(topic.title)}</span></th></tr>\n`;
    for (const [index, criterion] of comparison.criteria.entries()) {
      if (criterion.topic !== topic.id) continue;
      const row = laws.map(({ law }) => cells[`${outcomeAt(law.outcomes, index)} ${levelAt(law.outcomes, index)}`] ?? '').join('');
      yield `<tr><th scope="row"><a href="#${anchor('criterion', criterion.id)}">${text(criterion.title)}</a></th>${row}</tr>\n`;
    }
    yield '</tbody>\n';
  }
  yield `</table>${end ?? ''}\n`;
}

/** The few cells that there are, each written once. */
function cellTexts(outcomes: Readonly<Record<Outcome, string>>, required: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    OUTCOMES.flatMap((outcome) =>
      (['requires', 'requests', 'invites'] as const).map((level) => {
        const marked = level === 'requires' && (outcome === 'gap' || outcome === 'partial');
        const word = marked ? `${outcomes[outcome]}, ${required}` : outcomes[outcome];
        return [`${outcome} ${level}`, `<td class="${OUTCOME_CLASS[outcome]}${marked ? ' r' : ''}">${SIGN[outcome]}<i>${text(word)}</i></td>`];
      }),
    ),
  );
}
