import { evaluateCriterion } from '../evaluate/criterion.ts';
import type { YamlMap } from '../law/cell.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Finding } from '../model/finding.ts';
import type { Law } from '../model/law.ts';
import { changeUnits, withValue, type ChangeUnit } from './change-units.ts';
import type { CompareSettings, Side } from './compare-laws.ts';
import { inForceOn } from './in-force.ts';

/** The differences that made each criterion change, by its id. */
export type Causes = ReadonlyMap<string, readonly ChangeUnit[]>;

interface Moved {
  readonly criterion: Criterion;
  readonly before: Finding;
  readonly after: Finding;
}

/**
 * Finds the differences that made criteria change, by trying them: those without which the law after would not be judged as it is; where none is
 * needed by itself, those that alone would change the verdict of the law before.
 */
export function causesOf(moved: readonly Moved[], before: Side, after: Side, read: (root: YamlMap) => Law, settings: CompareSettings): Causes {
  if (moved.length === 0) return new Map();
  const was = inForceOn(before.root, before.law.asOf, before.law.treatiesAsOf);
  const is = inForceOn(after.root, after.law.asOf, after.law.treatiesAsOf);
  const units = changeUnits(was, is);
  const needed = new Map<string, ChangeUnit[]>();
  const enough = new Map<string, ChangeUnit[]>();
  const close = new Set(moved.filter((one) => verdict(one.before, false) === verdict(one.after, false)).map((one) => one.criterion.id));
  const judge = (criterion: Criterion, law: Law): string => verdict(evaluateCriterion(criterion, law, settings.catalogue, settings.options), close.has(criterion.id));
  const bases = { before: read(was), after: read(is) };
  const standing = new Map(moved.map(({ criterion }) => [criterion.id, { before: judge(criterion, bases.before), after: judge(criterion, bases.after) }]));
  for (const unit of units) {
    const without = read(withValue(is, unit.steps, unit.before) as YamlMap);
    const alone = read(withValue(was, unit.steps, unit.after) as YamlMap);
    for (const { criterion } of moved) {
      const own = standing.get(criterion.id);
      if (judge(criterion, without) !== own?.after) add(needed, criterion.id, unit);
      if (judge(criterion, alone) !== own?.before) add(enough, criterion.id, unit);
    }
  }
  return new Map(moved.map(({ criterion }) => [criterion.id, needed.get(criterion.id) ?? enough.get(criterion.id) ?? []]));
}

function add(map: Map<string, ChangeUnit[]>, key: string, unit: ChangeUnit): void {
  map.set(key, [...(map.get(key) ?? []), unit]);
}

/** All of a finding that a change can be told by; where the outcomes are the same, the reasons too. */
function verdict({ outcome, level, parts, closest, reasons }: Finding, reasonsToo: boolean): string {
  return JSON.stringify([outcome, level, parts.map((part) => part.outcome), ...(reasonsToo ? [closest?.lacks, reasons] : [])]);
}
