import type { ConfigHelp, ConfigWords } from '../config.ts';

/** The help of the config file’s options, in French. */
export const frenchConfigHelp: ConfigHelp = {
  config: 'imprime ce avec quoi check travaillerait, et d’où vient chaque valeur',
  files: 'fichiers de loi, dossiers ou motifs, comme pour check',
  print: 'imprime les valeurs qui s’appliquent (c’est ce que fait la commande)',
  configFile: 'fichier de configuration à lire au lieu du lacuna.config.yaml le plus proche',
  noConfig: 'ne lit aucun fichier de configuration',
};

/** What is said of config files, in French. */
export const frenchConfig: ConfigWords = {
  outside: (path) => ({ message: `${path} se trouve hors du dossier du fichier de configuration`, hint: 'un fichier de configuration n’atteint que ce qui se trouve au-dessous de lui, ou au-dessous du dossier où la commande est lancée' }),
  noReport: (path) => ({ message: `un fichier de configuration n’écrit pas de rapport dans ${path}`, hint: 'nommez un fichier portant l’extension d’un format (rapport.md, rapport.json…), hors des dossiers cachés ; --output peut nommer n’importe quel fichier' }),
  missing: (path) => ({ message: `${path} n’existe pas`, hint: 'les chemins partent du dossier du fichier de configuration' }),
  otherName: (file, name) => `${file} n’est pas lu : un fichier de configuration est en YAML et s’appelle ${name} ; renommez-le, ou indiquez --no-config`,
  found: (file) => `d’après ${file}`,
  noFile: 'aucun fichier de configuration',
  notSet: (key) => `${key} : non défini`,
  source: (source) => (source.from === 'file' ? `${source.file}:${String(source.line)}` : { flag: 'ligne de commande', environment: 'environnement', default: 'par défaut', nowhere: '' }[source.from]),
};
