import type { OutcomeCounts } from '../../model/report.ts';
import type { CompareWords } from '../../words/compare.ts';
import { plainLine } from '../escape.ts';
import { xmlText } from '../xml.ts';
import { HATCH, OUTCOME_SHADES } from './palette.ts';

/** One bar: a law and how its criteria came out. */
export interface Bar {
  readonly label: string;
  readonly counts: OutcomeCounts | undefined;
}

/** A drawing without its frame. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/** The pattern with which unknown stretches are filled; once in a document. */
export const HATCH_PATTERN = pattern('hatch', HATCH.bar);

/** The same, faint enough to be written on. */
export const FAINT_PATTERN = pattern('faint', HATCH.cell);

function pattern(id: string, stroke: string): string {
  return `<pattern id="${id}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h4v4H0z" fill="#fff"/><path d="M0 0v4" stroke="${stroke}" stroke-width="2.4"/></pattern>`;
}

const STEP = 18;
const BAR = { x: 138, width: 190, height: 12 };
const WIDTH = 400;

/** The order in a bar: the interval of the share met begins where met ends and ends where unknown ends. */
const ORDER = ['met', 'unknown', 'partial', 'gap'] as const;

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Bars of all that applies, one below the other, with their labels and figures. */
export function drawBars(bars: readonly Bar[], words: CompareWords): Drawing {
  const paths: Record<(typeof ORDER)[number], string> = { met: '', unknown: '', partial: '', gap: '' };
  let frame = '';
  let labels = '';
  let figures = '';
  bars.forEach(({ label, counts }, index) => {
    const y = index * STEP + 2;
    const text = y + 10;
    labels += `<text x="${String(BAR.x - 8)}" y="${String(text)}">${xmlText(plainLine(label))}</text>`;
    const applicable = counts === undefined ? 0 : ORDER.reduce((sum, outcome) => sum + counts[outcome], 0);
    if (counts === undefined || applicable === 0) {
      figures += `<text x="${String(BAR.x + BAR.width + 8)}" y="${String(text)}">–</text>`;
      return;
    }
    let before = 0;
    for (const outcome of ORDER) {
      const width = (counts[outcome] / applicable) * BAR.width;
      if (width > 0) paths[outcome] += `M${tenth(BAR.x + before)} ${String(y)}h${tenth(width)}v${String(BAR.height)}h-${tenth(width)}z`;
      before += width;
    }
    frame += `M${String(BAR.x)} ${String(y)}h${String(BAR.width)}v${String(BAR.height)}h-${String(BAR.width)}z`;
    const { met, partial, gap, unknown } = counts;
    figures += `<text x="${String(BAR.x + BAR.width + 8)}" y="${String(text)}">${[...(met + partial + gap === 0 ? [] : [`${String(met)}/${String(met + partial + gap)}`]), ...(unknown === 0 ? [] : [words.unknownMark(unknown)])].join(' ')}</text>`;
  });
  const filled = ORDER.map((outcome) => (paths[outcome] === '' ? '' : `<path d="${paths[outcome]}" fill="${outcome === 'unknown' ? 'url(#hatch)' : OUTCOME_SHADES[outcome].ground}" stroke="#3f4651" stroke-width=".5"/>`)).join('');
  return {
    width: WIDTH,
    height: bars.length * STEP + 2,
    body: `<g text-anchor="end">${labels}</g>${filled}<path d="${frame}" fill="none" stroke="#3f4651"/><g>${figures}</g>`,
  };
}

/** What a bar shows, in words. */
export function barInWords({ label, counts }: Bar, words: CompareWords): string {
  const { met, unknown, partial, gap } = counts ?? { met: 0, unknown: 0, partial: 0, gap: 0 };
  return words.barDescription(plainLine(label), met, unknown, partial, gap);
}

/** One bar across a cell of a table, for the eye alone: the figures stand beside it. */
export function cellBar(counts: OutcomeCounts): string {
  const applicable = ORDER.reduce((sum, outcome) => sum + counts[outcome], 0);
  if (applicable === 0) return '';
  let before = 0;
  const parts = ORDER.map((outcome) => {
    const width = (counts[outcome] / applicable) * 160;
    const path = width === 0 ? '' : `<path d="M${tenth(before)} 0h${tenth(width)}v14h-${tenth(width)}z" fill="${outcome === 'unknown' ? 'url(#hatch)' : OUTCOME_SHADES[outcome].ground}" stroke="#3f4651" stroke-width=".5"/>`;
    before += width;
    return path;
  });
  return `<svg class="bar" width="160" height="14" viewBox="0 0 160 14" aria-hidden="true" focusable="false">${parts.join('')}<path d="M.5.5h159v13H.5z" fill="none" stroke="#3f4651"/></svg>`;
}
