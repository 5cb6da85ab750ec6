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

/** The articles of the law that a finding rests on, each once. */
export function articlesOf({ evidence }: ReportFinding): readonly string[] {
  const articles = new Set<string>();
  evidence.forEach(({ at }) => {
    if (at !== undefined) articles.add(at);
  });
  return [...articles];
}

/** The citations of the law that a finding rests on, each once, on one line. */
export function citationsOf(finding: ReportFinding): string[] {
  return articlesOf(finding).map(plainLine);
}

/** Title, outcome and level of a finding on one line. */
export function findingTitle(finding: ReportFinding, words: ReportWords): string {
  return plainLine(`${finding.title} (${words.outcomes[finding.outcome]}, ${words.levels[finding.level]})`);
}

/** A finding as sentences, one a line: whether it is accepted, why, what the law says, the closest provision, who asks, and the mend of a gap. */
export function findingLines(finding: ReportFinding, words: ReportWords, ci: CiWords): string[] {
  const { headings, colon } = words;
  const { accepted, closest, reason, evidence, warnings } = finding;
  const lines: string[] = [];
  const say = (text: string): void => void lines.push(sentence(plainLine(text)));
  const sayOf = (label: string, text: string): void => {
    if (text !== '') say(`${label}${colon}${text}`);
  };
  if (accepted !== undefined) say(ci.accepted(accepted));
  if (reason !== '') say(reason);
  if (evidence.length > 0) sayOf(headings.lawSays, named(citationsOf(finding), words));
  if (closest !== undefined) sayOf(headings.closestLabel, headings.closest(closest.offence, closest.at, closest.text));
  sayOf(headings.askedBy, whoAsks(finding, words));
  if (fallsShort(finding)) sayOf(headings.remedy, finding.remedy);
  warnings.forEach((warning) => {
    sayOf(headings.warning, warning);
  });
  return lines;
}

/** The first of several by name, the others by their number. */
function named(names: readonly string[], { headings, semicolon }: ReportWords): string {
  return names.length <= NAMED ? names.join(semicolon) : [...names.slice(0, NAMED), headings.more(names.length - NAMED)].join(semicolon);
}

/** The places of instruments that ask: of a law that falls short those that it does not meet, else all that do more than mention. */
function whoAsks({ sources, outcome, level }: ReportFinding, { headings, semicolon }: ReportWords): string {
  const short = fallsShort({ outcome });
  let text = '';
  let asking = 0;
  sources.forEach((source) => {
    if (source.force === 'mentions' || (short && (source.counts !== level || !fallsShort(source)))) return;
    asking += 1;
    if (asking <= NAMED) text += `${asking === 1 ? '' : semicolon}${source.short}, ${source.cite}`;
  });
  return asking > NAMED ? `${text}${semicolon}${headings.more(asking - NAMED)}` : text;
}
