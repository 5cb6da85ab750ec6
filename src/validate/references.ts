import type { Catalogue } from '../model/catalogue.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { isCountryCode } from '../model/countries.ts';
import type { YamlFile } from '../load/yaml.ts';
import { isMap, PLACE_KEYS, type YamlMap } from '../law/cell.ts';
import { monthsOf } from '../law/penalty.ts';
import { AnywhereCheck, type Near, type Report } from './anywhere.ts';
import { hasDateForm, isCalendarDate } from './calendar.ts';
import { nearest, shortList } from './nearest.ts';

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
  const offences = isMap(root['offences']) ? root['offences'] : {};
  const names = Object.keys(offences).filter((key) => !PLACE_KEYS.has(key));
  new AnywhereCheck(isMap(root['texts']) ? root['texts'] : {}, [...names, ...yaml.repealed], catalogue, report, near).law(root);
  checkTreatyDates(root['treaties'], report);
  checkOffences(offences, names, catalogue, report, near);
  checkMeasures(root, catalogue, report, near);
  checkReservations(root, catalogue, report, near);
  return faults;
}

/** The short form of a treaty is a date too. */
function checkTreatyDates(treaties: unknown, report: Report): void {
  if (!isMap(treaties)) return;
  for (const id in treaties) {
    const value = treaties[id];
    const text = innerOf(value);
    if (typeof text === 'string' && hasDateForm(text) && !isCalendarDate(text)) report('bad-date', isMap(value) ? `treaties.${id}.is` : `treaties.${id}`, { text, expected: 'YYYY-MM-DD' });
  }
}

function child(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A value without its long form. */
function innerOf(value: unknown): unknown {
  return isMap(value) ? value['is'] : value;
}

function numberOf(value: unknown): number | undefined {
  const inner = innerOf(value);
  return typeof inner === 'number' ? inner : undefined;
}

/** A band must hold at least one age, a purpose be one of the subject, a maximum not lie below its minimum. */
function checkOffences(offences: YamlMap, names: readonly string[], catalogue: Catalogue, report: Report, near: Near): void {
  for (const name of names) {
    const offence = offences[name];
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
  const { purposes } = offence;
  if (purposes === undefined) return;
  const about = String(offence['about']);
  const known = Object.entries(vocabulary.purposesOf).flatMap(([purpose, subjects]) => (subjects.includes(about) ? [purpose] : []));
  if (known.length === 0) return;
  const [list, at] = isMap(purposes) && Array.isArray(purposes['is']) ? [purposes['is'], `${path}.purposes.is`] : [purposes, `${path}.purposes`];
  const named = Array.isArray(list) ? list.map((item, index) => [innerOf(item), isMap(item) ? `${at}.${String(index)}.is` : `${at}.${String(index)}`, 'value'] as const) : isMap(list) ? Object.keys(list).map((word) => [word, `${at}.${word}`, 'key'] as const) : [];
  for (const [word, place, what] of named) {
    if (typeof word === 'string' && vocabulary.purposesOf[word] !== undefined && !known.includes(word)) report('purpose-of-other-subject', place, near(word, known), what);
  }
}

function checkPrison(penalty: unknown, path: string, report: Report): void {
  const prison = isMap(penalty) ? penalty['prison'] : undefined;
  if (!isMap(prison)) return;
  const [min, max] = [innerOf(prison['min']), innerOf(prison['max'])];
  if (min === undefined || max === undefined) return;
  const [least, most] = [monthsOf(min), monthsOf(max)];
  if (least !== undefined && most !== undefined && least > most) report('penalty-reversed', `${path}.min`, { text: String(min), max: String(max) });
}

/** Only what some rule looks at may be stated; a retired id says what replaced it. */
function checkMeasures(root: YamlMap, catalogue: Catalogue, report: Report, near: Near): void {
  const { measures } = root;
  if (!isMap(measures)) return;
  const foreseen = criteriaOf(catalogue);
  for (const id in measures) {
    const criterion = foreseen.get(id);
    if (criterion === undefined) continue;
    const value = measures[id];
    const path = `measures.${id}`;
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

const criteriaById = new WeakMap<Catalogue['criteria'], ReadonlyMap<string, Criterion>>();

function criteriaOf({ criteria }: Catalogue): ReadonlyMap<string, Criterion> {
  const known = criteriaById.get(criteria);
  if (known !== undefined) return known;
  const byId = new Map<string, Criterion>();
  for (let index = 0; index < criteria.length; index += 1) byId.set((criteria[index] as Criterion).id, criteria[index] as Criterion);
  criteriaById.set(criteria, byId);
  return byId;
}

/** Only where an example of the criterion shows that the question may not arise can a measure say so (law-semantics B3). */
function checkArises(value: unknown, path: string, report: Report): void {
  if (value === 'not-applicable') report('measure-always-applies', path, {});
  if (!isMap(value)) return;
  for (const key in value) {
    const item = value[key];
    if ((item === 'not-applicable' || isMap(item)) && (key === 'is' || !PLACE_KEYS.has(key))) checkArises(item, child(path, key), report);
  }
}

/** Clauses under which a treaty allows a reservation. */
function checkReservations(root: YamlMap, catalogue: Catalogue, report: Report, near: Near): void {
  if (!isMap(root['treaties'])) return;
  for (const [id, value] of Object.entries(root['treaties'])) {
    const reservations = isMap(value) ? value['reservations'] : undefined;
    if (reservations === undefined) continue;
    const clauses = Object.keys(catalogue.instruments[id]?.reservations ?? {});
    const known = [...new Set([...clauses, ...clauses.map((clause) => clause.replace(/\/\d+$/u, ''))])];
    if (known.length === 0) continue;
    const path = `treaties.${id}.reservations`;
    const check = (clause: string, at: string, what: 'key' | 'value'): void => {
      if (!known.includes(clause)) report('unknown-reservation', at, near(clause, known), what);
    };
    if (Array.isArray(reservations)) reservations.forEach((item, index) => check(String(innerOf(item)), `${path}.${String(index)}`, 'value'));
    else if (isMap(reservations)) for (const clause of Object.keys(reservations)) if (clause !== 'is' && !PLACE_KEYS.has(clause)) check(clause, `${path}.${clause}`, 'key');
  }
}
