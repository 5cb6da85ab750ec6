import type { Comparison } from '../../model/comparison.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { keyText } from '../../report/comparison.ts';
import { labelLaws, type LabelledLaw } from '../../report/law-labels.ts';
import { levelAt, outcomeAt } from '../../report/outcome-row.ts';
import { isWeak, scoreOf } from '../../report/score.ts';
import { markdownCode, markdownText } from '../escape.ts';
import { SIGN } from '../signs.ts';
import { spanOf, type CompareOptions, type CompareRenderer } from './renderer.ts';
import { icmecCount, instrumentUnits, levelUnits, topicUnits, type ScoredUnit } from './units.ts';

/** The comparison as GitHub Markdown: scores, then the matrix with laws across, then the method. */
export const compareMarkdown: CompareRenderer = function* (comparison, options) {
  const laws = labelLaws(comparison, options.words.draft);
  yield* head(comparison, options);
  yield* scores(comparison, laws, options);
  if (comparison.by === 'criteria') yield* criteria(comparison, laws, options);
  else yield* units(comparison, laws, options);
  yield* method(comparison, options);
};

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function* head(comparison: Comparison, { words }: CompareOptions): Generator<string> {
  const { laws, criteria: asked, instruments, asParty, onlyInstruments, leftOut } = comparison;
  const countries = new Set(laws.map((law) => law.key.country)).size;
  yield `# ${markdownText(words.title(laws.length, countries))}\n\n${markdownText(words.lead(asked.length, instruments.length, ...spanOf(laws)))}\n\n`;
  if (asParty.length > 0) yield `> ${markdownText(words.asParty(asParty.join(', ')))}\n\n`;
  if (onlyInstruments.length > 0) yield `> ${markdownText(words.onlyInstruments(onlyInstruments.join(', ')))}\n\n`;
  if (leftOut.length > 0) yield `> ${markdownText(words.leftOut(leftOut.join(', ')))}\n\n`;
}

function* scores(comparison: Comparison, laws: readonly LabelledLaw[], { words, report }: CompareOptions): Generator<string> {
  const { columns, headings } = words;
  const ranked = new Map(comparison.ranking.map((one) => [keyText(one.law), one]));
  const ranks = comparison.minCoverage !== undefined;
  const icmec = comparison.onlyInstruments.length === 1 && laws.some(({ law }) => icmecCount(law) !== undefined);
  yield `## ${headings.scores}\n\n${markdownText(headings.scoresNote)}\n\n`;
  yield row([columns.law, columns.asOf, columns.share, columns.interval, columns.coverage, ...OUTCOMES.map((outcome) => `${SIGN[outcome]} ${report.outcomes[outcome]}`), ...(icmec ? [columns.icmec] : []), ...(ranks ? [columns.rank] : [])]);
  yield row(['---', '---', '---:', '---:', '---:', ...OUTCOMES.map(() => '---:'), ...(icmec ? ['---:'] : []), ...(ranks ? ['---:'] : [])]);
  for (const { law, name } of laws) {
    const score = scoreOf(law.tally.all);
    const own = ranked.get(keyText(law.key));
    yield row([
      `${markdownText(name)} (${law.key.country})`,
      law.key.asOf,
      isWeak(score) ? `${String(score.met)}/${String(score.assessed)}` : `${words.percent(score.share)} (${String(score.met)}/${String(score.assessed)})`,
      words.interval(score.low, score.high),
      words.percent(score.coverage),
      ...OUTCOMES.map((outcome) => String(law.tally.all[outcome])),
      ...(icmec ? [icmecCell(law, words)] : []),
      ...(ranks ? [own === undefined ? '–' : words.rank(own.rank, own.best, own.worst)] : []),
    ]);
  }
  yield '\n';
  if (ranks && comparison.ranking.length < laws.length) yield `${markdownText(words.belowCoverage(words.percent(comparison.minCoverage)))}\n\n`;
}

function icmecCell(law: LabelledLaw['law'], words: CompareOptions['words']): string {
  const count = icmecCount(law);
  return count === undefined ? '–' : words.icmecRange(count.low, count.high);
}

function headRow(first: string, laws: readonly LabelledLaw[]): string {
  return row([first, ...laws.map(({ code }) => markdownText(code))]) + row(['---', ...laws.map(() => ':---:')]);
}

function* criteria(comparison: Comparison, laws: readonly LabelledLaw[], { words, report }: CompareOptions): Generator<string> {
  const { headings, columns } = words;
  yield `## ${headings.byCriterion}\n\n${OUTCOMES.map((outcome) => `${SIGN[outcome]} ${report.outcomes[outcome]}`).join(' · ')}. ${markdownText(headings.boundBold)}\n\n`;
  for (const topic of comparison.topics) {
    yield `### ${markdownText(topic.title)}\n\n${headRow(columns.criterion, laws)}`;
    for (const [index, criterion] of comparison.criteria.entries()) {
      if (criterion.topic !== topic.id) continue;
      yield row([`${markdownText(criterion.title)} (${markdownCode(criterion.id)})`, ...laws.map(({ law }) => cell(law.outcomes, index))]);
    }
    yield '\n';
  }
}

function cell(outcomes: string, index: number): string {
  const outcome = outcomeAt(outcomes, index);
  const short = outcome === 'gap' || outcome === 'partial';
  return short && levelAt(outcomes, index) === 'requires' ? `**${SIGN[outcome]}**` : SIGN[outcome];
}

function* units(comparison: Comparison, laws: readonly LabelledLaw[], { words, report }: CompareOptions): Generator<string> {
  const { headings, columns } = words;
  const instruments = comparison.by === 'instruments';
  yield `## ${instruments ? headings.byInstrument : headings.byTopic}\n\n${markdownText(instruments ? headings.instrumentNote : headings.matrixNote)}\n\n`;
  yield headRow(instruments ? columns.instrument : columns.topic, laws);
  for (const unit of instruments ? [...levelUnits(report), ...instrumentUnits(comparison)] : topicUnits(comparison)) yield row([markdownText(instruments ? unit.short : unit.title), ...laws.map(({ law }) => scoreCell(unit, law, words))]);
  yield '\n';
}

function scoreCell(unit: ScoredUnit, law: LabelledLaw['law'], words: CompareOptions['words']): string {
  const counts = unit.counts(law);
  if (counts === undefined) return '–';
  const { met, assessed, applicable } = scoreOf(counts);
  if (applicable === 0) return '–';
  const bound = unit.bound(law);
  const mark = bound === 'yes' ? '● ' : bound === 'no' ? '○ ' : '';
  return mark + [...(assessed === 0 ? [] : [`${String(met)}/${String(assessed)}`]), ...(counts.unknown === 0 ? [] : [words.unknownMark(counts.unknown)])].join(' ');
}

function* method({ version, rules }: Comparison, { words }: CompareOptions): Generator<string> {
  const { headings } = words;
  yield `## ${headings.method}\n\n${words.method.map((text) => `${markdownText(text)}\n\n`).join('')}`;
  yield `## ${headings.limits}\n\n${words.limits.map((text) => `- ${markdownText(text)}\n`).join('')}\n`;
  yield `## ${headings.versions}\n\n${markdownText(words.versionLine(version, rules.version, rules.digest))}\n`;
}
