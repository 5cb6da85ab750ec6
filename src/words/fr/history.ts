import type { HistoryWords } from '../history.ts';
import { frenchReport } from './report.ts';

/** The words of a history, in French. */
export const frenchHistory: HistoryWords = {
  title: (country) => `${country} : les lacunes au fil du temps`,
  intro: 'D’après les dates du fichier : ce qui commence (`since`), ce qui finit (`until`) et depuis quand l’État est lié par des traités. Un fait sans date vaut pour toujours : le passé n’est raconté que dans la mesure où le fichier le date.',
  noDates: 'Le fichier ne contient pas de date : il ne dit rien d’un autre moment que le sien.',
  noChange: 'Aucune des dates du fichier ne change un verdict.',
  future: 'à venir',
  kind: { opened: 's’ouvre', closed: 'est comblée', changed: 'change', asked: 'se pose désormais', settled: 'est tranché', open: 'demeure', unknown: 'reste inconnu' },
  instruments: (names) => `Adopté ou en vigueur à partir de ce jour : ${names}.`,
  gaps: 'Chaque lacune au fil du temps',
  columns: { criterion: 'Critère', periods: 'Quand la loi est insuffisante' },
  period: ({ from, to, outcome, level }) => `${from === undefined ? (to === undefined ? 'tout du long' : `jusqu’au ${to}`) : to === undefined ? `depuis le ${from}` : `du ${from} au ${to}`} (${frenchReport.outcomes[outcome]}, ${frenchReport.levels[level]})`,
};
