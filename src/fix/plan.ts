import { evaluate } from '../evaluate/evaluate.ts';
import { isMap, type YamlMap } from '../law/cell.ts';
import { createPatch } from '../law/merge-patch.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Finding } from '../model/finding.ts';
import type { Effect, Effects, Remedied } from '../model/fix.ts';
import { LEVELS, type Level } from '../model/outcome.ts';
import { applyEdits, type Edit } from './edit.ts';
import { searchFixes, type Fix, type SearchSettings } from './search.ts';

/** A change of the law, and what it does to all criteria looked at. */
export interface Plan extends Effects {
  /** The gaps that it was looked for to close. */
  readonly remedies: readonly Remedied[];
  readonly edits: readonly Edit[];
  readonly cost: number;
}

/** What can be done about the gaps of a law. */
export interface Plans {
  readonly plans: readonly Plan[];
  /** Gaps that no change of what is described closes. */
  readonly unsolved: readonly Effect[];
}

/** How many of the cheapest fixes of a gap are compared by what else they do. */
const COMPARED = 4;

/** The smallest change for each gap, the most rewarding first: by gaps closed per change at the highest level. Pure. */
export function planFixes(wanted: readonly Criterion[], all: readonly Criterion[], root: YamlMap, settings: SearchSettings): Plans {
  const before = evaluate(settings.read(root), all, settings.catalogue, settings.options);
  const unsolved: Effect[] = [];
  const plans = new Map<string, Plan>();
  for (const criterion of wanted) {
    const finding = before[all.indexOf(criterion)];
    if (finding === undefined || !isShort(finding)) continue;
    const fixes = searchFixes(criterion, root, settings);
    const best = bestOf(fixes, (fix) => effectsOf(fix.edits, before, all, root, settings));
    if (best === undefined) {
      unsolved.push({ criterion: criterion.id, level: finding.level });
      continue;
    }
    const { fix, effect } = best;
    const key = JSON.stringify(fix.edits);
    const known = plans.get(key);
    plans.set(key, { ...effect, remedies: [...(known?.remedies ?? []), { criterion: criterion.id, level: finding.level, outcome: fix.outcome }], edits: fix.edits, cost: fix.cost });
  }
  return { plans: [...plans.values()].sort(byReward), unsolved };
}

/** The cheapest fix that opens no other gap, and of several such the most rewarding; where each opens some, the cheapest. */
function bestOf(fixes: readonly Fix[], effect: (fix: Fix) => Effects): { fix: Fix; effect: Effects } | undefined {
  const known = fixes.slice(0, COMPARED).map((fix) => ({ fix, effect: effect(fix) }));
  const clean = known.filter((one) => one.effect.opens.length === 0);
  const choice = clean.length > 0 ? clean : known;
  const first = choice[0];
  const rivals = choice.filter(({ fix }) => fix.cost === first?.fix.cost && fix.outcome === first.fix.outcome);
  return rivals.sort((a, b) => byReward({ ...a.effect, cost: a.fix.cost }, { ...b.effect, cost: b.fix.cost }))[0];
}

/** Gaps closed per change at the highest level, then at the next; gaps that open count against it. */
function byReward(a: Effects & { readonly cost: number }, b: Effects & { readonly cost: number }): number {
  const at = (plan: Effects & { readonly cost: number }, level: Level): number => (countAt(plan.closes, level) - countAt(plan.opens, level)) / plan.cost;
  for (const level of LEVELS) {
    const difference = at(b, level) - at(a, level);
    if (difference !== 0) return difference;
  }
  return a.cost - b.cost;
}

function countAt(effects: readonly Effect[], level: Level): number {
  return effects.filter((one) => one.level === level).length;
}

function isShort({ outcome }: Finding): boolean {
  return outcome === 'gap' || outcome === 'partial';
}

/** What edits do to the criteria that they may concern: a statement under `measures` only to those that read it. */
function effectsOf(edits: readonly Edit[], before: readonly Finding[], all: readonly Criterion[], root: YamlMap, { read, catalogue, options }: SearchSettings): Effects {
  const stated = edits.map((edit) => (edit.path[0] === 'measures' ? String(edit.path[1]) : undefined));
  const concerned = (criterion: Criterion): boolean => stated.some((id) => id === undefined || id === criterion.id || JSON.stringify([criterion.tests, criterion.applies]).includes(`"${id}"`));
  const indices = all.flatMap((criterion, index) => (concerned(criterion) ? [index] : []));
  const after = evaluate(read(applyEdits(root, edits)), indices.map((index) => all[index] as Criterion), catalogue, options);
  return effects(indices.map((index) => before[index] as Finding), after);
}

/** What becomes of each criterion: gaps that close (with the level they had), and gaps that were none (with the level they get). */
function effects(before: readonly Finding[], after: readonly Finding[]): Effects {
  const sorted = (found: Effect[]): Effect[] => found.sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const pairs = before.flatMap((was, index) => {
    const is = after[index];
    return is === undefined ? [] : [{ was, is }];
  });
  return {
    closes: sorted(pairs.filter(({ was, is }) => isShort(was) && !isShort(is)).map(({ was }) => ({ criterion: was.criterion, level: was.level }))),
    opens: sorted(pairs.filter(({ was, is }) => !isShort(was) && isShort(is)).map(({ is }) => ({ criterion: is.criterion, level: is.level }))),
  };
}

/** One bill out of many plans. */
export interface JoinedPlans extends Effects {
  /** A merge patch on the description. */
  readonly patch: YamlMap;
  /** Gaps among those asked for that are left all the same. */
  readonly left: readonly Effect[];
  /** What was done for each gap, in the law as it was then. */
  readonly steps: readonly { readonly criterion: string; readonly edits: readonly Edit[]; readonly law: YamlMap }[];
}

/** How often gaps that a bill opens itself are looked for again. */
const ROUNDS = 3;

/**
 * Joins plans into one bill: the most rewarding first, each looked for anew in the law as changed so far, so that the whole closes what its parts
 * do. `all`: gaps that open on the way are closed too. Pure.
 */
export function joinPlans({ plans }: Plans, wanted: readonly Criterion[], all: readonly Criterion[], root: YamlMap, settings: SearchSettings): JoinedPlans {
  const judge = (law: YamlMap): Finding[] => evaluate(settings.read(law), all, settings.catalogue, settings.options);
  const before = judge(root);
  const order = new Map(plans.flatMap((plan) => plan.remedies.map((one) => one.criterion)).map((id, index) => [id, index]));
  const ranked = [...wanted].sort((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size));
  const steps: { criterion: string; edits: readonly Edit[]; law: YamlMap }[] = [];
  let law = root;
  let findings = before;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = law;
    for (const criterion of ranked) {
      if (!isShort(findings[all.indexOf(criterion)] as Finding)) continue;
      const now = findings;
      const best = bestOf(searchFixes(criterion, law, settings), (fix) => effectsOf(fix.edits, now, all, law, settings));
      if (best === undefined) continue;
      steps.push({ criterion: criterion.id, edits: best.fix.edits, law });
      law = applyEdits(law, best.fix.edits);
      findings = judge(law);
    }
    if (law === start) break;
  }
  const patch = createPatch(root, law);
  const left = findings.filter((finding) => isShort(finding) && wanted.some((criterion) => criterion.id === finding.criterion)).map(({ criterion, level }) => ({ criterion, level }));
  return { patch: isMap(patch) ? patch : {}, ...effects(before, findings), left, steps };
}
