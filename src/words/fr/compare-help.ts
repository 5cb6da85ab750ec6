import type { CompareHelp } from '../compare-help.ts';

/** The help of `compare` and `dataset`, in French. */
export const frenchCompareHelp: CompareHelp = {
  compare: 'compare des lois : pays par critères, thèmes ou instruments, avec des scores qui montrent sur quoi ils reposent',
  dataset: 'écrit un jeu de données pour les logiciels de statistique, avec un dictionnaire, une page et des images',
  files: 'fichiers de loi, dossiers ou motifs ; - lit l’entrée standard. Un fichier fautif est nommé et laissé de côté (code 2 à la fin)',
  by: 'ce qui est croisé avec les pays',
  format: 'csv a une ligne par pays, date, scénario, critère et source ; wide une par loi ; ndjson les lignes de csv (par défaut : selon l’extension de -o, sinon markdown)',
  wide: 'csv avec une ligne par loi et une colonne par critère',
  output: 'écrit dans un fichier, en entier ou pas du tout ; le format suit l’extension .md, .csv, .json, .ndjson, .html, .svg ou .xlsx',
  dialect: 'excel-fr s’ouvre d’un double clic dans un tableur français : marque d’ordre des octets, points-virgules, virgules décimales',
  minCoverage: 'classe les lois dont au moins cette part a été évaluée (0.8 ou 80%) ; sinon, rien n’est classé',
  folder: 'dossier du jeu de données ; il est créé s’il manque',
  title: 'titre du jeu de données',
  author: 'auteur des données, pour la citation ; peut être répété',
  licence: 'licence des données, par son identifiant SPDX',
};
