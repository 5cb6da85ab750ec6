import type { FixGap, FixProposal, FixReport } from '../../model/fix.ts';
import { markdownCode, markdownProse, markdownText } from '../escape.ts';
import type { FixOptions } from './format.ts';

/** Proposals for people: what to change, what that closes, and what no change closes. GitHub Markdown. */
export function fixMarkdown(fix: FixReport, options: FixOptions): string {
  const { words, report, run } = options;
  const list = (gaps: readonly FixGap[]): string[] => gaps.map((gap) => `- ${gapText(gap, options)}`);
  const { bill } = fix;
  const lines = [
    `# ${markdownText(words.title(fix.countryName))}`,
    '',
    `- **${report.headings.file}**${report.colon}${markdownCode(fix.file)}`,
    `- **${report.headings.asOf}**${report.colon}${markdownText(fix.asOf)}`,
    `- ${markdownText(words.counts(fix.gaps, fix.proposals.length))}`,
    '',
    ...(fix.gaps === 0 ? [words.noGaps, ''] : [markdownText(words.intro), '']),
    ...(fix.proposals.length === 0 ? [] : [`## ${words.proposals}`, '']),
    ...fix.proposals.flatMap((proposal, index) => proposalLines(proposal, index, options)),
    ...(fix.unsolved.length === 0 ? [] : [`## ${words.unsolved}`, '', markdownText(words.unsolvedIntro), '', ...list(fix.unsolved), '']),
    ...(bill === undefined ? [] : [`## ${words.bill}`, '', markdownText(words.billIntro(bill.closes)), '', ...(bill.opens.length === 0 ? [] : [`${words.billOpens}${report.colon}`, '', ...list(bill.opens), '']), ...(bill.left.length === 0 ? [] : [`${words.billLeft}${report.colon}`, '', ...list(bill.left), ''])]),
    ...(fix.proposals.length === 0 ? [] : [markdownText(words.caution), '']),
    markdownText(report.headings.versionLine(run.version, run.rules.version, run.rules.digest, run.rules.criteria)),
  ];
  return `${lines.join('\n')}\n`;
}

function gapText(gap: FixGap, { words }: FixOptions): string {
  return `${markdownText(gap.title)} (${markdownCode(gap.criterion)}, ${words.level(gap)})`;
}

function proposalLines(proposal: FixProposal, index: number, options: FixOptions): string[] {
  const { words, report } = options;
  const gaps = (label: string, found: readonly FixGap[]): string[] => (found.length === 0 ? [] : [`- **${label}**${report.colon}${found.map((gap) => gapText(gap, options)).join(report.semicolon)}`]);
  const remedies = proposal.remedies.map((one) => `${gapText(one, options)}${one.outcome === 'unknown' ? ` — ${words.thenUnknown}` : one.outcome === 'not-applicable' ? ` — ${words.thenNotApplicable}` : ''}`);
  return [
    `### ${String(index + 1)}\\. ${markdownText(proposal.remedies.map((one) => one.title).join(', '))}`,
    '',
    ...proposal.changes.map((change) => `- ${markdownProse(change.text)} (${markdownCode(change.path)}, ${markdownText(report.headings.linesOf(change.file, change.line))})`),
    '',
    `- **${words.closes}**${report.colon}${remedies.join(report.semicolon)}`,
    ...gaps(words.closesToo, proposal.closesToo),
    ...gaps(words.opens, proposal.opens),
    '',
  ];
}
