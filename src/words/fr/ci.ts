import type { CiWords } from '../ci.ts';

/** What the formats for pipelines say, in French. */
export const frenchCi: CiWords = {
  accepted: ({ reason, decidedBy, date, expires, expired }) => `${expired ? `l’acceptation a expiré le ${expires}` : `accepté jusqu’au ${expires}`} (${decidedBy}, ${date}) : ${reason}`,
  how: 'Comment il se déduit',
  root: 'le dossier dans lequel lacuna a été lancée',
  readable: 'la description est lisible et valide',
  invalid: (count) => (count === 1 ? '1 erreur : pas de verdict' : `${String(count)} erreurs : pas de verdict`),
  notChecked: 'Fichiers sans verdict',
  moreTitle: 'lacuna : plus que GitHub n’en montre',
  more: (count) => `${count === 1 ? '1 autre constat ne tient' : `${String(count)} autres constats ne tiennent`} pas dans les annotations que GitHub montre pour une étape ; le résumé de la tâche les contient tous.`,
  leftOut: (sections) => `GitHub montre ici 1 Mio au plus : ${sections === 1 ? '1 section est omise' : `${String(sections)} sections sont omises`}. Le rapport entier : \`lacuna check … -f markdown\`.`,
  summaryFailed: (why) => `le résumé de la tâche n’a pas pu être écrit (${why}) ; le verdict reste valable`,
};
