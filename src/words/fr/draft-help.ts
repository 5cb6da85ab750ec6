import type { DraftHelp } from '../draft.ts';

/** The help of the commands for drafters, in French. */
export const frenchDraftHelp: DraftHelp = {
  next: 'ce qui est inconnu dans une loi, le plus utile d’abord, sous forme de questions simples',
  nextFile: 'un fichier de loi ou un projet ; - lit l’entrée standard',
  count: 'nombre de questions à montrer',
  nextFormat: 'format : pretty, markdown ou json (par défaut : pretty dans un terminal, sinon markdown)',
  init: 'écrit un fichier de loi pour commencer : annoté, avec les traités remplis autant qu’on les connaît',
  initCode: 'code ISO ou nom du pays : TG, Togo',
  country: 'code ISO ou nom du pays, à la place de l’argument',
  name: 'nom du pays',
  date: 'la date à laquelle la loi est décrite : année-mois-jour (par défaut : aujourd’hui)',
  texts: 'titres des lois, ou clé=titre, séparés par des points-virgules : "Code pénal; cnum=Code du numérique"',
  topics: 'thèmes à examiner, par identifiant ou par numéro, séparés par des virgules (par défaut : tous)',
  output: 'le fichier à écrire (par défaut : le code suivi de .yaml)',
  schema: 'chemin du schéma pour les éditeurs, vu depuis le nouveau fichier',
  yes: 'ne demande rien : valeurs par défaut pour ce qu’aucune option ne dit',
  interview: 'pose les questions dont la réponse est inconnue, une à une ; chaque réponse est écrite aussitôt dans le fichier',
  interviewFile: 'un fichier de loi',
  answers: 'prend les réponses dans un fichier, une par ligne, au lieu d’un terminal ; - est l’entrée standard',
  watch: 'relance dès qu’un fichier est enregistré et montre ce qui a changé ; Ctrl-C pour finir',
  once: 'avec --watch : finir après le premier changement, même sans terminal',
};
