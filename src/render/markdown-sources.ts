import type { ReportSource } from '../model/report.ts';
import type { Piece } from '../model/written.ts';
import type { ReportWords } from '../words/speech.ts';
import { markdownText } from './escape.ts';
import { rememberedBytes } from './remembered.ts';
import { SIGN } from './signs.ts';

/** Writes a list of sources, a line for each. */
export type SourceLines = (sources: readonly ReportSource[]) => Piece;

/** The places of instruments that speak of a criterion: with what force, what they come to, and whether they bind. */
export function sourceLines(words: ReportWords): SourceLines {
  const { headings, forces, bound, outcomes, confidence, colon, semicolon } = words;
  return rememberedBytes((sources: readonly ReportSource[]) => sources.map(line).join(''));

  function line(source: ReportSource): string {
    const { force, counts, reservations } = source;
    let facts = forces[force];
    if (force !== 'mentions') facts += ` · ${SIGN[source.outcome]} ${outcomes[source.outcome]}`;
    if (force === 'requires' || force === 'requests') facts += ` · ${bound[source.bound]}`;
    if (counts !== force) facts += ` · ${headings.counts(forces[counts])}`;
    if (reservations.length > 0) facts += ` · ${markdownText(headings.reserved(reservations.join(', ')))}`;
    return `- ${markdownText(source.short)}, ${markdownText(source.cite)}${colon}${facts}${notesOf(source)}\n`;
  }

  function notesOf({ note, confidence: how }: ReportSource): string {
    const notes = [note, how === undefined ? undefined : confidence[how]].filter((one) => one !== undefined);
    return notes.length === 0 ? '' : ` — ${markdownText(notes.join(semicolon))}`;
  }
}
