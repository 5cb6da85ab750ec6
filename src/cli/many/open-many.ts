import { resolve } from 'node:path';
import { findFiles } from '../../load/files.ts';
import { treesOf, type Trees } from '../../load/tree.ts';
import type { AcceptedGap } from '../../model/accepted.ts';
import { FORMATS_ALONE } from '../../render/renderer.ts';
import type { Speech } from '../../words/speech.ts';
import { UsageFault } from '../exit.ts';
import type { Io } from '../io.ts';
import type { RunSetup } from '../run-setup.ts';
import type { PieceCache } from './cache.ts';
import type { CheckHead, CheckRecipe, Given, LawHead, LawsRecipe, Maker, Recipe } from './made.ts';
import { openMaker } from './open-maker.ts';
import type { Parts } from './parts.ts';
import { Pieces, WORTH_THREADS, type Piece } from './pieces.ts';
import { checkCacheFolder, type Scale } from './scale.ts';
import { filesOf } from './shard.ts';
import type { WorkerPool } from './worker-pool.ts';

/** What a run over files is opened with. */
export interface ManySettings<OneRecipe extends Recipe> {
  readonly recipe: OneRecipe;
  readonly setup: RunSetup;
  readonly accepted: readonly AcceptedGap[];
  readonly scale: Scale;
  /** What bills may reach beside what the files open. */
  readonly trees?: Trees;
  /** Parts that shards made, instead of files. */
  readonly parts?: Parts;
}

/** The files of a run, to be taken piece by piece in their order. */
export interface Many<Head> {
  readonly pieces: AsyncIterable<Piece<Head>>;
  /** All files of the run, those of other shards included; or the parts. */
  readonly files: readonly string[];
  readonly total: number;
  /** Arguments that match no file. */
  readonly missing: readonly string[];
  /** The world, in which a line on how far the run is gives way to what is written. */
  readonly io: Io;
  /** A digest of all that the pieces depend on but the files. */
  readonly digest: () => Promise<string>;
  /** All pieces are taken: what is to be kept is written. */
  readonly finish: () => void;
  /** No text is asked for any more. */
  readonly close: () => void;
}

/** Opens files, or the parts that were made of them, for a run. */
export async function openMany(args: readonly string[], settings: ManySettings<CheckRecipe>, io: Io, speech: Speech): Promise<Many<CheckHead>>;
/** The same for comparisons and data sets. */
export async function openMany(args: readonly string[], settings: ManySettings<LawsRecipe>, io: Io, speech: Speech): Promise<Many<LawHead>>;
export async function openMany(args: readonly string[], settings: ManySettings<CheckRecipe> | ManySettings<LawsRecipe>, io: Io, speech: Speech): Promise<Many<CheckHead> | Many<LawHead>> {
  const { recipe, setup, accepted, scale, parts } = settings;
  const given: Given = { trees: [...treesOf(args, io.cwd), ...(settings.trees ?? [])], ...(setup.added === undefined ? {} : { added: setup.added }), accepted };
  const digest = async (): Promise<string> => (await import('./run-digest.ts')).runDigest(recipe, setup, given);
  if (parts !== undefined) {
    if (parts.title.run !== (await digest())) throw new UsageFault(scale.words.partRules);
    return { pieces: parts as Parts<never>, files: parts.files, total: parts.title.files, missing: parts.title.missing, io, digest, finish: () => undefined, close: () => parts.close() };
  }
  const { files, missing } = await findFiles(args, io.cwd);
  const own = scale.shard === undefined ? files : filesOf(files, scale.shard);
  const kept = recipe.kind === 'laws' || (recipe.formats.length > 0 && recipe.formats.every((format) => FORMATS_ALONE.has(format)));
  const apart = recipe.kind === 'laws' || recipe.formats.length > 0;
  const cache = scale.cache === undefined || !kept ? undefined : await openCache(scale.cache, await digest(), given, scale, io);
  // Several reports are so large that each thread costs much memory: threads share them where they are asked for.
  const wanted = scale.workers ?? (own.length < WORTH_THREADS || (recipe.kind === 'check' && recipe.formats.length > 1) ? 1 : await cores());
  const threaded = apart && wanted > 1 && own.length > 1;
  // What is written at once, here, need not be made apart first.
  const atOnce = recipe.kind === 'check' && cache === undefined && !threaded && scale.shard === undefined;
  const make = (await openMaker(atOnce ? { ...recipe, formats: [] } : recipe, setup, given, io, speech, cache?.reader.text)) as Maker<never>;
  const threads = async (): Promise<WorkerPool> => new (await import('./worker-pool.ts')).WorkerPool(Math.min(wanted, own.length), { cwd: io.cwd, recipe, given });
  const pieces = new Pieces({ files: own, make, cache, threads: threaded ? threads : undefined, always: scale.workers !== undefined });
  const progress = scale.quiet || own.length < 2 || io.stderrIsTerminal !== true ? undefined : new (await import('./progress.ts')).Progress(own.length, io, scale.words);
  const finish = (): void => {
    progress?.clear();
    cache?.finish();
    if (cache?.refused !== undefined && !scale.quiet) io.err(`${scale.words.cacheRefused(scale.cache ?? '', cache.refused)}\n`);
  };
  return { pieces: progress === undefined ? pieces : counted(pieces, (done) => progress.step(done)), files, total: files.length, missing, io: progress?.io ?? io, digest, finish, close: () => cache?.close() };
}

async function openCache(folder: string, run: string, { trees }: Given, { words }: Scale, io: Io): Promise<PieceCache> {
  await checkCacheFolder(folder, io, words);
  const { PieceCache: Cache } = await import('./cache.ts');
  return new Cache({ folder: resolve(io.cwd, folder), run, cwd: io.cwd, trees });
}

/** Threads that this machine can run at once, of which more than a few gain nothing: what is left is done by one. */
async function cores(): Promise<number> {
  return Math.min(MOST_THREADS, (await import('node:os')).availableParallelism());
}

const MOST_THREADS = 8;

async function* counted<Head>(pieces: AsyncIterable<Piece<Head>>, step: (done: number) => void): AsyncGenerator<Piece<Head>> {
  let done = 0;
  for await (const piece of pieces) {
    yield piece;
    done += 1;
    step(done);
  }
}
