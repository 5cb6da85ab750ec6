import { INCOMPARABLE, VERDICTS, type AgreementReport, type AgreementRow, type LawSide, type PublishedFinding, type PublishedSide, type SomeLanguages, type VerdictCounts } from '../model/agreement.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Language } from '../model/outcome.ts';
import type { LawReport, ReportFinding, RunInfo } from '../model/report.ts';
import type { CatalogueTexts } from '../model/texts.ts';
import { instrumentName } from '../words/lists.ts';
import { compareFinding } from './compare-finding.ts';
import { countryNameIn } from './country-name.ts';

/** What a report on agreement is made of. */
export interface AgreementInput {
  readonly published: readonly PublishedFinding[];
  /** The laws, each judged on at least the criteria that the findings name. */
  readonly laws: readonly LawReport[];
  readonly files: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly texts: CatalogueTexts;
  /** Names of publishers that are no instruments of the catalogue. */
  readonly publishers: Readonly<Record<string, string>>;
  /** Punctuation with the spaces of the language around it. */
  readonly colon: string;
  readonly semicolon: string;
  readonly language: Language;
  readonly version: string;
  readonly rules: RunInfo['rules'];
}

/** Sets every finding beside every description of its country's law. Pure; in the order of verdicts, then of the findings. */
export function buildAgreement(input: AgreementInput): AgreementReport {
  const { published, laws, files, version, rules } = input;
  const all = published.flatMap((finding) => rowsOf(finding, input));
  const rows = VERDICTS.flatMap((verdict) => all.filter((row) => row.verdict === verdict));
  const ids = [...new Set(published.map((finding) => finding.publishedBy))];
  return {
    version,
    rules,
    files,
    laws: laws.map(({ file, country, asOf }) => ({ file, country, asOf })),
    counts: countVerdicts(rows),
    unexplained: rows.filter((row) => needsExplanation(row) && row.explanation === undefined).length,
    publications: ids.map((id) => ({ id, by: publisherIn(id, input), counts: countVerdicts(rows.filter((row) => row.published.id === id)) })),
    rows,
  };
}

/** Whether a row is one that somebody must explain. */
export function needsExplanation({ verdict }: AgreementRow): boolean {
  return verdict === 'disagreement' || verdict === 'superseded';
}

function countVerdicts(rows: readonly AgreementRow[]): VerdictCounts {
  const counts: Record<AgreementRow['verdict'], number> = { disagreement: 0, superseded: 0, 'not-comparable': 0, agreement: 0 };
  for (const row of rows) counts[row.verdict] += 1;
  return counts;
}

/** A publisher that the catalogue or the words of `agree` know has a name there; others are printed as written. */
function publisherIn(id: string, { texts, publishers }: AgreementInput): string {
  return texts.instruments[id]?.short ?? publishers[id] ?? id;
}

function inLanguage(text: SomeLanguages, language: Language): string | undefined {
  return text[language] ?? text.en ?? text.fr;
}

function rowsOf(finding: PublishedFinding, input: AgreementInput): readonly AgreementRow[] {
  const { texts, language } = input;
  const text = texts.criteria[finding.criterion];
  const head = {
    country: finding.country,
    criterion: finding.criterion,
    title: text?.title ?? finding.criterion,
    ...(finding.part === undefined ? {} : { part: finding.part, partLabel: text?.parts[finding.part] ?? finding.part }),
    ...(finding.source === undefined ? {} : { source: sourceIn(finding.source, texts) }),
    published: publishedSide(finding, input),
    ...explanationOf(finding, language),
  };
  const laws = input.laws.filter((law) => law.country === finding.country);
  if (laws.length === 0) return [{ ...head, verdict: 'not-comparable', why: 'no-law', countryName: countryNameIn(language, finding.country, { name: undefined, names: {} }) }];
  const rows = laws.flatMap((law): AgreementRow[] => {
    const side = lawSide(finding, law, input);
    return side === undefined ? [] : [{ ...head, countryName: law.countryName, law: side, ...compareFinding(finding, side.outcome, law.asOf) }];
  });
  return comparable(rows);
}

/** Where one description of the country decides, those that do not are left out; where none does, one row says so. */
function comparable(rows: readonly AgreementRow[]): readonly AgreementRow[] {
  const decided = rows.filter((row) => row.verdict !== 'not-comparable');
  if (decided.length > 0) return decided;
  const nearest = INCOMPARABLE.flatMap((why) => rows.find((row) => row.why === why) ?? []);
  return nearest.slice(0, 1);
}

function sourceIn({ instrument, at }: NonNullable<PublishedFinding['source']>, texts: CatalogueTexts): string {
  return `${instrumentName(texts, instrument)}, ${texts.pinpoints[instrument]?.[at] ?? at}`;
}

function publishedSide({ outcome, asOf, publishedBy, place, note, file, line }: PublishedFinding, input: AgreementInput): PublishedSide {
  const words = inLanguage(note, input.language);
  return { outcome, ...(asOf === undefined ? {} : { asOf }), id: publishedBy, by: publisherIn(publishedBy, input), place, ...(words === undefined ? {} : { note: words }), file, line };
}

function explanationOf({ explanation }: PublishedFinding, language: Language): Pick<AgreementRow, 'explanation'> {
  const text = explanation === undefined ? undefined : inLanguage(explanation.text, language);
  if (explanation === undefined || text === undefined) return {};
  const { at, since } = explanation;
  return { explanation: { text, ...(at === undefined ? {} : { at }), ...(since === undefined ? {} : { since }) } };
}

/** What lacuna derives where the finding speaks: of the part it names, of the source it names, or of the criterion. */
function lawSide(published: PublishedFinding, law: LawReport, input: AgreementInput): LawSide | undefined {
  const finding = law.findings.find((one) => one.criterion === published.criterion);
  if (finding === undefined) return undefined;
  return { file: law.file, asOf: law.asOf, ...derived(published, finding, input), evidence: finding.evidence };
}

function derived({ criterion, part, source }: PublishedFinding, finding: ReportFinding, input: AgreementInput): Pick<LawSide, 'outcome' | 'reason'> {
  if (part !== undefined) {
    const own = finding.parts.find((one) => one.part === part);
    return { outcome: own?.outcome ?? 'unknown', reason: own?.reason ?? '' };
  }
  const own = source === undefined ? undefined : finding.sources.find((one) => one.instrument === source.instrument && one.at === source.at);
  if (own === undefined) return { outcome: finding.outcome, reason: finding.reason };
  if (own.outcome === 'met' || own.outcome === 'not-applicable') return { outcome: own.outcome, reason: '' };
  const asked = input.criteria.find((one) => one.id === criterion)?.sources.find((one) => one.instrument === own.instrument && one.at === own.at)?.parts;
  return { outcome: own.outcome, reason: asked === undefined ? finding.reason : partReasons(finding, asked, input) };
}

/** The reasons of the parts that a source asks for and that fall short. */
function partReasons(finding: ReportFinding, asked: readonly string[], { colon, semicolon }: AgreementInput): string {
  const short = finding.parts.filter((one) => asked.includes(one.part) && one.outcome !== 'met' && one.outcome !== 'not-applicable' && one.reason !== '');
  return short.map((one) => `${one.label}${colon}${one.reason}`).join(semicolon);
}
