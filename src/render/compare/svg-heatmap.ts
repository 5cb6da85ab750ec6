import type { Comparison } from '../../model/comparison.ts';
import { OUTCOMES, type Outcome } from '../../model/outcome.ts';
import type { LabelledLaw } from '../../report/law-labels.ts';
import { levelAt, outcomeAt } from '../../report/outcome-row.ts';
import { plainLine } from '../escape.ts';
import { SIGN } from '../signs.ts';
import { xmlText } from '../xml.ts';
import type { Drawing } from './bars.ts';
import { OUTCOME_SHADES } from './palette.ts';

const CELL = 18;
const LABELS = 350;
const HEAD = 130;
const TOPIC = 26;

/** Criteria by topic down, laws across, a shade and a sign in each cell; a thick outline where a bound State falls short. */
export function drawHeatmap(comparison: Comparison, laws: readonly LabelledLaw[]): Drawing {
  const grounds: Record<Outcome, string> = { met: '', partial: '', gap: '', unknown: '', 'not-applicable': '' };
  let outlines = '';
  let texts = '';
  let signs = '';
  let y = HEAD;
  for (const topic of comparison.topics) {
    texts += `<text x="0" y="${String(y + 18)}" font-weight="600">${clean(topic.title)}</text>`;
    y += TOPIC;
    for (const [index, criterion] of comparison.criteria.entries()) {
      if (criterion.topic !== topic.id) continue;
      texts += `<text x="${String(LABELS - 8)}" y="${String(y + 13)}" text-anchor="end">${clean(criterion.title)}</text>`;
      const written: Record<string, { x: number[]; text: string }> = {};
      laws.forEach(({ law }, column) => {
        const outcome = outcomeAt(law.outcomes, index);
        const x = LABELS + column * CELL;
        const box = `M${String(x + 0.5)} ${String(y + 0.5)}h${String(CELL - 1)}v${String(CELL - 1)}h-${String(CELL - 1)}z`;
        grounds[outcome] += box;
        if ((outcome === 'gap' || outcome === 'partial') && levelAt(law.outcomes, index) === 'requires') outlines += `M${String(x + 1.5)} ${String(y + 1.5)}h${String(CELL - 3)}v${String(CELL - 3)}h-${String(CELL - 3)}z`;
        const line = (written[OUTCOME_SHADES[outcome].ink] ??= { x: [], text: '' });
        line.x.push(x + CELL / 2);
        line.text += SIGN[outcome];
      });
      for (const [ink, line] of Object.entries(written)) signs += `<text x="${line.x.join(' ')}" y="${String(y + 13)}" fill="${ink}">${line.text}</text>`;
      y += CELL;
    }
  }
  const heads = laws.map(({ short }, column) => `<text transform="translate(${String(LABELS + column * CELL + 13)} ${String(HEAD - 4)}) rotate(-90)">${clean(short)}</text>`).join('');
  const filled = OUTCOMES.map((outcome) => (grounds[outcome] === '' ? '' : `<path d="${grounds[outcome]}" fill="${outcome === 'unknown' ? 'url(#faint)' : OUTCOME_SHADES[outcome].ground}" stroke="#9aa3ad" stroke-width=".5"/>`)).join('\n');
  return {
    width: LABELS + laws.length * CELL,
    height: y,
    body: `${heads}\n${texts}\n${filled}\n<path d="${outlines}" fill="none" stroke="#000" stroke-width="2.5"/>\n<g text-anchor="middle">${signs}</g>`,
  };
}

function clean(text: string): string {
  return xmlText(plainLine(text));
}
