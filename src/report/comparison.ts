import type { Catalogue } from '../model/catalogue.ts';
import type { Axis, Comparison, CriterionHead, LawColumn, LawKey, LawResult, Shortfall, UnitHead } from '../model/comparison.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Language } from '../model/outcome.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { instrumentName, topicTitle } from '../words/lists.ts';
import { rankLaws } from './ranking.ts';

/** What a comparison shows beside its laws. */
export interface ComparisonFrame {
  readonly by: Axis;
  readonly version: string;
  readonly language: Language;
  readonly rules: Comparison['rules'];
  readonly asParty: readonly string[];
  readonly onlyInstruments: readonly string[];
  readonly minCoverage: number | undefined;
  readonly criteria: readonly Criterion[];
  readonly catalogue: Catalogue;
  readonly texts: CatalogueTexts;
}

/** A law's key as one text, in the order in which rows are sorted. */
export function keyText(key: LawKey): string {
  return `${key.country}\u0000${key.asOf}\u0000${key.scenario}`;
}

/** Sorts by country, date and scenario, without regard to any locale. */
export function byKey(a: { readonly key: LawKey }, b: { readonly key: LawKey }): number {
  const [x, y] = [keyText(a.key), keyText(b.key)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** What falls short, in the few words that a page shows. */
export function shortfallsOf({ findings }: LawResult): Shortfall[] {
  return findings
    .filter(({ outcome }) => outcome === 'gap' || outcome === 'partial')
    .map(({ criterion, outcome, level, reason, cited, sources }): Shortfall => ({
      criterion,
      outcome,
      level,
      reason,
      cited,
      askedBy: sources.filter((source) => source.counts === level && (source.outcome === 'gap' || source.outcome === 'partial')).map((source) => source.cite),
    }));
}

/** Puts the laws of a run into one document, in a stable order. Pure. */
export function buildComparison(frame: ComparisonFrame, laws: readonly LawColumn[], leftOut: readonly string[]): Comparison {
  const { criteria, texts, catalogue, onlyInstruments, minCoverage } = frame;
  const topics = catalogue.topics.filter((topic) => criteria.some((criterion) => criterion.topic === topic));
  const counts = (id: string): boolean => (onlyInstruments.length === 0 || onlyInstruments.includes(id)) && criteria.some((criterion) => criterion.sources.some((source) => source.instrument === id && source.force !== 'mentions'));
  const sorted = [...laws].sort(byKey);
  return {
    by: frame.by,
    version: frame.version,
    language: frame.language,
    rules: frame.rules,
    asParty: frame.asParty,
    onlyInstruments,
    criteria: criteria.map((criterion) => headOf(criterion, texts)),
    topics: topics.map((id): UnitHead => ({ id, title: topicTitle(texts, id), short: topicTitle(texts, id) })),
    instruments: Object.keys(catalogue.instruments).filter(counts).map((id): UnitHead => ({ id, title: texts.instruments[id]?.title ?? id, short: instrumentName(texts, id), ...(catalogue.instruments[id]?.addresses.who === 'all' ? { forAll: true } : {}) })),
    laws: sorted,
    ...(minCoverage === undefined ? {} : { minCoverage }),
    ranking: minCoverage === undefined ? [] : rankLaws(sorted, minCoverage),
    leftOut,
  };
}

function headOf(criterion: Criterion, texts: CatalogueTexts): CriterionHead {
  const text = texts.criteria[criterion.id];
  return {
    id: criterion.id,
    topic: criterion.topic,
    title: text?.title ?? criterion.id,
    ask: text?.ask ?? '',
    sources: criterion.sources.filter((source) => source.force !== 'mentions').map((source) => `${instrumentName(texts, source.instrument)}, ${texts.pinpoints[source.instrument]?.[source.at] ?? source.at}`),
  };
}
