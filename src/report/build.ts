import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import { citesNothing, type Closest, type Finding, type Reason, type SourceFinding } from '../model/finding.ts';
import type { Law, Place } from '../model/law.ts';
import type { Bound, Outcome } from '../model/outcome.ts';
import type { Evidence, LawReport, ReportAccepted, ReportBill, Question, ReportClosest, ReportFinding, ReportInstrument, ReportPart, ReportSource } from '../model/report.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import type { Speech } from '../words/speech.ts';
import { fillChecklist } from './checklist.ts';
import { openQuestions } from './questions.ts';
import { summarise } from './summary.ts';

/** 1-based place of a path in the law's file. */
export type Locate = (path: string) => { readonly line: number; readonly column: number };

/** What a report is made of. */
export interface ReportInput {
  readonly law: Law;
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly criteria: readonly Criterion[];
  readonly catalogue: Catalogue;
  readonly texts: CatalogueTexts;
  readonly speech: Speech;
  readonly locate: Locate;
  /** The profile to fill in. */
  readonly profile?: string;
  /** The file that holds a path, where a law is made up of several. */
  readonly fileOf?: (path: string) => string;
  /** Where the law is one as it would stand under a bill. */
  readonly bill?: ReportBill;
  /** The decision that accepts a finding, where there is one. */
  readonly acceptedOf?: (finding: Finding) => ReportAccepted | undefined;
}

/** Makes the report document: every word filled in, every place known. Pure. */
export function buildReport(input: ReportInput): LawReport {
  const { law, findings, criteria, catalogue, texts, speech } = input;
  const examined: string[] = [];
  const notExamined: string[] = [];
  for (const topic of new Set(criteria.map((criterion) => criterion.topic))) (law.examined(topic) ? examined : notExamined).push(texts.topics[topic] ?? topic);
  const words = new FindingWords(input);
  const reported = findings.map((finding, index) => words.finding(finding, criteria[index] as Criterion));
  const profile = input.profile === undefined ? undefined : catalogue.profiles[input.profile];
  return {
    file: input.file,
    country: law.country,
    countryName: countryName(law, speech),
    asOf: law.asOf,
    status: law.status,
    ...(law.verified === undefined ? {} : { verified: law.verified }),
    ...(input.bill === undefined ? {} : { bill: input.bill }),
    texts: law.texts,
    examined,
    notExamined,
    summary: summarise(findings),
    findings: reported,
    ...(profile === undefined || input.profile === undefined ? {} : { checklist: fillChecklist(input.profile, profile, reported, speech.language) }),
    questions: openQuestions(findings).map(({ path, criteria: ids }): Question => ({ path, text: words.question(path), criteria: ids })),
    instruments: instrumentsOf(findings, law, catalogue, texts),
  };
}

/** The author's name for the country in this language, else the name that the language has for the code. */
function countryName(law: Law, speech: Speech): string {
  const named = law.names[speech.language] ?? law.name;
  if (named !== undefined) return named;
  // Codes kept for private use have odd names of their own (XA: Pseudo-Accents).
  if (/^X[A-JL-Z]$/u.test(law.country)) return law.country;
  try {
    return new Intl.DisplayNames([speech.language], { type: 'region' }).of(law.country) ?? law.country;
  } catch {
    return law.country;
  }
}

/** What was put into words before, in certain texts: what comes to the same in several laws is one object in all their reports. */
interface Worded {
  readonly sources: WeakMap<Finding['sources'], readonly ReportSource[]>;
  readonly parts: WeakMap<Finding['parts'], readonly ReportPart[]>;
  /** Findings that say nothing of one law alone. */
  readonly findings: WeakMap<Finding, ReportFinding>;
  /** Questions by their path, but for those on a law's own offences. */
  readonly questions: Map<string, string>;
}

const WORDED = new WeakMap<CatalogueTexts, Worded>();

function wordedIn(texts: CatalogueTexts): Worded {
  let worded = WORDED.get(texts);
  if (worded === undefined) WORDED.set(texts, (worded = { sources: new WeakMap<Finding['sources'], readonly ReportSource[]>(), parts: new WeakMap<Finding['parts'], readonly ReportPart[]>(), findings: new WeakMap<Finding, ReportFinding>(), questions: new Map<string, string>() }));
  return worded;
}

/** What is being made: members that are not always there are set where they are. */
type Made<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

const NONE: readonly never[] = [];

/** The longest reason that a list shows whole, in characters. */
const BRIEF = 180;

class FindingWords {
  readonly #input: ReportInput;
  readonly #worded: Worded;

  constructor(input: ReportInput) {
    this.#input = input;
    this.#worded = wordedIn(input.texts);
  }

  finding(finding: Finding, criterion: Criterion): ReportFinding {
    const accepted = this.#input.acceptedOf?.(finding);
    if (accepted !== undefined || !citesNothing(finding)) return this.#newFinding(finding, criterion, accepted);
    let worded = this.#worded.findings.get(finding);
    if (worded === undefined) this.#worded.findings.set(finding, (worded = this.#newFinding(finding, criterion, accepted)));
    return worded;
  }

  question(path: string): string {
    const { texts, speech } = this.#input;
    if (path.startsWith('offences.')) return speech.report.question(path, texts);
    let text = this.#worded.questions.get(path);
    if (text === undefined) this.#worded.questions.set(path, (text = speech.report.question(path, texts)));
    return text;
  }

  #newFinding(finding: Finding, criterion: Criterion, accepted: ReportAccepted | undefined): ReportFinding {
    const { texts, speech } = this.#input;
    const { topic, outcome, closest, evidence, warnings } = finding;
    const text = texts.criteria[finding.criterion];
    if (text === undefined) throw new Error(`${finding.criterion} has no texts`);
    const parts = this.#parts(finding.parts, text.parts);
    const reason = parts.length === 0 ? this.#reasons(finding.reasons) : this.#partReasons(outcome, parts);
    const made: Made<ReportFinding> = {
      criterion: finding.criterion,
      topic,
      topicTitle: texts.topics[topic] ?? topic,
      pack: criterion.pack,
      title: text.title,
      ask: text.ask,
      how: text.how,
      outcome,
      level: finding.level,
      reason,
      brief: this.#brief(reason, outcome, parts),
      parts,
      sources: this.#sources(finding.sources, criterion, text.notes),
      evidence: evidence.length === 0 ? NONE : evidence.map((place) => this.#evidence(place)),
      remedy: text.remedy,
      warnings: warnings.length === 0 ? NONE : warnings.map((warning) => speech.report.warning(warning, texts)),
    };
    if (text.trap !== undefined) made.trap = text.trap;
    if (closest !== undefined) made.closest = this.#closest(closest);
    if (accepted !== undefined) made.accepted = accepted;
    return made;
  }

  #parts(parts: Finding['parts'], labels: Readonly<Record<string, string>>): readonly ReportPart[] {
    if (parts.length === 0) return NONE;
    let worded = this.#worded.parts.get(parts);
    if (worded === undefined) this.#worded.parts.set(parts, (worded = parts.map(({ part, outcome, reasons }): ReportPart => ({ part, label: labels[part] ?? part, outcome, reason: this.#reasons(reasons) }))));
    return worded;
  }

  #reasons(reasons: readonly Reason[]): string {
    const first = reasons[0];
    if (first === undefined) return '';
    const { speech, texts } = this.#input;
    if (reasons.length === 1) return speech.reason(first, texts);
    return [...new Set(reasons.map((reason) => speech.reason(reason, texts)))].join(speech.report.semicolon);
  }

  /** Parts that share a reason are named together; a reason that begins with its part does not name it again. */
  #partReasons(outcome: Outcome, parts: readonly ReportPart[]): string {
    const telling = parts.filter((part) => tells(part, outcome));
    const reasons: string[] = [];
    const labels: string[] = [];
    telling.forEach(({ reason, label }) => {
      if (reason === '') return;
      const place = reasons.indexOf(reason);
      if (place === -1) labels[reasons.push(reason) - 1] = label;
      else labels[place] += `, ${label}`;
    });
    if (reasons.length === 1 && telling.length === parts.length) return reasons[0] ?? '';
    const { colon, semicolon } = this.#input.speech.report;
    return reasons.map((reason, index) => named(reason, labels[index] ?? '', colon)).join(semicolon);
  }

  /** A reason too long for one line gives way to the parts that fall short, or to its beginning. */
  #brief(reason: string, outcome: Outcome, parts: readonly ReportPart[]): string {
    if (reason.length <= BRIEF) return reason;
    const short = outcome === 'gap' || outcome === 'partial' ? parts.filter((part) => tells(part, outcome)) : NONE;
    if (short.length > 0) return this.#input.speech.report.headings.shortFor(short.map((part) => part.label).join(', '));
    return `${reason.slice(0, reason.lastIndexOf(' ', BRIEF))} …`;
  }

  #sources(sources: Finding['sources'], criterion: Criterion, notes: readonly (string | undefined)[]): readonly ReportSource[] {
    let worded = this.#worded.sources.get(sources);
    if (worded === undefined) this.#worded.sources.set(sources, (worded = sources.map((source, index) => this.#source(source, criterion.sources[index]?.confidence, notes[index] ?? ''))));
    return worded;
  }

  #source({ instrument, at, force, counts, bound, outcome, reservations }: SourceFinding, confidence: ReportSource['confidence'], note: string): ReportSource {
    const { texts } = this.#input;
    const made: Made<ReportSource> = { instrument, short: texts.instruments[instrument]?.short ?? instrument, at, cite: texts.pinpoints[instrument]?.[at] ?? at, force, counts, bound, outcome, reservations };
    if (note !== '') made.note = note;
    if (confidence !== undefined) made.confidence = confidence;
    return made;
  }

  #evidence({ path, at, note, only }: Place): Evidence {
    const { locate, fileOf, file } = this.#input;
    const { line, column } = locate(path);
    const holder = fileOf?.(path);
    const made: Made<Evidence> = { path, line, column };
    if (holder !== undefined && holder !== file) made.file = holder;
    if (at !== undefined) made.at = at;
    if (note !== undefined) made.note = note;
    if (only !== undefined) made.only = only;
    return made;
  }

  #closest({ offence, place, lacks }: Closest): ReportClosest {
    const { speech, texts } = this.#input;
    const made: Made<ReportClosest> = { offence, lacks, text: lacks.map((lack) => speech.report.lacks(lack, texts)).join(speech.report.semicolon) };
    if (place.at !== undefined) made.at = place.at;
    return made;
  }
}

/** A reason with the parts that share it, unless it begins with them. */
function named(reason: string, parts: string, colon: string): string {
  return reason.startsWith(parts) && reason.startsWith(colon, parts.length) ? reason : `${parts}${colon}${reason}`;
}

/** Whether a part's reason belongs into that of a finding with this outcome. */
function tells(part: ReportPart, outcome: Outcome): boolean {
  return outcome === 'gap' || outcome === 'partial' ? part.outcome === 'gap' || part.outcome === 'partial' : part.outcome === outcome;
}

/** The instruments cited, with the State's position. */
function instrumentsOf(findings: readonly Finding[], law: Law, catalogue: Catalogue, texts: CatalogueTexts): ReportInstrument[] {
  const positions = new Map<string, Bound>();
  for (let place = 0; place < findings.length; place += 1) notePositions(findings[place]?.sources ?? NONE, positions);
  const cited: ReportInstrument[] = [];
  for (const [id, { addresses }] of Object.entries(catalogue.instruments)) {
    const bound = positions.get(id);
    if (bound === undefined) continue;
    const text = texts.instruments[id];
    const note = law.treaties.get(id)?.place.note;
    cited.push({ id, short: text?.short ?? id, title: text?.title ?? id, ...(text?.reference === undefined ? {} : { reference: text.reference }), bound, ...(addresses.who === 'all' ? { forAll: true } : {}), ...(note === undefined ? {} : { note }) });
  }
  return cited;
}

/** An instrument that binds in one place binds. */
function notePositions(sources: readonly SourceFinding[], positions: Map<string, Bound>): void {
  for (let place = 0; place < sources.length; place += 1) {
    const { instrument, bound } = sources[place] as SourceFinding;
    const known = positions.get(instrument);
    if (known === undefined || (bound === 'yes' && known !== 'yes')) positions.set(instrument, bound);
  }
}
