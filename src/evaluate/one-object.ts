import type { Criterion } from '../model/criterion.ts';
import { citesNothing, type Finding, type PartFinding } from '../model/finding.ts';
import { sameValue } from './same-value.ts';

/** So many different ones are known of a criterion; those that come later are new each time. */
const MOST = 8;

interface Known {
  readonly parts: (readonly PartFinding[])[];
  readonly findings: Finding[];
}

const KNOWN = new WeakMap<Criterion, Known>();

/**
 * The same finding, with what came to the same in another law as the same object: its parts, and all of it where it cites nothing of the
 * law. So what is said of it is put into words once for all laws.
 */
export function oneObject(criterion: Criterion, finding: Finding): Finding {
  let known = KNOWN.get(criterion);
  if (known === undefined) KNOWN.set(criterion, (known = { parts: [], findings: [] }));
  const made: Finding = { ...finding, parts: among(known.parts, finding.parts, sameParts) };
  return citesNothing(finding) ? among(known.findings, made, sameFinding) : made;
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
