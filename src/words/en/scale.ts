import type { ScaleWords } from '../scale.ts';

const WHAT = { version: 'another version of lacuna', rules: 'other rules, or another file of accepted gaps', options: 'other options', files: 'another list of files', shards: 'another number of shards' };

/** The words of runs over many files, in English. */
export const englishScale: ScaleWords = {
  progress: (done, all, seconds) => `${String(done)} of ${String(all)} files, about ${String(seconds)} s left`,
  badWorkers: (text, most) => `--workers ${text}: write a number of threads from 0 (none) to ${String(most)}`,
  badShard: (text) => `--shard ${text}: write which of how many, such as 2/8`,
  cacheIsLaws: (folder) => `--cache ${folder}: that holds laws, not verdicts kept. Write --cache after the files, or --cache=FOLDER`,
  cacheRefused: (folder, why) => `verdicts could not be kept in ${folder} (${why}); the run is whole without`,
  shardFormat: (format, formats) => `--shard does not go with the format ${format}: write -f with one of ${formats}`,
  partOnTerminal: 'a part is for `lacuna merge`, not for reading: write it to a file with -o',
  partUnreadable: (file, why) => `${file} cannot be read (${why})`,
  notPart: (file) => `${file} is no part written by --shard`,
  partCut: (file) => `${file} is damaged or cut off: run its shard again`,
  partOther: (file, first, what) => `${file} was made with ${WHAT[what]} than ${first}: all parts must come of one command`,
  partTwice: (file, first, shard) => `${file} and ${first} are the same shard, ${shard}`,
  partsMissing: (shards) => `parts are missing: ${shards}`,
  partVersion: (part, own) => `the parts were made by lacuna ${part}, this is ${own}: merge with the version that made them`,
  partRules: 'the parts were made by another build of lacuna, other rules, or another file of accepted gaps, than are here: merge where they were made',
};
