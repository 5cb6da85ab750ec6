import type { Catalogue } from '../model/catalogue.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { isCountryCode } from '../model/countries.ts';
import type { YamlFile } from '../load/yaml.ts';
import { isMap, PLACE_KEYS, type YamlMap } from '../law/cell.ts';
import { monthsOf } from '../law/penalty.ts';
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
  checkTreatyDates(root['treaties'], report);
  checkCitations(root, report, near);
  checkOffences(root, catalogue, report, near);
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
    for (let index = 0; index < value.length; index += 1) if (typeof value[index] === 'object') checkDates(value[index], child(path, String(index)), report);
    return;
  }
  if (!isMap(value)) return;
  for (const key in value) {
    const item = value[key];
    if (typeof item === 'object') checkDates(item, child(path, key), report);
    else if (DATE_KEYS.has(key) && typeof item === 'string' && DATE.test(item) && !isCalendarDate(item)) report('bad-date', child(path, key), { text: item, expected: 'YYYY-MM-DD' });
  }
  const { since, until, signed, bound } = value;
  if (until === undefined && signed === undefined) return;
  if (isDate(since) && isDate(until) && String(until) < String(since).slice(0, String(until).length)) report('dates-reversed', child(path, 'until'), { text: String(until), since: String(since) });
  if (isDate(signed) && isDate(bound) && String(bound) < String(signed).slice(0, String(bound).length)) report('signed-after-bound', child(path, 'signed'), { text: String(signed), bound: String(bound) });
}

/** The short form of a treaty is a date too. */
function checkTreatyDates(treaties: unknown, report: Report): void {
  if (!isMap(treaties)) return;
  for (const [id, value] of Object.entries(treaties)) {
    const [path, text] = isMap(value) ? [`treaties.${id}.is`, value['is']] : [`treaties.${id}`, value];
    if (typeof text === 'string' && DATE.test(text) && !isCalendarDate(text)) report('bad-date', path, { text, expected: 'YYYY-MM-DD' });
  }
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
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) if (typeof value[index] === 'object') walk(value[index], child(path, String(index)));
      return;
    }
    if (!isMap(value)) return;
    for (const key in value) {
      const item = value[key];
      if (key === 'at' && typeof item === 'string') {
        const text = firstWord(item);
        if (!texts.includes(text)) report('unknown-text', child(path, key), near(text, texts));
      } else if (typeof item === 'object') walk(item, child(path, key));
    }
  };
  for (const section of ['ages', 'definitions', 'offences', 'general', 'measures', 'treaties']) walk(root[section], section);
}

function firstWord(text: string): string {
  const end = text.search(/[\s,]/u);
  return end < 0 ? text : text.slice(0, end);
}

function numberOf(value: unknown): number | undefined {
  const inner = isMap(value) ? value['is'] : value;
  return typeof inner === 'number' ? inner : undefined;
}

/** A band must hold at least one age, a purpose be one of the subject, a maximum not lie below its minimum. */
function checkOffences(root: YamlMap, catalogue: Catalogue, report: Report, near: Near): void {
  if (!isMap(root['offences'])) return;
  for (const name of offenceNames(root)) {
    const offence = root['offences'][name];
    if (!isMap(offence)) continue;
    const from = numberOf(offence['child-from']) ?? 0;
    const under = numberOf(offence['child-under']);
    if (under !== undefined && from >= under) report('empty-age-band', `offences.${name}.${offence['child-from'] === undefined ? 'child-under' : 'child-from'}`, { from: String(from), under: String(under) });
    checkPurposes(offence, `offences.${name}`, catalogue, report, near);
    checkPrison(offence['penalty'], `offences.${name}.penalty.prison`, report);
  }
}

/** Solicitation has purposes of its own, and so has sale. */
function checkPurposes(offence: YamlMap, path: string, { vocabulary }: Catalogue, report: Report, near: Near): void {
  const about = String(offence['about']);
  const known = Object.entries(vocabulary.purposesOf).flatMap(([purpose, subjects]) => (subjects.includes(about) ? [purpose] : []));
  const { purposes } = offence;
  if (known.length === 0) return;
  const [list, at] = isMap(purposes) && Array.isArray(purposes['is']) ? [purposes['is'], `${path}.purposes.is`] : [purposes, `${path}.purposes`];
  const named = Array.isArray(list) ? list.map((item, index) => [isMap(item) ? item['is'] : item, isMap(item) ? `${at}.${String(index)}.is` : `${at}.${String(index)}`, 'value'] as const) : isMap(list) ? Object.keys(list).map((word) => [word, `${at}.${word}`, 'key'] as const) : [];
  for (const [word, place, what] of named) {
    if (typeof word === 'string' && vocabulary.purposesOf[word] !== undefined && !known.includes(word)) report('purpose-of-other-subject', place, near(word, known), what);
  }
}

function checkPrison(penalty: unknown, path: string, report: Report): void {
  const prison = isMap(penalty) ? penalty['prison'] : undefined;
  if (!isMap(prison)) return;
  const [min, max] = [prison['min'], prison['max']].map((one) => (isMap(one) ? one['is'] : one));
  const [least, most] = [monthsOf(min), monthsOf(max)];
  if (least !== undefined && most !== undefined && least > most) report('penalty-reversed', `${path}.min`, { text: String(min), max: String(max) });
}

const SCOPE_KEYS: ReadonlySet<string> = new Set(['for', 'except']);

/** What `for` and `except` name must exist: a topic, an act of it, or an offence of this file. */
function checkScopes(value: unknown, path: string, names: readonly string[], catalogue: Catalogue, report: Report, near: Near): void {
  if (Array.isArray(value)) value.forEach((item, index) => checkScopes(item, child(path, String(index)), names, catalogue, report, near));
  if (!isMap(value)) return;
  for (const key in value) {
    const item = value[key];
    if (SCOPE_KEYS.has(key)) checkScope(item, child(path, key), names, catalogue, report, near);
    else if (typeof item === 'object') checkScopes(item, child(path, key), names, catalogue, report, near);
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
  const foreseen = new Map(catalogue.criteria.map((criterion) => [criterion.id, criterion]));
  for (const [id, value] of Object.entries(root['measures'])) {
    if (PLACE_KEYS.has(id)) continue;
    const criterion = foreseen.get(id);
    const path = `measures.${id}`;
    if (criterion === undefined) continue;
    const parts = criterion.measures;
    if (!criterion.mayNotApply && parts.length > 0) checkArises(value, path, report);
    if (parts.length === 0) report('measure-not-foreseen', path, { text: id, known: '' }, 'key');
    else if (isMap(value) && !Object.hasOwn(value, 'is')) {
      for (const part of Object.keys(value)) {
        if (!PLACE_KEYS.has(part) && value[part] !== null && !parts.includes(part)) report('measure-part-unknown', child(path, part), near(part, parts.filter((one) => one !== '')), 'key');
      }
    } else if (!parts.includes('')) {
      report('measure-not-foreseen', path, { text: id, known: parts.join(', ') }, 'key');
    }
  }
}

/** Only where an example of the criterion shows that the question may not arise can a measure say so (law-semantics B3). */
function checkArises(value: unknown, path: string, report: Report): void {
  if (value === 'not-applicable') report('measure-always-applies', path, {});
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) if (key === 'is' || !PLACE_KEYS.has(key)) checkArises(item, child(path, key), report);
}

/** Clauses under which a treaty allows a reservation. */
function checkReservations(root: YamlMap, catalogue: Catalogue, report: Report, near: Near): void {
  if (!isMap(root['treaties'])) return;
  for (const [id, value] of Object.entries(root['treaties'])) {
    if (!isMap(value)) continue;
    const clauses = Object.keys(catalogue.instruments[id]?.reservations ?? {});
    const known = [...new Set([...clauses, ...clauses.map((clause) => clause.replace(/\/\d+$/u, ''))])];
    if (known.length === 0) continue;
    const path = `treaties.${id}.reservations`;
    const { reservations } = value;
    const check = (clause: string, at: string, what: 'key' | 'value'): void => {
      if (!known.includes(clause)) report('unknown-reservation', at, near(clause, known), what);
    };
    if (Array.isArray(reservations)) reservations.forEach((item, index) => check(String(isMap(item) ? item['is'] : item), `${path}.${String(index)}`, 'value'));
    else if (isMap(reservations)) for (const clause of Object.keys(reservations)) if (clause !== 'is' && !PLACE_KEYS.has(clause)) check(clause, `${path}.${clause}`, 'key');
  }
}
