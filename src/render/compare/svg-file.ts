import type { Comparison } from '../../model/comparison.ts';
import { OUTCOMES, type Outcome } from '../../model/outcome.ts';
import { labelLaws, type LabelledLaw } from '../../report/law-labels.ts';
import { plainLine } from '../escape.ts';
import { SIGN } from '../signs.ts';
import { xmlText } from '../xml.ts';
import { barInWords, drawBars, FAINT_PATTERN, HATCH_PATTERN, type Bar, type Drawing } from './bars.ts';
import { OUTCOME_SHADES } from './palette.ts';
import { spanOf, type CompareOptions, type CompareTextRenderer } from './renderer.ts';
import { drawHeatmap } from './svg-heatmap.ts';
import { instrumentUnits, levelUnits, topicUnits, type ScoredUnit } from './units.ts';

const FONTS = 'Segoe UI, system-ui, Noto Sans, Liberation Sans, DejaVu Sans, Arial, sans-serif';
const MARGIN = 24;
const TOP = 78;
const LINE = 16;
const BOTTOM = 40;

/** The comparison as one picture: a heatmap by criterion, bars by topic or instrument. */
export const compareSvg: CompareTextRenderer = function* (comparison, options) {
  const laws = labelLaws(comparison, options.words.draft);
  const drawing = comparison.by === 'criteria' ? drawHeatmap(comparison, laws) : drawPanels(comparison, laws, options);
  yield picture(comparison, laws, drawing, options);
};

function picture(comparison: Comparison, laws: readonly LabelledLaw[], drawing: Drawing, { words, report }: CompareOptions): string {
  const { version, rules } = comparison;
  const countries = new Set(laws.map(({ law }) => law.key.country)).size;
  const title = words.title(laws.length, countries);
  const lead = words.lead(comparison.criteria.length, comparison.instruments.length, ...spanOf(comparison.laws));
  const notes = [...(comparison.asParty.length === 0 ? [] : [words.asParty(comparison.asParty.join(', '))]), ...(comparison.onlyInstruments.length === 0 ? [] : [words.onlyInstruments(comparison.onlyInstruments.join(', '))])];
  const lines = [lead, ...notes];
  const longest = Math.max(title.length * 9.2, ...lines.map((line) => line.length * 6));
  const width = Math.ceil(Math.max(drawing.width, longest) + 2 * MARGIN);
  const top = TOP + notes.length * LINE;
  const height = top + drawing.height + BOTTOM;
  const described = laws.map(({ law, label }) => barInWords({ label, counts: law.tally.all }, words)).join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="title description" lang="${comparison.language}" direction="ltr" font-family="${FONTS}" font-size="11" fill="#1c2126">`,
    `<title id="title">${clean(title)}</title>`,
    `<desc id="description">${lines.map(clean).join(' ')}\n${xmlText(described)}</desc>`,
    `<defs>${HATCH_PATTERN}${FAINT_PATTERN}</defs>`,
    `<path d="M0 0h${String(width)}v${String(height)}H0z" fill="#fff"/>`,
    `<text x="${String(MARGIN)}" y="30" font-size="16" font-weight="600">${clean(title)}</text>`,
    ...lines.map((line, index) => `<text x="${String(MARGIN)}" y="${String(49 + index * LINE)}" fill="#4a545e">${clean(line)}</text>`),
    `<g transform="translate(0 ${String(top - TOP)})">${comparison.by === 'criteria' ? legend(report.outcomes, 'faint', words.headings.boundOutline) : legend(report.outcomes, 'hatch', words.headings.barsShort)}</g>`,
    `<g transform="translate(${String(MARGIN)} ${String(top)})">${drawing.body}</g>`,
    `<text x="${String(MARGIN)}" y="${String(height - 14)}" fill="#4a545e" font-size="10">${clean(words.versionLine(version, rules.version, rules.digest))}</text>`,
    '</svg>\n',
  ].join('\n');
}

function clean(text: string): string {
  return xmlText(plainLine(text));
}

function legend(outcomes: Readonly<Record<Outcome, string>>, hatch: string, note: string): string {
  let x = MARGIN;
  const items = OUTCOMES.map((outcome) => {
    const { ground, ink } = OUTCOME_SHADES[outcome];
    const text = outcomes[outcome];
    const item = `<path d="M${String(x)} 57h14v14h-14z" fill="${outcome === 'unknown' ? `url(#${hatch})` : ground}" stroke="#3f4651" stroke-width=".5"/><text x="${String(x + 7)}" y="68" text-anchor="middle" fill="${ink}">${SIGN[outcome]}</text><text x="${String(x + 19)}" y="68">${clean(text)}</text>`;
    x += 36 + text.length * 6;
    return item;
  });
  return `${items.join('')}<text x="${String(x)}" y="68" fill="#4a545e">${clean(note)}</text>`;
}

/** Bars for each topic or instrument, three panels across. */
function drawPanels(comparison: Comparison, laws: readonly LabelledLaw[], { words, report }: CompareOptions): Drawing {
  const units: readonly ScoredUnit[] = comparison.by === 'topics' ? topicUnits(comparison) : [...levelUnits(report), ...instrumentUnits(comparison)];
  const across = Math.min(3, units.length);
  const panels = units.map((unit) => drawBars(laws.map(({ law, short }): Bar => ({ label: short, counts: unit.counts(law) })), words));
  const step = { x: (panels[0]?.width ?? 0) + 12, y: (panels[0]?.height ?? 0) + 40 };
  const body = panels.map((panel, index) => {
    const unit = units[index];
    const place = `translate(${String((index % across) * step.x)} ${String(Math.floor(index / across) * step.y)})`;
    return `<g transform="${place}"><text y="14" font-weight="600">${clean(shortened(comparison.by === 'topics' ? (unit?.title ?? '') : (unit?.short ?? ''), 62))}</text><g transform="translate(0 22)">${panel.body}</g></g>`;
  });
  return { width: across * step.x, height: Math.ceil(units.length / across) * step.y, body: body.join('\n') };
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))} …`;
}
