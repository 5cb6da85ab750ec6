import { readScope, type ScopeWords } from '../law/scope.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Law, Scope, ScopeEntry } from '../model/law.ts';

/** What the scopes of a law, and of the sources of a catalogue, pick one by one. */
export interface Named {
  /** Acts, with all that they imply. */
  readonly acts: ReadonlySet<string>;
  /** Offences, by their names. */
  readonly offences: ReadonlySet<string>;
}

const OF_LAW = new WeakMap<Law['rules'], WeakMap<Catalogue, Named>>();
const OF_CATALOGUE = new WeakMap<Catalogue, readonly ScopeEntry[]>();

/**
 * The acts and offences by which a scope of this law, or of a source of the catalogue, picks what it reaches. Of acts and offences that are not among
 * them, each rule and source reaches all that are alike in subject and class, or none.
 */
export function namedIn(law: Law, catalogue: Catalogue): Named {
  let known = OF_LAW.get(law.rules);
  if (known === undefined) OF_LAW.set(law.rules, (known = new WeakMap<Catalogue, Named>()));
  let named = known.get(catalogue);
  if (named === undefined) known.set(catalogue, (named = newNamed([...scopesOf(law).flatMap((scope) => scope.entries), ...entriesOfSources(catalogue)], catalogue)));
  return named;
}

function scopesOf({ rules, limitation }: Law): Scope[] {
  const general = [...rules.values()].flat().flatMap((rule) => [rule.for, rule.except, ...Object.values(rule.conditions).map((condition) => condition.except)]);
  return [...general, ...limitation.flatMap((rule) => [rule.for, rule.except])];
}

function entriesOfSources(catalogue: Catalogue): readonly ScopeEntry[] {
  let entries = OF_CATALOGUE.get(catalogue);
  if (entries === undefined) {
    const words: ScopeWords = { topics: new Set(catalogue.topics), vocabulary: catalogue.vocabulary };
    const written: unknown[] = Object.values(catalogue.instruments).flatMap(({ reservations }) => Object.values(reservations).flatMap(({ touches }) => touches.map((touch) => touch.scope)));
    for (const { sources } of catalogue.criteria) {
      for (let index = 0; index < sources.length; index += 1) {
        const scope = sources[index]?.scope;
        if (scope !== undefined) written.push(scope.for, scope.except);
      }
    }
    OF_CATALOGUE.set(catalogue, (entries = written.flatMap((one) => readScope(one, words, ANY_DATE).entries)));
  }
  return entries;
}

/** Scopes of sources have no dates. */
const ANY_DATE = '9999-12-31';

function newNamed(entries: readonly ScopeEntry[], { vocabulary }: Catalogue): Named {
  const acts = new Set(entries.flatMap(({ act }) => act ?? []));
  const implied = Object.values(vocabulary.about).flatMap((subject) => [...acts].flatMap((act) => subject.acts[act] ?? []));
  return { acts: new Set([...acts, ...implied]), offences: new Set(entries.flatMap(({ offence }) => offence ?? [])) };
}
