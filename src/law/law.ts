import type { CsamDefinition, GeneralRule, Law, LawStatus, LawText, Measure, MeasureFact, Place, TreatyStatus } from '../model/law.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { answerOf, isMap, openEntry, PLACE_KEYS, type Cell, type YamlMap } from './cell.ts';
import { lookUp } from './fact.ts';
import { readLimitation, readRules } from './general-rule.ts';
import { readOffence } from './offence.ts';
import type { ScopeWords } from './scope.ts';
import { readTreaty } from './treaty.ts';
import { readWords } from './words.ts';

/** The general rules that have a reach, by path. */
export const RULE_PATHS: readonly string[] = [
  ...['attempt', 'complicity', 'co-perpetration', 'association', 'legal-persons', 'extradition'].map((key) => `general.${key}`),
  ...['nationals', 'residents', 'victim-national', 'victim-resident', 'universal', 'extradite-or-prosecute'].map((key) => `general.jurisdiction.${key}`),
];

const TOP: Place = { path: '' };

/**
 * Reads a validated description into a law on one date. `asOf` replaces the date of the file. Pure: the same value gives the
 * same law. A value outside its `since`–`until` counts as not written. Treaties may be looked at on another date.
 */
export function readLaw(root: YamlMap, catalogue: Catalogue, asOf = String(root['asOf']), treatiesAsOf = asOf): Law {
  const words: ScopeWords = { topics: new Set(catalogue.topics), vocabulary: catalogue.vocabulary };
  const section = (key: string): Cell | undefined => openEntry(root, key, TOP, asOf);
  const definitions = mapOf(section('definitions'));
  const general = section('general');
  const jurisdiction = general && isMap(general.raw) ? openEntry(general.raw, 'jurisdiction', general.place, asOf) : undefined;
  const examined = root['examined'] === 'all' ? 'all' : Array.isArray(root['examined']) ? root['examined'].map(String) : [];
  const consent = lookUp(root, 'ages.consent', asOf).number;
  return {
    country: String(root['country']),
    name: typeof root['name'] === 'string' ? root['name'] : undefined,
    names: namesOf(root['name']),
    status: (root['status'] ?? 'in-force') as LawStatus,
    asOf,
    treatiesAsOf,
    language: root['language'] === undefined ? undefined : String(root['language']),
    verified: root['verified'] === undefined ? undefined : String(root['verified']),
    texts: readTexts(root['texts']),
    examinedTopics: examined,
    examined: (topic) => examined === 'all' || examined.includes(topic),
    offences: readOffences(section('offences'), definitions, catalogue, asOf),
    definition: readDefinition(definitions && openEntry(definitions.raw as YamlMap, 'csam', definitions.place, asOf), catalogue, asOf),
    consent,
    rules: readRuleMap(general, jurisdiction, words, asOf),
    limitation: readLimitation(general && isMap(general.raw) ? openEntry(general.raw, 'limitation', general.place, asOf) : undefined, words, asOf),
    treaties: readTreaties(openEntry(root, 'treaties', TOP, treatiesAsOf), treatiesAsOf),
    measures: readMeasures(section('measures'), asOf),
    fact: (path) => lookUp(root, path, asOf, catalogue.vocabulary.notInherited),
  };
}

function mapOf(cell: Cell | undefined): Cell | undefined {
  return cell !== undefined && isMap(cell.raw) ? cell : undefined;
}

function namesOf(name: unknown): Law['names'] {
  if (!isMap(name)) return {};
  return Object.fromEntries(['en', 'fr'].filter((key) => name[key] !== undefined).map((key) => [key, String(name[key])]));
}

function readTexts(value: unknown): LawText[] {
  if (!isMap(value)) return [];
  return Object.keys(value).map((key) => {
    const text = value[key];
    if (!isMap(text)) return { key, title: String(text) };
    const optional = Object.fromEntries(['ref', 'url', 'version'].filter((k) => text[k] !== undefined).map((k) => [k, String(text[k])]));
    return { key, title: String(text['title'] ?? key), ...optional };
  });
}

function readOffences(cell: Cell | undefined, definitions: Cell | undefined, catalogue: Catalogue, asOf: string): Law['offences'] {
  const offences = mapOf(cell);
  if (offences === undefined) return [];
  const under = definitions && openEntry(definitions.raw as YamlMap, 'child-under', definitions.place, asOf);
  const csam = definitions && openEntry(definitions.raw as YamlMap, 'csam', definitions.place, asOf);
  const csamUnder = csam && openEntry(csam.map, 'child-under', csam.place, asOf);
  const map = offences.raw as YamlMap;
  return Object.keys(map)
    .filter((key) => !PLACE_KEYS.has(key))
    .flatMap((key) => readOffence(key, map[key], asOf, catalogue.vocabulary, { csamUnder, under }, offences.place) ?? []);
}

function readDefinition(cell: Cell | undefined, catalogue: Catalogue, asOf: string): CsamDefinition {
  if (cell === undefined) return { state: 'silent', term: undefined, covers: undefined, place: { path: 'definitions.csam' } };
  const answer = answerOf(cell.raw);
  if (answer === 'no' || answer === 'unknown') return { state: answer, term: undefined, covers: undefined, place: cell.place };
  const { map } = cell;
  const term = openEntry(map, 'term', cell.place, asOf);
  const covers = openEntry(map, 'covers', cell.place, asOf);
  return {
    state: 'described',
    term: typeof term?.raw === 'string' ? { text: term.raw, place: term.place } : undefined,
    covers: covers === undefined ? undefined : readWords(covers, asOf, catalogue.vocabulary.covers),
    place: cell.place,
  };
}

function readRuleMap(general: Cell | undefined, jurisdiction: Cell | undefined, words: ScopeWords, asOf: string): ReadonlyMap<string, readonly GeneralRule[]> {
  const rules = new Map<string, readonly GeneralRule[]>();
  for (const path of RULE_PATHS) {
    const key = path.slice(path.lastIndexOf('.') + 1);
    const parent = path.startsWith('general.jurisdiction.') ? jurisdiction : general;
    if (parent === undefined) continue;
    const answer = answerOf(parent.raw);
    const cell = answer !== undefined ? { ...parent, place: { ...parent.place, path: parent.place.path } } : isMap(parent.raw) ? openEntry(parent.raw, key, parent.place, asOf) : undefined;
    if (cell !== undefined) rules.set(path, readRules(cell, words, asOf));
  }
  return rules;
}

function readTreaties(cell: Cell | undefined, asOf: string): ReadonlyMap<string, TreatyStatus> {
  const treaties = new Map<string, TreatyStatus>();
  if (cell === undefined || !isMap(cell.raw)) return treaties;
  for (const key of Object.keys(cell.raw)) {
    if (PLACE_KEYS.has(key)) continue;
    const entry = openEntry(cell.raw, key, cell.place, asOf);
    if (entry !== undefined) treaties.set(key, readTreaty(entry, asOf));
  }
  return treaties;
}

function readMeasures(cell: Cell | undefined, asOf: string): ReadonlyMap<string, Measure> {
  const measures = new Map<string, Measure>();
  if (cell === undefined || !isMap(cell.raw)) return measures;
  for (const key of Object.keys(cell.raw)) {
    if (PLACE_KEYS.has(key)) continue;
    const entry = openEntry(cell.raw, key, cell.place, asOf);
    if (entry !== undefined) measures.set(key, readMeasure(entry, asOf));
  }
  return measures;
}

function readMeasure(cell: Cell, asOf: string): Measure {
  const whole = measureFact(cell);
  const parts = new Map<string, MeasureFact>();
  if (isMap(cell.raw)) {
    for (const key of Object.keys(cell.raw)) {
      if (PLACE_KEYS.has(key)) continue;
      const entry = openEntry(cell.raw, key, cell.place, asOf);
      const fact = entry && measureFact(entry);
      if (fact !== undefined) parts.set(key, fact);
    }
  }
  return { whole, parts, place: cell.place };
}

function measureFact(cell: Cell): MeasureFact | undefined {
  const answer = cell.raw === 'not-applicable' ? 'not-applicable' : answerOf(cell.raw);
  return answer === undefined ? undefined : { answer, place: cell.place };
}
