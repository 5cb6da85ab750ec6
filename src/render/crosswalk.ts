import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { instrumentName } from '../words/lists.ts';
import { markdownText } from './escape.ts';

/** How a crosswalk may be printed. */
export type CrosswalkFormat = 'markdown' | 'csv' | 'json';

/** Criteria × instruments: where each instrument speaks of each criterion, with its force. Pure. */
export function crosswalk(criteria: readonly Criterion[], catalogue: Catalogue, texts: CatalogueTexts, format: CrosswalkFormat): string {
  const instruments = Object.keys(catalogue.instruments).filter((id) => criteria.some((criterion) => criterion.sources.some((source) => source.instrument === id)));
  switch (format) {
    case 'json':
      return `${JSON.stringify(criteria.map((criterion) => ({ criterion: criterion.id, title: texts.criteria[criterion.id]?.title, sources: criterion.sources.map(({ instrument, at, force, parts }) => ({ instrument, at, force, ...(parts === undefined ? {} : { parts }) })) })), undefined, 2)}\n`;
    case 'csv':
      return [['criterion', 'title', 'instrument', 'at', 'force', 'parts'], ...criteria.flatMap((criterion) => criterion.sources.map(({ instrument, at, force, parts }) => [criterion.id, texts.criteria[criterion.id]?.title ?? '', instrument, at, force, (parts ?? []).join(' ')]))]
        .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
        .join('');
    case 'markdown': {
      const head = ['', ...instruments.map((id) => markdownText(instrumentName(texts, id)))];
      const rows = criteria.map((criterion) => [
        `\`${criterion.id}\``,
        ...instruments.map((id) =>
          criterion.sources
            .filter((source) => source.instrument === id)
            .map((source) => `${markdownText(source.at)} ${MARK[source.force]}`)
            .join(', '),
        ),
      ]);
      return `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n● requires · ◐ requests · ○ invites · (·) mentions\n`;
    }
  }
}

const MARK = { requires: '●', requests: '◐', invites: '○', mentions: '(·)' } as const;

/** A cell by RFC 4180. No cell can begin with a sign that a spreadsheet would calculate: all come from the rules. */
function csvCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
