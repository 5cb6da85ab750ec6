import { LEVELS, OUTCOMES } from '../model/outcome.ts';
import type { Evidence, LawReport, ReportFinding, ReportPart, ReportSource, RunInfo } from '../model/report.ts';
import { dateInWords } from '../words/dates.ts';
import { wholeText } from '../model/written.ts';
import type { ReportWords } from '../words/speech.ts';
import { markdownCode, markdownProse, markdownText, plainLine } from './escape.ts';
import { ClosingPages } from './markdown-closing.ts';
import { capital, row, sentence } from './markdown-pieces.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { SIGN } from './signs.ts';

/** The report that a ministry can read: gaps first, each with both sides cited. GitHub Markdown. */
export function markdownRenderer(options: RenderOptions): Renderer {
  const { words } = options;
  return { start: () => '', law: (report, run, place) => new MarkdownPage(words, lawPrefix(place)).pieces(report, run), between: BETWEEN_LAWS, end: () => '' };
}

/** What stands between two laws. */
export const BETWEEN_LAWS = '\n---\n\n';

/** Writes the Markdown of each law; `place` is that of its file in the run. */
export function markdownOf({ words }: RenderOptions): (report: LawReport, run: RunInfo, place: number) => string {
  return (report, run, place) => wholeText(new MarkdownPage(words, lawPrefix(place)).pieces(report, run));
}

/** What ids begin with where the law is not the first file of the run, so that each leads to its own law. */
export function lawPrefix(place: number): string {
  return place === 0 ? '' : `law-${String(place + 1)}-`;
}

/** Lines, each with its end. */
function textOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

class MarkdownPage {
  readonly #words: ReportWords;
  readonly #prefix: string;

  constructor(words: ReportWords, prefix: string) {
    this.#words = words;
    this.#prefix = prefix;
  }

  /** A criterion's id as an anchor. */
  #anchor(criterion: string): string {
    return this.#prefix + criterion.replaceAll('.', '-');
  }

  *pieces(report: LawReport, run: RunInfo): Generator<string> {
    const closing = new ClosingPages(this.#words);
    yield textOf(this.#firstPage(report, run));
    yield textOf(this.#checklist(report));
    yield* this.#gapsByTopic(report);
    yield textOf(this.#accepted(report));
    yield textOf(closing.unknown(report));
    yield textOf(closing.list(report, 'met', this.#words.headings.met));
    yield textOf(closing.list(report, 'not-applicable', this.#words.headings.notApplicable));
    yield textOf(closing.method(report, run));
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

  *#gapsByTopic(report: LawReport): Generator<string> {
    const { headings } = this.#words;
    const short = report.findings.filter(isOpen);
    yield textOf([`## ${headings.byTopic}`, '', short.length === 0 ? headings.noGapsInScope : headings.byTopicIntro, '']);
    let topic = '';
    for (const finding of short) {
      if (finding.topic !== topic) {
        topic = finding.topic;
        yield textOf([`### ${markdownText(finding.topicTitle)}`, '']);
      }
      yield textOf(this.#gap(finding));
    }
  }

  /** The gaps that someone decided to accept, in full, and those whose acceptance has expired. */
  #accepted(report: LawReport): string[] {
    const { headings } = this.#words;
    const decided = report.findings.filter((finding) => finding.accepted !== undefined);
    if (decided.length === 0) return [];
    const expired = decided.filter(isOpen);
    return [
      `## ${headings.accepted}`,
      '',
      headings.acceptedIntro,
      '',
      ...decided.filter((finding) => !isOpen(finding)).flatMap((finding) => this.#gap(finding)),
      ...(expired.length === 0 ? [] : [...expired.map((finding) => `- ${SIGN[finding.outcome]} **${markdownText(finding.title)}** (${markdownCode(finding.criterion)})${this.#words.colon}${markdownText(decision(finding, this.#words))}`), '']),
    ];
  }

  #gap(finding: ReportFinding): string[] {
    const { headings, outcomes, levels } = this.#words;
    const short = finding.parts.filter((part) => part.outcome !== 'not-applicable');
    const inTable = short.length > 1 && finding.brief !== finding.reason;
    return [
      `<a id="${this.#anchor(finding.criterion)}"></a>`,
      '',
      `#### ${SIGN[finding.outcome]} ${markdownText(finding.title)}`,
      '',
      `${markdownCode(finding.criterion)} · **${outcomes[finding.outcome]}** · ${levels[finding.level]}`,
      '',
      ...(finding.accepted === undefined ? [] : [`> **${markdownText(sentence(decision(finding, this.#words)))}** ${markdownText(sentence(finding.accepted.reason))}`, '']),
      `**${headings.asked}.** ${markdownProse(finding.ask)}`,
      '',
      `**${headings.short}.** ${markdownProse(sentence(inTable ? finding.brief : finding.reason))}`,
      '',
      ...(short.length < 2 ? [] : [...this.#parts(short, inTable), '']),
      `**${headings.lawSays}.**${this.#evidence(finding.evidence)}`,
      '',
      ...(finding.closest === undefined ? [] : [`**${headings.closestLabel}.** ${this.#closest(finding.closest)}`, '']),
      `**${headings.remedy}.** ${markdownProse(finding.remedy)}`,
      '',
      ...finding.warnings.flatMap((warning) => [`**${headings.warning}.** ${markdownProse(sentence(warning))}`, '']),
      `**${headings.askedBy}.**`,
      '',
      ...finding.sources.map((source) => this.#source(source)),
      '',
    ];
  }

  /** The parts and what they come to; each with its own reason where all of them together would make a wall of text. */
  #parts(parts: readonly ReportPart[], withReasons: boolean): string[] {
    const { headings, outcomes } = this.#words;
    return [
      row([headings.columns.part, headings.columns.outcome, ...(withReasons ? [headings.columns.why] : [])]),
      row(['---', '---', ...(withReasons ? ['---'] : [])]),
      ...parts.map((part) => row([markdownText(part.label), `${SIGN[part.outcome]} ${outcomes[part.outcome]}`, ...(withReasons ? [markdownProse(part.outcome === 'met' ? '' : part.reason)] : [])])),
    ];
  }

  #closest({ offence, at, text }: NonNullable<ReportFinding['closest']>): string {
    return `${markdownProse(sentence(this.#words.headings.closest(offence, at, text)))}`;
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

  #source(source: ReportSource): string {
    const { headings, forces, bound, outcomes, confidence } = this.#words;
    const facts = [
      forces[source.force],
      ...(source.force === 'mentions' ? [] : [`${SIGN[source.outcome]} ${outcomes[source.outcome]}`]),
      ...(source.force === 'requires' || source.force === 'requests' ? [bound[source.bound]] : []),
      ...(source.counts === source.force ? [] : [headings.counts(forces[source.counts])]),
      ...(source.reservations.length === 0 ? [] : [headings.reserved(source.reservations.join(', '))]),
    ];
    const notes = [source.note, source.confidence === undefined ? undefined : confidence[source.confidence]].flatMap((note) => (note === undefined ? [] : [note]));
    return `- ${markdownText(source.short)}, ${markdownText(source.cite)}${this.#words.colon}${markdownText(facts.join(' · '))}${notes.length === 0 ? '' : ` — ${markdownText(notes.join(this.#words.semicolon))}`}`;
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
