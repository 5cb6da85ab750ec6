import { citesNothing } from '../model/finding.ts';
import { LEVELS } from '../model/outcome.ts';
import type { Evidence, LawReport, Question, ReportFinding, ReportPart, ReportSource, Summary } from '../model/report.ts';
import { piecesOf, wholeText, type Piece, type Written } from '../model/written.ts';
import { jsonString } from './json-string.ts';
import { rememberedBytes } from './remembered.ts';
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
  yield `${head.slice(0, -2)},\n"findings": `;
  for (let index = 0; index < findings.length; index += 1) {
    yield index === 0 ? '[\n' : ',\n';
    yield* piecesOf(findingText(findings[index] as ReportFinding));
  }
  yield findings.length === 0 ? '[]' : '\n]';
  yield `,\n"questions": ${questions.length === 0 ? '[]' : `[\n${questions.map(questionText).join(',\n')}\n]`}${tail} }`;
}

/** One finding; what says nothing of one law alone is the same in all laws, and so are many lists of sources. */
function findingText(finding: ReportFinding): Written {
  return citesNothing(finding) && finding.accepted === undefined ? generalText(finding) : newText(finding);
}

function newText({ criterion, topic, title, outcome, level, reason, parts, sources, evidence, closest, remedy, warnings, accepted }: ReportFinding): Written {
  const nearest = closest === undefined ? '' : `, "closest": ${onOneLine({ offence: closest.offence, ...(closest.at === undefined ? {} : { at: closest.at }), lacks: closest.lacks })}`;
  const warned = warnings.length === 0 ? '' : `, "warnings": ${onOneLine(warnings)}`;
  const decided = accepted === undefined ? '' : `, "accepted": ${onOneLine(accepted)}`;
  return [
    `{ "criterion": "${criterion}", "topic": "${topic}", "title": ${jsonString(title)}, "outcome": "${outcome}", "level": "${level}", "reason": ${JSON.stringify(reason)}, "parts": ${list(parts, partText)}, "sources": `,
    ...piecesOf(sourcesText(sources)),
    `, "evidence": ${list(evidence, evidenceText)}${nearest}, "remedy": ${jsonString(remedy)}${warned}${decided} }`,
  ];
}

function questionText({ path, text, criteria }: Question): string {
  return `{ "path": ${JSON.stringify(path)}, "text": ${JSON.stringify(text)}, "criteria": ${list(criteria, (id) => `"${id}"`)} }`;
}

const generalText = rememberedBytes(newText);

const sourcesText = rememberedBytes((sources: readonly ReportSource[]) => list(sources, sourceText));

function list<Item>(items: readonly Item[], textOf: (item: Item) => string): string {
  if (items.length === 0) return '[]';
  let text = `[ ${textOf(items[0] as Item)}`;
  for (let index = 1; index < items.length; index += 1) text += `, ${textOf(items[index] as Item)}`;
  return `${text} ]`;
}

function partText({ part, outcome, reason }: ReportPart): string {
  return `{ "part": "${part}", "outcome": "${outcome}"${reason === '' ? '' : `, "reason": ${JSON.stringify(reason)}`} }`;
}

function evidenceText({ path, file, line, column, at, note, only }: Evidence): string {
  const more = `${at === undefined ? '' : `, "at": ${JSON.stringify(at)}`}${note === undefined ? '' : `, "note": ${JSON.stringify(note)}`}${only === undefined ? '' : `, "only": ${JSON.stringify(only)}`}`;
  return `{ "path": ${JSON.stringify(path)}${file === undefined ? '' : `, "file": ${JSON.stringify(file)}`}, "line": ${String(line)}, "column": ${String(column)}${more} }`;
}

function sourceText({ instrument, at, cite, force, counts, bound, outcome, reservations }: ReportSource): string {
  const reserved = reservations.length === 0 ? '' : `, "reservations": ${onOneLine(reservations)}`;
  return `{ "instrument": "${instrument}", "at": ${JSON.stringify(at)}, "cite": ${JSON.stringify(cite)}, "force": "${force}", "counts": "${counts}", "bound": "${bound}", "outcome": "${outcome}"${reserved} }`;
}

/** JSON on one line that people can read: no sign of a text is a line end in JSON. */
function onOneLine(value: unknown): string {
  return JSON.stringify(value, undefined, 1).replaceAll(/\n */gu, ' ');
}
