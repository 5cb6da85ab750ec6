import { COLOURS } from '../document/colours.ts';

const { paper, tint, line, ink, soft, title, link } = COLOURS;

/** The only style sheet: nothing is fetched, and the page needs no fonts but those of the reader. */
export const STYLE = `
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:${paper};color:${ink};font:1rem/1.55 -apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
a{color:${link};text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid ${link};outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;z-index:1;padding:.6rem 1rem;background:${paper}}
.laws,.law{max-width:72.5rem;margin:0 auto;padding:0 1.25rem}
.law+.law{margin-top:4rem;border-top:1px solid ${line}}
h1,h2,h3,h4{color:${title};line-height:1.25;margin:0;text-wrap:balance;overflow-wrap:break-word}
h1{font-size:clamp(1.6rem,1.2rem + 1.6vw,2.3rem);padding:2.2rem 0 1rem;max-width:62rem}
h2{font-size:1.5rem;margin:2.6rem 0 .9rem;padding-bottom:.3rem;border-bottom:2px solid ${title}}
h3{font-size:1.2rem;margin:2rem 0 .8rem}
h4,.finding>h3{font-size:1.05rem;margin:0}
p,ul,ol,blockquote,.table{margin:.6rem 0}
ul,ol{padding-left:1.4rem}
li{margin:.3rem 0}
li::marker{color:${soft}}
li p{margin:0}
code{font:.86em/1.4 ui-monospace,Consolas,"Liberation Mono",monospace;color:${soft}}
blockquote{margin-left:0;padding:.1rem 1rem;border-left:4px solid ${line};background:${tint}}
.facts{margin:0;padding:.9rem 1.1rem;background:${tint};border:1px solid ${line}}
.facts>ul{list-style:none;margin:0;padding:0}
.verdict{list-style:none;margin-left:-1.4rem;padding-left:1.4rem;text-indent:-1.4rem}
.verdict>*{text-indent:0}
.verdict>.sign:first-child{min-width:1.12rem}
.sign{display:inline-block;min-width:1em;font-family:"Segoe UI Symbol","Noto Sans Symbols 2","DejaVu Sans",sans-serif;font-weight:400}
${(['gap', 'partial', 'met', 'unknown', 'not-applicable'] as const).map((outcome) => `.sign.${outcome}{color:${COLOURS[outcome]}}`).join('')}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem;overflow-wrap:break-word}
th,td{padding:.4rem .6rem;border:1px solid ${line};text-align:left;vertical-align:top;font-weight:400}
thead th{background:${tint};font-weight:600;vertical-align:bottom}
thead .numeric .sign{display:block}
.numeric{text-align:right;font-variant-numeric:tabular-nums}
.wide{min-width:34rem}
.finding{margin:1rem 0 1.4rem;padding:.8rem 1.1rem .9rem;border:1px solid ${line};border-left:.4rem solid ${line}}
.finding.gap{border-left-color:${COLOURS.gap}}
.finding.partial{border-left:.4rem double ${COLOURS.partial}}
.finding>:first-child+p{margin-top:.15rem;color:${soft}}
.finding ul{margin-top:.2rem}
.contents{font-size:.9rem}
.contents>p{margin:0 0 .3rem;font-weight:600;color:${title}}
.contents ul{list-style:none;margin:0;padding:0}
.contents ul ul{padding-left:.9rem}
.contents a{display:block;padding:.16rem 0;text-decoration:none;line-height:1.35}
.contents a:hover{text-decoration:underline}
.law>.contents{margin:1.4rem 0 0}
.laws>.contents{margin:1.4rem 0;padding:.9rem 1.1rem;border:1px solid ${line}}
@media (min-width:64rem){
.law{display:grid;grid-template-columns:17rem minmax(0,50rem);column-gap:3rem;padding-bottom:4rem}
.law>h1,.law>.facts{grid-column:1/-1}
.law>.contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;margin:0;padding:2.8rem .5rem 1.5rem 0}
}
@media (max-width:40rem){
.law,.laws{padding:0 .9rem}
.finding{padding:.7rem .8rem}
.wide{min-width:0}
th,td{padding:.4rem}
thead .numeric{writing-mode:vertical-rl;vertical-align:bottom}
thead .numeric .sign{display:inline-block;min-width:0;margin-bottom:.3rem}
}
@media print{
@page{size:A4;margin:18mm 17mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt "Liberation Sans",Arial,sans-serif}}
html{font-size:9.2pt}
body{line-height:1.36}
p,ul,ol,blockquote,.table{margin:.4rem 0}
li{margin:.12rem 0}
th,td{padding:.2rem .5rem}
.finding{margin:.7rem 0 .9rem;padding:.5rem .9rem .6rem}
.skip{display:none}
.law,.laws{display:block;max-width:none;padding:0}
.law+.law{border:0;margin:0;break-before:page}
h1{font-size:20pt;padding:0 0 .8rem;max-width:none}
h1,h2,h3,h4,h2+p{break-after:avoid}
p,li{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
p,li,tr,blockquote,.facts,.finding{break-inside:avoid}
thead{display:table-header-group}
.table{overflow:visible}
.wide{min-width:0}
.law>.contents{position:static;max-height:none;overflow:visible;columns:2;column-gap:8mm;font-size:.92rem;margin:1rem 0}
.contents a{padding:.05rem 0;break-inside:avoid}
.contents>p{column-span:all}
.contents li{break-inside:auto;margin:.12rem 0}
.facts,thead th,blockquote{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;
