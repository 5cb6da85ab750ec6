import type { Language } from '../model/outcome.ts';

/** The help of runs over many files. */
export interface ScaleHelp {
  readonly workers: string;
  readonly cache: string;
  readonly shard: string;
  readonly quiet: string;
  readonly merge: string;
  readonly mergeFiles: string;
  readonly mergeOutput: string;
}

/** The help of both languages: short, and needed before anything is parsed. */
export const SCALE_HELP: Readonly<Record<Language, ScaleHelp>> = {
  en: {
    workers: 'threads that judge files; 0 or 1: none (default: as many as pay; check: with json, ndjson and csv)',
    cache: 'keep verdicts, and take those of unchanged files from there (default folder: .lacuna-cache; check: with json, ndjson and csv)',
    shard: 'judge only a share of the files, such as 2/8, and write a part for `lacuna merge`',
    quiet: 'no line on how far the run is',
    merge: 'make of the parts that --shard wrote what one run would have written',
    mergeFiles: 'all parts of a run',
    mergeOutput: 'file, or folder of a data package',
  },
  fr: {
    workers: 'fils d’exécution qui évaluent les fichiers ; 0 ou 1 : aucun (par défaut : autant que cela sert ; check : avec json, ndjson et csv)',
    cache: 'conserver les résultats, et y prendre ceux des fichiers inchangés (dossier par défaut : .lacuna-cache ; check : avec json, ndjson et csv)',
    shard: 'n’évaluer qu’un lot des fichiers, par exemple 2/8, et l’écrire pour `lacuna merge`',
    quiet: 'sans la ligne d’avancement',
    merge: 'faire des lots écrits par --shard ce qu’une seule exécution aurait écrit',
    mergeFiles: 'tous les lots d’une exécution',
    mergeOutput: 'fichier, ou dossier d’un jeu de données',
  },
};
