import type { Catalogue } from '../model/catalogue.ts';
import type { Finding, Reason } from '../model/finding.ts';
import type { Law } from '../model/law.ts';
import type { Level } from '../model/outcome.ts';

/** A question by its path in the description, and the criteria that its answer would help to settle. */
export interface OpenQuestion {
  readonly path: string;
  readonly criteria: readonly string[];
  /** The answer settles no outcome: it decides how much one matters. */
  readonly decides?: 'level';
}

const WEIGHT: Readonly<Record<Level, number>> = { requires: 100, requests: 10, invites: 1 };

/** Where an answer would have to be written: a path, or `topic:` for a topic that was not examined. */
function pathOf(reason: Reason): string | undefined {
  switch (reason.code) {
    case 'stated-unknown':
    case 'not-stated':
      return reason.path;
    case 'not-examined':
      return reason.path === undefined || reason.path.startsWith('definitions.csam.covers') ? `topic:${reason.topic}` : reason.path;
    case 'status-unknown':
    case 'reservations-unknown':
      return `treaties.${reason.instrument}`;
    case 'age-of-consent-unknown':
      return 'ages.consent';
    case 'limitation-unknown':
    case 'no-ordinary':
      return 'general.limitation';
    case 'reach-unknown':
      return reason.rule;
    case 'condition-unknown':
      return `general.jurisdiction.${reason.ground}`;
    case 'penalty-unknown':
      return reason.offences[0] === undefined ? undefined : `offences.${reason.offences[0]}.penalty`;
    default:
      return undefined;
  }
}

/** What is unknown, most valuable first: the answer that helps to settle the most criteria at the highest level; then by path. */
export function openQuestions(findings: readonly Finding[]): OpenQuestion[] {
  const found = new Map<string, { readonly path: string; weight: number; readonly criteria: string[] }>();
  findings.forEach(({ outcome, reasons, level, criterion }) => {
    if (outcome !== 'unknown') return;
    reasons.forEach((reason) => {
      const path = pathOf(reason);
      if (path === undefined) return;
      let question = found.get(path);
      if (question === undefined) found.set(path, (question = { path, weight: 0, criteria: [] }));
      // A criterion may have several reasons at one path.
      if (question.criteria.at(-1) === criterion) return;
      question.weight += WEIGHT[level];
      question.criteria.push(criterion);
    });
  });
  const questions = [...found.values()].sort((one, other) => other.weight - one.weight || other.criteria.length - one.criteria.length || (one.path < other.path ? -1 : 1));
  return questions.map(({ path, criteria }) => ({ path, criteria }));
}

/** Treaties of which the description does not say whether they bind the State, though their word would count for criteria that are not met. */
export function levelQuestions(findings: readonly Finding[], law: Law, { instruments }: Catalogue): OpenQuestion[] {
  const found = new Map<string, string[]>();
  for (const finding of findings) {
    if (finding.outcome === 'met' || finding.outcome === 'not-applicable') continue;
    const treaties = finding.sources.filter(({ force, bound }) => bound === 'unknown' && (force === 'requires' || force === 'requests')).flatMap(({ instrument }) => {
      const addresses = instruments[instrument]?.addresses;
      return addresses?.who === 'parties' && isOpen(law, addresses.of) ? [addresses.of] : [];
    });
    for (const treaty of new Set(treaties)) found.set(treaty, [...(found.get(treaty) ?? []), finding.criterion]);
  }
  return [...found].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).map(([treaty, criteria]) => ({ path: `treaties.${treaty}`, criteria, decides: 'level' }));
}

function isOpen(law: Law, treaty: string): boolean {
  const stated = law.treaties.get(treaty);
  return stated === undefined || (stated.bound === 'unknown' && stated.since === undefined);
}
