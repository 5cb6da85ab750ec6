import { citesNothing } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { LawReport, ReportFinding, RunInfo } from '../model/report.ts';
import { dateInWords } from '../words/dates.ts';
import type { ReportWords } from '../words/speech.ts';
import { markdownCode, markdownProse, markdownText } from './escape.ts';
import { articlesOf } from './finding-lines.ts';
import { linesText, row, sentence } from './markdown-pieces.ts';
import { rememberedText } from './remembered.ts';
import { SIGN } from './signs.ts';

/** The last part of the report: what is unknown, met and not applicable, and what the reader must know of the method. */
export class ClosingPages {
  readonly #words: ReportWords;

  constructor(words: ReportWords) {
    this.#words = words;
  }

  /** What is unknown: the questions that would settle most, then each criterion. */
  unknown(report: LawReport): string {
    const { headings } = this.#words;
    const unknown = report.findings.filter((finding) => finding.outcome === 'unknown');
    if (unknown.length === 0) return '';
    const questions = report.questions.slice(0, 20);
    return linesText([
      `## ${headings.unknown}`,
      '',
      headings.unknownIntro,
      '',
      ...questions.map((question, index) => `${String(index + 1)}. ${markdownProse(question.text)} — ${headings.settles(question.criteria.length)}${question.path.startsWith('topic:') ? '' : ` (${markdownCode(question.path)})`}`),
      ...(report.questions.length > questions.length ? ['', headings.more(report.questions.length - questions.length)] : []),
      '',
      ...unknown.map((finding) => this.#line(finding)),
      '',
    ]);
  }

  /** Findings of one outcome, one line each. */
  list(report: LawReport, outcome: Outcome, heading: string): string {
    const found = report.findings.filter((finding) => finding.outcome === outcome);
    return found.length === 0 ? '' : linesText([`## ${heading}`, '', ...found.map((finding) => this.#line(finding)), '']);
  }

  #line(finding: ReportFinding): string {
    return citesNothing(finding) ? this.#generalLine(finding) : this.#newLine(finding);
  }

  /** What says nothing of one law alone is the same in all laws. */
  readonly #generalLine = rememberedText((finding: ReportFinding) => this.#newLine(finding));

  /** A finding on a line, with why it is unknown or the articles it rests on, and its warnings below. */
  #newLine(finding: ReportFinding): string {
    const { outcome, title, criterion, warnings, brief } = finding;
    const { headings, colon, semicolon } = this.#words;
    const told = outcome === 'unknown' ? markdownProse(sentence(brief)) : articlesOf(finding).slice(0, 4).map(markdownText).join(semicolon);
    const line = `- ${SIGN[outcome]} ${markdownText(title)} (${markdownCode(criterion)})${told === '' ? '' : `${colon}${told}`}`;
    return warnings.length === 0 ? line : [line, ...warnings.map((warning) => `  - **${headings.warning}.** ${markdownProse(sentence(warning))}`)].join('\n');
  }

  /** Method, texts, instruments, limits and versions. */
  method(report: LawReport, run: RunInfo): string[] {
    const { headings, bound } = this.#words;
    return [
      `## ${headings.method}`,
      '',
      ...headings.methodText.flatMap((text) => [markdownProse(text), '']),
      `### ${headings.statutes}`,
      '',
      ...(report.texts.length === 0 ? [headings.none] : report.texts.map((text) => `- ${markdownCode(text.key)}${this.#words.colon}${markdownText([text.title, text.ref, text.version === undefined ? undefined : dateInWords(text.version, run.language)].filter((one) => one !== undefined).join(', '))}${text.url === undefined ? '' : ` (${address(text.url)})`}`)),
      '',
      `### ${headings.instruments}`,
      '',
      row([headings.columns.instrument, headings.columns.binding]),
      row(['---', '---']),
      ...report.instruments.map((one) => row([markdownText(`${one.short}${this.#words.colon}${one.title}${one.reference === undefined ? '' : ` (${one.reference})`}`), `${one.forAll === true ? headings.forAllStates : bound[one.bound]}${one.note === undefined ? '' : ` — ${markdownText(one.note)}`}`])),
      '',
      `### ${headings.limits}`,
      '',
      ...headings.limitsText.map((text) => `- ${markdownProse(text)}`),
      '',
      `### ${headings.versions}`,
      '',
      markdownText(headings.versionLine(run.version, run.rules.version, run.rules.digest, run.rules.criteria)),
    ];
  }
}

/** An address of the web as a link, or as the text that it is. */
function address(url: string): string {
  return /^https?:\/\/[\w.-]+(?:[/?#][\w./?#=&%+,:;@~()-]*)?$/u.test(url) ? `<${url}>` : markdownText(url);
}
