import type { Expects } from '../words/draft.ts';

const WORDS: ReadonlySet<string> = new Set(['acts', 'needs', 'excused', 'via', 'purposes', 'gains', 'covers', 'class']);

/** The kind of answer that a question wants, by its path in the description. */
export function answerKind(path: string): Expects {
  if (path.startsWith('treaties.')) return 'date';
  if (path === 'general.limitation') return 'limitation';
  if (path.startsWith('ages.') || /(^|\.)child-(under|from)$/u.test(path)) return 'age';
  const [first, , field = '', more] = path.split('.');
  if (first === 'offences' && field === 'penalty') return 'penalty';
  return path === 'definitions.csam.covers' || (first === 'offences' && more === undefined && WORDS.has(field)) ? 'words' : 'answer';
}
