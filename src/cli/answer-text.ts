import type { Expects } from '../words/draft.ts';

/** What a person answered: a value in the format's words and a citation, or a wish. */
export type Answered = { readonly value: string; readonly at?: string } | 'skip' | 'back' | 'quit' | undefined;

const WORDS: Readonly<Record<string, string>> = {
  yes: 'yes', y: 'yes', oui: 'yes', o: 'yes', no: 'no', n: 'no', non: 'no', aucun: 'no', aucune: 'no', none: 'no',
  unknown: 'unknown', u: 'unknown', '?': 'unknown', inconnu: 'unknown', inconnue: 'unknown', i: 'unknown',
};

const WISHES: Readonly<Record<string, 'skip' | 'back' | 'quit'>> = { skip: 'skip', s: 'skip', passer: 'skip', p: 'skip', '': 'skip', back: 'back', b: 'back', retour: 'back', r: 'back', quit: 'quit', q: 'quit', quitter: 'quit' };

/** Reads an answer of the kind asked for; undefined where it cannot be understood. */
export function readAnswer(text: string, kind: Expects): Answered {
  const trimmed = text.trim();
  const wish = WISHES[trimmed.toLowerCase()];
  if (wish !== undefined) return wish;
  const [first = '', ...rest] = trimmed.split(/\s+/u);
  const head = first.toLowerCase().replace(/[,;:]$/u, '');
  const value = valueOf(head, kind, rest);
  if (value === undefined) return undefined;
  const citation = value.rest.join(' ').replace(/^[,;:(]\s*/u, '');
  return citation === '' ? { value: value.text } : { value: value.text, at: quoted(citation) };
}

function valueOf(head: string, kind: Expects, rest: readonly string[]): { text: string; rest: readonly string[] } | undefined {
  const word = WORDS[head];
  const plain = (text: string): { text: string; rest: readonly string[] } => ({ text, rest });
  if (kind === 'limitation') return limitation(head, word, rest);
  if (word !== undefined && !(word === 'yes' && ['age', 'words', 'reservations'].includes(kind))) return plain(word);
  if (kind === 'date') return /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(head) ? plain(/^\d{4}$/u.test(head) ? `"${head}"` : head) : undefined;
  if (kind === 'age') return /^\d{1,3}$/u.test(head) || head === 'any' ? plain(head) : undefined;
  if (kind === 'reservations') return /^[\d(][\d()a-z/,]*$/u.test(head) ? plain(`[${head.split(',').filter((one) => one !== '').map((one) => JSON.stringify(one)).join(', ')}]`) : undefined;
  if (kind === 'words' && /^[a-z][a-z-]*(,[a-z][a-z-]*)*$/u.test(head)) return plain(head.includes(',') ? `[${head.split(',').join(', ')}]` : head);
  return kind === 'answer' && head === 'not-applicable' ? plain(head) : undefined;
}

/** `none`, or years and the start: "10 majority", "15 age 25". */
function limitation(head: string, word: string | undefined, rest: readonly string[]): { text: string; rest: readonly string[] } | undefined {
  if (word === 'unknown') return { text: word, rest };
  if (word === 'no') return { text: '{for: all, from: none}', rest };
  const [start = '', age = ''] = rest;
  if (!/^\d{1,2}$/u.test(head)) return undefined;
  if (start === 'age' && /^\d{1,2}$/u.test(age)) return { text: `{for: all, years: ${head}, from: age ${age}}`, rest: rest.slice(2) };
  return /^(offence|majority|report)$/u.test(start) ? { text: `{for: all, years: ${head}, from: ${start}}`, rest: rest.slice(1) } : undefined;
}

/** A citation as YAML holds it inside a map in braces. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} .()§°’/-]*$/u.test(text) ? text : JSON.stringify(text);
}
