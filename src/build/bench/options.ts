import { parseArgs } from 'node:util';

/** What a run of the benchmark measures. */
export interface Options {
  /** Rounds of the short measures; the long ones take fewer. */
  readonly rounds: number;
  readonly peers: 'none' | 'few' | 'many';
  /** Prints only: exit 0 whatever is measured. */
  readonly printOnly: boolean;
  readonly quick: boolean;
  readonly help: boolean;
}

/** How the benchmark is called. */
export const HELP = `npm run bench -- [options]
  --quick        few rounds, no peers, no growth
  --no-peers     lacuna alone
  --peers-many   peers at 2,000 files too (takes long: Spectral alone needs minutes a run)
  --rounds N     rounds of the short measures (default 21; the long ones take a share)
  --print-only   exit 0 even above what is never exceeded
Reports are written to /dev/shm where there is room; else, or where TMPDIR is set, there.
`;

/** The options of a run, from its arguments; throws, with a sentence, at what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: { quick: { type: 'boolean' }, 'no-peers': { type: 'boolean' }, 'peers-many': { type: 'boolean' }, rounds: { type: 'string' }, 'print-only': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const quick = values.quick ?? false;
  const rounds = Number(values.rounds ?? (quick ? 5 : 21));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds ${values.rounds ?? ''}: a whole number from 1`);
  return {
    rounds,
    quick,
    peers: values['peers-many'] === true ? 'many' : quick || values['no-peers'] === true ? 'none' : 'few',
    printOnly: values['print-only'] ?? false,
    help: values.help ?? false,
  };
}
