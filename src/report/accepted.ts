import { notAfter } from '../law/cell.ts';
import type { AcceptedGap } from '../model/accepted.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ReportAccepted } from '../model/report.ts';

/** The decision that accepts a finding of a law on a date, where there is one; an expired one is named, but accepts no more. */
export function acceptedIn(entries: readonly AcceptedGap[], finding: Finding, country: string, asOf: string): ReportAccepted | undefined {
  if (!fallsShort(finding)) return undefined;
  const entry = entries.find((one) => one.criterion === finding.criterion && one.country === country) ?? entries.find((one) => one.criterion === finding.criterion && one.country === undefined);
  if (entry === undefined) return undefined;
  const { reason, decidedBy, date, expires } = entry;
  return { reason, decidedBy, date, expires, expired: !notAfter(asOf, expires) };
}

/** What the laws of a run made of an entry: the outcomes seen where it could have applied. */
export class AcceptedUse {
  readonly #entries: readonly AcceptedGap[];
  readonly #seen = new Map<AcceptedGap, Set<Outcome>>();

  constructor(entries: readonly AcceptedGap[]) {
    this.#entries = entries;
  }

  note(findings: readonly Pick<Finding, 'criterion' | 'outcome'>[], country: string): void {
    for (const entry of this.#entries) {
      if (entry.country !== undefined && entry.country !== country) continue;
      const finding = findings.find((one) => one.criterion === entry.criterion);
      if (finding !== undefined) this.#seen.set(entry, (this.#seen.get(entry) ?? new Set<Outcome>()).add(finding.outcome));
    }
  }

  /** Entries that were looked at and apply to no law, with what was found instead. */
  stale(): { readonly entry: AcceptedGap; readonly outcomes: readonly Outcome[] }[] {
    return [...this.#seen].flatMap(([entry, outcomes]) => (outcomes.has('gap') || outcomes.has('partial') ? [] : [{ entry, outcomes: [...outcomes] }]));
  }
}

function fallsShort({ outcome }: Finding): boolean {
  return outcome === 'gap' || outcome === 'partial';
}
