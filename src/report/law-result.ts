import { alpha3Of } from '../model/alpha-3.ts';
import type { FindingResult, LawKey, LawResult, LawTally, SourceResult } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import type { Law } from '../model/law.ts';
import type { ReportFinding } from '../model/report.ts';
import { buildReport, type ReportInput } from './build.ts';
import { countryNameIn } from './country-name.ts';

/** What a compact result is made of. */
export interface LawResultInput extends Omit<ReportInput, 'locate'> {
  readonly tally: LawTally;
  readonly sha256: string;
  /** The date in the description, whatever date the run looks at. */
  readonly described: string;
  readonly asParty: readonly string[];
  /** The only instruments that count; empty: all. */
  readonly instruments: readonly string[];
}

const NOWHERE = { line: 0, column: 0 };

/** A judged law without its document: what a comparison and a data set show of it. Pure. */
export function lawResult(input: LawResultInput): LawResult {
  const { law, findings, file, sha256, described, tally } = input;
  const counting = input.instruments.length === 0 ? undefined : new Set(input.instruments);
  const report = buildReport({ ...input, locate: () => NOWHERE });
  return {
    key: keyOf(law, file, input.asParty, input.bill !== undefined),
    file,
    names: { en: countryNameIn('en', law.country, law), fr: countryNameIn('fr', law.country, law) },
    status: law.status,
    ...(input.bill === undefined ? {} : { bill: input.bill.title ?? '' }),
    described,
    ...(law.verified === undefined ? {} : { verified: law.verified }),
    examined: law.examinedTopics === 'all' ? input.catalogue.topics : law.examinedTopics,
    sha256,
    tally,
    findings: report.findings.map((one, index) => findingResult(one, findings[index] as Finding, counting)),
  };
}

function keyOf(law: Law, file: string, asParty: readonly string[], bill: boolean): LawKey {
  const alpha2 = law.country.split('-')[0] ?? law.country;
  const alpha3 = alpha3Of(alpha2);
  const scenario = bill ? `bill:${stemOf(file)}` : law.status === 'draft' ? `draft:${stemOf(file)}` : law.status;
  return {
    country: alpha3 !== undefined && alpha2 === law.country ? alpha3 : law.country,
    alpha2,
    ...(alpha3 === undefined ? {} : { alpha3 }),
    asOf: law.asOf,
    scenario: asParty.length === 0 ? scenario : `${scenario}+as-party:${asParty.join(',')}`,
  };
}

/** The name of a file without folders and extension. */
function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/iu, '').replaceAll(/[<>]/gu, '');
}

function findingResult(shown: ReportFinding, finding: Finding, counting: ReadonlySet<string> | undefined): FindingResult {
  const closest = shown.closest?.at;
  return {
    criterion: shown.criterion,
    topic: shown.topic,
    outcome: shown.outcome,
    level: shown.level,
    codes: [...new Set(finding.reasons.map((reason) => reason.code))],
    reason: shown.brief,
    cited: [...new Set([...shown.evidence.flatMap((one) => one.at ?? []), ...(closest === undefined ? [] : [closest])])],
    sources: shown.sources.flatMap((source, index): SourceResult[] => {
      if (counting?.has(source.instrument) === false) return [];
      const { instrument, at, cite, force, counts, bound, outcome, reservations } = source;
      return [{ number: index + 1, instrument, at, cite: `${source.short}, ${cite}`, force, counts, bound, outcome, reservations }];
    }),
  };
}
