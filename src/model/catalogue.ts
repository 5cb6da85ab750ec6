import type { Criterion, Instrument } from './criterion.ts';
import type { Profile } from './profile.ts';

/** What the vocabulary says of a subject that offences can be about. */
export interface Subject {
  readonly topic: string;
  /** Each act, and the words it implies. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  /** The act meant when a description leaves `acts` out. */
  readonly defaultAct?: string;
  /** What an offence about it states beside what every offence states. */
  readonly fields: readonly ('purposes' | 'gains')[];
}

/** The words of the description format, without their texts. */
export interface Vocabulary {
  readonly about: Readonly<Record<string, Subject>>;
  readonly needs: readonly string[];
  /** Narrowing elements that count nowhere. */
  readonly neverCounted: readonly string[];
  readonly excused: readonly string[];
  /** Exceptions that narrow the offence itself, and for which subjects. */
  readonly narrowingExcuses: Readonly<Record<string, readonly string[]>>;
  /** The subjects that participation and jurisdiction look at. */
  readonly commonSubjects: readonly string[];
  /** The dealings in material that a definition must reach, each with its acts. */
  readonly dealings: readonly (readonly string[])[];
  readonly covers: Readonly<Record<string, readonly string[]>>;
  readonly purposes: readonly string[];
  /** The subjects that a purpose belongs to. */
  readonly purposesOf: Readonly<Record<string, readonly string[]>>;
  readonly gains: readonly string[];
  readonly aggravating: readonly string[];
  /** Where a plain yes does not answer for what is below. */
  readonly notInherited: readonly string[];
  /** Path prefix → the topic that decides what silence means there. */
  readonly silence: Readonly<Record<string, string>>;
}

/** Membership of a group of States: yes, since a day, until a day, or both. */
export interface Membership {
  readonly since?: string;
  readonly until?: string;
}

/** All that evaluation needs of the rules: logic, no texts. */
export interface Catalogue {
  readonly version: string;
  readonly topics: readonly string[];
  readonly packs: readonly string[];
  readonly vocabulary: Vocabulary;
  /** Packs that a run leaves out unless it names them. */
  readonly optionalPacks: readonly string[];
  readonly instruments: Readonly<Record<string, Instrument>>;
  readonly groups: Readonly<Record<string, Readonly<Record<string, Membership>>>>;
  readonly profiles: Readonly<Record<string, Profile>>;
  readonly retired: Readonly<Record<string, readonly string[]>>;
  readonly criteria: readonly Criterion[];
}
