import type { ConfigSource } from '../model/config.ts';
import type { Language } from '../model/outcome.ts';
import type { DiagnosticWords } from './speech.ts';
import { englishConfigHelp } from './en/config.ts';
import { frenchConfigHelp } from './fr/config.ts';

/** What is said of config files, in one language. */
export interface ConfigWords {
  /** A path of the config file that leads out of what it may reach. */
  readonly outside: (path: string) => DiagnosticWords;
  /** An output that no report is called by, or that lies where programs keep their own files. */
  readonly noReport: (path: string) => DiagnosticWords;
  readonly missing: (path: string) => DiagnosticWords;
  /** A file that is surely meant as a config file, but is not read as one. */
  readonly otherName: (file: string, name: string) => string;
  readonly found: (file: string) => string;
  readonly noFile: string;
  readonly notSet: (key: string) => string;
  readonly source: (source: ConfigSource) => string;
}

/** The help of the config file’s options and of `config`. */
export type ConfigHelp = Readonly<Record<'config' | 'files' | 'print' | 'configFile' | 'noConfig', string>>;

/** The words of one language, loaded only when they are spoken. */
export async function configWordsIn(language: Language): Promise<ConfigWords> {
  return language === 'fr' ? (await import('./fr/config.ts')).frenchConfig : (await import('./en/config.ts')).englishConfig;
}

/** The help in both languages. */
export const CONFIG_HELP: Readonly<Record<Language, ConfigHelp>> = { en: englishConfigHelp, fr: frenchConfigHelp };
