import type { ConfigHelp, ConfigWords } from '../config.ts';

/** The help of the config file’s options, in English. */
export const englishConfigHelp: ConfigHelp = {
  config: 'print what check would run with, and where each value comes from',
  files: 'law files, folders or globs, as for check',
  print: 'print the values that apply (this is what the command does)',
  configFile: 'config file to read instead of the nearest lacuna.config.yaml',
  noConfig: 'read no config file',
};

/** What is said of config files, in English. */
export const englishConfig: ConfigWords = {
  outside: (path) => ({ message: `${path} lies outside the folder of the config file`, hint: 'a config file reaches only what lies below it, or below the folder where the command runs' }),
  noReport: (path) => ({ message: `a config file writes no report to ${path}`, hint: 'name a file with the ending of a format (report.md, report.json …), and no hidden folder; --output may name any file' }),
  missing: (path) => ({ message: `there is no ${path}`, hint: 'paths start from the folder of the config file' }),
  otherName: (file, name) => `${file} is not read: a config file is YAML and called ${name}; rename it, or say --no-config`,
  found: (file) => `from ${file}`,
  noFile: 'no config file',
  notSet: (key) => `${key}: not set`,
  source: (source) => (source.from === 'file' ? `${source.file}:${String(source.line)}` : { flag: 'command line', environment: 'environment', default: 'default', nowhere: '' }[source.from]),
};
