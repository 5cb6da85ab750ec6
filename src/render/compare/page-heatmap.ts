import type { Comparison } from '../../model/comparison.ts';
import { OUTCOMES, type Outcome } from '../../model/outcome.ts';
import type { LabelledLaw } from '../../report/law-labels.ts';
import { levelAt, outcomeAt } from '../../report/outcome-row.ts';
import { SIGN } from '../signs.ts';
import { box } from './page-scores.ts';
import { OUTCOME_CLASS } from './page-style.ts';
import { anchor, reasonId, text } from './page-text.ts';
import type { CompareOptions } from './renderer.ts';

/** Criteria down by topic, laws across; each cell has its shade, its sign and, for those who do not see them, its word. */
export function* heatmap(comparison: Comparison, laws: readonly LabelledLaw[], labelledBy: string, { words, report }: CompareOptions): Generator<string> {
  const { columns, headings } = words;
  const cells = cellTexts(report.outcomes, report.levels.requires);
  const reasoned = laws.map(({ law }) => new Set(law.shortfalls.map((one) => one.criterion)));
  const heads = laws.map(({ short, label, id }) => `<th scope="col" class="v"><a href="#law-${id}"${short === label ? '' : ` title="${text(label)}"`}>${text(short)}</a></th>`).join('');
  const [start, end] = box(labelledBy, '', [], '', true);
  yield `${start ?? ''}<table class="heat"><caption>${text(headings.heatmapNote)}</caption><colgroup><col>${laws.map(() => '<col>').join('')}</colgroup><thead><tr><th scope="col">${text(columns.criterion)}</th>${heads}</tr></thead>\n`;
  for (const topic of comparison.topics) {
    yield `<tbody id="${anchor('topic', topic.id)}"><tr class="t"><th scope="rowgroup" colspan="${String(laws.length + 1)}"><span>${text(topic.title)}</span></th></tr>\n`;
    for (const [index, criterion] of comparison.criteria.entries()) {
      if (criterion.topic !== topic.id) continue;
      const row = laws.map(({ law }, column) => {
        const outcome = outcomeAt(law.outcomes, index);
        const [head = '', inner = ''] = cells[`${outcome} ${levelAt(law.outcomes, index)}`] ?? [];
        // Not a stop for the keyboard, of which there would be thousands: the head of the column leads to the same list.
        return `${head}${reasoned[column]?.has(criterion.id) === true ? `<a href="#${reasonId(column, index)}" tabindex="-1">${inner}</a>` : inner}</td>`;
      });
      yield `<tr><th scope="row"><a href="#${anchor('criterion', criterion.id)}">${text(criterion.title)}</a></th>${row.join('')}</tr>\n`;
    }
    yield '</tbody>\n';
  }
  yield `</table>${end ?? ''}\n`;
}

/** The start and the content of the few cells that there are, each written once. */
function cellTexts(outcomes: Readonly<Record<Outcome, string>>, required: string): Readonly<Record<string, readonly [head: string, inner: string]>> {
  return Object.fromEntries(
    OUTCOMES.flatMap((outcome) =>
      (['requires', 'requests', 'invites'] as const).map((level) => {
        const marked = level === 'requires' && (outcome === 'gap' || outcome === 'partial');
        const word = marked ? `${outcomes[outcome]}, ${required}` : outcomes[outcome];
        return [`${outcome} ${level}`, [`<td class="${OUTCOME_CLASS[outcome]}${marked ? ' r' : ''}">`, `${SIGN[outcome]}<i>${text(word)}</i>`]] as const;
      }),
    ),
  );
}
