import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { scaleWordsIn, type ScaleWords } from '../../words/scale.ts';
import type { Speech } from '../../words/speech.ts';
import { UsageFault } from '../exit.ts';
import type { Io } from '../io.ts';
import type { Shard } from './shard.ts';

/** Options of every command that runs over many files, as the command line gives them. */
export interface ScaleOptions {
  readonly workers?: string;
  /** A folder, or the usual one. */
  readonly cache?: string | true;
  readonly shard?: string;
  readonly quiet?: boolean;
}

/** Where verdicts are kept, unless another folder is named. */
export const CACHE_FOLDER = '.lacuna-cache';

const MOST_WORKERS = 64;
const MOST_SHARDS = 10_000;

/** How a run over many files is done. */
export interface Scale {
  /** Threads asked for; undefined: as many as pay. */
  readonly workers: number | undefined;
  readonly cache: string | undefined;
  readonly shard: Shard | undefined;
  readonly quiet: boolean;
  readonly words: ScaleWords;
}

/** Reads the options, or says what is wrong with them. */
export async function readScale({ workers, cache, shard, quiet }: ScaleOptions, speech: Speech): Promise<Scale> {
  const words = await scaleWordsIn(speech.language);
  if (workers !== undefined && (!/^\d{1,2}$/u.test(workers) || Number(workers) > MOST_WORKERS)) throw new UsageFault(words.badWorkers(workers, MOST_WORKERS));
  return {
    workers: workers === undefined ? undefined : Number(workers),
    cache: cache === undefined ? undefined : cache === true || cache === '' ? CACHE_FOLDER : cache,
    shard: shard === undefined ? undefined : readShard(shard, words),
    quiet: quiet === true,
    words,
  };
}

function readShard(text: string, words: ScaleWords): Shard {
  const [, number, of] = /^([1-9]\d*)\/([1-9]\d*)$/u.exec(text) ?? [];
  if (number === undefined || Number(number) > Number(of) || Number(of) > MOST_SHARDS) throw new UsageFault(words.badShard(text));
  return { number: Number(number), of: Number(of) };
}

/** Refuses law files in the place of a cache: `--cache laws/` would check nothing in them and say nothing. */
export async function checkCacheFolder(folder: string, io: Io, words: ScaleWords): Promise<void> {
  if (!existsSync(resolve(io.cwd, folder))) return;
  const { findFiles } = await import('../../load/files.ts');
  if (/\.ya?ml$/iu.test(folder) || (await findFiles([folder], io.cwd)).files.some((file) => /\.ya?ml$/iu.test(file))) throw new UsageFault(words.cacheIsLaws(folder));
}
