import { citesNothing } from '../model/finding.ts';
import { LEVELS } from '../model/outcome.ts';
import type { Evidence, LawReport, Question, ReportFinding, ReportPart, ReportSource, Summary } from '../model/report.ts';
import { wholeText, type Piece } from '../model/written.ts';
import { inJson } from './json-string.ts';
import { rememberedBytes, rememberedStanding } from './remembered.ts';
import type { Renderer } from './renderer.ts';

/** The stable JSON of `check`: see the contract in the README. */
export function jsonRenderer(): Renderer {
  return {
    start: (run) => `{\n  "lacuna": ${JSON.stringify(run.version)},\n  "rules": ${JSON.stringify(run.rules)},\n  "laws": [\n`,
    law: lawText,
    between: ',\n',
    end: (_run, laws, errors) => {
      const list = indented(errors, '  ').trimStart();
      if (laws === 0) return `{\n  "errors": ${list}\n}\n`;
      return errors.length === 0 ? '\n  ]\n}\n' : `\n  ],\n  "errors": ${list}\n}\n`;
    },
  };
}

/** The laws of the JSON of `check`, one on each line. */
export function ndjsonRenderer(): Renderer {
  return { start: () => '', law: (report) => `${wholeText(lawText(report)).replaceAll('\n', ' ')}\n`, between: '', end: () => '' };
}

function indented(value: unknown, margin: string): string {
  return margin + JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${margin}`);
}

function summaryJson({ counts, byLevel }: Summary): unknown {
  return { ...counts, byLevel: Object.fromEntries(LEVELS.map((level) => [level, byLevel[level]])) };
}

/** A law: its head, and a line for each finding, so that a difference shows as that of one finding. */
function* lawText(report: LawReport): Generator<Piece> {
  const { file, country, countryName: name, asOf, status, bill, summary, findings, questions, checklist } = report;
  const head = onOneLine({ file, country, name, asOf, status, ...(bill === undefined ? {} : { bill }), summary: summaryJson(summary) });
  const tail = checklist === undefined ? '' : `,\n"profile": ${onOneLine(checklist)}`;
  let before = `${head.slice(0, -2)},\n"findings": [\n`;
  for (let index = 0; index < findings.length; index += 1) {
    const finding = findings[index] as ReportFinding;
    if (citesNothing(finding) && finding.accepted === undefined) {
      yield before;
      yield generalText(finding);
    } else {
      yield before + headOf(finding);
      yield sourcesText(finding.sources);
      yield restOf(finding);
    }
    before = ',\n';
  }
  yield `${findings.length === 0 ? `${before.slice(0, -1)}]` : '\n]'},\n"questions": [`;
  for (let index = 0; index < questions.length; index += 1) yield `${index === 0 ? '\n' : ',\n'}${questionText(questions[index] as Question)}`;
  yield `${questions.length === 0 ? '' : '\n'}]${tail} }`;
}

/** A finding that says nothing of one law alone: it is the same in all laws, and so are many lists of sources. */
const generalText = rememberedBytes((finding: ReportFinding) => headOf(finding) + list(finding.sources, sourceText) + restOf(finding));

const sourcesText = rememberedBytes((sources: readonly ReportSource[]) => list(sources, sourceText));

/** A finding up to its sources. */
function headOf({ criterion, topic, title, outcome, level, reason, parts }: ReportFinding): string {
  return `{ "criterion": "${criterion}", "topic": "${topic}", "title": "${inJson(title)}", "outcome": "${outcome}", "level": "${level}", "reason": "${inJson(reason)}", "parts": ${list(parts, partText)}, "sources": `;
}

/** A finding after its sources. */
function restOf({ evidence, closest, remedy, warnings, accepted }: ReportFinding): string {
  const nearest = closest === undefined ? '' : `, "closest": { "offence": "${inJson(closest.offence)}"${closest.at === undefined ? '' : `, "at": "${inJson(closest.at)}"`}, "lacks": ${list(closest.lacks, quoted)} }`;
  const warned = warnings.length === 0 ? '' : `, "warnings": ${list(warnings, quoted)}`;
  const decided = accepted === undefined ? '' : `, "accepted": ${onOneLine(accepted)}`;
  return `, "evidence": ${list(evidence, evidenceText)}${nearest}, "remedy": "${inJson(remedy)}"${warned}${decided} }`;
}

function questionText({ path, text, criteria }: Question): string {
  return `{ "path": "${inJson(path)}", "text": "${inJson(text)}", "criteria": ${list(criteria, quoted)} }`;
}

function quoted(text: string): string {
  return `"${inJson(text)}"`;
}

/** A list on one line. */
function list<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  if (items.length === 0) return '[]';
  let text = `[ ${textOf(items[0] as Item)}`;
  for (let index = 1; index < items.length; index += 1) text += `, ${textOf(items[index] as Item)}`;
  return `${text} ]`;
}

function partText({ part, outcome, reason }: ReportPart): string {
  return `{ "part": "${part}", "outcome": "${outcome}"${reason === '' ? '' : `, "reason": "${inJson(reason)}"`} }`;
}

function evidenceText({ path, file, line, column, at, note, only }: Evidence): string {
  const more = `${at === undefined ? '' : `, "at": "${inJson(at)}"`}${note === undefined ? '' : `, "note": "${inJson(note)}"`}${only === undefined ? '' : `, "only": "${inJson(only)}"`}`;
  return `{ "path": "${inJson(path)}"${file === undefined ? '' : `, "file": "${inJson(file)}"`}, "line": ${String(line)}, "column": ${String(column)}${more} }`;
}

function sourceText(source: ReportSource): string {
  const { instrument, at, cite, reservations } = source;
  const text = `{ "instrument": "${instrument}", "at": "${inJson(at)}", "cite": "${inJson(cite)}", ${standing(source)}`;
  return reservations.length === 0 ? `${text} }` : `${text}, "reservations": ${list(reservations, quoted)} }`;
}

const standing = rememberedStanding(({ force, counts, bound, outcome }) => `"force": "${force}", "counts": "${counts}", "bound": "${bound}", "outcome": "${outcome}"`);

/** JSON on one line that people can read: no sign of a text is a line end in JSON. */
function onOneLine(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replaceAll(/\n */gu, ' ');
}
