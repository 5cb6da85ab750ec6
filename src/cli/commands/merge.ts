import { findFiles } from '../../load/files.ts';
import { scaleWordsIn } from '../../words/scale.ts';
import { speechIn, type Speech } from '../../words/speech.ts';
import { UsageFault, type ExitCode } from '../exit.ts';
import type { Io } from '../io.ts';
import { openParts } from '../many/parts.ts';
import type { CheckOptions } from './check.ts';
import type { CompareCommandOptions } from './compare.ts';
import type { DatasetOptions } from './dataset.ts';

/** The options of `merge` as the command line gives them. */
export interface MergeOptions {
  readonly output?: string;
  readonly quiet?: boolean;
}

/** Writes what the command would have written that the parts were made by, had it judged all files itself; it ends alike. */
export async function merge(args: readonly string[], { output, quiet }: MergeOptions, io: Io, speech: Speech): Promise<ExitCode> {
  const { files, missing } = await findFiles(args, io.cwd);
  const words = await scaleWordsIn(speech.language);
  const [absent] = missing;
  if (absent !== undefined) throw new UsageFault(words.partUnreadable(absent, 'ENOENT'));
  const parts = openParts(files, io.cwd, words);
  const { command, language } = parts.title;
  const options = { ...parts.title.options, color: false, ...(output === undefined ? {} : { output }), ...(quiet === undefined ? {} : { quiet }) };
  const theirs = await speechIn(language);
  if (command === 'check') return (await import('./check.ts')).check([], options as unknown as CheckOptions, io, theirs, parts);
  if (command === 'compare') return (await import('./compare.ts')).compare([], options as unknown as CompareCommandOptions, io, theirs, parts);
  return (await import('./dataset.ts')).dataset([], options as unknown as DatasetOptions, io, theirs, parts);
}
