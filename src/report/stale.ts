import { isMap, PLACE_KEYS, type YamlMap } from '../law/cell.ts';

/** A length of time, as people count it. */
export interface Age {
  readonly count: number;
  readonly unit: 'd' | 'w' | 'm' | 'y';
}

/** A fact of a description, with the day on which a person last compared it with the law. */
export interface VerifiedFact {
  /** Dotted path in the file. */
  readonly path: string;
  readonly at?: string;
  /** Absent: no day is given, for this fact nor above it. */
  readonly verified?: string;
}

/** Reads `12m`, `90d`, `8w` or `2y`. */
export function readAge(text: string): Age | undefined {
  const found = /^([1-9]\d{0,3})([dwmy])$/u.exec(text);
  return found === null ? undefined : { count: Number(found[1]), unit: found[2] as Age['unit'] };
}

/** Whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The last day that is old enough: what was compared before it is stale. */
export function dayBefore(today: string, { count, unit }: Age): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  if (unit === 'd' || unit === 'w') return new Date(Date.UTC(year, month - 1, day - count * (unit === 'w' ? 7 : 1))).toISOString().slice(0, 10);
  const months = year * 12 + month - 1 - count * (unit === 'y' ? 12 : 1);
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  return new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whether a fact was compared before a day, or never. A bare year or month counts by its last day. */
export function isStale({ verified }: VerifiedFact, limit: string): boolean {
  return verified === undefined || `${verified}${'-12-31'.slice(verified.length === 4 ? 0 : verified.length === 7 ? 3 : 6)}` < limit;
}

/** The parts of a description that hold facts. */
const SECTIONS = ['treaties', 'ages', 'definitions', 'offences', 'general', 'measures'] as const;

/**
 * The facts of a description: each treaty, age, definition, offence, general rule and measure, the grounds of jurisdiction and the rules on
 * limitation one by one, and below them whatever has a day of its own.
 */
export function verifiedFacts(root: YamlMap): VerifiedFact[] {
  const facts: VerifiedFact[] = [];
  const above = inherited(root, {});
  for (const section of SECTIONS) {
    const value = root[section];
    if (isMap(value)) collect(value, section, inherited(value, above), facts);
    else if (value !== undefined) facts.push({ path: section, ...above });
  }
  return facts;
}

interface Inherited {
  readonly at?: string;
  readonly verified?: string;
}

function inherited(value: unknown, above: Inherited): Inherited {
  if (!isMap(value)) return above;
  const { at, verified } = value;
  return { ...above, ...(at === undefined ? {} : { at: String(at) }), ...(verified === undefined ? {} : { verified: String(verified) }) };
}

/** Rules that hold several facts: `general.jurisdiction` and `general.limitation`. */
const HOLDERS: ReadonlySet<string> = new Set(['general.jurisdiction', 'general.limitation']);

function collect(section: YamlMap, path: string, above: Inherited, facts: VerifiedFact[]): void {
  for (const [name, value] of entries(section)) {
    const at = `${path}.${name}`;
    const here = inherited(value, above);
    if (HOLDERS.has(at) && typeof value === 'object' && value !== null) {
      for (const [inner, one] of entries(value)) addFact(one, `${at}.${inner}`, inherited(one, here), facts);
      continue;
    }
    addFact(value, at, here, facts);
  }
}

function addFact(value: unknown, path: string, here: Inherited, facts: VerifiedFact[]): void {
  facts.push({ path, ...here });
  for (const [name, inner] of entries(value)) addOwnDays(inner, `${path}.${name}`, here, facts);
}

/** Below a fact, what has a day of its own is a fact of its own. */
function addOwnDays(value: unknown, path: string, above: Inherited, facts: VerifiedFact[]): void {
  const here = inherited(value, above);
  if (isMap(value) && value['verified'] !== undefined) facts.push({ path, ...here });
  for (const [name, inner] of entries(value)) addOwnDays(inner, `${path}.${name}`, here, facts);
}

function entries(value: unknown): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((one, index) => [String(index), one] as const);
  return isMap(value) ? Object.entries(value).filter(([key]) => !PLACE_KEYS.has(key)) : [];
}
