import { outcomesOf, type EvaluationOptions } from '../evaluate/criterion.ts';
import { WHOLE_VIEW } from '../evaluate/judgement.ts';
import { evaluateTest } from '../evaluate/operators/index.ts';
import { isMap, type YamlMap } from '../law/cell.ts';
import { readLaw } from '../law/law.ts';
import { createPatch } from '../law/merge-patch.ts';
import { patchFaults } from '../law/patch-faults.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Law } from '../model/law.ts';
import type { Outcome } from '../model/outcome.ts';
import { applyEdits, costOf, distinct, type Edit } from './edit.ts';
import { TERM } from './propose-material.ts';
import { propose } from './propose.ts';
import type { Proposal } from './proposer.ts';

/** What a search looks at a law by. */
export interface SearchSettings {
  readonly catalogue: Catalogue;
  readonly options: EvaluationOptions;
  readonly read: (root: YamlMap) => Law;
  /** A figure at a path that the catalogue's own examples give for a criterion. */
  readonly figureAt: (criterion: string, path: string) => number | undefined;
}

/** Edits that close a gap, none of which can be left out. */
export interface Fix {
  readonly edits: readonly Edit[];
  readonly cost: number;
  /** met; or unknown, where something else is not known; or not applicable, where the question no longer arises. */
  readonly outcome: Outcome;
}

/** How many solutions of each part are combined with those of the others, how many combinations are tried, and how many fixes are enough. */
const KEPT = 3;
const COMBINED = 24;
const ENOUGH = 5;

/** How often what is left is looked at again after edits that did not close everything. */
const ROUNDS = 4;

/** The settings of a search in a law on its date. */
export function searchSettings(law: Law, catalogue: Catalogue, options: EvaluationOptions, figureAt: SearchSettings['figureAt']): SearchSettings {
  return { catalogue, options, figureAt, read: (root) => readLaw(root, catalogue, law.asOf, law.treatiesAsOf) };
}

/** The smallest sets of edits found that close a criterion's gap, cheapest first; none where no change of the law can. */
export function searchFixes(criterion: Criterion, root: YamlMap, settings: SearchSettings): readonly Fix[] {
  return new Search(criterion, settings).fixes(root);
}

type Outcomes = ReturnType<typeof outcomesOf>;

class Search {
  readonly #criterion: Criterion;
  readonly #settings: SearchSettings;

  constructor(criterion: Criterion, settings: SearchSettings) {
    this.#criterion = criterion;
    this.#settings = settings;
  }

  fixes(root: YamlMap): Fix[] {
    const found = this.#combined(root, ROUNDS).map((edits): Fix => {
      const needed = this.#pruned(root, edits, (after) => this.#closed(after));
      return { edits: needed, cost: costOf(needed), outcome: this.#judge(root, needed).outcome };
    });
    const unique = new Map(found.map((fix) => [JSON.stringify(fix.edits), fix]));
    return [...unique.values()].sort((a, b) => RANK[b.outcome] - RANK[a.outcome] || a.cost - b.cost);
  }

  #judge(root: YamlMap, edits: readonly Edit[]): Outcomes {
    const { read, catalogue, options } = this.#settings;
    return outcomesOf(this.#criterion, read(edits.length === 0 ? root : applyEdits(root, edits)), catalogue, options);
  }

  #closed({ outcome }: Outcomes): boolean {
    return outcome !== 'gap' && outcome !== 'partial';
  }

  /** Solves each part that falls short, combines the solutions, and goes on from the best of them where something is left. */
  #combined(root: YamlMap, rounds: number): Edit[][] {
    const finding = this.#judge(root, []);
    const short = this.#criterion.parts.length === 0 ? [''] : [...finding.parts].filter(([, outcome]) => outcome === 'gap' || outcome === 'partial').map(([part]) => part);
    const parts = short.map((part) => this.#solutions(root, part)).filter((solutions) => solutions.length > 0);
    if (parts.length === 0) return [];
    const closing: Edit[][] = [];
    for (const edits of combinations(parts)) if (closing.length < ENOUGH && this.#closed(this.#judge(root, edits))) closing.push(edits);
    if (closing.length > 0 || rounds === 0) return closing;
    const start = parts.reduce<Edit[]>((edits, solutions) => distinct([...edits, ...(solutions[0] ?? [])]), []);
    const rest = this.#combined(applyEdits(root, start), rounds - 1);
    return rest.map((edits) => [...start, ...edits]);
  }

  /** The smallest edits found that meet one part, or at least leave no gap there. */
  #solutions(root: YamlMap, part: string): Edit[][] {
    const alternatives = this.#alternatives(root, part);
    const outcome = (after: Outcomes): Outcome => (part === '' ? after.outcome : (after.parts.get(part) ?? 'unknown'));
    const meeting = (tried: readonly Proposal[], wanted: Outcome): Edit[][] => tried.filter((edits) => outcome(this.#judge(root, edits)) === wanted && isWhole(root, edits)).map((edits) => this.#pruned(root, edits, (after) => outcome(after) === wanted));
    const all = distinct(alternatives.flat());
    let solutions: Edit[][] = [];
    for (const wanted of ['met', 'unknown', 'not-applicable'] as const) {
      for (const tried of [alternatives, pairs(alternatives), [all]]) if (solutions.length === 0) solutions = meeting(tried, wanted);
    }
    const unique = new Map(solutions.map((edits) => [JSON.stringify(edits), edits]));
    return [...unique.values()].sort((a, b) => costOf(a) - costOf(b)).slice(0, KEPT);
  }

  #alternatives(root: YamlMap, part: string): readonly Proposal[] {
    const { read, catalogue, figureAt } = this.#settings;
    const criterion = this.#criterion;
    const test = criterion.tests[part];
    if (test === undefined) return [];
    const found = propose(test, { root, law: read(root), catalogue, criterion, part, view: WHOLE_VIEW, evaluate: evaluateTest, propose, figureAt: (path) => figureAt(criterion.id, path) });
    return [...new Map(found.map((edits) => [JSON.stringify(edits), edits])).values()];
  }

  /** Leaves out every edit without which it holds all the same; the dearest are tried first. */
  #pruned(root: YamlMap, edits: readonly Edit[], holds: (after: Outcomes) => boolean): Edit[] {
    let kept = distinct(edits);
    const wanted = this.#judge(root, kept).outcome;
    for (const edit of [...kept].filter((one) => one.path !== TERM).sort((a, b) => costOf([b]) - costOf([a]))) {
      const without = kept.filter((one) => one !== edit);
      const after = this.#judge(root, without);
      if (holds(after) && (wanted !== 'met' || after.outcome === 'met') && isWhole(root, without)) kept = without;
    }
    return kept;
  }
}

/** Whether edits make a bill that is in order: it changes nothing that is not there, and describes whole what is new. */
function isWhole(root: YamlMap, edits: readonly Edit[]): boolean {
  const patch = createPatch(root, applyEdits(root, edits));
  return patch === undefined || (isMap(patch) && patchFaults(root, patch).length === 0);
}

const RANK: Readonly<Record<Outcome, number>> = { met: 2, unknown: 1, partial: 0, gap: 0, 'not-applicable': 0 };

/** Solutions of one part that may serve all, then one solution of each part, joined; not more than can be tried, the cheapest first. */
function combinations(parts: readonly (readonly (readonly Edit[])[])[]): Edit[][] {
  let joined: Edit[][] = [[]];
  for (const solutions of parts) joined = joined.flatMap((edits) => solutions.map((more) => distinct([...edits, ...more]))).slice(0, COMBINED);
  const alone = parts.length > 1 ? parts.flat().map((edits) => [...edits]) : [];
  const unique = new Map([...alone, ...joined].map((edits) => [JSON.stringify(edits), edits]));
  return [...unique.values()].sort((a, b) => costOf(a) - costOf(b));
}

/** Proposals two by two, where none is enough. */
function pairs(alternatives: readonly Proposal[]): Proposal[] {
  const few = alternatives.slice(0, 12);
  return few.flatMap((first, index) => few.slice(index + 1).map((second) => distinct([...first, ...second])));
}
