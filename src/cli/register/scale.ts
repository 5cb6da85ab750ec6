import type { Command } from 'commander';
import { SCALE_HELP } from '../../words/scale-help.ts';
import type { Speech } from '../../words/speech.ts';

/** Adds what runs over many files can be told: threads, a cache, a share of the files. */
export function scaleOptions(command: Command, { language }: Speech): Command {
  const help = SCALE_HELP[language];
  return command.option('--workers <number>', help.workers).option('--cache [folder]', help.cache).option('--shard <share>', help.shard);
}
