import { createHash } from 'node:crypto';
import type { Comparison } from '../../model/comparison.ts';
import { OUTCOMES } from '../../model/outcome.ts';
import { labelLaws, type LabelledLaw } from '../../report/law-labels.ts';
import { SIGN } from '../signs.ts';
import { HATCH_PATTERN } from './bars.ts';
import { criteriaDetails, shortfallDetails } from './page-details.ts';
import { heatmap } from './page-heatmap.ts';
import { barFigures, scoresTable, unitsTable } from './page-scores.ts';
import { OUTCOME_CLASS, pageStyle } from './page-style.ts';
import { anchor, text } from './page-text.ts';
import { spanOf, type CompareOptions, type CompareTextRenderer, type PageData } from './renderer.ts';
import { instrumentUnits, levelUnits, topicUnits } from './units.ts';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly inner?: readonly { readonly id: string; readonly title: string }[];
  readonly pieces: () => Iterable<string>;
}

/** The comparison as one page of HTML that needs nothing else: no script, nothing fetched, made for the screen and for A4 landscape. */
export const comparePage: CompareTextRenderer = function* (comparison, options) {
  const { words } = options;
  const laws = labelLaws(comparison, words.draft);
  const parts = partsOf(comparison, laws, options);
  const countries = new Set(laws.map(({ law }) => law.key.country)).size;
  const title = options.data?.title ?? words.title(laws.length, countries);
  const style = pageStyle(laws.length);
  yield [
    '<!doctype html>',
    `<html lang="${comparison.language}" dir="ltr">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-${createHash('sha256').update(style).digest('base64')}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light">',
    `<meta name="generator" content="lacuna ${text(comparison.version)}">`,
    `<title>${text(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#${parts[0]?.id ?? ''}">${text(words.headings.skip)}</a>`,
    `<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>${HATCH_PATTERN}</defs></svg>`,
    '<div class="page">',
    `<header><h1>${text(title)}</h1>`,
    ...(options.data === undefined || options.data.byline === '' ? [] : [`<p class="about">${text(options.data.byline)}</p>`]),
    ...head(comparison, options),
    `</header>`,
    contents(parts, words.headings.contents),
    '<main>',
    '',
  ].join('\n');
  for (const { id, title: heading, pieces } of parts) {
    const closed = id === 'shortfalls' || id === 'asked';
    yield `<section${closed ? ' class="closed"' : ''}><h2 id="${id}"${id.startsWith('by-') ? ' class="new"' : ''}>${text(heading)}</h2>\n`;
    yield* pieces();
    yield '</section>\n';
  }
  yield `</main>\n<footer class="about"><p>${text(words.versionLine(comparison.version, comparison.rules.version, comparison.rules.digest))}</p></footer>\n</div>\n</body>\n</html>\n`;
};

function head(comparison: Comparison, { words, report }: CompareOptions): string[] {
  const { asParty, onlyInstruments, leftOut, criteria, instruments, laws } = comparison;
  const notes = [...(asParty.length === 0 ? [] : [words.asParty(asParty.join(', '))]), ...(onlyInstruments.length === 0 ? [] : [words.onlyInstruments(onlyInstruments.join(', '))]), ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut.join(', '))])];
  const signs = OUTCOMES.map((outcome) => `<li><b class="${OUTCOME_CLASS[outcome]}" aria-hidden="true">${SIGN[outcome]}</b> ${text(report.outcomes[outcome])}</li>`);
  const others = [...(comparison.by === 'criteria' ? [`<li><b class="g r" aria-hidden="true">${SIGN.gap}</b> ${text(words.headings.boundOutline)}</li>`] : []), `<li><b class="w" aria-hidden="true">1/9</b> ${text(words.headings.weakCoverage)}</li>`];
  return [`<p class="lead">${text(words.lead(criteria.length, instruments.length, ...spanOf(laws)))}</p>`, ...notes.map((note) => `<p class="note">${text(note)}</p>`), `<ul class="legend" aria-label="${text(words.headings.legend)}">${[...signs, ...others].join('')}</ul>`];
}

function contents(parts: readonly Part[], label: string): string {
  const items = parts.map(({ id, title, inner }) => `<li${inner === undefined ? '' : ' class="wide"'}><a href="#${id}">${text(title)}</a>${inner === undefined ? '' : `<ul>${inner.map((one) => `<li><a href="#${one.id}">${text(one.title)}</a></li>`).join('')}</ul>`}</li>`);
  return `<nav id="contents" aria-label="${text(label)}"><ul>${items.join('')}</ul></nav>`;
}

function partsOf(comparison: Comparison, laws: readonly LabelledLaw[], options: CompareOptions): Part[] {
  const { by, topics } = comparison;
  const { headings, method, limits } = options.words;
  const byTopic: Part = {
    id: 'by-topic',
    title: headings.byTopic,
    pieces: function* () {
      yield* unitsTable(topicUnits(comparison), laws, headings.matrixNote, 'by-topic', options);
      yield `<h3>${text(headings.bars)}</h3><p class="intro">${text(headings.barsNote)}</p>`;
      yield* barFigures(topicUnits(comparison), laws, options);
    },
  };
  const units = [...levelUnits(options.report), ...instrumentUnits(comparison)];
  const byInstrument: Part = {
    id: 'by-instrument',
    title: headings.byInstrument,
    pieces: function* () {
      yield* unitsTable(units, laws, headings.instrumentNote, 'by-instrument', options);
      if (by !== 'instruments') return;
      yield `<p class="intro">${text(headings.barsNote)}</p>`;
      yield* barFigures(units, laws, options);
    },
  };
  const byCriterion: readonly Part[] = [
    { id: 'by-criterion', title: headings.byCriterion, inner: topics.map(({ id, title }) => ({ id: anchor('topic', id), title })), pieces: () => heatmap(comparison, laws, 'by-criterion', options) },
    {
      id: 'shortfalls',
      title: headings.shortfalls,
      pieces: function* () {
        yield `<p class="more">${text(headings.shortfallsNote)}</p>\n`;
        yield* shortfallDetails(comparison, laws, options);
      },
    },
    { id: 'asked', title: headings.asked, pieces: () => criteriaDetails(comparison, options) },
  ];
  return [
    { id: 'scores', title: headings.scores, pieces: () => scoresTable(comparison, laws, options) },
    ...(by === 'instruments' ? [] : [byTopic]),
    ...(by === 'topics' ? [] : [byInstrument]),
    ...(by === 'criteria' ? byCriterion : []),
    ...(options.data === undefined ? [] : [dataPart(options.data)]),
    { id: 'method', title: headings.method, pieces: () => method.map((line) => `<p>${text(line)}</p>\n`) },
    { id: 'limits', title: headings.limits, pieces: () => [`<ul>${limits.map((line) => `<li>${text(line)}</li>`).join('')}</ul>\n`] },
  ];
}

/** The files of the data package, each with what it holds, and what to know before they are used. */
function dataPart({ heading, lead, files, cautionsHeading, cautions, citing }: PageData): Part {
  const items = files.map(({ name, text: holds }) => `<dt><a href="${text(name)}">${text(name)}</a></dt><dd>${text(holds)}</dd>`);
  return {
    id: 'data',
    title: heading,
    pieces: () => [`<p>${text(lead)}</p>\n<dl class="files">\n${items.join('\n')}\n</dl>\n<h3>${text(cautionsHeading)}</h3>\n<ul>${cautions.map((one) => `<li>${text(one)}</li>`).join('')}</ul>\n<p>${text(citing)}</p>\n`],
  };
}
