import type { ReportFinding, ReportSource } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { ReportWords } from '../words/speech.ts';
import { markdownProse, markdownText, plainLine } from './escape.ts';
import { PROBLEM_SEVERITY, SARIF_LEVEL, strongestForce } from './severity.ts';

/** A criterion as a SARIF rule: what it asks, and help on why, by whom, how it is derived and what would meet it. */
export function sarifRule(finding: ReportFinding, words: ReportWords, ci: CiWords): object {
  const { criterion, title, ask, topic, pack } = finding;
  const strongest = strongestForce(finding);
  const sections = helpSections(finding, words, ci);
  return {
    id: criterion,
    name: plainLine(title),
    shortDescription: { text: plainLine(title) },
    fullDescription: { text: plainLine(ask), markdown: markdownProse(ask) },
    help: {
      text: sections.map(({ heading, lines, list }) => [heading, ...lines.map((line) => (list ? `- ${plainLine(line)}` : plainLine(line)))].join('\n')).join('\n\n'),
      markdown: sections.map(({ heading, lines, list }) => [`**${markdownText(heading)}**`, '', ...lines.map((line) => (list ? `- ${markdownProse(line)}` : markdownProse(line)))].join('\n')).join('\n\n'),
    },
    defaultConfiguration: { level: SARIF_LEVEL[strongest] },
    properties: { topic, pack, level: strongest, tags: [...new Set([topic, pack])], 'problem.severity': PROBLEM_SEVERITY[strongest] },
  };
}

interface HelpSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly list: boolean;
}

function helpSections(finding: ReportFinding, words: ReportWords, ci: CiWords): HelpSection[] {
  const { headings } = words;
  const sections: HelpSection[] = [
    { heading: headings.asked, lines: [finding.ask], list: false },
    { heading: headings.parts, lines: finding.parts.map((part) => part.label), list: true },
    { heading: headings.askedBy, lines: finding.sources.map((source) => sourceLine(source, words)), list: true },
    { heading: ci.how, lines: [finding.how], list: false },
    { heading: headings.caution, lines: finding.trap === undefined ? [] : [finding.trap], list: false },
    { heading: headings.remedy, lines: [finding.remedy], list: false },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** What a place of an instrument says, without what it comes to for the State at hand. */
function sourceLine({ short, cite, force, note, confidence }: ReportSource, words: ReportWords): string {
  const facts = [words.forces[force], ...(note === undefined ? [] : [note]), ...(confidence === undefined ? [] : [words.confidence[confidence]])];
  return `${short}, ${cite}${words.colon}${facts.join(words.semicolon)}`;
}
