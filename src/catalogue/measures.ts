import type { Criterion } from '../model/criterion.ts';

/**
 * For each criterion, what an author may state about it under `measures`: its parts, and '' for a plain answer. Read off the tests, so that
 * a measure that no rule looks at is an error and never a silent loss.
 */
export function measuresNamed(criteria: readonly Criterion[]): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, Set<string>>();
  const add = (id: string, part: string): void => {
    const parts = named.get(id) ?? new Set<string>();
    parts.add(part);
    named.set(id, parts);
  };
  const parts = new Map(criteria.map((criterion) => [criterion.id, criterion.parts]));
  for (const criterion of criteria) {
    for (const part of Object.keys(criterion.tests)) collect(criterion.tests[part], criterion.id, part, parts, add);
    if (criterion.applies !== undefined) collect(criterion.applies, criterion.id, '', parts, add);
  }
  return new Map([...named].map(([id, set]) => [id, [...set]]));
}

function collect(value: unknown, id: string, part: string, parts: ReadonlyMap<string, readonly string[]>, add: (id: string, part: string) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, id, part, parts, add);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, settings] of Object.entries(value)) {
    if (key === 'measure') addMeasure(settings, id, part, parts, add);
    else {
      // A limitation test may leave a start to the measure of its own criterion.
      if (key === 'starts' && Object.values(settings as object).includes('measure')) addOwn(id, part, add);
      collect(settings, id, part, parts, add);
    }
  }
}

function addOwn(id: string, part: string, add: (id: string, part: string) => void): void {
  add(id, '');
  if (part !== '') add(id, part);
}

function addMeasure(settings: unknown, id: string, part: string, parts: ReadonlyMap<string, readonly string[]>, add: (id: string, part: string) => void): void {
  const map = typeof settings === 'object' && settings !== null ? (settings as { readonly id?: string; readonly part?: string }) : {};
  const of = map.id ?? id;
  if (map.part !== undefined) add(of, map.part);
  else if (of === id) addOwn(id, part, add);
  else add(of, '');
  if (map.part !== undefined && parts.get(of)?.includes(map.part) === true) add(of, '');
}
