import { unzipSync } from 'fflate';
import type { CellObject, Row, Sheet } from 'write-excel-file/node';
import type { Comparison } from '../../model/comparison.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { labelLaws, type LabelledLaw } from '../../report/law-labels.ts';
import { levelAt, outcomeAt } from '../../report/outcome-row.ts';
import { isWeak, scoreOf } from '../../report/score.ts';
import { plainLine } from '../escape.ts';
import { MissingPackage } from '../renderer.ts';
import { SIGN } from '../signs.ts';
import { steadyZip } from '../steady-zip.ts';
import { roundedNumber } from '../tables/csv-line.ts';
import { fifthOf, OUTCOME_SHADES, SHARE_SHADES, type Shade } from './palette.ts';
import type { CompareOptions, CompareRenderer } from './renderer.ts';
import { instrumentUnits, levelUnits, topicUnits, type ScoredUnit } from './units.ts';

type Write = (sheets: Sheet<never>[], look: { readonly fontFamily: string; readonly fontSize: number }) => { readonly toBuffer: () => Promise<Uint8Array> };

const HEAD = { fontWeight: 'bold', wrap: true, alignVertical: 'top', backgroundColor: '#eef1f5' } as const;
const LINES = { wrap: true, alignVertical: 'top' } as const;

/** The comparison as a workbook for Excel and LibreOffice Calc: scores, matrices with signs and shades, reasons, what is asked, the method. */
export async function workbookRenderer(load: () => Promise<unknown> = () => import('write-excel-file/node')): Promise<CompareRenderer> {
  const module = await load().catch((error: unknown) => {
    if (['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? '')) throw new MissingPackage('write-excel-file');
    throw error;
  });
  const { default: write } = module as { readonly default: Write };
  return async function* (comparison, options) {
    yield steadyZip(unzipSync(await write(sheetsOf(comparison, options), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()));
  };
}

function sheetsOf(comparison: Comparison, options: CompareOptions): Sheet<never>[] {
  const { words, report } = options;
  const { by } = comparison;
  const laws = labelLaws(comparison, words.draft);
  const units = [...levelUnits(report), ...instrumentUnits(comparison)];
  return [
    scores(laws, options),
    ...(by === 'criteria' ? [criteria(comparison, laws, options)] : []),
    ...(by === 'instruments' ? [] : [matrix(words.sheets.topics, topicUnits(comparison), laws, options)]),
    ...(by === 'topics' ? [] : [matrix(words.sheets.instruments, units, laws, options)]),
    ...(by === 'criteria' ? [reasons(comparison, laws, options), asked(comparison, options)] : []),
    method(comparison, options),
  ];
}

/** A cell of text, which no program takes for a formula. */
function cell(value: string, look: Omit<CellObject, 'value' | 'type'> = {}): CellObject {
  return { value: plainLine(value), type: String, ...look };
}

function shaded({ ground, ink }: Shade): Omit<CellObject, 'value' | 'type'> {
  return { backgroundColor: ground, textColor: ink, align: 'center' };
}

function sheet(name: string, head: readonly string[], rows: readonly Row[], widths: readonly number[], sticky = 1): Sheet<never> {
  return { sheet: name, orientation: 'landscape', stickyRowsCount: 1, ...(sticky === 0 ? {} : { stickyColumnsCount: sticky }), columns: head.map((_, index) => ({ width: widths[Math.min(index, widths.length - 1)] ?? 12 })), data: [head.map((text) => cell(text, HEAD)), ...rows] };
}

/** Counts and shares as numbers, the share only where enough was assessed. */
function scores(laws: readonly LabelledLaw[], { words, report }: CompareOptions): Sheet<never> {
  const { law: heading, asOf, share, coverage, interval } = words.columns;
  const rows = laws.map(({ law, name }): Row => {
    const score = scoreOf(law.tally.all);
    const shares = [isWeak(score) ? undefined : score.share, score.coverage, score.low, score.high];
    return [cell(name), cell(law.key.country), cell(law.key.asOf), ...OUTCOMES.map((outcome) => figure(law.tally.all[outcome], '0')), ...shares.map((value) => figure(value, '0%'))];
  });
  return sheet(words.sheets.scores, [heading, 'ISO', asOf, ...OUTCOMES.map((outcome) => `${SIGN[outcome]} ${report.outcomes[outcome]}`), share, coverage, `${interval} (min)`, `${interval} (max)`], rows, [26, 9, 12, 15]);
}

function figure(value: number | undefined, format: string): CellObject | null {
  return value === undefined ? null : { value: roundedNumber(value), type: Number, format };
}

/** Criteria down, laws across; a frame where a treaty that binds the State is not met. */
function criteria(comparison: Comparison, laws: readonly LabelledLaw[], { words, report }: CompareOptions): Sheet<never> {
  const { columns } = words;
  const topics = new Map(comparison.topics.map(({ id, title }) => [id, title]));
  const rows = comparison.criteria.map((criterion, index): Row => {
    const cells = laws.map(({ law }): CellObject => {
      const outcome = outcomeAt(law.outcomes, index);
      const bound = (outcome === 'gap' || outcome === 'partial') && levelAt(law.outcomes, index) === 'requires';
      return cell(`${SIGN[outcome]} ${report.outcomes[outcome]}${bound ? `, ${report.levels.requires}` : ''}`, { ...shaded(OUTCOME_SHADES[outcome]), ...(bound ? { borderStyle: 'medium', borderColor: '#000000' } : {}) });
    });
    return [cell(criterion.title), cell(topics.get(criterion.topic) ?? criterion.topic), cell(criterion.id), ...cells];
  });
  return sheet(words.sheets.criteria, [columns.criterion, columns.topic, 'criterion_id', ...laws.map(({ label }) => label)], rows, [54, 46, 34, 17]);
}

/** Laws down, topics or instruments across: met of assessed, and how many are unknown. */
function matrix(name: string, units: readonly ScoredUnit[], laws: readonly LabelledLaw[], { words }: CompareOptions): Sheet<never> {
  const rows = laws.map(({ law, label }): Row => [
    cell(label),
    ...units.map((unit): CellObject | null => {
      const counts = unit.counts(law);
      const score = counts === undefined ? undefined : scoreOf(counts);
      if (counts === undefined || score === undefined || score.applicable === 0) return null;
      const bound = unit.bound(law);
      const parts = [bound === 'yes' ? '●' : bound === 'no' ? '○' : '', score.assessed === 0 ? '' : `${String(score.met)}/${String(score.assessed)}`, counts.unknown === 0 ? '' : words.unknownMark(counts.unknown)];
      const shade = SHARE_SHADES[fifthOf(score) ?? -1];
      return cell(parts.filter((part) => part !== '').join(' '), shade === undefined ? { align: 'center' } : shaded(shade));
    }),
  ]);
  return sheet(name, [words.columns.law, ...units.map(({ short }) => short)], rows, [26, 18]);
}

/** What falls short, one row for each law and criterion, to be filtered. */
function reasons({ criteria: heads }: Comparison, laws: readonly LabelledLaw[], { words, report }: CompareOptions): Sheet<never> {
  const { columns } = words;
  const titles = new Map(heads.map(({ id, title }) => [id, title]));
  const rows = laws.flatMap(({ law, label }) =>
    law.shortfalls.map((one): Row => [
      cell(label, LINES),
      cell(titles.get(one.criterion) ?? one.criterion, LINES),
      cell(`${SIGN[one.outcome]} ${report.outcomes[one.outcome]}`, { ...shaded(OUTCOME_SHADES[one.outcome]), alignVertical: 'top' }),
      cell(report.levels[one.level], LINES),
      cell(one.reason, LINES),
      cell(one.cited.join(report.semicolon), LINES),
      cell(one.askedBy.join(report.semicolon), LINES),
      cell(one.criterion, LINES),
    ]),
  );
  return sheet(words.sheets.reasons, [columns.law, columns.criterion, columns.outcome, columns.level, columns.reason, columns.lawSays, columns.by, 'criterion_id'], rows, [22, 34, 13, 12, 70, 34, 44, 30]);
}

function asked({ criteria: heads, topics }: Comparison, { words, report }: CompareOptions): Sheet<never> {
  const { columns } = words;
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const rows = heads.map(({ id, topic, title, ask, sources }): Row => [cell(title, LINES), cell(titles.get(topic) ?? topic, LINES), cell(ask, LINES), cell(sources.join(report.semicolon), LINES), cell(id, LINES)]);
  return sheet(words.sheets.asked, [columns.criterion, columns.topic, words.headings.asked, columns.by, 'criterion_id'], rows, [36, 26, 80, 60, 30]);
}

function method({ version, rules, asParty, onlyInstruments, leftOut }: Comparison, { words }: CompareOptions): Sheet<never> {
  const notes = [...(asParty.length === 0 ? [] : [words.asParty(asParty.join(', '))]), ...(onlyInstruments.length === 0 ? [] : [words.onlyInstruments(onlyInstruments.join(', '))]), ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut.join(', '))])];
  const lines = [...notes, words.headings.scoresNote, words.headings.instrumentNote, ...words.method, ...words.limits, words.versionLine(version, rules.version, rules.digest)];
  return sheet(words.sheets.method, [words.headings.method], lines.map((line) => [cell(line, LINES)]), [120], 0);
}
