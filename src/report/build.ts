import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import { citesNothing, type Closest, type Finding, type PartFinding } from '../model/finding.ts';
import type { Law, Place } from '../model/law.ts';
import type { Evidence, LawReport, ReportAccepted, ReportBill, Question, ReportClosest, ReportFinding, ReportInstrument, ReportPart, ReportSource, ReportText } from '../model/report.ts';
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
  const { law, findings, catalogue, texts, speech } = input;
  const topics = [...new Set(input.criteria.map((criterion) => criterion.topic))];
  const words = new FindingWords(input);
  const reported = findings.map((finding, index) => words.finding(finding, input.criteria[index] as Criterion));
  const profile = input.profile === undefined ? undefined : catalogue.profiles[input.profile];
  return {
    file: input.file,
    country: law.country,
    countryName: countryName(law, speech),
    asOf: law.asOf,
    status: law.status,
    ...(law.verified === undefined ? {} : { verified: law.verified }),
    ...(input.bill === undefined ? {} : { bill: input.bill }),
    texts: law.texts.map((text): ReportText => text),
    examined: topics.filter(law.examined).map((topic) => texts.topics[topic] ?? topic),
    notExamined: topics.filter((topic) => !law.examined(topic)).map((topic) => texts.topics[topic] ?? topic),
    summary: summarise(findings),
    findings: reported,
    ...(profile === undefined || input.profile === undefined ? {} : { checklist: fillChecklist(input.profile, profile, reported, speech.language) }),
    questions: openQuestions(findings).map((one): Question => ({ path: one.path, text: speech.report.question(one.path, texts), criteria: one.criteria })),
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
  readonly source: WeakMap<Finding['sources'][number], ReportSource>;
  readonly sources: WeakMap<Finding['sources'], readonly ReportSource[]>;
  readonly parts: WeakMap<Finding['parts'], readonly ReportPart[]>;
  /** Findings that say nothing of one law alone. */
  readonly findings: WeakMap<Finding, ReportFinding>;
}

const WORDED = new WeakMap<CatalogueTexts, Worded>();

function wordedIn(texts: CatalogueTexts): Worded {
  let worded = WORDED.get(texts);
  if (worded === undefined) WORDED.set(texts, (worded = { source: new WeakMap<Finding['sources'][number], ReportSource>(), sources: new WeakMap<Finding['sources'], readonly ReportSource[]>(), parts: new WeakMap<Finding['parts'], readonly ReportPart[]>(), findings: new WeakMap<Finding, ReportFinding>() }));
  return worded;
}

function once<Thing extends object, Made>(known: WeakMap<Thing, Made>, thing: Thing, make: () => Made): Made {
  let made = known.get(thing);
  if (made === undefined) known.set(thing, (made = make()));
  return made;
}

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
    return once(this.#worded.findings, finding, () => this.#newFinding(finding, criterion, accepted));
  }

  #newFinding(finding: Finding, criterion: Criterion, accepted: ReportAccepted | undefined): ReportFinding {
    const { texts, speech } = this.#input;
    const text = texts.criteria[finding.criterion];
    if (text === undefined) throw new Error(`${finding.criterion} has no texts`);
    const parts = once(this.#worded.parts, finding.parts, () => finding.parts.map((part): ReportPart => ({ part: part.part, label: text.parts[part.part] ?? part.part, outcome: part.outcome, reason: this.#reasons(part.reasons) })));
    const reason = finding.parts.length === 0 ? this.#reasons(finding.reasons) : this.#partReasons(finding, parts);
    return {
      criterion: finding.criterion,
      topic: finding.topic,
      topicTitle: texts.topics[finding.topic] ?? finding.topic,
      pack: criterion.pack,
      title: text.title,
      ask: text.ask,
      how: text.how,
      ...(text.trap === undefined ? {} : { trap: text.trap }),
      outcome: finding.outcome,
      level: finding.level,
      reason,
      brief: this.#brief(reason, finding, text.parts),
      parts,
      sources: once(this.#worded.sources, finding.sources, () => finding.sources.map((source, index) => this.#source(source, criterion, index, text.notes[index] ?? ''))),
      evidence: finding.evidence.map((place) => this.#evidence(place)),
      ...(finding.closest === undefined ? {} : { closest: this.#closest(finding.closest) }),
      remedy: text.remedy,
      warnings: finding.warnings.map((warning) => speech.report.warning(warning, texts)),
      ...(accepted === undefined ? {} : { accepted }),
    };
  }

  #reasons(reasons: Finding['reasons']): string {
    const { speech, texts } = this.#input;
    const [first] = reasons;
    if (first === undefined) return '';
    return reasons.length === 1 ? speech.reason(first, texts) : [...new Set(reasons.map((reason) => speech.reason(reason, texts)))].join(speech.report.semicolon);
  }

  /** Parts that share a reason are named together; a reason that begins with its part does not name it again. */
  #partReasons(finding: Finding, parts: readonly ReportPart[]): string {
    const { colon, semicolon } = this.#input.speech.report;
    const grouped: { readonly reason: string; parts: string }[] = [];
    let short = 0;
    finding.parts.forEach((part, index) => {
      if (!tells(part, finding)) return;
      short += 1;
      const { reason, label } = parts[index] as ReportPart;
      const group = grouped.find((one) => one.reason === reason);
      if (group !== undefined) group.parts += `, ${label}`;
      else if (reason !== '') grouped.push({ reason, parts: label });
    });
    if (grouped.length === 1 && short === finding.parts.length) return grouped[0]?.reason ?? '';
    return grouped.map((one) => (one.reason.startsWith(`${one.parts}${colon}`) ? one.reason : `${one.parts}${colon}${one.reason}`)).join(semicolon);
  }

  /** A reason too long for one line gives way to the parts that fall short, or to its beginning. */
  #brief(reason: string, finding: Finding, labels: Readonly<Record<string, string>>): string {
    if (reason.length <= BRIEF) return reason;
    const short = finding.parts.filter((part) => tells(part, finding)).map((part) => labels[part.part] ?? part.part);
    if (short.length > 0 && (finding.outcome === 'gap' || finding.outcome === 'partial')) return this.#input.speech.report.headings.shortFor(short.join(', '));
    return `${reason.slice(0, reason.lastIndexOf(' ', BRIEF))} …`;
  }

  /** A source that comes to the same is one object in all reports in these texts. */
  #source(source: Finding['sources'][number], criterion: Criterion, index: number, note: string): ReportSource {
    return once(this.#worded.source, source, () => this.#newSource(source, criterion, index, note));
  }

  #newSource(source: Finding['sources'][number], criterion: Criterion, index: number, note: string): ReportSource {
    const { texts } = this.#input;
    const { instrument, at, force, counts, bound, outcome, reservations } = source;
    const confidence = criterion.sources[index]?.confidence;
    const made: { -readonly [Key in keyof ReportSource]: ReportSource[Key] } = {
      instrument,
      short: texts.instruments[instrument]?.short ?? instrument,
      at,
      cite: texts.pinpoints[instrument]?.[at] ?? at,
      force,
      counts,
      bound,
      outcome,
      reservations,
    };
    if (note !== '') made.note = note;
    if (confidence !== undefined) made.confidence = confidence;
    return made;
  }

  #evidence(place: Place): Evidence {
    const { line, column } = this.#input.locate(place.path);
    const { path, at, note, only } = place;
    const file = this.#input.fileOf?.(path);
    return { path, ...(file === undefined || file === this.#input.file ? {} : { file }), line, column, ...(at === undefined ? {} : { at }), ...(note === undefined ? {} : { note }), ...(only === undefined ? {} : { only }) };
  }

  #closest(closest: Closest): ReportClosest {
    const { speech, texts } = this.#input;
    return {
      offence: closest.offence,
      ...(closest.place.at === undefined ? {} : { at: closest.place.at }),
      lacks: closest.lacks,
      text: closest.lacks.map((lack) => speech.report.lacks(lack, texts)).join(speech.report.semicolon),
    };
  }
}

/** Whether a part's reason belongs into the finding's. */
function tells(part: PartFinding, finding: Finding): boolean {
  if (finding.outcome === 'gap' || finding.outcome === 'partial') return part.outcome === 'gap' || part.outcome === 'partial';
  return part.outcome === finding.outcome;
}

/** The instruments cited, with the State's position. */
function instrumentsOf(findings: readonly Finding[], law: Law, catalogue: Catalogue, texts: CatalogueTexts): ReportInstrument[] {
  const bound = new Map<string, 'yes' | 'no' | 'unknown'>();
  for (const finding of findings) {
    for (const source of finding.sources) {
      const known = bound.get(source.instrument);
      if (known !== 'yes') bound.set(source.instrument, source.bound === 'yes' || known === undefined ? source.bound : known);
    }
  }
  return Object.keys(catalogue.instruments)
    .filter((id) => bound.has(id))
    .map((id) => {
      const text = texts.instruments[id];
      const note = law.treaties.get(id)?.place.note;
      return { id, short: text?.short ?? id, title: text?.title ?? id, ...(text?.reference === undefined ? {} : { reference: text.reference }), bound: bound.get(id) ?? 'unknown', ...(catalogue.instruments[id]?.addresses.who === 'all' ? { forAll: true } : {}), ...(note === undefined ? {} : { note }) };
    });
}
