import { OUTCOMES } from '../../model/outcome.ts';
import { COLOURS } from '../document/colours.ts';
import { HATCH, OUTCOME_SHADES, SHARE_SHADES } from './palette.ts';

const { paper, tint, line, ink, soft, title, link } = COLOURS;

/** The letter that names an outcome in the page, so that thousands of cells stay small. */
export const OUTCOME_CLASS = { met: 'm', partial: 'p', gap: 'g', unknown: 'u', 'not-applicable': 'n' } as const;

const HATCHED = `repeating-linear-gradient(45deg,${HATCH.cell} 0 2px,#fff 2px 6px)`;

/** Width of a cell of the heatmap, in pixels, that lets as many laws as possible stand side by side. */
function cellWidth(laws: number): number {
  return Math.max(24, Math.min(44, Math.floor(860 / laws)));
}

/** The least width of the window, in rem, at which the heatmap needs no frame of its own to scroll in. */
function boxless(laws: number): number {
  const wide = 21 + (laws * cellWidth(laws)) / 16;
  return wide <= 77 ? Math.ceil(wide + 3) : 10_000;
}

/** From so many laws on, what is off the screen is laid out only when it is scrolled to: the page opens at once. */
const MANY = 30;

function lazy(laws: number): string {
  return `\n.box,.bars{content-visibility:auto;contain-intrinsic-size:auto 77rem auto 80vh}\n.bars{contain-intrinsic-height:auto ${String(7 * (laws * 17 + 60))}px}`;
}

/** The only style sheet of a comparison of so many laws. */
export function pageStyle(laws: number): string {
  const printed = Math.min(12, Math.floor(20800 / laws) / 100);
  return `
:root{--w:${String(cellWidth(laws))}px;--first:21rem}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:${paper};color:${ink};font:1rem/1.5 "Segoe UI",system-ui,-apple-system,"Noto Sans","Liberation Sans",Arial,sans-serif}
.page{max-width:80rem;margin:0 auto;padding:0 1.25rem 3rem}
a{color:${link};text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid ${link};outline-offset:2px}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{inset-inline-start:1rem;top:1rem;z-index:9;padding:.6rem 1rem;background:${paper}}
h1,h2,h3{color:${title};line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:clamp(1.5rem,1.2rem + 1.3vw,2.1rem);padding:2rem 0 .8rem;max-width:54rem}
h2{font-size:1.45rem;margin:2.8rem 0 .8rem;padding-bottom:.3rem;border-bottom:2px solid ${title}}
h3{font-size:1.1rem;margin:1.4rem 0 .5rem}
p,ul,ol,blockquote{margin:.6rem 0;max-width:56rem}
ul,ol{padding-inline-start:1.4rem}
.lead{font-size:1.1rem;color:${soft}}
.note{padding:.5rem 1rem;border-inline-start:4px solid ${line};background:${tint}}
.about{color:${soft};font-size:.92rem}
nav ul{list-style:none;padding:0;margin:0;max-width:none}
nav>ul{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;margin:1.2rem 0;padding:.9rem 1.1rem;border:1px solid ${line};background:${tint}}
nav .wide{order:1;flex-basis:100%}
nav ul ul{columns:17rem auto;column-gap:2rem;padding-inline-start:1rem;font-size:.9rem}
nav li li{break-inside:avoid;padding:.1rem 0}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;max-width:none}
.legend li{display:flex;gap:.5rem;align-items:center}
.legend b{display:inline-block;width:1.7rem;height:1.6rem;line-height:1.6rem;text-align:center;font-weight:400;border:1px solid ${line}}
.box{overflow:auto;max-height:88vh;width:fit-content;max-width:100%;border:1px solid ${line};background:${paper};isolation:isolate}
table{border-collapse:separate;border-spacing:0;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:start;padding:.5rem .6rem;color:${soft};max-width:min(60rem,90vw);position:sticky;inset-inline-start:0}
th,td{padding:.32rem .5rem;text-align:end;font-weight:400;border-bottom:1px solid ${line};white-space:nowrap}
thead th{position:sticky;top:0;z-index:2;background:${tint};vertical-align:bottom;font-weight:600;border-bottom:2px solid ${title}}
td{direction:ltr;unicode-bidi:isolate}
tbody th{text-align:start}
th:first-child{position:sticky;inset-inline-start:0;z-index:1;background:${paper};text-align:start;border-inline-end:1px solid ${line}}
thead th:first-child{z-index:3;background:${tint}}
.v{padding:.5rem .15rem;text-align:center}
.v>*{display:inline-block;writing-mode:vertical-rl;text-orientation:sideways;transform:rotate(180deg);white-space:normal;max-height:12.5rem;line-height:1.15;text-align:start;text-wrap:balance}
.bar{display:block}
.scores td:has(.bar),.scores th:nth-child(6){text-align:start}
${OUTCOMES.map((outcome) => `.${OUTCOME_CLASS[outcome]}{background:${outcome === 'unknown' ? HATCHED : OUTCOME_SHADES[outcome].ground};color:${OUTCOME_SHADES[outcome].ink}}`).join('\n')}
${SHARE_SHADES.map((shade, fifth) => `.s${String(fifth)}{background:${shade.ground};color:${shade.ink}}`).join('\n')}
.w{background:${HATCHED};color:${ink}}
.units{font-size:.84rem}
.units td{text-align:center;min-width:3rem;padding:.32rem .15rem;border-inline-start:1px solid ${paper}}
.units td b{font-weight:600}
.units small{display:block;font-size:.92em;line-height:1.2}
.heat{table-layout:fixed;width:calc(var(--first) + var(--n)*var(--w));line-height:1.25}
.heat col:first-child{width:var(--first)}
.heat col{width:var(--w)}
.heat th{white-space:normal}
.heat td{padding:0;height:1.85rem;text-align:center;border-bottom:1px solid ${paper};border-inline-start:1px solid ${paper};position:relative}
.heat td i{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.heat td a{position:absolute;inset:0;display:grid;place-items:center}
.heat td a:hover,.heat td a:focus-visible{outline:2px solid ${link};outline-offset:0;z-index:1}
.heat .t th{position:sticky;inset-inline-start:0;padding:.9rem .5rem .3rem;border-bottom:2px solid ${title};border-inline-end:0;font-weight:600;color:${title};background:${paper};z-index:0}
.heat .t span{position:sticky;inset-inline-start:.5rem}
.heat tbody{scroll-margin-top:11rem}
.heat a{color:inherit;text-decoration-color:${line}}
.heat thead a,.heat td a{text-decoration:none}
.r{box-shadow:inset 0 0 0 3px #000}
.g.r{box-shadow:inset 0 0 0 3px #000,inset 0 0 0 4px #fff}
.bars{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,23rem),1fr));gap:1.2rem 1.5rem}${laws > MANY ? lazy(laws) : ''}
figure{margin:0;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:.3rem}
figure svg{display:block;width:100%;max-width:28rem;height:auto;font-size:11px;fill:${ink}}
details{border-bottom:1px solid ${line};padding:.15rem 0}
summary{cursor:pointer;padding:.45rem 0}
summary b{font-weight:600}
.why{list-style:none;padding:0}
.why li{margin:.5rem 0;padding:.1rem 0;padding-inline-start:2rem;position:relative}
.why li:target,dt:target{background:${tint};outline:3px solid ${tint}}
.why .sign{position:absolute;inset-inline-start:0;width:1.4rem;text-align:center;line-height:1.4rem}
.why small{display:block;color:${soft};font-size:.88rem}
dl{margin:.4rem 0;max-width:60rem}
dt{font-weight:600;margin-top:.9rem}
dd{margin:0}
.files{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1.2rem}
.files dt{margin:0}
code{font:.86em ui-monospace,Consolas,"Liberation Mono",monospace;color:${soft}}
@media (max-width:40rem){
.files{grid-template-columns:1fr;gap:0}
.files dt{margin-top:.5rem}
:root{--w:${String(Math.min(34, cellWidth(laws)))}px;--first:9.5rem}
.page{padding:0 .8rem 2rem}
.heat{font-size:.8rem}
.heat th{overflow-wrap:anywhere;hyphens:auto;padding:.25rem .35rem}
.heat td{height:2.2rem}
nav ul ul{display:none}
.units th:first-child{white-space:normal;max-width:7rem}
}
@media (min-width:${String(boxless(laws))}rem){
.free{overflow:visible;max-height:none}
}
@media print{
@page{size:A4 landscape;margin:12mm 10mm 14mm;@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt "Liberation Sans",Arial,sans-serif}}
:root{--w:${String(printed)}mm;--first:${String(Math.min(108, Math.floor(276 - laws * printed)))}mm}
body{font-size:9pt}
.page{max-width:none;padding:0}
.skip,nav,.more,details:not([open]),.closed:not(:has(details[open])){display:none}
.u{background:#fff}
.r{box-shadow:inset 0 0 0 1.4pt #000}
.g.r{box-shadow:inset 0 0 0 1.2pt #000,inset 0 0 0 1.7pt #fff}
.scores{width:100%;font-size:9pt}
.units{table-layout:fixed;width:100%;font-size:7pt}
.units td{line-height:1.1}
.units thead th:first-child{width:36mm}
.units th:first-child{overflow:hidden}
.intro{break-after:avoid}
h1{padding-top:0;font-size:18pt;max-width:none}
h2{font-size:13pt;break-after:avoid;margin-top:1.4rem}
h3,caption{break-after:avoid}
.new{break-before:page;margin-top:0}
.box,.bars{content-visibility:visible}
.box{overflow:visible;width:auto;max-width:none;max-height:none;border:0}
table{font-size:7.6pt}
th,td{padding:.12rem .25rem}
thead th,th:first-child,caption,.heat .t th,.heat .t span{position:static}
thead{display:table-header-group}
tr,figure,.why li{break-inside:avoid}
.t{break-after:avoid}
.heat td{height:4.4mm;padding:0}
.heat th{padding:.1rem .2rem}
.units td{min-width:0}
.v>*{max-height:38mm}
.units .v>*{max-height:42mm;font-size:6.6pt}
.bars{grid-template-columns:repeat(4,1fr);gap:4mm}
figure svg{max-height:150mm}
.page *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit;text-decoration:none}
details{border:0}
}
:root{--n:${String(laws)}}
`;
}
