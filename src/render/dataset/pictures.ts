import type { Comparison } from '../../model/comparison.ts';
import type { DatasetWords } from '../../words/dataset.ts';
import { comparePage } from '../compare/page.ts';
import type { CompareOptions } from '../compare/renderer.ts';
import { compareSvg } from '../compare/svg-file.ts';
import type { DatasetCredits } from './descriptor.ts';
import type { TableShape } from './tables.ts';

/** With more laws than this a matrix of criteria no longer fits a page that opens at once: the page shows topics. */
const MOST_LAWS = 150;

/** A file of a data package that is no table, by its name. */
export type OtherFile = keyof DatasetWords['otherFiles'];

/** The files beside the tables, in the order in which people read of them. */
export function otherFiles({ laws }: Comparison): OtherFile[] {
  return ['index.html', ...(laws.length > MOST_LAWS ? [] : (['heatmap.svg', 'topics.svg'] as const)), 'codebook.csv', 'codebook.md', 'datapackage.json', 'CITATION.cff', 'CHANGES.md'];
}

/** The page of a data package, from which each of its files is reached, and its pictures. */
export function* pictures(comparison: Comparison, tables: readonly TableShape[], credits: DatasetCredits, words: DatasetWords, options: CompareOptions): Generator<readonly [name: OtherFile, pieces: Iterable<string>]> {
  const others = otherFiles(comparison);
  const by = others.includes('heatmap.svg') ? 'criteria' : 'topics';
  const files = [...tables.map((table) => ({ name: `${table.name}.csv`, text: words.tables[table.name] ?? '' })), ...others.filter((name) => name !== 'index.html').map((name) => ({ name, text: words.otherFiles[name] }))];
  const data = { title: credits.title, byline: [...credits.authors, ...(credits.licence === undefined ? [] : [credits.licence])].join(' · '), heading: words.headings.files, lead: words.description, files, cautions: words.cautions, cautionsHeading: words.headings.cautions, citing: words.citing };
  yield ['index.html', comparePage({ ...comparison, by }, { ...options, data })];
  if (by === 'topics') return;
  yield ['heatmap.svg', compareSvg(comparison, options)];
  yield ['topics.svg', compareSvg({ ...comparison, by: 'topics' }, options)];
}
