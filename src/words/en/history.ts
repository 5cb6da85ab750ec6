import type { HistoryWords } from '../history.ts';
import { englishReport } from './report.ts';

/** The words of a history, in English. */
export const englishHistory: HistoryWords = {
  title: (country) => `${country}: gaps through time`,
  intro: 'From the dates in the file: what begins (`since`), what ends (`until`), and since when the State is bound by treaties. A fact without a date counts as in force at all times, so the past is told only as far as the file dates it.',
  noDates: 'The file has no dates: nothing is told of other times than its own.',
  noChange: 'None of the dates in the file changes a verdict.',
  future: 'still to come',
  kind: { opened: 'opens', closed: 'closes', changed: 'changes', asked: 'is asked about from now on', settled: 'settles', open: 'stays', unknown: 'stays unknown' },
  instruments: (names) => `Adopted or in force from that day: ${names}.`,
  gaps: 'Each gap through time',
  columns: { criterion: 'Criterion', periods: 'When the law falls short' },
  period: ({ from, to, outcome, level }) => `${from === undefined ? (to === undefined ? 'throughout' : `until ${to}`) : to === undefined ? `since ${from}` : `${from} to ${to}`} (${englishReport.outcomes[outcome]}, ${englishReport.levels[level]})`,
};
