/** What the command says by its exit code; no format changes it. */
export const EXIT = {
  /** No gap at or above `--fail-on`. */
  clear: 0,
  /** A gap at or above it. */
  gap: 1,
  /** No verdict: wrong usage, unreadable or invalid input, nothing checked. */
  noVerdict: 2,
  /** The program itself broke. */
  broken: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake in how the command was used: shown as a sentence, without a stack, and never a verdict. */
export class UsageFault extends Error {}
