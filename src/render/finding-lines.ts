import type { LawReport, ReportFinding } from '../model/report.ts';
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
  return [...new Set(finding.evidence.flatMap((one) => one.at ?? []))].map(plainLine);
}

/** The places of instruments that ask: of a law that falls short those that it does not meet, else all that do more than mention. */
export function placesAsking(finding: ReportFinding): string[] {
  const counted = finding.sources.filter((source) => source.force !== 'mentions');
  const asking = fallsShort(finding) ? counted.filter((source) => source.counts === finding.level && fallsShort(source)) : counted;
  return asking.map((source) => plainLine(`${source.short}, ${source.cite}`));
}

/** Title, outcome and level of a finding on one line. */
export function findingTitle(finding: ReportFinding, words: ReportWords): string {
  return plainLine(`${finding.title} (${words.outcomes[finding.outcome]}, ${words.levels[finding.level]})`);
}

/** A finding as sentences, one a line: whether it is accepted, why, what the law says, the closest provision, who asks, and the mend of a gap. */
export function findingLines(finding: ReportFinding, words: ReportWords, ci: CiWords): string[] {
  const { headings, colon, semicolon } = words;
  const list = (items: readonly string[]): string => [...items.slice(0, NAMED), ...(items.length > NAMED ? [headings.more(items.length - NAMED)] : [])].join(semicolon);
  const labelled = (label: string, text: string): string[] => (text === '' ? [] : [lineSentence(`${label}${colon}${text}`)]);
  const { accepted, closest } = finding;
  return [
    ...(accepted === undefined ? [] : [lineSentence(ci.accepted(accepted))]),
    ...(finding.reason === '' ? [] : [lineSentence(finding.reason)]),
    ...labelled(headings.lawSays, list(citationsOf(finding))),
    ...(closest === undefined ? [] : labelled(headings.closestLabel, headings.closest(closest.offence, closest.at, closest.text))),
    ...labelled(headings.askedBy, list(placesAsking(finding))),
    ...(fallsShort(finding) ? labelled(headings.remedy, finding.remedy) : []),
    ...finding.warnings.flatMap((warning) => labelled(headings.warning, warning)),
  ];
}


/** With a capital and a full stop, on one line. */
function lineSentence(text: string): string {
  return sentence(plainLine(text));
}
