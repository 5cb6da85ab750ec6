import type { Comparison, Shortfall } from '../../model/comparison.ts';
import type { LabelledLaw } from '../../report/law-labels.ts';
import { SIGN } from '../signs.ts';
import { OUTCOME_CLASS } from './page-style.ts';
import { anchor, reasonId, text } from './page-text.ts';
import type { CompareOptions } from './renderer.ts';

/** The most citations that a line shows. */
const MOST = 4;

/** What falls short for each law, closed until it is asked for. */
export function* shortfallDetails({ criteria }: Comparison, laws: readonly LabelledLaw[], options: CompareOptions): Generator<string> {
  const { words } = options;
  const places = new Map(criteria.map(({ id, title }, index) => [id, { title, index }]));
  for (const [column, { law, name, id }] of laws.entries()) {
    const { gap, partial } = law.tally.all;
    yield `<details id="law-${id}"><summary><b><bdi>${text(name)}</bdi></b> (${text(law.key.asOf)}) – ${text(words.shortfallCount(gap, partial))}</summary>\n`;
    if (law.shortfalls.length === 0) yield `<p>${text(gap + partial === 0 ? words.headings.none : words.headings.tooMany)}</p>\n`;
    else yield `<ul class="why">\n${law.shortfalls.map((one) => shortfall(one, reasonId(column, places.get(one.criterion)?.index ?? 0), places.get(one.criterion)?.title ?? one.criterion, options)).join('\n')}\n</ul>\n`;
    yield '</details>\n';
  }
}

function shortfall({ criterion, outcome, level, reason, cited, askedBy }: Shortfall, id: string, title: string, { words, report }: CompareOptions): string {
  const { lawSays, by } = words.columns;
  const more = (all: readonly string[]): string => (all.length > MOST ? ' …' : '');
  const law = cited.length === 0 ? '' : `${text(lawSays)}${report.colon}<bdi>${text(cited.slice(0, MOST).join(report.semicolon))}${more(cited)}</bdi>`;
  const asked = askedBy.length === 0 ? '' : `${text(by)}${report.colon}${text(askedBy.slice(0, MOST).join(report.semicolon))}${more(askedBy)}`;
  const places = [law, asked].filter((one) => one !== '').join(' · ');
  return `<li id="${id}"><span class="sign ${OUTCOME_CLASS[outcome]}" role="img" aria-label="${text(report.outcomes[outcome])}">${SIGN[outcome]}</span><a href="#${anchor('criterion', criterion)}">${text(title)}</a> (${text(report.levels[level])})${reason === '' ? '' : `${report.colon}<bdi>${text(reason)}</bdi>`}${places === '' ? '' : `<small>${places}</small>`}</li>`;
}

/** What each criterion asks and by whom, by topic, closed until it is asked for. */
export function* criteriaDetails({ topics, criteria }: Comparison, { words, report }: CompareOptions): Generator<string> {
  for (const topic of topics) {
    const own = criteria.filter((criterion) => criterion.topic === topic.id);
    yield `<details><summary><b>${text(topic.title)}</b> (${String(own.length)})</summary>\n<dl>\n`;
    for (const { id, title, ask, sources } of own) {
      yield `<dt id="${anchor('criterion', id)}">${text(title)} <code>${text(id)}</code></dt><dd>${prose(ask)}</dd><dd class="about">${text(words.columns.by)}${report.colon}${text(sources.join(report.semicolon))}</dd>\n`;
    }
    yield '</dl>\n</details>\n';
  }
}

/** Our own words with code in backquotes. */
function prose(value: string): string {
  return value
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? `<code>${text(piece)}</code>` : text(piece)))
    .join('');
}
