/** Keys from the top of a law to what a rule judges; `*` stands for each member of a map or list. */
export type Place = readonly string[];

/** What must hold at a place. A check of strings says nothing of numbers, and so on: what is of another kind, or absent, passes. */
export type Check =
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }
  | { readonly kind: 'at-least'; readonly size: number }
  /** The map at the place has the key. */
  | { readonly kind: 'has'; readonly key: string }
  /** A law that names the treaty describes an offence about the subject. The place is the top. */
  | { readonly kind: 'if-named'; readonly treaty: string; readonly about: string };

/** A rule in a form that belongs to no tool, from which each tool's own is derived. */
export interface NeutralRule {
  readonly id: string;
  readonly place: Place;
  readonly check: Check;
}

/** Where a law breaks a rule: the rule, and the keys to the spot. */
export interface Breach {
  readonly rule: string;
  readonly path: string;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const member = (value: unknown, key: string): unknown => (isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined);

function found(value: unknown, place: Place, path: readonly string[]): readonly (readonly [path: readonly string[], value: unknown])[] {
  const [step, ...rest] = place;
  if (step === undefined) return [[path, value]];
  if (step !== '*') return isMap(value) && Object.hasOwn(value, step) ? found(value[step], rest, [...path, step]) : [];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => found(one, rest, [...path, key])) : [];
}

/** Whether a value passes a check. */
export function passes(value: unknown, check: Check): boolean {
  switch (check.kind) {
    case 'pattern':
      return typeof value !== 'string' || new RegExp(check.pattern, 'u').test(value);
    case 'one-of':
      return typeof value !== 'string' || check.values.includes(value);
    case 'between':
      return typeof value !== 'number' || (value >= check.low && value <= check.high);
    case 'at-least':
      return !Array.isArray(value) || value.length >= check.size;
    case 'has':
      return !isMap(value) || Object.hasOwn(value, check.key);
    case 'if-named': {
      const offences = member(value, 'offences');
      return member(member(value, 'treaties'), check.treaty) === undefined || (isMap(offences) && Object.values(offences).some((offence) => member(offence, 'about') === check.about));
    }
  }
}

/** Where a law breaks the rules: what every tool must find too. */
export function breaches(law: unknown, rules: readonly NeutralRule[]): readonly Breach[] {
  return rules.flatMap((rule) => found(law, rule.place, []).filter(([, value]) => !passes(value, rule.check)).map(([path]) => ({ rule: rule.id, path: path.join('/') })));
}
