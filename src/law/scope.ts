import type { Offence, OffenceClass, Scope, ScopeEntry } from '../model/law.ts';
import type { Vocabulary } from '../model/catalogue.ts';
import { ageMask, ALL_AGES } from './ages.ts';
import { answerOf, isInForce, isMap, openCell, openEntry } from './cell.ts';

export const NO_SCOPE: Scope = { unknown: false, entries: [] };
export const EVERYTHING: Scope = { unknown: false, entries: [{}] };
export const UNKNOWN_SCOPE: Scope = { unknown: true, entries: [] };

/** Where the words of scopes come from: topics and subjects win over offences of the same name. */
export interface ScopeWords {
  readonly topics: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

type Conditions = Pick<ScopeEntry, 'offenceClass' | 'from' | 'under'>;

/** Reads what `for` or `except` holds: `all`, `unknown`, a list, or one entry. */
export function readScope(value: unknown, words: ScopeWords, asOf: string): Scope {
  const cell = openCell(value, '', asOf);
  if (cell === undefined) return NO_SCOPE;
  if (answerOf(cell.raw) === 'unknown') return UNKNOWN_SCOPE;
  const entries: ScopeEntry[] = [];
  addEntries(cell.raw, {}, words, asOf, entries);
  return { unknown: false, entries };
}

function addEntries(value: unknown, conditions: Conditions, words: ScopeWords, asOf: string, entries: ScopeEntry[]): void {
  if (Array.isArray(value)) {
    for (const item of value) addEntries(item, conditions, words, asOf, entries);
  } else if (typeof value === 'string') {
    entries.push({ ...wordEntry(value, words), ...conditions });
  } else if (isMap(value) && isInForce(value, asOf)) {
    const inner: { offenceClass?: OffenceClass; from?: number; under?: number } = { ...conditions };
    const [offenceClass, from, under] = ['class', 'child-from', 'child-under'].map((key) => openEntry(value, key, { path: '' }, asOf)?.raw);
    if (offenceClass === 'crime' || offenceClass === 'delit' || offenceClass === 'contravention') inner.offenceClass = offenceClass;
    if (typeof from === 'number') inner.from = from;
    if (typeof under === 'number') inner.under = under;
    const target = Object.hasOwn(value, 'for') ? value['for'] : value['is'];
    addEntries(target ?? 'all', inner, words, asOf, entries);
  }
}

function wordEntry(word: string, { topics, vocabulary }: ScopeWords): ScopeEntry {
  if (word === 'all') return {};
  if (topics.has(word) || Object.hasOwn(vocabulary.about, word)) return { topic: word };
  const colon = word.indexOf(':');
  if (colon > 0) return { topic: word.slice(0, colon), act: word.slice(colon + 1) };
  return { offence: word };
}

/** Ages at which a scope surely and possibly picks an act of an offence, as masks. */
export interface Reach {
  readonly sure: number;
  readonly maybe: number;
}

/**
 * What a scope picks of one act of an offence. A class that the description leaves open may or may not be picked, nor is it known what acts of
 * which nothing is known (the empty name) are.
 * `implied` gives the words an act of the scope stands for, so that `csam:publish` reaches what publishing implies.
 */
export function reachOf(scope: Scope, offence: Offence, act: string, vocabulary: Vocabulary): Reach {
  if (scope.unknown) return { sure: 0, maybe: ALL_AGES };
  let sure = 0;
  let maybe = 0;
  for (let index = 0; index < scope.entries.length; index += 1) {
    const entry = scope.entries[index] as ScopeEntry;
    if (!picks(entry, offence, act, vocabulary)) continue;
    const ages = ageMask(entry.from ?? 0, entry.under ?? 18);
    maybe |= ages;
    const certain = (entry.offenceClass === undefined || entry.offenceClass === offence.offenceClass) && (entry.act === undefined || act !== '');
    if (certain) sure |= ages;
  }
  return { sure, maybe };
}

function picks(entry: ScopeEntry, offence: Offence, act: string, vocabulary: Vocabulary): boolean {
  if (entry.offence !== undefined && entry.offence !== offence.name) return false;
  if (entry.topic !== undefined && entry.topic !== offence.topic && entry.topic !== offence.about) return false;
  if (entry.act !== undefined && entry.act !== act && !(act === '' && offence.acts.unknown) && !implied(vocabulary, offence.about, entry.act).includes(act)) return false;
  return entry.offenceClass === undefined || offence.offenceClass === 'unknown' || entry.offenceClass === offence.offenceClass;
}

function implied(vocabulary: Vocabulary, about: string, act: string): readonly string[] {
  return vocabulary.about[about]?.acts[act] ?? [];
}

/** Whether a scope picks single offences, acts or ages of a topic, and so says that the rest of it is meant to stay out. */
export function picksWithin(scope: Scope, topic: string, offences: readonly Offence[]): boolean {
  return scope.entries.some((entry) => {
    if (entry.offence !== undefined) return offences.some((o) => o.name === entry.offence && o.topic === topic);
    const narrowed = entry.act !== undefined || entry.from !== undefined || entry.under !== undefined;
    return narrowed && (entry.topic === undefined || entry.topic === topic);
  });
}
