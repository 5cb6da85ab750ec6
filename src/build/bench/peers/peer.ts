import type { Breach, NeutralRule } from '../neutral-rule.ts';

/** What a peer does in the run that is measured, beside the rules themselves. */
export interface Abilities {
  readonly schema: string;
  readonly positions: string;
  readonly unknown: string;
  readonly reasons: string;
  /** What it does that lacuna does not. */
  readonly more: string;
}

/** What a peer is given to work with. */
export interface Setting {
  /** Where the peer's packages are installed. */
  readonly install: string;
  /** Where its settings are written. */
  readonly folder: string;
  /** The folder of the laws. */
  readonly laws: string;
}

/** A tool to compare with: how its settings derive from the rules, how it is run, and what its output says. */
export interface Peer {
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly abilities: Abilities;
  /** Settings, by file name. */
  readonly settings: (rules: readonly NeutralRule[], lawSchema: object) => Readonly<Record<string, string>>;
  /** Programs of ours beside this file that the peer loads. */
  readonly programs: readonly string[];
  /** Arguments of Node. */
  readonly command: (setting: Setting) => readonly string[];
  /** Breaches by law, from what it prints. `path` is empty where the peer does not say it. */
  readonly read: (out: string, err: string) => ReadonlyMap<string, readonly Breach[]>;
  /** Whether its output says where in the law a rule is broken. */
  readonly says: 'where' | 'which-rule';
  /** The laws as this peer needs them, where it cannot read them as they are. */
  readonly wrap?: (text: string) => string;
}

/** The name of a law from the path of its file. */
export function lawName(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}

/** Adds breaches to those of a law. */
export function addBreach(all: Map<string, Breach[]>, file: string, breach: Breach): void {
  const name = lawName(file);
  all.set(name, [...(all.get(name) ?? []), breach]);
}
