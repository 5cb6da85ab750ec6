/** One of several runs that share the files: the number-th of so many, from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** The files of a shard: of the list that one run would judge, in its order, every `of`-th, beginning with the `number`-th. */
export function filesOf(files: readonly string[], { number, of }: Shard): string[] {
  return files.filter((_, index) => index % of === number - 1);
}
