/** The shells for which completion is written. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof SHELLS)[number];

/** An option as a shell completes it. */
export interface CompletedOption {
  /** As typed: `-f`, `--format`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** What the value may be; empty: a file or free text. */
  readonly values: readonly string[];
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** Words that may stand as arguments, beside files. */
  readonly words: readonly string[];
}

/** All that a shell completes: the options before any command, and the commands. */
export interface Completion {
  readonly program: string;
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}
