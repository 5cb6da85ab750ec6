import type { Language } from '../model/outcome.ts';

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A title and a description in one language. */
export type Say = (title: readonly [en: string, fr: string], description: readonly [en: string, fr: string]) => { readonly title: string; readonly description: string };

/** Chooses the language of titles and descriptions. */
export function sayIn(language: Language): Say {
  const index = language === 'fr' ? 1 : 0;
  return (title, description) => ({ title: title[index], description: description[index] });
}

export const ANSWERS: readonly unknown[] = ['yes', 'no', true, false, 'unknown'];

/** A year alone is a number in YAML. */
export const YEARS = { minimum: 1000, maximum: 9999 } as const;

/** Chooses by the type of a value, so that an error speaks only of the form that the author used. */
export function byType(forms: { readonly object?: JsonSchema; readonly array?: JsonSchema; readonly other: JsonSchema }): JsonSchema {
  const { object, array, other } = forms;
  const rest: JsonSchema = object === undefined ? other : { if: { type: 'object' }, then: object, else: other };
  return array === undefined ? rest : { if: { type: 'array' }, then: array, else: rest };
}

/** A map with these keys and no others. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}

/** A reference to a named part of the schema. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** The keys that may stand in any map. */
export function placeKeys(say: Say): Readonly<Record<string, JsonSchema>> {
  return {
    at: { type: 'string', minLength: 1, ...say(['Citation', 'Citation'], ['Where the law says it: a key of `texts`, then the article, for instance `cp art. 12 al. 3`. Inherited by what stands below.', 'Où la loi le dit : une clé de `texts`, puis l’article, par exemple `cp art. 12 al. 3`. Vaut aussi pour ce qui est dessous.']) },
    note: { type: 'string', ...say(['Note', 'Note'], ['A remark of the author, in his or her own words; an open reading is explained here.', 'Une remarque de l’auteur, dans ses propres mots ; une lecture discutable s’explique ici.']) },
    only: { type: 'string', minLength: 1, ...say(['Only', 'Seulement'], ['It holds in part only, and these words say which. The verdict becomes partial.', 'Cela ne vaut qu’en partie, et ces mots disent laquelle. Le verdict devient partiel.']) },
    since: { ...ref('date'), ...say(['Since', 'Depuis'], ['First day on which it is in force.', 'Premier jour d’application.']) },
    until: { ...ref('date'), ...say(['Until', 'Jusqu’au'], ['Last day on which it is in force.', 'Dernier jour d’application.']) },
    verified: { ...ref('date'), ...say(['Verified', 'Vérifié'], ['Day on which a person last compared it with the text of the law.', 'Jour où une personne l’a comparé pour la dernière fois au texte de la loi.']) },
  };
}
