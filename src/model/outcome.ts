/** What a criterion, a part of one or a source comes to for a law. */
export type Outcome = 'met' | 'partial' | 'gap' | 'unknown' | 'not-applicable';

/** All outcomes, in the order in which reports count them. */
export const OUTCOMES: readonly Outcome[] = ['met', 'partial', 'gap', 'unknown', 'not-applicable'];

/** How binding a request is on a State, strongest first. */
export type Level = 'requires' | 'requests' | 'invites';

/** All levels, strongest first. */
export const LEVELS: readonly Level[] = ['requires', 'requests', 'invites'];

/** What a source says of a measure; `mentions` is context and never raises a level. */
export type Force = Level | 'mentions';

/** The languages in which lacuna speaks. */
export type Language = 'en' | 'fr';

/** One text in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** An answer that a description of a law can give. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Whether a State is bound by a source on the date of the description. */
export type Bound = Answer;
