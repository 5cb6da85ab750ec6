import type { DraftHelp } from '../draft.ts';

/** The help of the commands for drafters, in French. */
export const frenchDraftHelp: DraftHelp = {
  next: 'ce qui est inconnu dans une loi, le plus utile d’abord, sous forme de questions simples',
  nextFile: 'un fichier de loi ou un projet ; - lit l’entrée standard',
  count: 'nombre de questions à montrer',
  nextFormat: 'format : pretty, markdown ou json (par défaut : pretty dans un terminal, sinon markdown)',
  init: 'écrire un fichier de loi pour commencer : annoté, avec les traités remplis autant qu’on les connaît',
  initCode: 'code ISO du pays, par exemple TG',
  country: 'code ISO du pays, à la place de l’argument',
  name: 'nom du pays',
  date: 'la date à laquelle la loi est décrite : année-mois-jour (par défaut : aujourd’hui)',
  texts: 'lois sous la forme clé=titre, séparées par des points-virgules : "cp=Code pénal; cpp=Code de procédure pénale"',
  topics: 'thèmes à examiner, par identifiant, séparés par des virgules (par défaut : tous)',
  output: 'le fichier à écrire (par défaut : le code suivi de .yaml)',
  schema: 'chemin du schéma pour les éditeurs, vu depuis le nouveau fichier',
  yes: 'ne rien demander : valeurs par défaut pour ce qu’aucune option ne dit',
  interview: 'répondre à ce qui est inconnu, question par question ; chaque réponse est écrite aussitôt dans le fichier',
  interviewFile: 'un fichier de loi',
  answers: 'prendre les réponses dans un fichier, une par ligne, au lieu d’un terminal ; - est l’entrée standard',
  watch: 'relancer dès qu’un fichier est enregistré et montrer ce qui a changé ; Ctrl-C pour finir',
  once: 'avec --watch : finir après le premier changement, même sans terminal',
};
