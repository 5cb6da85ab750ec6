import type { Bilingual, Force, Outcome } from '../model/outcome.ts';
import type { Test } from '../model/criterion.ts';
import type { Profile } from '../model/profile.ts';

/** A file in `rules/<topic>/`, as written: one criterion with its texts, its logic and its examples. */
export interface RawCriterion {
  readonly id: string;
  readonly pack: string;
  readonly title: Bilingual;
  readonly ask: Bilingual;
  readonly parts?: Readonly<Record<string, Bilingual>>;
  readonly how: Bilingual;
  readonly applies?: Test;
  readonly test?: Test;
  readonly tests?: Readonly<Record<string, Test>>;
  readonly 'test-each'?: Test;
  readonly 'penalty-order'?: readonly (readonly string[])[];
  /** Outcomes that the logic can never give. */
  readonly cannot?: readonly Outcome[];
  readonly trap?: Bilingual;
  readonly remedy: Bilingual;
  readonly sources: readonly RawSource[];
  readonly examples: readonly RawExample[];
  /** Further laws, without a caption, that tell the rule from one that differs in a word: run as examples, never shown. */
  readonly cases?: readonly RawCase[];
}

export interface RawSource {
  readonly instrument: string;
  readonly at: string;
  readonly force: Force;
  readonly parts?: readonly string[];
  readonly scope?: unknown;
  readonly via?: 'online';
  readonly of?: readonly string[] | 'unnamed';
  readonly confidence?: 'memory' | 'secondary';
  readonly note?: Bilingual;
}

/** A small law, and what is expected of it. */
export interface RawCase {
  readonly law: Readonly<Record<string, unknown>>;
  readonly expect: Outcome;
  readonly parts?: Readonly<Record<string, Outcome>>;
  readonly sources?: Readonly<Record<string, Outcome>>;
  readonly level?: string;
}

export interface RawExample extends RawCase {
  readonly case: Bilingual;
}

export interface RawWord {
  readonly title?: Bilingual;
  readonly only?: Bilingual;
  readonly means: Bilingual;
  readonly implies?: readonly string[];
  readonly counted?: 'never';
  readonly narrows?: readonly string[];
  readonly of?: readonly string[];
}

type RawWords = Readonly<Record<string, RawWord>>;

export interface RawVocabulary {
  readonly about: Readonly<Record<string, { readonly topic?: string; readonly title: Bilingual; readonly 'default-act'?: string; readonly fields?: readonly ('purposes' | 'gains')[]; readonly acts: RawWords }>>;
  readonly needs: RawWords;
  readonly excused: RawWords;
  readonly covers: RawWords;
  readonly purposes: RawWords;
  readonly gains: RawWords;
  readonly via: RawWords;
  readonly class: RawWords;
  readonly aggravating: RawWords;
  readonly liability: RawWords;
  readonly silence: Readonly<Record<string, string>>;
  readonly 'not-inherited': readonly string[];
  readonly 'common-subjects': readonly string[];
  readonly dealings: readonly (readonly string[])[];
}

export interface RawInstrument {
  readonly title: Bilingual;
  readonly short: Bilingual;
  readonly kind: string;
  readonly adopted: string;
  readonly inForce?: string | null;
  readonly body?: Bilingual | null;
  readonly reference?: string | Bilingual;
  readonly addresses: string;
  readonly underlying?: string;
  readonly except?: readonly string[];
  readonly aliases?: readonly string[];
  readonly cite: string;
  readonly reservations?: Readonly<Record<string, { readonly touches: readonly RawTouch[]; readonly effect: Bilingual }>>;
  readonly note?: Bilingual;
}

export interface RawTouch {
  readonly at: string;
  readonly parts?: readonly string[];
  readonly scope?: readonly unknown[];
  readonly allows?: readonly string[];
}

/** How a pinpoint is printed: see rules/instruments.yaml. */
export type CiteFormat = Readonly<Record<string, unknown>>;

export interface RawInstruments {
  readonly formats: Readonly<Record<string, CiteFormat>>;
  readonly groups: Readonly<Record<string, unknown>>;
  readonly instruments: Readonly<Record<string, RawInstrument>>;
}

export interface RawCatalogue {
  readonly version: string;
  readonly packs: Readonly<Record<string, Bilingual>>;
  readonly topics: Readonly<Record<string, Bilingual>>;
  readonly 'optional-packs': readonly string[];
  readonly retired: Readonly<Record<string, readonly string[]>>;
}

/** rules/profiles.yaml, as written. */
export interface RawProfiles {
  readonly profiles: Readonly<Record<string, Profile>>;
}

/** Everything in `rules/`, as values. */
export interface RawRules {
  readonly catalogue: RawCatalogue;
  readonly vocabulary: RawVocabulary;
  readonly instruments: RawInstruments;
  readonly profiles: RawProfiles;
  readonly criteria: readonly RawCriterion[];
}
