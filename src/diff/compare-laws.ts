import type { EvaluationOptions } from '../evaluate/criterion.ts';
import { evaluateCriterion, outcomesOf } from '../evaluate/criterion.ts';
import { readLaw } from '../law/law.ts';
import type { YamlMap } from '../law/cell.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Change } from '../model/change.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Finding } from '../model/finding.ts';
import type { Law } from '../model/law.ts';
import type { Outcome } from '../model/outcome.ts';
import { causesOf, type Causes } from './attribute.ts';
import type { ChangeUnit } from './change-units.ts';
import { classify, isShort } from './classify.ts';
import { agesOfChange, atAge, cutToCeilings, cutToPunished, cutToSameOffences } from './cut-law.ts';

/** A law on one of the two sides: as described, as read and as judged. */
export interface Side {
  readonly root: YamlMap;
  readonly law: Law;
  /** One for each criterion, in the order of the criteria. */
  readonly findings: readonly Finding[];
}

/** A change, and the differences between the descriptions that made it. */
export interface ExplainedChange {
  readonly change: Change;
  readonly finding: Finding;
  readonly causes: readonly ChangeUnit[];
}

/** What two laws are compared by. */
export interface CompareSettings {
  readonly criteria: readonly Criterion[];
  readonly catalogue: Catalogue;
  readonly options: EvaluationOptions;
}

/** Compares two laws criterion by criterion. Pure. */
export function compareLaws(before: Side, after: Side, settings: CompareSettings): ExplainedChange[] {
  const { criteria, catalogue, options } = settings;
  const cuts = [cutToCeilings(after.law, before.law), cutToPunished(after.law, before.law)];
  const sameOffences = cutToSameOffences(after.law, before.law);
  const ages = new AgeByAge(before.law, after.law, settings);
  const changes = criteria.flatMap((criterion, index): { criterion: Criterion; change: Change; before: Finding; after: Finding }[] => {
    const [was, is] = [before.findings[index], after.findings[index]];
    if (was === undefined || is === undefined) return [];
    const differs = was.outcome !== is.outcome || was.parts.some((part, at) => part.outcome !== is.parts[at]?.outcome);
    const narrowed = differs ? [...cuts, ...(isAboutRules(criterion) ? [sameOffences] : [])].map((law) => evaluateCriterion(criterion, law, catalogue, options)) : [];
    const hidden = was.outcome === 'partial' && is.outcome === 'partial' && !differs ? ages.compare(criterion) : { less: false, more: false };
    const change = classify({ before: was, after: is, narrowed, hidden, wholeOnly: options.instruments !== undefined });
    return change === undefined ? [] : [{ criterion, change, before: was, after: is }];
  });
  const moved = changes.filter(({ change }) => change.kind !== 'open' && change.kind !== 'unknown');
  const causes: Causes = causesOf(moved, before, after, (root) => readLaw(root, catalogue, after.law.asOf, after.law.treatiesAsOf), settings);
  return changes.map(({ change, after: finding }) => ({ change, finding, causes: causes.get(change.criterion) ?? [] }));
}

/** Whether a criterion asks how rules treat the offences there are, and not which there are. */
function isAboutRules(criterion: Criterion): boolean {
  return /"(?:reached|ground|condition|limitation|longer|penalty|coherent)":/u.test(JSON.stringify(criterion.tests));
}

/** Compares two laws at each age apart, for criteria that come to the same as a whole. */
class AgeByAge {
  readonly #settings: CompareSettings;
  readonly #slices: readonly { readonly age: number; readonly before: Law; readonly after: Law; readonly narrowed: Law }[];
  readonly #consent: number | undefined;

  constructor(before: Law, after: Law, settings: CompareSettings) {
    this.#settings = settings;
    this.#consent = before.consent === after.consent ? before.consent : undefined;
    const narrowed = cutToPunished(after, before);
    this.#slices = agesOfChange(before, after).map((age) => ({ age, before: atAge(before, age), after: atAge(after, age), narrowed: atAge(narrowed, age) }));
  }

  compare(criterion: Criterion): { less: boolean; more: boolean } {
    const { catalogue, options } = this.#settings;
    let less = false;
    let more = false;
    const judge = (law: Law): Outcome => outcomesOf(criterion, law, catalogue, options).outcome;
    for (const { age, before, after, narrowed } of this.#slices) {
      if (!this.#asks(criterion, age)) continue;
      const was = judge(before);
      const is = judge(after);
      less ||= isLess(was, is) && isLess(was, judge(narrowed));
      more ||= isLess(is, was);
    }
    return { less, more };
  }

  /** Whether a criterion asks about an age; where that hangs on an age of consent that changes, nothing is compared. */
  #asks(criterion: Criterion, age: number): boolean {
    const logic = JSON.stringify(criterion.tests);
    if (!logic.includes('"consent"')) return true;
    if (this.#consent === undefined) return false;
    return logic.includes('"from":"consent"') ? age >= this.#consent : age < this.#consent;
  }
}

function isLess(was: Outcome, is: Outcome): boolean {
  return (was === 'met' && isShort(is)) || (was === 'partial' && is === 'gap');
}
