import type { LawReport, ReportFinding, ReportSource } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { ReportWords } from '../words/speech.ts';
import { plainLine } from './escape.ts';
import { sentence } from './markdown-pieces.ts';
import { sourcePath } from './source-path.ts';

/** Articles and instruments beyond this number are counted, not named. */
const NAMED = 8;

/** Whether a law falls short of a criterion, wholly or in part. */
export function fallsShort({ outcome }: { readonly outcome: ReportFinding['outcome'] }): boolean {
  return outcome === 'gap' || outcome === 'partial';
}

/** Whether a gap is accepted by a decision that still holds. */
export function isAccepted({ accepted }: ReportFinding): boolean {
  return accepted !== undefined && !accepted.expired;
}

/** A place in a file; line and column are 1-based. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place that a finding points to: its first evidence, or the beginning of the report's file where nothing is written. */
export function placeOf(finding: ReportFinding, report: LawReport): SourcePlace {
  const first = finding.evidence[0];
  return first === undefined ? { file: sourcePath(report.file), line: 1, column: 1 } : { file: sourcePath(first.file ?? report.file), line: first.line, column: first.column };
}

/** The citations of the law that a finding rests on, each once. */
export function citationsOf(finding: ReportFinding): string[] {
  return citedBy(finding).map(plainLine);
}

function citedBy({ evidence }: ReportFinding): readonly string[] {
  const cited: string[] = [];
  for (const { at } of evidence) if (at !== undefined && !cited.includes(at)) cited.push(at);
  return cited;
}

/** The places of instruments that ask: of a law that falls short those that it does not meet, else all that do more than mention. */
export function placesAsking(finding: ReportFinding): string[] {
  return sourcesAsking(finding).map((source) => plainLine(placeAsking(source)));
}

function sourcesAsking(finding: ReportFinding): readonly ReportSource[] {
  const short = fallsShort(finding);
  return finding.sources.filter((source) => source.force !== 'mentions' && (!short || (source.counts === finding.level && fallsShort(source))));
}

function placeAsking({ short, cite }: ReportSource): string {
  return `${short}, ${cite}`;
}

/** Title, outcome and level of a finding on one line. */
export function findingTitle(finding: ReportFinding, words: ReportWords): string {
  return plainLine(`${finding.title} (${words.outcomes[finding.outcome]}, ${words.levels[finding.level]})`);
}

/** A finding as sentences, one a line: whether it is accepted, why, what the law says, the closest provision, who asks, and the mend of a gap. */
export function findingLines(finding: ReportFinding, words: ReportWords, ci: CiWords): string[] {
  const { headings, colon, semicolon } = words;
  const lines: string[] = [];
  const add = (text: string, label?: string): void => {
    if (text !== '') lines.push(lineSentence(label === undefined ? text : `${label}${colon}${text}`));
  };
  const list = <Item>(items: readonly Item[], textOf: (item: Item) => string): string => {
    let text = '';
    for (let index = 0; index < items.length && index < NAMED; index += 1) text += `${index === 0 ? '' : semicolon}${textOf(items[index] as Item)}`;
    return items.length > NAMED ? `${text}${semicolon}${headings.more(items.length - NAMED)}` : text;
  };
  const { accepted, closest, reason, remedy, warnings } = finding;
  if (accepted !== undefined) add(ci.accepted(accepted));
  add(reason);
  add(list(citedBy(finding), (cited) => cited), headings.lawSays);
  if (closest !== undefined) add(headings.closest(closest.offence, closest.at, closest.text), headings.closestLabel);
  add(list(sourcesAsking(finding), placeAsking), headings.askedBy);
  if (fallsShort(finding)) add(remedy, headings.remedy);
  for (const warning of warnings) add(warning, headings.warning);
  return lines;
}

/** With a capital and a full stop, on one line. */
function lineSentence(text: string): string {
  return sentence(plainLine(text));
}
