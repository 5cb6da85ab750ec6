import type { Expects } from '../words/draft.ts';

/** What a person answered: a value in the format's words and a citation, or a wish. */
export type Answered = { readonly value: string; readonly at?: string } | 'skip' | 'back' | 'quit' | undefined;

/** What an answer may speak of. */
export interface AnswerContext {
  /** The keys of `texts`: an answer that begins with one is a citation, and says yes. */
  readonly texts: readonly string[];
  /** The words to choose from, in the order in which they were numbered; none where none are asked for. */
  readonly choices: readonly string[];
}

interface Value {
  readonly text: string;
  readonly rest: string;
}

const WORDS: Readonly<Record<string, string>> = {
  yes: 'yes', y: 'yes', oui: 'yes', o: 'yes', no: 'no', n: 'no', non: 'no', aucun: 'no', aucune: 'no', none: 'no',
  unknown: 'unknown', u: 'unknown', '?': 'unknown', inconnu: 'unknown', inconnue: 'unknown', i: 'unknown',
};

const WISHES: Readonly<Record<string, 'skip' | 'back' | 'quit'>> = { skip: 'skip', s: 'skip', passer: 'skip', p: 'skip', '': 'skip', back: 'back', b: 'back', retour: 'back', r: 'back', quit: 'quit', q: 'quit', quitter: 'quit' };

/** Kinds of answers to which a plain yes says nothing. */
const MORE_THAN_YES: ReadonlySet<Expects> = new Set(['age', 'words', 'reservations', 'penalty']);

/** Characters of an answer: it holds a value and a citation. */
const LONGEST = 1000;

/** Reads an answer of the kind asked for; undefined where it cannot be understood. */
export function readAnswer(text: string, kind: Expects, context: AnswerContext): Answered {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return undefined;
  const wish = Object.hasOwn(WISHES, trimmed.toLowerCase()) ? WISHES[trimmed.toLowerCase()] : undefined;
  if (wish !== undefined) return wish;
  const value = valueOf(trimmed, kind, context);
  if (value === undefined) return undefined;
  const citation = value.rest.replace(/^[\s,;:(]+/u, '').trim();
  return citation === '' ? { value: value.text } : { value: value.text, at: quoted(citation) };
}

function valueOf(trimmed: string, kind: Expects, { texts, choices }: AnswerContext): Value | undefined {
  const first = trimmed.replace(/\s[^]*$/u, '');
  const rest = trimmed.slice(first.length);
  const head = first.toLowerCase().replace(/[,;:]$/u, '');
  const word = Object.hasOwn(WORDS, head) ? WORDS[head] : undefined;
  const plain = (text: string): Value => ({ text, rest });
  if (kind === 'limitation') return limitation(trimmed, word, rest);
  if (word !== undefined && !(word === 'yes' && MORE_THAN_YES.has(kind))) return plain(word);
  switch (kind) {
    case 'date':
      return date(first.replace(/[,;]$/u, ''), rest);
    case 'age':
      return /^\d{1,3}$/u.test(head) || head === 'any' ? { text: head, rest: rest.replace(/^\s+(ans|years)\b/u, '') } : undefined;
    case 'reservations':
      return /^[\d(][\d()a-z/,]*$/u.test(head) ? plain(`[${head.split(',').filter((one) => one !== '').map((one) => JSON.stringify(one)).join(', ')}]`) : undefined;
    case 'words':
      return chosen(trimmed, choices);
    case 'penalty':
      return penalty(trimmed);
    case 'answer':
    case 'offence':
      if (head === 'not-applicable' && kind === 'answer') return plain(head);
      return isCitation(first, rest, texts) ? { text: 'yes', rest: trimmed } : undefined;
  }
}

/** A key of `texts`, or a word like one before something with a number: its statute can still be added. */
function isCitation(first: string, rest: string, texts: readonly string[]): boolean {
  return texts.includes(first) ? rest.trim() !== '' : /^\p{Ll}[\p{L}\p{N}_-]*$/u.test(first) && /\d/u.test(rest);
}

/** A year, a day as year-month-day, or as day/month/year. */
function date(head: string, rest: string): Value | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(head) ?? [];
  const text = year === '' ? head : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}(-\d{2}(-\d{2})?)?$/u.test(text) ? { text: text.length === 4 ? `"${text}"` : text, rest } : undefined;
}

/** Words of a list, by number, by range or by name; what follows them is the citation. */
function chosen(text: string, choices: readonly string[]): Value | undefined {
  const words: string[] = [];
  let rest = text;
  for (;;) {
    const [token = '', from = '', to = from] = /^(?:(\d{1,2})(?:-(\d{1,2}))?|[a-z][a-z-]*)(?=[\s,;]|$)/u.exec(rest) ?? [];
    const few = from === '' ? choices.filter((one) => one === token) : choices.slice(Number(from) - 1, Number(to));
    if (from === '' && few.length === 0) break;
    if (few.length === 0 || Number(to) > choices.length || /^0+$/u.test(from)) return undefined;
    words.push(...few.filter((one) => !words.includes(one)));
    rest = rest.slice(token.length).replace(/^[\s,;]+/u, '');
  }
  if (words.length === 0) return undefined;
  return { text: words.length === 1 ? words.join('') : `[${words.join(', ')}]`, rest };
}

const UNITS: Readonly<Record<string, string>> = { an: 'year', ans: 'year', année: 'year', années: 'year', year: 'year', years: 'year', mois: 'month', month: 'month', months: 'month', semaine: 'week', semaines: 'week', week: 'week', weeks: 'week', jour: 'day', jours: 'day', day: 'day', days: 'day' };
const UNIT = Object.keys(UNITS).join('|');
const TERM = new RegExp(`^(\\d{1,3})\\s*(${UNIT})?\\s*(?:(?:-|–|à|to)\\s*(?:(\\d{1,3})\\s*(${UNIT})|(perpétuité|life)))?(?=[\\s,;(]|$)`, 'u');

/** Imprisonment: "5 years", "1-5 years", "6 months to 2 years", "life". */
function penalty(text: string): Value | undefined {
  const lower = text.toLowerCase();
  const life = /^(perpétuité|life)(?=[\s,;(]|$)/u.exec(lower);
  if (life !== null) return { text: '{prison: life}', rest: text.slice(life[0].length) };
  const [whole = '', low = '', lowUnit, high, highUnit, forLife] = TERM.exec(lower) ?? [];
  const unit = highUnit ?? lowUnit ?? (forLife === undefined ? undefined : 'years');
  if (unit === undefined) return undefined;
  const term = (count: string, name: string): string => `${count} ${String(UNITS[name])}${count === '1' ? '' : 's'}`;
  const least = term(low, lowUnit ?? unit);
  const rest = text.slice(whole.length);
  if (forLife !== undefined) return { text: `{prison: {min: ${least}, max: life}}`, rest };
  return { text: high === undefined ? `{prison: {max: ${least}}}` : `{prison: {min: ${least}, max: ${term(high, unit)}}}`, rest };
}

const STARTS: Readonly<Record<string, string>> = { offence: 'offence', infraction: 'offence', majority: 'majority', majorité: 'majority', report: 'report', signalement: 'report' };
const PERIOD = /^(\d{1,2})\s*(?:ans|an|years|year)?[\s,]*(?:à compter|à partir|from|after|après|dès|depuis)?\s*(?:de\s+|du\s+|d[’'])?(?:la\s+|l[’']|le\s+|the\s+)?(offence|infraction|majority|majorité|report|signalement|(?:age|âge)\s+(?:de\s+)?(\d{1,2}))(?=[\s,;(]|$)/iu;

/** `none`, or years and the start: "10 majority", "15 ans à compter de la majorité", "20 age 25". */
function limitation(text: string, word: string | undefined, rest: string): Value | undefined {
  if (word === 'unknown') return { text: word, rest };
  if (word === 'no') return { text: '{for: all, from: none}', rest };
  const [whole = '', years = '', start = '', age] = PERIOD.exec(text) ?? [];
  if (whole === '') return undefined;
  return { text: `{for: all, years: ${years}, from: ${age === undefined ? (STARTS[start.toLowerCase()] ?? start) : `age ${age}`}}`, rest: text.slice(whole.length) };
}

/** A citation as YAML holds it inside a map in braces. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} .()§°’/-]*$/u.test(text) ? text : JSON.stringify(text);
}
