import type { BillWords } from '../bills.ts';

/** The words of the commands on bills and time, in French. */
export const frenchBills: BillWords = {
  badDate: (option, value) => `${option} : ${value} n’est pas une date du calendrier ; écrivez année-mois-jour : 2026-01-31`,
  noFormat: (extension) => `cette commande n’écrit pas de fichier .${extension} : utilisez .md, .html ou .json, ou choisissez par --format ce que le fichier doit contenir`,
};
