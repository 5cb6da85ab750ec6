import { Chalk, type ChalkInstance } from 'chalk';
import { LEVELS, OUTCOMES, type Outcome } from '../model/outcome.ts';
import type { LawReport, ReportFinding } from '../model/report.ts';
import type { ReportWords } from '../words/speech.ts';
import { diagnosticText } from './diagnostic-line.ts';
import { plainLine } from './escape.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { SIGN } from './signs.ts';

/** The report for a terminal: the gaps, worst first by level, and the counts at the end. Signs stand beside colours, so that nothing is lost without them. */
export function prettyRenderer({ words, colour, quiet }: RenderOptions): Renderer {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    start: () => '',
    law: (report) => (quiet ? verdict(report, words, chalk) : lawText(report, words, chalk)),
    end: (_run, laws, errors) => (laws === 0 ? '' : errors.map(diagnosticText).join('')),
  };
}

function paint(outcome: Outcome, chalk: ChalkInstance): ChalkInstance {
  switch (outcome) {
    case 'met':
      return chalk.green;
    case 'partial':
      return chalk.yellow;
    case 'gap':
      return chalk.red;
    case 'unknown':
      return chalk.cyan;
    case 'not-applicable':
      return chalk.dim;
  }
}

function lawText(report: LawReport, words: ReportWords, chalk: ChalkInstance): string {
  const lines = [chalk.bold(plainLine(`${report.countryName} (${report.country}), ${words.headings.asOf.toLowerCase()} ${report.asOf}`)), chalk.dim(plainLine(report.file)), ''];
  for (const level of LEVELS) {
    const short = report.findings.filter((finding) => finding.level === level && (finding.outcome === 'gap' || finding.outcome === 'partial') && finding.accepted?.expired !== false);
    if (short.length === 0) continue;
    lines.push(chalk.bold(capital(words.levelHeadings[level])));
    for (const finding of short) lines.push(...findingLines(finding, words, chalk));
    lines.push('');
  }
  lines.push(...acceptedLines(report, words, chalk));
  return `${lines.join('\n')}\n${verdict(report, words, chalk)}`;
}

/** The gaps that someone decided to accept, and those whose acceptance has expired. */
function acceptedLines(report: LawReport, words: ReportWords, chalk: ChalkInstance): string[] {
  const { headings } = words;
  const decided = report.findings.flatMap((finding) => (finding.accepted === undefined ? [] : [{ finding, accepted: finding.accepted }]));
  if (decided.length === 0) return [];
  const lines = decided.flatMap(({ finding, accepted }) => [
    `  ${paint(finding.outcome, chalk)(`${SIGN[finding.outcome]} ${words.outcomes[finding.outcome]}`)}  ${plainLine(finding.title)} ${chalk.dim(finding.criterion)}`,
    `      ${plainLine(capital((accepted.expired ? headings.acceptedUntil : headings.acceptedBy)(accepted.decidedBy, accepted.date, accepted.expires)))}`,
    chalk.dim(`      ${plainLine(accepted.reason)}`),
  ]);
  return [chalk.bold(headings.accepted), ...lines, ''];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function findingLines(finding: ReportFinding, words: ReportWords, chalk: ChalkInstance): string[] {
  const colour = paint(finding.outcome, chalk);
  const place = finding.evidence[0];
  const cited = [...new Set(finding.evidence.flatMap((one) => one.at ?? []))].slice(0, 3).join(words.semicolon);
  const asking = finding.sources.filter((source) => source.counts === finding.level && (source.outcome === 'gap' || source.outcome === 'partial')).slice(0, 3);
  const by = asking.map((source) => `${source.short}, ${source.cite}`).join(words.semicolon);
  return [
    `  ${colour(`${SIGN[finding.outcome]} ${words.outcomes[finding.outcome]}`)}  ${plainLine(finding.title)} ${chalk.dim(finding.criterion)}`,
    `      ${plainLine(capital(finding.brief))}`,
    ...(cited === '' ? [] : [chalk.dim(`      § ${plainLine(cited)}${place === undefined ? '' : ` (${place.file === undefined ? words.headings.lines(place.line) : words.headings.linesOf(plainLine(place.file), place.line)})`}`)]),
    ...(by === '' ? [] : [chalk.dim(`      ← ${plainLine(by)}`)]),
  ];
}

function verdict(report: LawReport, words: ReportWords, chalk: ChalkInstance): string {
  const counts = OUTCOMES.map((outcome) => paint(outcome, chalk)(`${SIGN[outcome]} ${String(report.summary.counts[outcome])} ${words.outcomes[outcome]}`));
  return `${plainLine(report.file)}: ${counts.join('  ')}\n`;
}
