import type { Language, Level } from './outcome.ts';

/** The keys of a config file, in the order in which they are printed. */
export const CONFIG_KEYS = ['files', 'format', 'output', 'lang', 'profile', 'topics', 'packs', 'instruments', 'as-party', 'fail-on', 'strict', 'accepted', 'rules'] as const;

export type ConfigKey = (typeof CONFIG_KEYS)[number];

/** What a config file sets; what it leaves out is absent. */
export interface ConfigValues {
  readonly files?: readonly string[];
  readonly format?: string;
  readonly output?: string;
  readonly lang?: Language;
  readonly profile?: string;
  readonly topics?: readonly string[];
  readonly packs?: readonly string[];
  readonly instruments?: readonly string[];
  readonly 'as-party'?: readonly string[];
  readonly 'fail-on'?: Level | 'never';
  readonly strict?: boolean;
  readonly accepted?: string;
  readonly rules?: string;
}

/** Where an effective value came from. */
export type ConfigSource = { readonly from: 'flag' | 'environment' | 'default' | 'nowhere' } | { readonly from: 'file'; readonly file: string; readonly line: number };

/** A setting as it applies, and why. */
export interface EffectiveSetting {
  readonly key: ConfigKey;
  readonly value?: string | boolean | readonly string[];
  readonly source: ConfigSource;
}
