import type { Language, Outcome } from './outcome.ts';
import type { Evidence, RunInfo } from './report.ts';

/** A text in one language or in both. */
export type SomeLanguages = Readonly<Partial<Record<Language, string>>>;

/** What somebody has published about a country's law: data with its source, never a verdict of lacuna. */
export interface PublishedFinding {
  readonly country: string;
  readonly criterion: string;
  readonly part?: string;
  /** The place of an instrument on whose own scope the finding stands, for instance Lanzarote 25(4). */
  readonly source?: { readonly instrument: string; readonly at: string };
  readonly outcome: Outcome;
  /** The date the finding speaks of: a year, a month or a day. */
  readonly asOf?: string;
  readonly publishedBy: string;
  readonly place: string;
  readonly note: SomeLanguages;
  readonly explanation?: Explanation;
  /** The file and line (1-based) where the finding stands. */
  readonly file: string;
  readonly line: number;
}

/** Why a finding and the law differ, by article. */
export interface Explanation {
  readonly text: SomeLanguages;
  readonly at?: string;
  /** Since when what decides has been in force: no later than the finding, and the finding is not merely overtaken. */
  readonly since?: string;
}

/** What a comparison of a finding with a law comes to. */
export type Verdict = 'disagreement' | 'superseded' | 'not-comparable' | 'agreement';

/** All verdicts, in the order in which reports show them. */
export const VERDICTS: readonly Verdict[] = ['disagreement', 'superseded', 'not-comparable', 'agreement'];

/** Why a finding cannot be compared. */
export type Incomparable = 'no-law' | 'not-published' | 'not-derived' | 'law-older' | 'undated';

/** All such reasons, in the order in which reports show them. */
export const INCOMPARABLE: readonly Incomparable[] = ['not-derived', 'no-law', 'law-older', 'undated', 'not-published'];

/** A finding beside what lacuna derives from one description of the country's law; every word filled in. */
export interface AgreementRow {
  readonly verdict: Verdict;
  readonly why?: Incomparable;
  readonly country: string;
  readonly countryName: string;
  readonly criterion: string;
  readonly title: string;
  readonly part?: string;
  readonly partLabel?: string;
  /** The source's place as the language prints it. */
  readonly source?: string;
  readonly published: PublishedSide;
  readonly law?: LawSide;
  readonly explanation?: { readonly text: string; readonly at?: string; readonly since?: string };
}

/** What was published, as the report prints it. */
export interface PublishedSide {
  readonly outcome: Outcome;
  readonly asOf?: string;
  /** Who published it, as written in the data. */
  readonly id: string;
  /** The same in words. */
  readonly by: string;
  readonly place: string;
  readonly note?: string;
  readonly file: string;
  readonly line: number;
}

/** What lacuna derives, as the report prints it. */
export interface LawSide {
  readonly file: string;
  readonly asOf: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** How often each verdict occurs. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Everything that renderers of `agree` may see. */
export interface AgreementReport {
  readonly version: string;
  readonly rules: RunInfo['rules'];
  readonly files: readonly string[];
  readonly laws: readonly { readonly file: string; readonly country: string; readonly asOf: string }[];
  readonly counts: VerdictCounts;
  /** Disagreements, and findings overtaken, that nobody has explained. */
  readonly unexplained: number;
  readonly publications: readonly { readonly id: string; readonly by: string; readonly counts: VerdictCounts }[];
  readonly rows: readonly AgreementRow[];
}
