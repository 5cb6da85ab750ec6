import type { DiffWords } from '../diff.ts';

/** The words of a diff, in French. */
export const frenchDiff: DiffWords = {
  title: (country) => `${country} : ce que change la modification`,
  before: 'Avant',
  after: 'Après',
  side: ({ file, asOf, bill }) => `${bill === undefined ? '' : `${bill}, `}${file}, au ${asOf}`,
  kinds: { opened: 'Lacunes ouvertes', closed: 'Lacunes comblées', changed: 'Lacunes qui changent', asked: 'Lacunes dont la question ne se pose que maintenant', settled: 'Inconnu avant, tranché maintenant', open: 'Lacunes qui demeurent', unknown: 'Toujours inconnu' },
  means: { asked: 'Rien de ce que prévoyait la loi n’est perdu : elle va plus loin sur un point, et ces règles ne suivent pas encore.' },
  directions: { worse: 'pire', better: 'mieux', mixed: 'mieux pour partie, pire pour partie', same: 'ni mieux ni pire' },
  nothing: 'Rien ne change pour aucun critère.',
  change: { added: 'nouveau', removed: 'supprimé', changed: 'modifié' },
  madeBy: 'Par',
  madeByDate: 'la date, ou la position de l’État à l’égard d’un traité',
  was: 'Avant',
  askedBy: 'Demandé par',
  verdict: (opened, worse) => `lacunes ouvertes : ${String(opened)}, aggravées : ${String(worse)}`,
  needTwo: 'nommez la loi avant et la loi après, un projet, ou un fichier et deux dates (--before-date, --after-date)',
  notABill: (file) => `${file} ne modifie rien : nommez un second fichier ou deux dates (--before-date, --after-date)`,
  countries: (before, after) => `ce sont les lois de deux pays (${before}, ${after}) ; lacuna compare les place côte à côte`,
  datesTwice: '--as-of figure deux fois au plus : la date avant et la date après',
};
