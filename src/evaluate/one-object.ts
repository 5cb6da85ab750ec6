import type { Criterion } from '../model/criterion.ts';
import { citesNothing, type Finding, type PartFinding, type Reason, type SourceFinding } from '../model/finding.ts';

/** So many different ones are known of a criterion; those that come later are new each time. */
const MOST = 16;

interface Known {
  readonly sources: (readonly SourceFinding[])[];
  readonly parts: (readonly PartFinding[])[];
  readonly findings: Finding[];
}

const KNOWN = new WeakMap<Criterion, Known>();

/**
 * The same finding, with what came to the same in another law as the same object: its sources, its parts, and all of it where it cites nothing of
 * the law. So what is said of it is put into words once for all laws.
 */
export function oneObject(criterion: Criterion, finding: Finding): Finding {
  let known = KNOWN.get(criterion);
  if (known === undefined) KNOWN.set(criterion, (known = { sources: [], parts: [], findings: [] }));
  const sources = finding.sources.some((one) => one.reservations.length > 0) ? finding.sources : among(known.sources, finding.sources, sameSources);
  const parts = among(known.parts, finding.parts, sameParts);
  const made: Finding = { ...finding, sources, parts };
  return citesNothing(finding) ? among(known.findings, made, sameFinding) : made;
}

function among<Thing>(known: Thing[], thing: Thing, same: (one: Thing, other: Thing) => boolean): Thing {
  for (const one of known) if (same(one, thing)) return one;
  if (known.length < MOST) known.push(thing);
  return thing;
}

/** Sources that come to the same are the same objects already. */
function sameSources(one: readonly SourceFinding[], other: readonly SourceFinding[]): boolean {
  return one.length === other.length && one.every((source, index) => source === other[index]);
}

function sameParts(one: readonly PartFinding[], other: readonly PartFinding[]): boolean {
  return one.length === other.length && one.every(({ part, outcome, reasons }, index) => part === other[index]?.part && outcome === other[index]?.outcome && sameReasons(reasons, other[index]?.reasons ?? []));
}

function sameFinding(one: Finding, other: Finding): boolean {
  return one.outcome === other.outcome && one.level === other.level && one.sources === other.sources && one.parts === other.parts && sameReasons(one.reasons, other.reasons);
}

function sameReasons(one: readonly Reason[], other: readonly Reason[]): boolean {
  return one === other || (one.length === other.length && one.every((reason, index) => sameValue(reason, other[index])));
}

/** Whether two pieces of data say the same. */
function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && sameValue(one[key as keyof typeof one], other[key as keyof typeof other]));
}
