import type { Condition, ConditionName, GeneralRule, LimitationRule, LimitationStart } from '../model/law.ts';
import { answerOf, isMap, openCell, openEntry, PLACE_KEYS, type Cell, type YamlMap } from './cell.ts';
import { EVERYTHING, NO_SCOPE, readScope, type ScopeWords } from './scope.ts';

const CONDITIONS: readonly ConditionName[] = ['dual-criminality', 'complaint', 'presence'];

/** Reads a rule that reaches several offences: an answer, a rule, or a list of rules. */
export function readRules(cell: Cell | undefined, words: ScopeWords, asOf: string): GeneralRule[] {
  if (cell === undefined) return [];
  if (Array.isArray(cell.raw)) {
    return cell.raw.flatMap((item: unknown, index) => readRules(openCell(item, `${cell.place.path}.${index}`, asOf, cell.place), words, asOf));
  }
  const { map } = cell;
  const conditions: Partial<Record<ConditionName, Condition>> = {};
  for (const name of CONDITIONS) {
    const condition = readCondition(openEntry(map, name, cell.place, asOf), words, asOf);
    if (condition !== undefined) conditions[name] = condition;
  }
  return [
    {
      answer: answerOf(cell.raw) ?? 'yes',
      for: map['for'] === undefined ? EVERYTHING : readScope(map['for'], words, asOf),
      except: readScope(map['except'], words, asOf),
      othersNo: answerOf(openEntry(map, 'others', cell.place, asOf)?.raw) === 'no',
      conditions,
      place: cell.place,
    },
  ];
}

function readCondition(cell: Cell | undefined, words: ScopeWords, asOf: string): Condition | undefined {
  if (cell === undefined) return undefined;
  const { raw } = cell;
  const value = raw === 'required' || raw === 'not-required' ? raw : 'unknown';
  return { value, except: cell.map['except'] === undefined ? NO_SCOPE : readScope(cell.map['except'], words, asOf), place: cell.place };
}

/** Reads `general.limitation`: a list of rules, or a map of rules keyed by a name, in the order written. */
export function readLimitation(cell: Cell | undefined, words: ScopeWords, asOf: string): LimitationRule[] {
  if (cell === undefined) return [];
  const { raw, place } = cell;
  if (Array.isArray(raw)) {
    return raw.flatMap((item: unknown, index) => limitationRule(openCell(item, `${place.path}.${index}`, asOf, place), words, asOf));
  }
  if (!isMap(raw)) return [];
  if (isRule(raw)) return limitationRule(cell, words, asOf);
  return Object.keys(raw)
    .filter((key) => !PLACE_KEYS.has(key))
    .flatMap((key) => limitationRule(openEntry(raw, key, place, asOf), words, asOf));
}

function isRule(map: YamlMap): boolean {
  return ['for', 'from', 'years', 'ordinary', 'open-until'].some((key) => Object.hasOwn(map, key) && !isMap(map[key]));
}

function limitationRule(cell: Cell | undefined, words: ScopeWords, asOf: string): LimitationRule[] {
  if (cell === undefined || !isMap(cell.raw)) return [];
  const map = cell.raw;
  const entry = (key: string): Cell | undefined => openEntry(map, key, cell.place, asOf);
  const years = entry('years')?.raw;
  const openUntil = entry('open-until')?.raw;
  // What qualifies the start or the length qualifies the rule.
  const only = [cell, ...['from', 'years', 'open-until'].map(entry)].find((one) => one?.place.only !== undefined)?.place.only;
  const age = ageIn(openUntil);
  return [
    {
      for: map['for'] === undefined ? EVERYTHING : readScope(map['for'], words, asOf),
      except: readScope(map['except'], words, asOf),
      start: limitationStart(entry('from')?.raw),
      years: typeof years === 'number' ? years : years === undefined ? undefined : 'unknown',
      openUntil: openUntil === 'life' || openUntil === 'unknown' ? openUntil : age,
      ordinary: answerOf(entry('ordinary')?.raw) === 'yes',
      place: only === undefined ? cell.place : { ...cell.place, only },
    },
  ];
}

function limitationStart(raw: unknown): LimitationStart {
  if (raw === 'offence' || raw === 'majority' || raw === 'report' || raw === 'none') return { from: raw };
  if (answerOf(raw) === 'no') return { from: 'none' };
  const age = ageIn(raw);
  return age === undefined ? { from: 'unknown' } : { from: 'age', age };
}

/** The number in `age 25`. */
function ageIn(raw: unknown): number | undefined {
  if (typeof raw !== 'string' || !raw.startsWith('age ')) return undefined;
  const age = Number(raw.slice(4));
  return Number.isFinite(age) ? age : undefined;
}
