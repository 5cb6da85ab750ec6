import type { LawReport, RunInfo } from '../model/report.ts';
import type { CiWords } from '../words/ci.ts';
import type { DiagnosticLine } from './diagnostic-line.ts';
import { markdownCode, markdownProse } from './escape.ts';
import { BETWEEN_LAWS, markdownOf } from './markdown.ts';
import type { RenderOptions } from './renderer.ts';

/** The most that GitHub takes for a step, in bytes; a larger summary is dropped whole. Some room is left for the lines between. */
export const SUMMARY_LIMIT = 1024 * 1024 - 8192;

interface Section {
  readonly law: number;
  /** Its place in the report of its law. */
  readonly index: number;
  readonly text: string;
  readonly bytes: number;
}

/** The job summary: the Markdown reports, cut by section where they are too long, the beginnings of all laws before the details of any. */
export class GithubSummary {
  readonly #limit: number;
  readonly #ci: CiWords;
  readonly #law: (report: LawReport, run: RunInfo, place: number) => string;
  #kept: readonly Section[] = [];
  #dropped = 0;

  constructor(options: RenderOptions, ci: CiWords, limit: number = SUMMARY_LIMIT) {
    this.#limit = limit;
    this.#ci = ci;
    this.#law = markdownOf(options);
  }

  add(report: LawReport, run: RunInfo, law: number): void {
    const sections = ((this.#kept.length + this.#dropped === 0 ? '' : BETWEEN_LAWS) + this.#law(report, run, law))
      .split(/^(?=#{2,3} )/mu)
      .map((text, index) => ({ law, index, text, bytes: Buffer.byteLength(text) }));
    this.#keep([...this.#kept, ...sections], this.#limit);
  }

  /** The whole text, never longer than the limit. */
  text(errors: readonly DiagnosticLine[]): string {
    const faults = fitting(faultList(errors, this.#ci), this.#limit / 2);
    this.#keep(this.#kept, this.#limit - Buffer.byteLength(faults));
    const note = this.#dropped === 0 ? '' : `> ${markdownProse(this.#ci.leftOut(this.#dropped))}\n\n`;
    return `${note}${faults}${this.#kept.map(({ text }) => text).join('')}`;
  }

  /** Keeps what fits, by place in the report first, then by law; what is kept stays in the order of the reports. */
  #keep(sections: readonly Section[], limit: number): void {
    let room = limit;
    const byPlace = [...sections].sort((a, b) => a.index - b.index || a.law - b.law);
    const end = byPlace.findIndex(({ bytes }) => (room -= bytes) < 0);
    const kept = end === -1 ? byPlace : byPlace.slice(0, end);
    this.#dropped += sections.length - kept.length;
    this.#kept = kept.sort((a, b) => a.law - b.law || a.index - b.index);
  }
}

function faultList(errors: readonly DiagnosticLine[], ci: CiWords): readonly string[] {
  if (errors.length === 0) return [];
  const lines = errors.map(({ file, line, column, message, hint }) => `- ${markdownCode(`${file}:${String(line)}:${String(column)}`)} ${markdownProse(hint === undefined ? message : `${message} → ${hint}`)}\n`);
  return [`## ${ci.notChecked}\n\n`, ...lines, '\n'];
}

/** As many of the lines as fit. */
function fitting(lines: readonly string[], limit: number): string {
  let room = limit;
  const end = lines.findIndex((line) => (room -= Buffer.byteLength(line)) < 0);
  return (end === -1 ? lines : [...lines.slice(0, end), '- …\n\n']).join('');
}
