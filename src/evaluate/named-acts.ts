import { readScope, type ScopeWords } from '../law/scope.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Law, Scope } from '../model/law.ts';

const OF_LAW = new WeakMap<Law['rules'], WeakMap<Catalogue, ReadonlySet<string>>>();
const OF_CATALOGUE = new WeakMap<Catalogue, ReadonlySet<string>>();

/**
 * The acts by which a scope of this law, or of a source of the catalogue, picks what it reaches, with all that they imply. Of the acts of one
 * offence that are not among them, each rule and source reaches all or none.
 */
export function namedActs(law: Law, catalogue: Catalogue): ReadonlySet<string> {
  let known = OF_LAW.get(law.rules);
  if (known === undefined) OF_LAW.set(law.rules, (known = new WeakMap<Catalogue, ReadonlySet<string>>()));
  let acts = known.get(catalogue);
  if (acts === undefined) known.set(catalogue, (acts = withImplied([...actsOf(scopesOf(law)), ...actsOfSources(catalogue)], catalogue)));
  return acts;
}

function scopesOf({ rules, limitation }: Law): Scope[] {
  const general = [...rules.values()].flat().flatMap((rule) => [rule.for, rule.except, ...Object.values(rule.conditions).map((condition) => condition.except)]);
  return [...general, ...limitation.flatMap((rule) => [rule.for, rule.except])];
}

function actsOfSources(catalogue: Catalogue): ReadonlySet<string> {
  let acts = OF_CATALOGUE.get(catalogue);
  if (acts === undefined) {
    const words: ScopeWords = { topics: new Set(catalogue.topics), vocabulary: catalogue.vocabulary };
    const written = [
      ...catalogue.criteria.flatMap(({ sources }) => sources.flatMap(({ scope }) => (scope === undefined ? [] : [scope.for, scope.except]))),
      ...Object.values(catalogue.instruments).flatMap(({ reservations }) => Object.values(reservations).flatMap(({ touches }) => touches.map((touch) => touch.scope))),
    ];
    OF_CATALOGUE.set(catalogue, (acts = actsOf(written.map((one) => readScope(one, words, ANY_DATE)))));
  }
  return acts;
}

/** Scopes of sources have no dates. */
const ANY_DATE = '9999-12-31';

function actsOf(scopes: readonly Scope[]): Set<string> {
  return new Set(scopes.flatMap((scope) => scope.entries.flatMap(({ act }) => act ?? [])));
}

function withImplied(acts: readonly string[], { vocabulary }: Catalogue): ReadonlySet<string> {
  return new Set([...acts, ...Object.values(vocabulary.about).flatMap((subject) => acts.flatMap((act) => subject.acts[act] ?? []))]);
}
