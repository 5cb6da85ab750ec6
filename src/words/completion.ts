import type { Language } from '../model/outcome.ts';

/** The help of `completion`. */
export interface CompletionHelp {
  readonly completion: string;
  readonly shell: string;
}

/** The help of both languages. */
export const COMPLETION_HELP: Readonly<Record<Language, CompletionHelp>> = {
  en: { completion: 'print a script that lets a shell complete commands, options and ids', shell: 'the shell: bash, zsh, fish or powershell' },
  fr: { completion: 'imprime un script par lequel le shell complète commandes, options et identifiants', shell: 'le shell\u00a0: bash, zsh, fish ou powershell' },
};
