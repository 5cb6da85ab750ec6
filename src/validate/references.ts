import type { Catalogue } from '../model/catalogue.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { isCountryCode } from '../model/countries.ts';
import type { YamlFile } from '../load/yaml.ts';
import { isMap, PLACE_KEYS, type YamlMap } from '../law/cell.ts';
import { isCalendarDate } from './calendar.ts';
import { nearest, shortList } from './nearest.ts';

type Report = (code: DiagnosticCode, path: string, values: Readonly<Record<string, string>>, what?: 'key' | 'value') => void;

/** What a well-formed file may still get wrong: names it does not have, dates and ages that cannot be. */
export function referenceFaults(root: YamlMap, yaml: YamlFile, catalogue: Catalogue): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const report: Report = (code, path, values, what = 'value') => {
    faults.push({ code, file: yaml.fileOf(path), ...yaml.locate(path, what), path, values });
  };
  const near = (text: string, known: readonly string[]): Readonly<Record<string, string>> => {
    const found = nearest(text, known);
    return { text, known: shortList(known), ...(found === undefined ? {} : { near: found }) };
  };
  const { country } = root;
  if (typeof country === 'string' && !isCountryCode(country)) report('unknown-country', 'country', { text: country });
  checkDates(root, '', report);
  checkCitations(root, report, near);
  checkOffences(root, report);
  checkScopes(root['general'], 'general', [...offenceNames(root), ...yaml.repealed], catalogue, report, near);
  checkMeasures(root, catalogue, report, near);
  checkReservations(root, catalogue, report, near);
  return faults;
}

type Near = (text: string, known: readonly string[]) => Readonly<Record<string, string>>;

function offenceNames(root: YamlMap): string[] {
  return isMap(root['offences']) ? Object.keys(root['offences']).filter((key) => !PLACE_KEYS.has(key)) : [];
}

const DATE_KEYS: ReadonlySet<string> = new Set(['asOf', 'since', 'until', 'verified', 'version', 'bound', 'signed']);
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** Every date must be in the calendar, and none may end before it begins. */
function checkDates(value: unknown, path: string, report: Report): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => checkDates(item, child(path, String(index)), report));
    return;
  }
  if (!isMap(value)) return;
  for (const [key, item] of Object.entries(value)) {
    const at = child(path, key);
    if (DATE_KEYS.has(key) && typeof item === 'string' && DATE.test(item) && !isCalendarDate(item)) report('bad-date', at, { text: item, expected: 'YYYY-MM-DD' });
    else checkDates(item, at, report);
  }
  const { since, until, signed, bound } = value;
  if (isDate(since) && isDate(until) && String(until) < String(since).slice(0, String(until).length)) report('dates-reversed', child(path, 'until'), { text: String(until), since: String(since) });
  if (isDate(signed) && isDate(bound) && String(bound) < String(signed).slice(0, String(bound).length)) report('signed-after-bound', child(path, 'signed'), { text: String(signed), bound: String(bound) });
}

function isDate(value: unknown): boolean {
  return (typeof value === 'string' && DATE.test(value)) || typeof value === 'number';
}

function child(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A citation begins with a key of `texts`. */
function checkCitations(root: YamlMap, report: Report, near: Near): void {
  const texts = isMap(root['texts']) ? Object.keys(root['texts']) : [];
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, child(path, String(index))));
    if (!isMap(value)) return;
    for (const [key, item] of Object.entries(value)) {
      const at = child(path, key);
      if (key === 'at' && typeof item === 'string') {
        const text = item.split(/[\s,]/u)[0] ?? '';
        if (!texts.includes(text)) report('unknown-text', at, near(text, texts));
      } else walk(item, at);
    }
  };
  for (const section of ['ages', 'definitions', 'offences', 'general', 'measures', 'treaties']) walk(root[section], section);
}

function numberOf(value: unknown): number | undefined {
  const inner = isMap(value) ? value['is'] : value;
  return typeof inner === 'number' ? inner : undefined;
}

/** A band must hold at least one age. */
function checkOffences(root: YamlMap, report: Report): void {
  if (!isMap(root['offences'])) return;
  for (const name of offenceNames(root)) {
    const offence = root['offences'][name];
    if (!isMap(offence)) continue;
    const from = numberOf(offence['child-from']);
    const under = numberOf(offence['child-under']);
    if (from !== undefined && under !== undefined && from >= under) report('empty-age-band', `offences.${name}.child-from`, { from: String(from), under: String(under) });
  }
}

const SCOPE_KEYS: ReadonlySet<string> = new Set(['for', 'except']);

/** What `for` and `except` name must exist: a topic, an act of it, or an offence of this file. */
function checkScopes(value: unknown, path: string, names: readonly string[], catalogue: Catalogue, report: Report, near: Near): void {
  if (Array.isArray(value)) value.forEach((item, index) => checkScopes(item, child(path, String(index)), names, catalogue, report, near));
  if (!isMap(value)) return;
  for (const [key, item] of Object.entries(value)) {
    if (SCOPE_KEYS.has(key)) checkScope(item, child(path, key), names, catalogue, report, near);
    else checkScopes(item, child(path, key), names, catalogue, report, near);
  }
}

function checkScope(value: unknown, path: string, names: readonly string[], catalogue: Catalogue, report: Report, near: Near): void {
  if (Array.isArray(value)) value.forEach((item, index) => checkScope(item, child(path, String(index)), names, catalogue, report, near));
  else if (isMap(value)) checkScope(value['for'] ?? value['is'] ?? 'all', child(path, 'for'), names, catalogue, report, near);
  else if (typeof value === 'string') checkScopeWord(value, path, names, catalogue, report, near);
}

function checkScopeWord(word: string, path: string, names: readonly string[], catalogue: Catalogue, report: Report, near: Near): void {
  const { about } = catalogue.vocabulary;
  if (word === 'all' || word === 'unknown' || names.includes(word) || Object.hasOwn(about, word) || catalogue.topics.includes(word)) return;
  const [subject = '', act] = word.split(':');
  if (act === undefined) {
    report('unknown-offence', path, near(word, [...names, ...Object.keys(about)]));
    return;
  }
  const acts = Object.keys(about[subject]?.acts ?? {});
  if (acts.length === 0) report('unknown-topic', path, near(subject, Object.keys(about)));
  else if (!acts.includes(act)) report('act-of-other-subject', path, near(act, acts));
}

/** Only what some rule looks at may be stated; a retired id says what replaced it. */
function checkMeasures(root: YamlMap, catalogue: Catalogue, report: Report, near: Near): void {
  if (!isMap(root['measures'])) return;
  const foreseen = new Map(catalogue.criteria.map((criterion) => [criterion.id, criterion.measures]));
  for (const [id, value] of Object.entries(root['measures'])) {
    if (PLACE_KEYS.has(id)) continue;
    const parts = foreseen.get(id);
    const path = `measures.${id}`;
    if (parts === undefined || parts.length === 0) continue;
    if (isMap(value) && !Object.hasOwn(value, 'is')) {
      for (const part of Object.keys(value)) {
        if (!PLACE_KEYS.has(part) && !parts.includes(part)) report('measure-part-unknown', child(path, part), near(part, parts.filter((one) => one !== '')), 'key');
      }
    } else if (!parts.includes('')) {
      report('measure-not-foreseen', path, { text: id, known: parts.join(', ') }, 'key');
    }
  }
}

/** Clauses under which a treaty allows a reservation. */
function checkReservations(root: YamlMap, catalogue: Catalogue, report: Report, near: Near): void {
  if (!isMap(root['treaties'])) return;
  for (const [id, value] of Object.entries(root['treaties'])) {
    if (!isMap(value) || !Array.isArray(value['reservations'])) continue;
    const clauses = Object.keys(catalogue.instruments[id]?.reservations ?? {});
    const known = [...new Set([...clauses, ...clauses.map((clause) => clause.replace(/\/\d+$/u, ''))])];
    value['reservations'].forEach((item, index) => {
      const clause = String(isMap(item) ? item['is'] : item);
      if (known.length > 0 && !known.includes(clause)) report('unknown-reservation', `treaties.${id}.reservations.${String(index)}`, near(clause, known));
    });
  }
}
