import type { Command } from 'commander';
import type { ConfigKey, ConfigSource, ConfigValues, EffectiveSetting } from '../model/config.ts';
import { CONFIG_KEYS } from '../model/config.ts';
import { diagnosticText } from '../render/diagnostic-line.ts';
import type { Speech } from '../words/speech.ts';
import type { CheckOptions } from './commands/check.ts';
import { loadConfig, sayConfigFaults, type LoadedConfig } from './config.ts';
import type { Io } from './io.ts';
import { askedReports } from './reports.ts';
import { idsIn } from './selection.ts';

/** A run of `check`, after the command line and the config file were joined. */
export interface ConfiguredRun {
  readonly files: readonly string[];
  readonly options: CheckOptions;
  readonly speech: Speech;
  readonly config: LoadedConfig | undefined;
}

/** The option of `check` that a key of the config file stands for. */
const OPTION_OF: Readonly<Record<Exclude<ConfigKey, 'files'>, string>> = {
  format: 'format',
  output: 'output',
  lang: 'lang',
  profile: 'profile',
  topics: 'topic',
  packs: 'pack',
  instruments: 'instrument',
  'as-party': 'asParty',
  'fail-on': 'failOn',
  strict: 'strict',
  accepted: 'accepted',
  rules: 'rules',
};

/** Joins the command line with the config file; what the command line says wins. Undefined where the file is faulty, which has been said. */
export async function configured(files: readonly string[], command: Command, io: Io, speech: Speech): Promise<ConfiguredRun | undefined> {
  const given = command.opts<CheckOptions>();
  const config = await loadConfig(command, io, speech);
  if (config !== undefined && 'faults' in config) {
    sayConfigFaults(config.faults, given.format === 'json' && given.output === undefined, io, config.speech, diagnosticText);
    return undefined;
  }
  if (config === undefined) return { files, options: given, speech, config };
  const values = applying(config.values, command);
  const joined: Record<string, unknown> = { ...given };
  for (const [key, option] of Object.entries(OPTION_OF) as [Exclude<ConfigKey, 'files'>, string][]) if (values[key] !== undefined && !isFlag(command, key)) joined[option] = values[key];
  const fromFile = files.length === 0 && values.files !== undefined;
  const options = { ...joined, ...(fromFile ? { trees: config.trees } : {}) } as unknown as CheckOptions;
  return { files: fromFile ? (values.files ?? []) : files, options, speech: config.speech, config };
}

/** What a config file says to every command that judges a law; files, format, output and accepted gaps are for `check` alone. */
const SHARED: readonly Exclude<ConfigKey, 'files'>[] = ['profile', 'topics', 'packs', 'instruments', 'as-party', 'fail-on', 'rules'];

/** The options of a command that takes of the config file what it has options for; undefined where the file is faulty, which has been said. */
export async function configuredOptions<T extends object>(command: Command, io: Io, speech: Speech): Promise<{ readonly options: T; readonly speech: Speech } | undefined> {
  const given = command.opts<T & { readonly format?: string; readonly output?: string; readonly failOnNew?: boolean }>();
  const config = await loadConfig(command, io, speech);
  if (config === undefined) return { options: given, speech };
  if ('faults' in config) {
    sayConfigFaults(config.faults, given.format === 'json' && given.output === undefined, io, config.speech, diagnosticText);
    return undefined;
  }
  // Without a level of its own, `--fail-on-new` fails for what is new at any level.
  const known = new Set(command.options.map((option) => option.attributeName()).filter((name) => name !== 'failOn' || given.failOnNew !== true));
  const taken = SHARED.filter((key) => known.has(OPTION_OF[key]) && config.values[key] !== undefined && !isFlag(command, key));
  return { options: { ...given, ...Object.fromEntries(taken.map((key) => [OPTION_OF[key], config.values[key]])) }, speech: config.speech };
}

/** What of a config file stands: format and output belong together, so that naming one on the command line sets aside both. */
function applying(values: ConfigValues, command: Command): ConfigValues {
  if (!isFlag(command, 'format') && !isFlag(command, 'output')) return values;
  const { format: _format, output: _output, ...rest } = values;
  return rest;
}

function isFlag(command: Command, key: Exclude<ConfigKey, 'files'>): boolean {
  return command.getOptionValueSourceWithGlobals(OPTION_OF[key]) === 'cli';
}

/** Every setting as it applies, with where it came from. */
export function effectiveSettings({ files, options, speech, config }: ConfiguredRun, given: readonly string[], command: Command, io: Io): EffectiveSetting[] {
  const stands = config === undefined ? {} : applying(config.values, command);
  const usual: Partial<Record<ConfigKey, string | boolean>> = { format: askedReports(options, undefined, io, speech)[0]?.format ?? 'markdown', lang: speech.language, 'fail-on': 'requires', strict: false };
  return CONFIG_KEYS.map((key): EffectiveSetting => {
    if (key === 'files' ? given.length > 0 : isFlag(command, key)) return { key, value: key === 'files' ? given : shownFlag(command, key), source: { from: 'flag' } };
    if (config !== undefined && stands[key] !== undefined) return { key, value: key === 'files' ? files : stands[key], source: { from: 'file', file: config.file, line: config.lineOf(key) } };
    const value = usual[key];
    return value === undefined ? { key, source: { from: 'nowhere' } } : { key, value, source: usualSource(key, io) };
  });
}

function usualSource(key: ConfigKey, { env }: Io): ConfigSource {
  return { from: key === 'lang' && (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']) ? 'environment' : 'default' };
}

function shownFlag(command: Command, key: Exclude<ConfigKey, 'files'>): string | boolean | readonly string[] {
  const value = command.optsWithGlobals<Record<string, unknown>>()[OPTION_OF[key]];
  return Array.isArray(value) ? idsIn(value.map(String)) : typeof value === 'boolean' ? value : String(value);
}
