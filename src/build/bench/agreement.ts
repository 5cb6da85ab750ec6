import type { Breach } from './neutral-rule.ts';

const key = (breach: Breach, says: 'where' | 'which-rule'): string => (says === 'where' ? `${breach.rule} at ${breach.path}` : breach.rule);

/** In what a peer's findings differ from those expected, in sentences; none where both agree. A peer that says only which rule is broken is held to that. */
export function disagreements(peer: string, says: 'where' | 'which-rule', expected: ReadonlyMap<string, readonly Breach[]>, found: ReadonlyMap<string, readonly Breach[]>): readonly string[] {
  return [...new Set([...expected.keys(), ...found.keys()])].sort().flatMap((law) => {
    const ours = new Set((expected.get(law) ?? []).map((breach) => key(breach, says)));
    const theirs = new Set((found.get(law) ?? []).map((breach) => key(breach, says)));
    return [
      ...[...ours].filter((one) => !theirs.has(one)).map((one) => `${peer}, ${law}: misses ${one}`),
      ...[...theirs].filter((one) => !ours.has(one)).map((one) => `${peer}, ${law}: adds ${one}`),
    ];
  });
}
