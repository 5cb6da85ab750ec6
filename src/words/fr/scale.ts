import type { ScaleWords } from '../scale.ts';

const WHAT = { version: 'une autre version de lacuna', rules: 'd’autres règles, ou un autre fichier de lacunes acceptées', options: 'd’autres options', files: 'une autre liste de fichiers', shards: 'un autre nombre de lots' };

/** The words of runs over many files, in French. */
export const frenchScale: ScaleWords = {
  progress: (done, all, seconds) => `${String(done)} fichiers sur ${String(all)}, encore ${String(seconds)} s environ`,
  badWorkers: (text, most) => `--workers ${text} : écrivez un nombre de fils d’exécution de 0 (aucun) à ${String(most)}`,
  badShard: (text) => `--shard ${text} : écrivez lequel de combien, par exemple 2/8`,
  cacheIsLaws: (folder) => `--cache ${folder} : ce dossier contient des lois, non des résultats conservés. Écrivez --cache après les fichiers, ou --cache=DOSSIER`,
  cacheRefused: (folder, why) => `les résultats n’ont pas pu être conservés dans ${folder} (${why}) ; le rapport est complet sans cela`,
  shardFormat: (format, formats) => `--shard ne va pas avec le format ${format} : écrivez -f avec l’un de ${formats}`,
  partOnTerminal: 'un lot est destiné à `lacuna merge`, non à la lecture : écrivez-le dans un fichier avec -o',
  partUnreadable: (file, why) => `${file} ne peut pas être lu (${why})`,
  notPart: (file) => `${file} n’est pas un lot écrit par --shard`,
  partCut: (file) => `${file} est endommagé ou tronqué : exécutez de nouveau son lot`,
  partOther: (file, first, what) => `${file} a été fait avec ${WHAT[what]} que ${first} : tous les lots doivent venir d’une même commande`,
  partTwice: (file, first, shard) => `${file} et ${first} sont le même lot, ${shard}`,
  partsMissing: (shards) => `il manque des lots : ${shards}`,
  partVersion: (part, own) => `les lots ont été faits par lacuna ${part}, ceci est ${own} : réunissez-les avec la version qui les a faits`,
  partRules: 'les lots ont été faits par une autre compilation de lacuna, avec d’autres règles ou un autre fichier de lacunes acceptées que ceux d’ici : réunissez-les là où ils ont été faits',
};
