import type { Language } from '../model/outcome.ts';
import type { Io } from './io.ts';

/** The language asked for on the command line, else that of the environment, else English. Looked up before anything is parsed, for errors too. */
export function chooseLanguage(argv: readonly string[], env: Io['env']): Language {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    const value = word === '-l' || word === '--lang' ? argv[index + 1] : (/^--lang=(.*)$/u.exec(word)?.[1] ?? /^-l(.+)$/u.exec(word)?.[1]);
    if (value === 'fr' || value === 'en') return value;
  }
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Whether to colour what goes to a terminal: `--no-color`, NO_COLOR and TERM=dumb say no. */
export function wantsColour(flag: boolean, terminal: boolean, env: Io['env']): boolean {
  return flag && terminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
