// The neutral rules over plain data, for the peers whose rules are programs: where a law breaks them, as lists of keys.
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value passes a check. Patterns are compiled once, by `ready`. */
export function passes(value, check) {
  switch (check.kind) {
    case 'pattern':
      return typeof value !== 'string' || check.compiled.test(value);
    case 'one-of':
      return typeof value !== 'string' || check.values.includes(value);
    case 'between':
      return typeof value !== 'number' || (value >= check.low && value <= check.high);
    case 'at-least':
      return !Array.isArray(value) || value.length >= check.size;
    case 'has':
      return !isMap(value) || value[check.key] !== undefined;
    case 'if-named':
      return value.treaties?.[check.treaty] === undefined || Object.values(value.offences ?? {}).some((offence) => offence?.about === check.about);
    default:
      throw new Error(check.kind);
  }
}

/** Rules whose patterns are compiled. */
export function ready(rules) {
  return rules.map((rule) => (rule.check.kind === 'pattern' ? { ...rule, check: { ...rule.check, compiled: new RegExp(rule.check.pattern, 'u') } } : rule));
}

/** Calls back with the keys of every spot that breaks a rule. */
export function walk(value, { place, check }, report, keys = []) {
  if (keys.length === place.length) {
    if (!passes(value, check)) report(keys);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const step = place[keys.length];
  if (step === '*') for (const key of Object.keys(value)) walk(value[key], { place, check }, report, [...keys, Array.isArray(value) ? Number(key) : key]);
  else if (value[step] !== undefined) walk(value[step], { place, check }, report, [...keys, step]);
}
