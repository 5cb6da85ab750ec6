import { LEVELS, OUTCOMES } from '../model/outcome.ts';
import type { Evidence, LawReport, ReportFinding, ReportPart, RunInfo } from '../model/report.ts';
import { wholeText, type Piece } from '../model/written.ts';
import { dateInWords } from '../words/dates.ts';
import type { ReportWords } from '../words/speech.ts';
import { markdownCode, markdownProse, markdownText, plainLine } from './escape.ts';
import { ClosingPages } from './markdown-closing.ts';
import { capital, linesText, row, sentence } from './markdown-pieces.ts';
import { sourceLines, type SourceLines } from './markdown-sources.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { SIGN } from './signs.ts';

/** The report that a ministry can read: gaps first, each with both sides cited. GitHub Markdown. */
export function markdownRenderer({ words }: RenderOptions): Renderer {
  return { start: () => '', law: pagesOf(words), between: BETWEEN_LAWS, end: () => '' };
}

/** What stands between two laws. */
export const BETWEEN_LAWS = '\n---\n\n';

/** Writes the Markdown of each law as one text; `place` is that of its file in the run. */
export function markdownOf({ words }: RenderOptions): (report: LawReport, run: RunInfo, place: number) => string {
  const pages = pagesOf(words);
  return (report, run, place) => wholeText(pages(report, run, place));
}

function pagesOf(words: ReportWords): (report: LawReport, run: RunInfo, place: number) => Generator<Piece> {
  const sources = sourceLines(words);
  const closing = new ClosingPages(words);
  return (report, run, place) => new MarkdownPage(words, sources, closing, lawPrefix(place)).pieces(report, run);
}

/** What ids begin with where the law is not the first file of the run, so that each leads to its own law. */
export function lawPrefix(place: number): string {
  return place === 0 ? '' : `law-${String(place + 1)}-`;
}

class MarkdownPage {
  readonly #words: ReportWords;
  readonly #sources: SourceLines;
  readonly #closing: ClosingPages;
  readonly #prefix: string;

  constructor(words: ReportWords, sources: SourceLines, closing: ClosingPages, prefix: string) {
    this.#words = words;
    this.#sources = sources;
    this.#closing = closing;
    this.#prefix = prefix;
  }

  /** A criterion's id as an anchor. */
  #anchor(criterion: string): string {
    return this.#prefix + criterion.replaceAll('.', '-');
  }

  *pieces(report: LawReport, run: RunInfo): Generator<Piece> {
    const closing = this.#closing;
    const { met, notApplicable } = this.#words.headings;
    yield linesText(this.#firstPage(report, run));
    yield linesText(this.#checklist(report));
    yield* this.#gapsByTopic(report);
    yield* this.#accepted(report);
    yield closing.unknown(report);
    yield closing.list(report, 'met', met);
    yield closing.list(report, 'not-applicable', notApplicable);
    yield linesText(closing.method(report, run));
  }

  #firstPage(report: LawReport, run: RunInfo): string[] {
    const { headings, status, outcomes, levelHeadings } = this.#words;
    const facts: [string, string][] = [
      [headings.asOf, markdownText(dateInWords(report.asOf, run.language))],
      [headings.status, status[report.status]],
      ...(report.verified === undefined ? [] : ([[headings.verified, markdownText(dateInWords(report.verified, run.language))]] as [string, string][])),
      ...(report.bill?.title === undefined ? [] : ([[headings.bill, markdownText(report.bill.title)]] as [string, string][])),
      [headings.file, markdownCode(report.file)],
      ...((report.bill?.files.length ?? 0) < 2 ? [] : ([[headings.billFiles, (report.bill?.files ?? []).map(markdownCode).join(' + ')]] as [string, string][])),
      [headings.examined, report.examined.map(markdownText).join(' · ') || headings.none],
      [headings.notExamined, report.notExamined.map(markdownText).join(' · ') || headings.none],
    ];
    const counted = report.summary;
    return [
      `# ${markdownText(headings.title(report.countryName))}`,
      '',
      ...facts.map(([label, value]) => `- **${label}**${this.#words.colon}${value}`),
      ...(run.asParty.length === 0 ? [] : ['', `> ${markdownText(headings.asParty(run.asParty.join(', ')))}`]),
      ...(run.instruments.length === 0 ? [] : ['', `> ${markdownText(headings.onlyInstruments(run.instruments.join(', ')))}`]),
      '',
      `## ${headings.glance}`,
      '',
      row([headings.atLevel, ...OUTCOMES.map((outcome) => `${SIGN[outcome]} ${outcomes[outcome]}`)]),
      row(['---', ...OUTCOMES.map(() => '---:')]),
      ...LEVELS.map((level) => row([capital(levelHeadings[level]), ...OUTCOMES.map((outcome) => String(counted.byLevel[level][outcome]))])),
      row([`**${headings.total}**`, ...OUTCOMES.map((outcome) => `**${String(counted.counts[outcome])}**`)]),
      '',
      ...this.#headline(report),
    ];
  }

  /** One line for each gap that the State is bound to close, then those that a treaty's body asks it to close. */
  #headline(report: LawReport): string[] {
    const { headings } = this.#words;
    const short = report.findings.filter(isOpen);
    const required = short.filter((finding) => finding.level === 'requires');
    const requested = short.filter((finding) => finding.level === 'requests');
    return [
      `## ${headings.boundGaps}`,
      '',
      ...(required.length === 0 ? [headings.noBoundGaps] : required.map((finding) => this.#oneLine(finding))),
      '',
      ...(requested.length === 0 ? [] : [`## ${headings.requestGaps}`, '', ...requested.map((finding) => this.#oneLine(finding)), '']),
    ];
  }

  #oneLine(finding: ReportFinding): string {
    const asking = finding.sources.filter((source) => source.counts === finding.level && (source.outcome === 'gap' || source.outcome === 'partial'));
    const by = asking.map((source) => `${markdownText(source.short)}, ${markdownText(source.cite)}`).join(this.#words.semicolon);
    return `- ${SIGN[finding.outcome]} **[${markdownText(finding.title)}](#${this.#anchor(finding.criterion)})**${this.#words.colon}${markdownProse(sentence(finding.brief))}${by === '' ? '' : ` *(${by})*`}`;
  }

  /** The profile's instrument, place by place in its own order. */
  #checklist({ checklist }: LawReport): string[] {
    if (checklist === undefined) return [];
    const { headings, outcomes, colon } = this.#words;
    const { columns } = headings;
    return [
      `## ${headings.checklist}${colon}${markdownText(checklist.title)}`,
      '',
      ...(checklist.verdict === undefined ? [] : [`**${markdownText(checklist.verdict.title)}**${colon}**${headings.answers[checklist.verdict.answer]}**`, '']),
      row([columns.place, columns.criterion, columns.outcome, headings.lawSays, headings.short]),
      row(['---', '---', '---', '---', '---']),
      ...checklist.rows.map((one) => row([markdownText(one.cite), markdownText(one.title), `${SIGN[one.outcome]} ${outcomes[one.outcome]}`, markdownText(one.law.join(this.#words.semicolon)), markdownProse(one.brief)])),
      '',
    ];
  }

  *#gapsByTopic(report: LawReport): Generator<Piece> {
    const { headings } = this.#words;
    const short = report.findings.filter(isOpen);
    yield `## ${headings.byTopic}\n\n${short.length === 0 ? headings.noGapsInScope : headings.byTopicIntro}\n\n`;
    let topic = '';
    for (const finding of short) {
      if (finding.topic !== topic) yield `### ${markdownText(finding.topicTitle)}\n\n`;
      topic = finding.topic;
      yield this.#gap(finding);
      yield this.#sources(finding.sources);
      yield '\n';
    }
  }

  /** The gaps that someone decided to accept, in full, and those whose acceptance has expired. */
  *#accepted(report: LawReport): Generator<Piece> {
    const { headings, colon } = this.#words;
    const decided = report.findings.filter((finding) => finding.accepted !== undefined);
    if (decided.length === 0) return;
    yield `## ${headings.accepted}\n\n${headings.acceptedIntro}\n\n`;
    for (const finding of decided) {
      if (isOpen(finding)) continue;
      yield this.#gap(finding);
      yield this.#sources(finding.sources);
      yield '\n';
    }
    const expired = decided.filter(isOpen);
    if (expired.length > 0) yield linesText([...expired.map((finding) => `- ${SIGN[finding.outcome]} **${markdownText(finding.title)}** (${markdownCode(finding.criterion)})${colon}${markdownText(decision(finding, this.#words))}`), '']);
  }

  /** A gap up to the list of those who ask. */
  #gap(finding: ReportFinding): string {
    const { headings, outcomes, levels } = this.#words;
    const { criterion, outcome, accepted, brief, reason, closest } = finding;
    const parts = finding.parts.filter((part) => part.outcome !== 'not-applicable');
    const inTable = parts.length > 1 && brief !== reason;
    const block = (label: string, text: string): string => `**${label}.** ${text}\n\n`;
    return (
      `<a id="${this.#anchor(criterion)}"></a>\n\n` +
      `#### ${SIGN[outcome]} ${markdownText(finding.title)}\n\n` +
      `${markdownCode(criterion)} · **${outcomes[outcome]}** · ${levels[finding.level]}\n\n` +
      (accepted === undefined ? '' : `> **${markdownText(sentence(decision(finding, this.#words)))}** ${markdownText(sentence(accepted.reason))}\n\n`) +
      block(headings.asked, markdownProse(finding.ask)) +
      block(headings.short, markdownProse(sentence(inTable ? brief : reason))) +
      (parts.length < 2 ? '' : `${this.#parts(parts, inTable)}\n`) +
      `**${headings.lawSays}.**${this.#evidence(finding.evidence)}\n\n` +
      (closest === undefined ? '' : block(headings.closestLabel, markdownProse(sentence(headings.closest(closest.offence, closest.at, closest.text))))) +
      block(headings.remedy, markdownProse(finding.remedy)) +
      finding.warnings.map((warning) => block(headings.warning, markdownProse(sentence(warning)))).join('') +
      `**${headings.askedBy}.**\n\n`
    );
  }

  /** The parts and what they come to; each with its own reason where all of them together would make a wall of text. */
  #parts(parts: readonly ReportPart[], withReasons: boolean): string {
    const { headings, outcomes } = this.#words;
    const { part, outcome, why } = headings.columns;
    return linesText([
      row(withReasons ? [part, outcome, why] : [part, outcome]),
      row(withReasons ? ['---', '---', '---'] : ['---', '---']),
      ...parts.map((one) => {
        const told = `| ${markdownText(one.label)} | ${SIGN[one.outcome]} ${outcomes[one.outcome]} |`;
        return withReasons ? `${told} ${markdownProse(one.outcome === 'met' ? '' : one.reason)} |` : told;
      }),
    ]);
  }

  /** The articles that the verdict rests on, each once, with its note. */
  #evidence(evidence: readonly Evidence[]): string {
    const { headings } = this.#words;
    const places = new Map<string, Evidence>();
    for (const one of evidence) {
      const key = one.at ?? one.path;
      const known = places.get(key);
      if (known === undefined || (known.note === undefined && one.note !== undefined)) places.set(key, one);
    }
    if (places.size === 0) return ` ${headings.nothingSaid}`;
    const shown = [...places.values()].slice(0, 12);
    const text = shown.map((one) => {
      const place = one.file === undefined ? headings.lines(one.line) : markdownText(headings.linesOf(one.file, one.line));
      const cited = one.at === undefined ? markdownCode(one.path) : `${markdownText(one.at)} (${markdownCode(one.path)}, ${place})`;
      const only = one.only === undefined ? '' : ` — ${headings.partly}${this.#words.colon}${markdownText(one.only)}`;
      return `${cited}${only}${one.note === undefined ? '' : ` — *${markdownText(plainLine(one.note).trim())}*`}`;
    });
    const more = places.size > shown.length ? [headings.more(places.size - shown.length)] : [];
    return text.length === 1 && more.length === 0 ? ` ${text[0] ?? ''}` : `\n\n${[...text, ...more].map((line) => `- ${line}`).join('\n')}`;
  }
}

/** A gap that nobody accepts, or no longer. */
function isOpen(finding: ReportFinding): boolean {
  return (finding.outcome === 'gap' || finding.outcome === 'partial') && finding.accepted?.expired !== false;
}

/** Who accepted a gap and until when. */
function decision({ accepted }: ReportFinding, { headings }: ReportWords): string {
  if (accepted === undefined) return '';
  return (accepted.expired ? headings.acceptedUntil : headings.acceptedBy)(accepted.decidedBy, accepted.date, accepted.expires);
}
