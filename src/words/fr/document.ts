import type { DocumentWords } from '../document.ts';

/** What an HTML or DOCX report says beside the report itself, in French. */
export const frenchDocument: DocumentWords = {
  locale: 'fr-FR',
  contents: 'Sommaire',
  contentsOf: (title) => `Sommaire : ${title}`,
  laws: 'Lois de ce document',
  titleOfSeveral: (count) => `Lacunes du droit pénal en matière d’abus et d’exploitation sexuels d’enfants : ${String(count)} lois`,
  skip: 'Aller au rapport',
  page: ['Page ', ' sur '],
  description: (lacuna, rules) => `Rapport de lacuna ${lacuna}, règles ${rules}`,
  docxMissing: 'le format docx demande le paquet docx, qui n’est pas installé ici : lancez npm install docx@9.7.1 (avec --global si lacuna est installée ainsi), ou écrivez plutôt report.html, que Word ouvre aussi',
  docxOnTerminal: 'un fichier DOCX ne se montre pas sur un terminal : nommez un fichier avec -o report.docx',
  noFormatFor: (extension) => `lacuna n’écrit pas de fichier .${extension} : écrivez report.docx ou report.html (imprimé depuis un navigateur, il donne un PDF), ou choisissez par --format ce que le fichier doit contenir`,
};
