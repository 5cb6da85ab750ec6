import type { RawExample } from '../catalogue/raw.ts';
import type { Criterion } from '../model/criterion.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { instrumentName, topicTitle } from '../words/lists.ts';
import type { Speech } from '../words/speech.ts';
import { wrap } from './wrap.ts';

/** A criterion as a page of plain text: what it asks and why, its sources, how the outcome follows, and examples. */
export function explainCriterion(criterion: Criterion, texts: CatalogueTexts, examples: readonly RawExample[], speech: Speech, countries?: { readonly title: string; readonly lines: readonly string[] }): string {
  const text = texts.criteria[criterion.id] as CatalogueTexts['criteria'][string];
  const { headings, forces, outcomes, confidence } = speech.report;
  const { explanation } = speech;
  const section = (title: string, body: readonly string[]): string[] => (body.length === 0 ? [] : [title, ...body.flatMap((line) => wrap(line, '  ')), '']);
  const sources = criterion.sources.map((source, index) => {
    const note = [text.notes[index] ?? '', source.confidence === undefined ? '' : confidence[source.confidence]].filter((one) => one !== '').join(speech.report.semicolon);
    const parts = source.parts === undefined ? '' : ` [${source.parts.map((part) => text.parts[part] ?? part).join(', ')}]`;
    return `${forces[source.force].padEnd(10)} ${instrumentName(texts, source.instrument)}, ${texts.pinpoints[source.instrument]?.[source.at] ?? source.at}${parts}${note === '' ? '' : ` — ${note}`}`;
  });
  const lines = [
    text.title,
    `${criterion.id} · ${topicTitle(texts, criterion.topic)} · ${texts.packs[criterion.pack] ?? criterion.pack}`,
    '',
    ...section(headings.asked, [text.ask]),
    ...section(headings.parts, criterion.parts.map((part) => `· ${text.parts[part] ?? part} (${part})`)),
    ...section(headings.askedBy, sources),
    ...section(explanation.how, [text.how]),
    ...section(headings.caution, text.trap === undefined ? [] : [text.trap]),
    ...section(headings.remedy, [text.remedy]),
    ...section(explanation.examples, examples.map((example) => `${outcomes[example.expect].padEnd(14)} ${example.case[speech.language]}`)),
    ...(countries === undefined ? [] : section(countries.title, countries.lines)),
  ];
  return `${lines.join('\n')}`;
}
