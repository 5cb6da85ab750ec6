import { citesNothing, type Finding, type PartFinding } from '../model/finding.ts';
import type { CriterionMemory } from './criterion-memory.ts';
import { sameValue } from './same-value.ts';

/** So many different ones are known of a criterion; those that come later are new each time. */
const MOST = 8;

/** The same parts, as one object where they came to the same in another law: so what is said of them is put into words once for all laws. */
export function onePartList(memory: CriterionMemory, parts: readonly PartFinding[]): readonly PartFinding[] {
  return parts.length === 0 ? NO_PARTS : among(memory.parts, parts, sameParts);
}

const NO_PARTS: readonly PartFinding[] = [];

/** The same finding, as one object where it cites nothing of the law and came to the same in another. */
export function oneFinding(memory: CriterionMemory, finding: Finding): Finding {
  return citesNothing(finding) ? among(memory.findings, finding, sameFinding) : finding;
}

function among<Thing>(known: Thing[], thing: Thing, same: (one: Thing, other: Thing) => boolean): Thing {
  for (const one of known) if (same(one, thing)) return one;
  if (known.length < MOST) known.push(thing);
  return thing;
}

function sameParts(one: readonly PartFinding[], other: readonly PartFinding[]): boolean {
  if (one.length !== other.length || one.some(({ outcome }, index) => outcome !== other[index]?.outcome)) return false;
  return one.every(({ reasons }, index) => sameValue(reasons, other[index]?.reasons ?? []));
}

function sameFinding(one: Finding, other: Finding): boolean {
  return one.outcome === other.outcome && one.level === other.level && one.sources === other.sources && one.parts === other.parts && sameValue(one.reasons, other.reasons);
}
